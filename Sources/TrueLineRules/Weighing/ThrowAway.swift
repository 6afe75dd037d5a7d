import TrueLineText

/// Domains whose ending is nearly free and which spam is sent from therefore.
enum ThrowAway {
  static func isEnding(of host: some StringProtocol) -> Bool {
    guard let dot = host.lastIndex(of: ".") else { return false }
    return AddressWords.words(.throwAwayEnding)
      .contains(Substring(host[host.index(after: dot)...].lowercased()))
  }
}
