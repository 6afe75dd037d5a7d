import TrueLineModel
import TrueLineText

/// Addresses that pay somebody for the visitors they bring.
enum Referral {
  /// Each begins with a slash.
  private static let paths = AddressWords.words(.referralPath).map { Array($0.utf8) }
  private static let keys = AddressWords.words(.referralKey).map { Array($0.utf8) }

  static func isReferral(_ contact: Contact, in document: Document) -> Bool {
    contact.ranges.contains { isReferral($0.lowerBound, in: document.folded) }
  }

  private static func isReferral(_ start: Int, in bytes: [UInt8]) -> Bool {
    let address = bytes[start..<AddressBounds.end(from: start, in: bytes)]
    let begins = stands("invite", at: start, in: address)
    if begins, stands("invite.", at: start, in: address) { return true }
    guard
      begins || address.contains(UInt8(ascii: "?"))
        || address.indices.contains(where: { stands("/invite", at: $0, in: address) })
    else { return false }
    return address.indices.contains { index in
      switch address[index] {
      case UInt8(ascii: "/"): paths.contains { stands($0, at: index, in: address) }
      case UInt8(ascii: "?"), UInt8(ascii: "&"):
        keys.contains { stands($0, at: index + 1, in: address) }
      default: false
      }
    }
  }

  /// Whether a word in small letters stands there, letters in any case.
  private static func stands(
    _ word: StaticString, at index: Int, in address: ArraySlice<UInt8>
  ) -> Bool {
    let word = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    return stands(word, at: index, in: address)
  }

  private static func stands(
    _ word: some RandomAccessCollection<UInt8>, at index: Int, in address: ArraySlice<UInt8>
  ) -> Bool {
    index + word.count <= address.endIndex
      && zip(word, address[index...]).allSatisfy { $0 == $1.lowercasedASCII }
  }
}
