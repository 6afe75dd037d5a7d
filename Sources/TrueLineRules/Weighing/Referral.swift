import TrueLineModel

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
