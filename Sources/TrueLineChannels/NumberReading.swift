import TrueLineLanguage
import TrueLineModel

/// A telephone number as it stands in a text, whatever was put between its digits.
struct WrittenNumber {
  /// From the first digit, plus or bracket to the last digit.
  var range: Range<Int>
  /// ASCII digits without anything between them.
  var digits: [UInt8]
  /// Lengths of the runs of digits.
  var groups: [Int]
  var hasPlus: Bool
  /// Separators that people put into numbers in good faith: blank, `-`, `.`, brackets.
  var isPlain: Bool
  /// What had to be undone, in words; `nil` for ordinary spelling.
  var oddity: String?
  /// Whether a letter touches it.
  var isGlued: Bool
}

/// Puts numbers together from digits and what was strewn between them.
///
/// Bounded: one pass over the window, every byte read a constant number of times.
enum NumberReading {
  /// Longest run of separators, in characters, that still holds a number together.
  private static let separatorLimit = 4
  static let digitLimit = 15
  /// An oddity, but one that people use.
  static let longDashes = "digits parted by long dashes"

  /// The number that begins with the digit, plus or bracket at `start`.
  ///
  /// Returns `nil` and how far was read where no number stands.
  static func number(
    at start: Int, limit: Int, in bytes: [UInt8]
  ) -> (number: WrittenNumber?, next: Int) {
    var index = start
    var hasPlus = false
    var odd = Oddities()
    if bytes[index] == UInt8(ascii: "+") {
      hasPlus = true
      let lead = skipSeparators(from: index + 1, limit: limit, in: bytes)
      guard let lead, lead.next < limit, Byte.isDigit(bytes[lead.next]) else {
        return (nil, index + 1)
      }
      // "+(44)" is a habit; "+[1-844" is none.
      if lead.hasStrange { odd.add(lead) }
      index = lead.next
    }
    var digits: [UInt8] = []
    digits.reserveCapacity(16)
    var groups: [Int] = []
    var end = index
    var group = 0
    while index < limit {
      if let digit = digit(at: index, limit: limit, in: bytes, odd: &odd, inside: group > 0) {
        if digits.count == 24 { break }
        digits.append(digit)
        group += 1
        index += 1
        end = index
        continue
      }
      guard let gap = skipSeparators(from: index, limit: limit, in: bytes), gap.next < limit,
        gap.next > index,
        Byte.isDigit(bytes[gap.next])
          || digits.count >= 3 && isLetterForDigit(gap.next, limit, bytes)
      else { break }
      let following = runLength(from: gap.next, limit: limit, in: bytes)
      guard following > 0,
        goesOn(digits.count, hasPlus: hasPlus, gap: gap, next: following, groups: groups.count)
      else { break }
      groups.append(group)
      group = 0
      odd.add(gap)
      index = gap.next
    }
    if group > 0 { groups.append(group) }
    let range = start..<end
    let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0x20
    let after = end < bytes.count ? bytes[end] : 0x20
    let number = WrittenNumber(
      range: range, digits: digits, groups: groups, hasPlus: hasPlus, isPlain: odd.isPlain,
      oddity: odd.words(groups: groups), isGlued: Byte.isLetter(before) || Byte.isLetter(after))
    return (number, max(end, start + 1))
  }

  /// The digit that a byte stands for: itself, or O and l between digits.
  private static func digit(
    at index: Int, limit: Int, in bytes: [UInt8], odd: inout Oddities, inside: Bool
  ) -> UInt8? {
    let byte = bytes[index]
    if Byte.isDigit(byte) { return byte }
    guard index > 0, index + 1 < limit else { return nil }
    let follows = Byte.isDigit(bytes[index + 1]) || bytes[index + 1] | 0x20 == 0x6F
    guard
      inside && Byte.isDigit(bytes[index - 1]) && (follows || bytes[index + 1] == UInt8(ascii: "-"))
        || !inside && !Byte.isName(bytes[index - 1]) && isLetterForDigit(index, limit, bytes)
    else { return nil }
    switch byte {
    case UInt8(ascii: "O"), UInt8(ascii: "o"):
      odd.hasLetters = true
      return UInt8(ascii: "0")
    case UInt8(ascii: "l"), UInt8(ascii: "I"):
      odd.hasLetters = true
      return UInt8(ascii: "1")
    default: return nil
    }
  }

  /// O or l at the start of a run of digits: `555-O123`.
  private static func isLetterForDigit(_ index: Int, _ limit: Int, _ bytes: [UInt8]) -> Bool {
    guard index + 1 < limit, Byte.isDigit(bytes[index + 1]) else { return false }
    switch bytes[index] {
    case UInt8(ascii: "O"), UInt8(ascii: "o"), UInt8(ascii: "l"), UInt8(ascii: "I"): return true
    default: return false
    }
  }

  private static func runLength(from start: Int, limit: Int, in bytes: [UInt8]) -> Int {
    bytes.end(of: { Byte.isDigit($0) || $0 | 0x20 == 0x6F }, from: start, limit: limit) - start
  }

