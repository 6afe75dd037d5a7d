/// Endings of domains that are nearly free and therefore what spam is sent from.
///
/// After the endings that abuse reports name most (Spamhaus, Interisle); a sign of price only.
enum ThrowAway {
  private static let endings: Set<Substring> = [
    "top", "xyz", "icu", "cyou", "sbs", "shop", "vip", "win", "pw", "click", "club", "store",
    "site", "online", "fun", "live", "buzz", "rest", "cfd", "bond", "monster", "quest", "lol",
    "tk", "ml", "ga", "cf", "gq", "cc", "ltd", "work", "life", "world", "osaka", "loan",
  ]

  static func isEnding(of host: some StringProtocol) -> Bool {
    guard let dot = host.lastIndex(of: ".") else { return false }
    return endings.contains(Substring(host[host.index(after: dot)...].lowercased()))
  }
}
