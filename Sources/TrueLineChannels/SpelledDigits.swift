import TrueLineLanguage
import TrueLineModel
import TrueLineText

/// Reads numbers whose digits are words: 一三九〇〇五五〇一二三, "one eight hundred 555 zero one …".
///
/// People say numbers so, and hardly ever write them: a filter that looks for digits finds none.
/// A run of nine digits and more counts, at least four of them from words; shorter ones are years
/// and amounts. Called beside a word for telephones only; cost: the length of the run.
struct SpelledDigits {
  let numbers: NumberWords

  static let oddity: Phrase = "digits written as words"
  private static let fewest = 9
  private static let fewestFromWords = 4

  /// The number that begins at `start` with a word or a digit; `nil` where it has too few words.
  func number(at start: Int, limit: Int, in bytes: [UInt8]) -> WrittenNumber? {
    var digits: [UInt8] = []
    var groups: [Int] = []
    var index = start
    var end = start
    var fromWords = 0
    var repeats = 1
    while index < limit, digits.count <= NumberReader.digitLimit {
      if bytes[index].isASCIIDigit {
        let stop = bytes.end(of: \.isASCIIDigit, from: index, limit: limit)
        digits += bytes[index..<stop]
        groups.append(stop - index)
        index = stop
        repeats = 1
      } else if let word = word(at: index, limit: limit, in: bytes) {
        switch word.meaning {
        case .value(let digit):
          digits += [UInt8](repeating: 0x30 + UInt8(digit), count: repeats)
          groups.append(repeats)
          fromWords += repeats
          repeats = 1
        case .noughts(let count):
          guard repeats == 1, !digits.isEmpty else { return nil }
          digits += [UInt8](repeating: 0x30, count: count)
          fromWords += count
        case .times(let count):
          repeats = count
        case .counted, .uncounted:
          return nil
        }
        index = word.end
      } else {
        break
      }
      if repeats == 1 { end = index }
      guard let next = Self.skip(from: index, limit: limit, in: bytes) else { break }
      index = next
    }
    guard (Self.fewest...NumberReader.digitLimit).contains(digits.count),
      fromWords >= Self.fewestFromWords
    else { return nil }
    return WrittenNumber(
      range: start..<end, digits: digits, groups: groups, hasPlus: false, isPlain: false,
      oddity: Self.oddity, isGlued: false)
  }

  /// Whether a digit's word may begin at an offset; most bytes end here.
  @inline(__always)
  func mayBegin(at index: Int, in bytes: [UInt8], after previous: UInt8) -> Bool {
    (bytes[index] >= 0x80 || !previous.isASCIIWord)
      && numbers.mayStand(at: index, of: bytes, end: bytes.count)
  }

  /// The longest word at an offset that says a digit, or what becomes of one.
  private func word(
    at index: Int, limit: Int, in bytes: [UInt8]
  ) -> (meaning: NumberWords.Meaning, end: Int)? {
    guard numbers.mayStand(at: index, of: bytes, end: limit) else { return nil }
    return numbers.first(at: index, of: bytes, end: limit) { meaning, end in
      switch meaning {
      case .value(let number) where number > 9: return nil
      case .counted, .uncounted: return nil
      default: break
      }
      if bytes[index] < 0x80, end < bytes.count, bytes[end].isASCIIWord { return nil }
      return (meaning, end)
    }
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
