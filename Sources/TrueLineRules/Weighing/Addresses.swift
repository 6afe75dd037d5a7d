import TrueLineModel
import TrueLineText

/// Addresses that pay somebody for the visitors they bring.
enum Referral {
  private static let keys = [
    "ref=", "aff=", "code=", "invite", "referral", "sp=", "from=", "affiliate", "utm_source=aff",
    "inviter=", "invitecode", "r=", "cid=", "tap_a=", "partner=",
  ]

  static func isReferral(_ contact: Contact, in document: Document) -> Bool {
    let bytes = document.folded
    return contact.places.contains { place in
      let start = place.range.lowerBound
      var end = start
      while end < bytes.count, end - start < 240, bytes[end] > 0x20, bytes[end] < 0x7F,
        bytes[end] != 0x29, bytes[end] != 0x22, bytes[end] != 0x3E
      {
        end += 1
      }
      let rest = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
      guard rest.contains("?") || rest.contains("/invite") || rest.hasPrefix("invite") else {
        return false
      }
      return keys.contains { rest.contains("?" + $0) || rest.contains("&" + $0) }
        || rest.contains("/register?") || rest.contains("/reg?") || rest.hasPrefix("invite.")
    }
  }
}

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

/// Links that are called an official site.
enum OfficialLink {
  private static let words: [[UInt8]] = ["官网", "官方", "official site", "official website"]
    .map { Array($0.utf8) }

  /// Destinations of the links whose words say "official site".
  static func destinations(in document: Document) -> [Range<Int>] {
    document.links.compactMap { link in
      guard (4...60).contains(link.text.count) else { return nil }
      return words.contains { has($0, in: link.text, of: document.folded) }
        ? link.destination : nil
    }
  }

  /// Whether a word stands in a range, ASCII letters in any case; folded text is small already
  /// where it is not ASCII.
  private static func has(_ word: [UInt8], in range: Range<Int>, of bytes: [UInt8]) -> Bool {
    guard range.count >= word.count else { return false }
    let first = word[0]
    for start in range.lowerBound...(range.upperBound - word.count)
    where bytes[start].lowercasedASCII == first {
      let here = bytes[start..<start + word.count]
      if here.lazy.map(\.lowercasedASCII).elementsEqual(word) { return true }
    }
    return false
  }
}
