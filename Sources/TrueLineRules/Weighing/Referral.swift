import TrueLineModel
import TrueLineText

/// Addresses that pay somebody for the visitors they bring.
enum Referral {
  /// Bytes of an address that are looked at.
  private static let limit = 240

  static func isReferral(_ contact: Contact, in document: Document) -> Bool {
    contact.places.contains { isReferral($0.range.lowerBound, in: document.folded) }
  }

  private static func isReferral(_ start: Int, in bytes: [UInt8]) -> Bool {
    var cursor = ByteCursor(bytes, at: start, limit: start + limit)
    let range = cursor.skip { byte in
      byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: ")") && byte != UInt8(ascii: "\"")
        && byte != UInt8(ascii: ">")
    }
    let address = bytes[range].map(\.lowercasedASCII)
    if address.starts(with: "invite.".utf8) { return true }
    let isInvitation = address.starts(with: "invite".utf8) || address.holds("/invite".utf8)
    guard isInvitation || address.contains(UInt8(ascii: "?")) else { return false }
    if AddressWords.words(.referralPath).contains(where: { address.holds($0.utf8) }) { return true }
    let keys = AddressWords.words(.referralKey)
    return address.indices.contains { index in
      guard address[index] == UInt8(ascii: "?") || address[index] == UInt8(ascii: "&") else {
        return false
      }
      return keys.contains { address[(index + 1)...].starts(with: $0.utf8) }
    }
  }
}
