import TrueLineModel
import TrueLineText

/// Addresses that pay somebody for the visitors they bring.
enum Referral {
  /// Bytes of an address that are looked at.
  private static let limit = 240

  /// Each begins with a slash.
  private static let paths = AddressWords.words(.referralPath).map { Array($0.utf8) }
  private static let keys = AddressWords.words(.referralKey).map { Array($0.utf8) }

  static func isReferral(_ contact: Contact, in document: Document) -> Bool {
    contact.places.contains { isReferral($0.range.lowerBound, in: document.folded) }
  }

  private static func isReferral(_ start: Int, in bytes: [UInt8]) -> Bool {
    var address: [UInt8] = []
    for byte in bytes[start..<min(bytes.count, start + limit)] {
      guard byte > 0x20, byte < 0x7F, byte != UInt8(ascii: ")"), byte != UInt8(ascii: "\""),
        byte != UInt8(ascii: ">")
      else { break }
      address.append(byte.lowercasedASCII)
    }
    if stands("invite.", at: 0, in: address) { return true }
    guard
      address.contains(UInt8(ascii: "?")) || stands("invite", at: 0, in: address)
        || address.indices.contains(where: { stands("/invite", at: $0, in: address) })
    else { return false }
    return address.indices.contains { index in
      switch address[index] {
      case UInt8(ascii: "/"): paths.contains { address[index...].starts(with: $0) }
      case UInt8(ascii: "?"), UInt8(ascii: "&"):
        keys.contains { address[(index + 1)...].starts(with: $0) }
      default: false
      }
    }
  }

  private static func stands(_ word: StaticString, at index: Int, in address: [UInt8]) -> Bool {
    let count = word.utf8CodeUnitCount
    guard index + count <= address.count else { return false }
    for place in 0..<count where address[index + place] != word.utf8Start[place] { return false }
    return true
  }
}
