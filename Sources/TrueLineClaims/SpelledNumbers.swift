import TrueLineLanguage

/// Small numbers in words before a unit: 三个月, "one year".
extension ValueReader {
  private static let words: [(bytes: [UInt8], value: Int)] = [
    ("三十", 30), ("六十", 60), ("九十", 90), ("一百", 100), ("十五", 15), ("二十", 20), ("十二", 12),
    ("十", 10), ("一", 1), ("两", 2), ("二", 2), ("三", 3), ("四", 4), ("五", 5), ("六", 6), ("七", 7),
    ("八", 8), ("九", 9), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6),
    ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10), ("twelve", 12), ("thirty", 30),
    ("sixty", 60), ("ninety", 90),
    ("មួយ", 1), ("ពីរ", 2), ("បី", 3), ("ប្រាំមួយ", 6),
  ].map { (Array($0.0.utf8), $0.1) }

  /// A number in words and its unit; without a unit right behind it is a word like another.
  func spelledQuantity(at offset: Int) -> (value: Value, end: Int)? {
    let byte = lowercasedASCII(bytes[offset])
    guard byte >= 0xE1 || (byte.isLetter && (offset == 0 || !bytes[offset - 1].isLetter)) else {
      return nil
    }
    for word in Self.words where bytes.has(word.bytes, at: offset, end: end) {
      let last = offset + word.bytes.count
      if byte.isLetter, last < end, bytes[last] != UInt8(ascii: " ") { continue }
      return quantity(offset, digits: Array(String(word.value).utf8), end: last)
    }
    return nil
  }
}
