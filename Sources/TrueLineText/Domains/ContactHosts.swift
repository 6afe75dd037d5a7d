import TrueLineModel

/// Hosts on which links of messengers stand, from the rows of the kinds.
package enum ContactHosts {
  /// Every host of such links.
  static let all = hosts { _ in true }

  /// Hosts on which nothing else stands.
  private static let contactsOnly = hosts { !$0.isSite }

  /// The schemes of messengers, without their colon: from the rows, and those whose addresses
  /// name nobody (Signal's, Teams's and Zalo's open the program).
  package static let schemes = Set(
    ChannelKind.all.flatMap(\.links).flatMap(\.hosts).compactMap { host -> String? in
      let key = LinkTable.parts(of: host).key
      return key.last == ":" ? String(key.dropLast()) : nil
    }
  ).union(["sgnl", "msteams", "zalo"])

  /// Domains below which each name is somebody's: `t.me` for `example.t.me`.
  private static let parents = Set(
    ChannelKind.all.flatMap(\.links).flatMap(\.hosts).filter { $0.hasPrefix(label) }
      .map { String($0.dropFirst(label.count)) })

  private static let label = "{id}."

  private static func hosts(where isMeant: (ChannelKind.Links) -> Bool) -> Set<String> {
    Set(
      ChannelKind.all.flatMap(\.links).filter(isMeant).flatMap(\.hosts)
        .map { LinkTable.parts(of: $0).key }.filter { $0.last != ":" && $0.first != "{" })
  }

  /// Whether an address there is a contact and nothing else, `www.` or not.
  package static func isContact(_ host: String) -> Bool {
    let host = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    if contactsOnly.contains(host) { return true }
    return parents.contains { host.hasSuffix("." + $0) }
  }
}
