import TrueLineModel
import TrueLineText

/// Imitations of any official domain, a carrier's or an organisation's.
extension Reference {
  /// Shorter domains stand in other names by chance: `o2.com`.
  private static let shortestDomain = 6

  /// The official domain that stands whole before somebody else's, by dots or by hyphens:
  /// `brand.example.other.example`, `brand-com.other.example`.
  ///
  /// `domain` is the one that somebody registered.
  func wholeDomain(before host: String, under domain: String) -> LookAlike? {
    let dot = UInt8(ascii: ".")
    let labels = host.utf8.split(separator: dot).map { Substring($0) }
    guard labels.count > 2 || host.utf8.contains(UInt8(ascii: "-")) else { return nil }
    // Up to the label that was registered; what stands behind it is nobody's.
    let own = labels.count - domain.utf8.split(separator: dot).count + 1
    if own > 1 {
      for end in 2...own {
        if let found = official(labels[..<end].joined(separator: ".")) { return found }
      }
    }
    for label in labels[..<own] where !label.hasPrefix("xn--") {
      let parts = label.utf8.split(separator: UInt8(ascii: "-")).map { Substring($0) }
      guard parts.count > 1 else { continue }
      // `brand-ru` is a name and a country, `brand-online` a name and a word.
      for end in 2...parts.count where end > 2 || parts[1] == "com" {
        if let found = official(parts[..<end].joined(separator: ".")) { return found }
      }
    }
    return nil
  }

  private func official(_ host: String) -> LookAlike? {
    if let carrier = owner(ofHost: host) {
      let domain = Domains.registrableDomain(ofHost: host) ?? host
      return domain.utf8.count < Self.shortestDomain
        ? nil : LookAlike(.wholeBefore, of: domain, carrier: carrier.id)
    }
    guard let standing = host.withBytes(organisations.listing(ofHost:)), !standing.isAnybodys,
      standing.kinds.contains(.official), standing.host.utf8.count >= Self.shortestDomain
    else { return nil }
    return LookAlike(.wholeBefore, of: standing.host, carrier: nil)
  }

  /// The organisation whose name a label shows to a hurried reader, and has not: `paypa1`.
  func imitatedOrganisation(_ domain: String) -> LookAlike? {
    let label = String(Substring(domain.utf8.prefix { $0 != UInt8(ascii: ".") }))
    let readings = readings(ofLabel: label.utf8)
    guard !readings.isEmpty, organisation(namedInside: label) == nil else { return nil }
    return readings.lazy.compactMap { self.organisation(namedInside: $0)?.organisation.mainDomain }
      .first.map { LookAlike(.confusable, of: $0, carrier: nil) }
  }

  /// Whether it is known whose a host is, or that it serves everybody.
  func isSomebodys(_ host: String) -> Bool {
    if owner(ofHost: host) != nil || KnownHosts.isMirror(host) { return true }
    let name = AddressBytes.host(of: host)
    if KnownHosts.names.contains(name[...]) { return true }
    guard let standing = standing(ofHost: name) else { return false }
    return !standing.isAnybodys || standing.host == name
  }
}
