import TrueLineLanguage
import TrueLineText

/// Small numbers in words before a unit: 三个月, "one year".
extension ValueReader {
  /// A number in words and its unit; without a unit right behind it is a word like another.
  func spelledQuantity(at offset: Int) -> (value: Value, end: Int)? {
    guard numberWords.mayBegin(bytes[offset]),
      !bytes[offset].isASCIILetter || offset == 0 || !bytes[offset - 1].isASCIILetter
    else { return nil }
    return numberWords.first(at: offset, of: bytes, end: end) { meaning, last in
      guard case .value(let number) = meaning,
        !bytes[offset].isASCIILetter || last == end || bytes[last] == UInt8(ascii: " ")
      else { return nil }
      return quantity(offset, digits: Array(String(number).utf8), end: last)
    }
  }
}
