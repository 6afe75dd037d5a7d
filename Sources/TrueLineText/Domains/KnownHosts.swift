/// Hosts whose name says nothing about whose page it is.
package enum KnownHosts {
  /// Whether everybody has a path or a name of their own there, so that the domain may not be
  /// judged as a whole.
  package static func isShared(_ host: some StringProtocol) -> Bool {
    isListed(host, names)
  }

  /// Whether its addresses stand for other addresses.
  package static func isShortener(_ host: some StringProtocol) -> Bool {
    isListed(host, shorteners)
  }

  /// Whether its pages are lists of a person's links.
  package static func isLinkInBio(_ host: some StringProtocol) -> Bool {
    isListed(host, linksInBio)
  }

  /// Whether it shows other people's pages, whose hosts stand in its names.
  package static func isMirror(_ host: some StringProtocol) -> Bool {
    isListed(host, mirrors)
  }

  /// All but mirrors, for lists that may name what stands on such a host, never the host itself.
  package static let names = Set(ContactHosts.all.map { $0[...] })
    .union(AddressWords.words(.sharedHost)).union(shorteners).union(linksInBio)

  private static let shorteners = AddressWords.words(.shortener)
  private static let mirrors = AddressWords.words(.mirror)
  private static let linksInBio = AddressWords.words(.linksInBio)

  /// Whether the host or a domain above it is in a list.
  private static func isListed(_ host: some StringProtocol, _ list: Set<Substring>) -> Bool {
    var name = host.lowercased()[...]
    while !list.contains(name) {
      guard let dot = name.utf8.firstIndex(of: UInt8(ascii: ".")) else { return false }
      name = name[name.utf8.index(after: dot)...]
    }
    return true
  }
}
