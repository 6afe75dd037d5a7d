import TrueLineModel
import TrueLineText

/// Addresses that pay somebody for the visitors they bring.
enum Referral {
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
      return rest.hasPrefix("invite.")
        || AddressWords.words(.referralPath).contains { rest.contains($0) }
        || AddressWords.words(.referralKey)
          .contains { rest.contains("?\($0)") || rest.contains("&\($0)") }
    }
  }
}
