import TrueLineText

/// Hosts on which everybody has a place: an account or path there may be listed, the host never.
///
/// A list that names `t.me` would make a scam of every page with a Telegram link. A name of
/// one's own below such a host (`someone.github.io`) may be listed.
enum SharedHosts {
  static func contains(_ host: String) -> Bool {
    names.contains(host) || (Host.isName(host) && Domains.isPublicSuffix(host.utf8))
  }

  static let names = Set(
    KnownHosts.names.union(AddressWords.words(.unlistedHost)).union(AddressWords.words(.mailHost))
      .map(String.init))
}
