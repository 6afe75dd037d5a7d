/// What stands between two runs of digits.
package struct NumberGap: Sendable {
  /// Longest gap, in characters, that still holds a number together.
  private static let limit = 4

  /// Where the next run of digits may begin.
  package var next: Int
  var characters = 0
  var blanks = 0
  var hasComma = false
  var hasStrange = false
  /// `^ * = ; ' # { } +`: signs of other things that are put into numbers only to hide them.
  var hasForeign = false
  /// `*` or `#`, of which codes are made too.
  var hasCodeSign = false
  var hasDash = false
  var hasBracket = false
  var opensBracket = false
  var dots = 0
  var hasSlash = false
  var hasLongDash = false
  var hasLineBreak = false

  init(next: Int) { self.next = next }

  /// Passes over separators; `nil` where there are too many.
  static func read(from start: Int, limit: Int, in bytes: [UInt8]) -> NumberGap? {
    var gap = NumberGap(next: start)
    while gap.next < limit, gap.characters <= Self.limit {
      guard gap.take(bytes, limit) else { break }
      gap.characters += 1
    }
    return gap.characters <= Self.limit ? gap : nil
  }

  /// Passes over one separator.
  private mutating func take(_ bytes: [UInt8], _ limit: Int) -> Bool {
    var length = 1
    switch bytes[next] {
    case 0x20, 0x09: blanks += 1
    // "O2: 034…": a colon with its blank behind is a sentence's own, and what stands before it a name.
    case UInt8(ascii: ":") where next + 1 < limit && bytes[next + 1].isASCIIBlank: return false
    case 0x0A where !hasLineBreak:
      hasLineBreak = true
      blanks += 1
    case UInt8(ascii: "-"): hasDash = true
    case UInt8(ascii: "."): dots += 1
    case UInt8(ascii: "("):
      hasBracket = true
      opensBracket = true
    case UInt8(ascii: ")"): hasBracket = true
    case UInt8(ascii: "/"): hasSlash = true
    case UInt8(ascii: ","): hasComma = true
    case UInt8(ascii: "["):
      hasStrange = true
      opensBracket = true
    case UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "@"),
      UInt8(ascii: ":"), UInt8(ascii: "|"):
      hasStrange = true
    case UInt8(ascii: "*"), UInt8(ascii: "#"):
      hasStrange = true
      hasForeign = true
      hasCodeSign = true
    case UInt8(ascii: "+"):
      guard Self.parts(at: next, limit, bytes) else { return false }
      hasStrange = true
      hasForeign = true
    case UInt8(ascii: "^"), UInt8(ascii: "="), UInt8(ascii: ";"), UInt8(ascii: "'"),
      UInt8(ascii: "{"), UInt8(ascii: "}"):
      hasStrange = true
      hasForeign = true
    default:
      length = takeWide(bytes, limit)
    }
    next += length
    return length > 0
  }

  /// Whether a plus stands between two groups of one number, as in `202+555+0123`, and begins none
  /// of its own.
  private static func parts(at plus: Int, _ limit: Int, _ bytes: [UInt8]) -> Bool {
    guard plus > 0, bytes[plus - 1].isASCIIDigit else { return false }
    var cursor = ByteCursor(bytes, at: plus + 1, limit: limit)
    let group = cursor.skip(while: \.isASCIIDigit).count
    guard (2...longestGroup).contains(group) else { return false }
    let next = cursor.peek()
    return next.map { !$0.isASCIIBlank && !$0.isASCIILetter && $0 != UInt8(ascii: "-") } ?? true
  }

  /// Digits of a group between two signs, at most.
  private static let longestGroup = 4

  /// A separator beyond ASCII: how many bytes it has, 0 for none.
  private mutating func takeWide(_ bytes: [UInt8], _ limit: Int) -> Int {
    guard next + 1 < limit else { return 0 }
    switch (bytes[next], bytes[next + 1]) {
    case (0xC2, 0xA0):
      blanks += 1
      return 2
    // ¦ « ¬ ° · »
    case (0xC2, 0xA6), (0xC2, 0xAB), (0xC2, 0xAC), (0xC2, 0xB0), (0xC2, 0xB7), (0xC2, 0xBB):
      hasStrange = true
      return 2
    // East Asian brackets.
    case (0xE3, 0x80) where next + 2 < limit && (0x88...0x9B).contains(bytes[next + 2]):
      hasStrange = true
      return 3
    case (0xE2, let second) where next + 2 < limit && Self.isSign(second, bytes[next + 2]):
      if second == 0x80, 0x90...0x95 ~= bytes[next + 2] {
        hasLongDash = true
      } else {
        hasStrange = true
      }
      return 3
    default: return 0
    }
  }

  /// Dashes, bullets, arrows, lines, stars, suits and other signs from U+2010 to U+2BFF. Quotation
  /// marks and an ellipsis are none of them, since they part things; telephones and check marks are
  /// none, since they announce.
  private static func isSign(_ second: UInt8, _ third: UInt8) -> Bool {
    switch second {
    case 0x80: (0x90...0x97).contains(third) || (0xA0...0xA4).contains(third) || third == 0xA7
    case 0x86...0x8D, 0x93...0x97, 0xAC...0xAF: true
    // Weather and stars before the telephones of U+260E; suits; stars among the dingbats.
    case 0x98: (0x80...0x8D).contains(third)
    case 0x99: (0xA0...0xA9).contains(third)
    case 0x9C: (0xA6...0xB0).contains(third)
    default: false
    }
  }

  /// Whether people part two things with it, and seldom the groups of one number.
  var isParting: Bool {
    hasSlash || hasComma || hasStrange || hasLineBreak || opensBracket || blanks > 1
      || (hasLongDash || hasDash) && blanks > 0
  }
}