  /// What stands between two runs of digits.
  struct Gap {
    var next: Int
    var characters = 0
    var blanks = 0
    var hasComma = false
    var hasStrange = false
    var hasDash = false
    var hasBracket = false
    var dots = 0
    var hasSlash = false
    var hasLongDash = false
    var hasLineBreak = false
  }

  /// Passes over separators; `nil` where there are too many.
  static func skipSeparators(from start: Int, limit: Int, in bytes: [UInt8]) -> Gap? {
    var gap = Gap(next: start)
    while gap.next < limit, gap.characters <= separatorLimit {
      let byte = bytes[gap.next]
      switch byte {
      case 0x20, 0x09: gap.blanks += 1
      case UInt8(ascii: "-"): gap.hasDash = true
      case UInt8(ascii: "."): gap.dots += 1
      case UInt8(ascii: "("), UInt8(ascii: ")"): gap.hasBracket = true
      case UInt8(ascii: "/"): gap.hasSlash = true
      case UInt8(ascii: ","): gap.hasComma = true
      case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "~"),
        UInt8(ascii: "@"), UInt8(ascii: ":"), UInt8(ascii: "|"):
        gap.hasStrange = true
      case 0xC2 where gap.next + 1 < limit && isLatinSign(bytes[gap.next + 1]):
        gap.hasStrange = true
        gap.next += 1
      case 0xE3
      where gap.next + 2 < limit && bytes[gap.next + 1] == 0x80
        && (0x88...0x9B).contains(bytes[gap.next + 2]):
        gap.hasStrange = true
        gap.next += 2
      case 0xC2 where gap.next + 1 < limit && (bytes[gap.next + 1] == 0xA0):
        gap.blanks += 1
        gap.next += 1
      case 0xE2 where gap.next + 2 < limit && isSeparator(bytes[gap.next + 1], bytes[gap.next + 2]):
        if bytes[gap.next + 1] == 0x80, 0x90...0x95 ~= bytes[gap.next + 2] {
          gap.hasLongDash = true
        } else {
          gap.hasStrange = true
        }
        gap.next += 2
      default:
        return gap.characters <= separatorLimit ? gap : nil
      }
      gap.next += 1
      gap.characters += 1
    }
    return gap.characters <= separatorLimit ? gap : nil
  }

  /// « » · ° ¦ ¬
  private static func isLatinSign(_ second: UInt8) -> Bool {
    switch second {
    case 0xA6, 0xAB, 0xAC, 0xB0, 0xB7, 0xBB: true
    default: false
    }
  }

  /// Dashes, bullets, arrows, lines and other signs from U+2010 to U+2BFF; neither quotation
  /// marks nor an ellipsis, which part things, nor telephones and check marks, which announce.
  private static func isSeparator(_ second: UInt8, _ third: UInt8) -> Bool {
    switch second {
    case 0x80: (0x90...0x97).contains(third) || (0xA0...0xA4).contains(third) || third == 0xA7
    case 0x86...0x8D, 0x93...0x97, 0xAC...0xAF: true
    default: false
    }
  }

  /// Whether a gap joins two runs to one number, or parts two numbers.
  private static func goesOn(
    _ count: Int, hasPlus: Bool, gap: Gap, next: Int, groups: Int
  ) -> Bool {
    if count + next > digitLimit { return false }
    if gap.blanks > 0, gap.hasComma { return count < 8 || (hasPlus && count < 11 && next < 4) }
    guard gap.blanks > 0 || gap.hasComma || gap.hasSlash else {
      // "0395.048.522": dots and dashes hold together; "2024-05-01-12345" is no number anyway.
      return true
    }
    if gap.blanks > 1, count >= 7, !gap.hasStrange { return false }
    if count >= 10, !hasPlus, next > 3 { return false }
    if count >= 11, !hasPlus { return false }
    return count < 12 || next < 3
  }

  /// What is odd about the separators of a number, all together.
  struct Oddities {
    var hasLetters = false
    private var comma = 0
    private var strange = 0
    private var longDash = 0
    private var doubled = 0
    private var single = 0
    private var slash = 0
    private var gaps = 0

    mutating func add(_ gap: Gap) {
      gaps += 1
      if gap.hasComma { comma += 1 }
      if gap.hasStrange { strange += 1 }
      if gap.hasLongDash { longDash += 1 }
      if gap.hasSlash { slash += 1 }
      if gap.characters - gap.blanks > 2
        || (gap.characters > 1 && gap.hasDash && gap.blanks == 0 && !gap.hasBracket)
      {
        doubled += 1
      }
      if gap.characters == 1 { single += 1 }
    }

    var isPlain: Bool {
      !hasLetters && comma == 0 && strange == 0 && longDash == 0 && doubled == 0 && slash == 0
    }

    func words(groups: [Int]) -> String? {
      var parts: [String] = []
      if hasLetters { parts.append("letters in place of digits") }
      if strange > 0 { parts.append("digits parted by signs that numbers do not have") }
      if comma > 0 { parts.append("digits parted by commas") }
      if doubled > 0 || slash > 0 { parts.append("doubled or odd separators") }
      if longDash > 0 { parts.append(NumberReading.longDashes) }
      if groups.count >= 7, groups.allSatisfy({ $0 == 1 }) { parts.append("single digits") }
      return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
  }
}
