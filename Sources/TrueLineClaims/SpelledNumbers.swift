import TrueLineLanguage
import TrueLineText

/// Numbers in words: small ones before a unit (三个月, "one year"), telephone numbers told digit by
/// digit (一二〇四, "one-two-oh-four", "one triple seven").
extension ValueReader {
  /// A number in words and its unit; without a unit right behind it is a word like another.
  func spelledQuantity(at offset: Int) -> (value: Value, end: Int)? {
    guard !bytes[offset].isASCIILetter || offset == 0 || !bytes[offset - 1].isASCIILetter
    else { return nil }
    return numberWords.first(at: offset, of: bytes, end: end) { meaning, last in
      guard case .value(let number) = meaning,
        !bytes[offset].isASCIILetter || last == end || bytes[last] == UInt8(ascii: " ")
      else { return nil }
      return quantity(offset, digits: Array(String(number).utf8), end: last)
    }
  }

  /// Fewer digits told one by one are no telephone number: "one two", 一二.
  private static let fewestTold = 3
  /// E.164 has no longer ones.
  private static let mostTold = 15

  /// A telephone number told digit by digit, with blanks or hyphens between the words or none.
  func spelledNumber(at offset: Int) -> (value: Value, end: Int)? {
    guard offset == 0 || !bytes[offset - 1].isASCIIAlphanumeric else { return nil }
    var digits: [UInt8] = []
    var index = offset
    var last = offset
    var times = 1
    while index < end, digits.count <= Self.mostTold, let word = toldWord(at: index) {
      switch word.meaning {
      case .times(let count): times = count
      case .value(let digit) where digit < 10:
        digits += Array(repeating: UInt8(ascii: "0") + UInt8(digit), count: times)
        times = 1
        last = word.end
      default: return nil
      }
      index = word.end
      if index < end, bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "-") {
        index += 1
      }
    }
    guard (Self.fewestTold...Self.mostTold).contains(digits.count) else { return nil }
    // 一二三人 counts; the words of a larger number go on: 三百.
    if toldWord(at: last) != nil { return nil }
    return (.number(String(decoding: digits, as: UTF8.self)), last)
  }

  /// The longest word of numbers at an offset that ends as a word does.
  private func toldWord(at offset: Int) -> (meaning: NumberWords.Meaning, end: Int)? {
    guard numberWords.mayStand(at: offset, of: bytes, end: end) else { return nil }
    return numberWords.first(at: offset, of: bytes, end: end) { meaning, last in
      if case .uncounted = meaning { return nil }
      if bytes[offset].isASCIILetter, last < end, bytes[last].isASCIIAlphanumeric { return nil }
      return (meaning, last)
    }
  }
}
