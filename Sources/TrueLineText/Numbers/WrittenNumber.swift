import TrueLineModel

/// A telephone number as it stands in a text, whatever was put between its digits.
package struct WrittenNumber: Sendable {
  /// From the first digit, plus or bracket to the last digit.
  package var range: Range<Int>
  /// ASCII digits without anything between them.
  package var digits: [UInt8]
  /// Lengths of the runs of digits.
  package var groups: [Int]
  package var hasPlus: Bool
  /// Separators that people put into numbers in good faith: blank, `-`, `.`, brackets.
  package var isPlain: Bool
  /// What had to be undone, in words; `nil` for ordinary spelling.
  package var oddity: Phrase?
  /// Whether a letter touches it.
  package var isGlued: Bool
  /// Whether the reference lists it, or a numbering plan has such a number.
  package var isKnown = false

  /// As it is dialled: the digits, behind a plus where one is written.
  package var value: String {
    (hasPlus ? "+" : "") + String(decoding: digits, as: UTF8.self)
  }

  package init(
    range: Range<Int>, digits: [UInt8], groups: [Int], hasPlus: Bool, isPlain: Bool,
    oddity: Phrase?, isGlued: Bool
  ) {
    self.range = range
    self.digits = digits
    self.groups = groups
    self.hasPlus = hasPlus
    self.isPlain = isPlain
    self.oddity = oddity
    self.isGlued = isGlued
  }
}
