import TrueLineLanguage
import TrueLineModel
import TrueLineText

/// Reads numbers whose digits are words: 一三九〇〇五五〇一二三, "one eight hundred 555 zero one …".
///
/// People say numbers so, and hardly ever write them: a filter that looks for digits finds none.
/// A run of nine digits and more counts, at least four of them from words; shorter ones are years
/// and amounts. Called beside a word for telephones only; cost: the length of the run.
enum SpelledDigits {
  static let oddity = "digits written as words"
  private static let fewest = 9
  private static let fewestFromWords = 4

  /// The number that begins at `start` with a word or a digit; `nil` where it has too few words.
  static func number(at start: Int, limit: Int, in bytes: [UInt8]) -> WrittenNumber? {
    var digits: [UInt8] = []
    var groups: [Int] = []
    var index = start
    var end = start
    var fromWords = 0
    var repeats = 1
    while index < limit, digits.count <= NumberReader.digitLimit {
      if Byte.isDigit(bytes[index]) {
        let stop = bytes.end(of: Byte.isDigit, from: index, limit: limit)
        digits += bytes[index..<stop]
        groups.append(stop - index)
        index = stop
        repeats = 1
      } else if let word = word(at: index, limit: limit, in: bytes) {
        switch word.meaning {
        case .digit(let digit):
          digits += [UInt8](repeating: digit, count: repeats)
          groups.append(repeats)
          fromWords += repeats
          repeats = 1
        case .hundred:
          guard repeats == 1, !digits.isEmpty else { return nil }
          digits += [0x30, 0x30]
          fromWords += 2
        case .times(let count):
          repeats = count
        }
        index = word.end
      } else {
        break
      }
      if repeats == 1 { end = index }
      guard let next = skip(from: index, limit: limit, in: bytes) else { break }
      index = next
    }
    guard (fewest...NumberReader.digitLimit).contains(digits.count), fromWords >= fewestFromWords
    else { return nil }
    return WrittenNumber(
      range: start..<end, digits: digits, groups: groups, hasPlus: false, isPlain: false,
      oddity: oddity, isGlued: false)
  }

  /// Whether a digit's word may begin with a byte; most bytes end here.
  @inline(__always)
  static func mayBegin(_ byte: UInt8, after previous: UInt8) -> Bool {
    if byte >= 0xE3 { return byte <= 0xE9 }
    switch byte | 0x20 {
    case 0x6F, 0x74, 0x66, 0x73, 0x65, 0x6E, 0x7A, 0x64: return !Byte.isName(previous)
    default: return false
    }
  }

  private enum Meaning {
    case digit(UInt8)
    /// "eight hundred": two more noughts.
    case hundred
    /// "double five".
    case times(Int)
  }

  /// Signs of each digit, by value.
  private static let signs = [
    "〇零", "一幺壹", "二两贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖",
  ]

  private static let others: [(String, Meaning)] = [
    ("zero", .digit(0x30)), ("oh", .digit(0x30)), ("one", .digit(0x31)), ("two", .digit(0x32)),
    ("three", .digit(0x33)), ("four", .digit(0x34)), ("five", .digit(0x35)),
    ("six", .digit(0x36)), ("seven", .digit(0x37)), ("eight", .digit(0x38)),
    ("nine", .digit(0x39)), ("hundred", .hundred), ("double", .times(2)), ("triple", .times(3)),
  ]

  /// The digit of each sign, by its three bytes: every ideograph near a label is looked up.
  private static let digitOfSign: [UInt32: UInt8] = {
    var digits: [UInt32: UInt8] = [:]
    for (value, signs) in signs.enumerated() {
      for sign in signs { digits[key(Array(String(sign).utf8), 0)] = 0x30 + UInt8(value) }
    }
    return digits
  }()

  private static func key(_ bytes: [UInt8], _ index: Int) -> UInt32 {
    UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
  }

  private static let words: [(bytes: [UInt8], meaning: Meaning)] =
    others.map { (Array($0.0.utf8), $0.1) }

  private static func word(
    at index: Int, limit: Int, in bytes: [UInt8]
  ) -> (meaning: Meaning, end: Int)? {
    guard bytes[index] < 0x80 else {
      guard Byte.length(bytes[index]) == 3, index + 3 <= limit else { return nil }
      return digitOfSign[key(bytes, index)].map { (.digit($0), index + 3) }
    }
    for word in words {
      let end = index + word.bytes.count
      guard end <= limit,
        bytes[index..<end].lazy.map(lowercasedASCII).elementsEqual(word.bytes)
      else { continue }
      if end < bytes.count, Byte.isName(bytes[end]) { continue }
      return (word.meaning, end)
    }
    return nil
  }

  /// Behind at most three blanks, hyphens, dots, commas or brackets; `nil` where the run ends.
  private static func skip(from start: Int, limit: Int, in bytes: [UInt8]) -> Int? {
    var index = start
    while index < limit {
      switch bytes[index] {
      case 0x20, 0x0A, 0x2D, 0x2E, 0x2C, 0x28, 0x29: index += 1
      // 、 after folding as before it.
      case 0xE3 where index + 2 < limit && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x81:
        index += 3
      default: return index
      }
      if index - start > 3 { return nil }
    }
    return nil
  }
}
