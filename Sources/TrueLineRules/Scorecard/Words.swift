import TrueLineModel
import TrueLineText

/// The words of a text as points are given to them: small letters of one script in a row, pairs of
/// such words with a blank between them, and, where words are written without blanks, every two
/// to four characters. Digits and what belongs to a contact end a word.
struct Words {
  /// A longer row of letters is no word.
  private static let longest = 24
  /// Characters of a part of a row without blanks.
  private static let parts = 2...4

  private let text: [UInt8]
  /// Contacts with all that is written without a blank around them, by place.
  private let left: [Range<Int>]
  /// What they cover, in order: most characters lie outside of it.
  private let covered: [Range<Int>]

  init(of document: Document, without contacts: [Range<Int>]) {
    text = document.folded
    left = contacts.sorted { $0.lowerBound < $1.lowerBound }
    var covered: [Range<Int>] = []
    for range in left {
      if let last = covered.last, range.lowerBound <= last.upperBound {
        let end = max(last.upperBound, range.upperBound)
        covered[covered.count - 1] = last.lowerBound..<end
      } else {
        covered.append(range)
      }
    }
    self.covered = covered
  }

  /// Gives every word that lies in a range, as its letters stand in the text.
  func visit(_ range: Range<Int>, _ take: (ArraySlice<UInt8>) -> Void) {
    var offset = range.lowerBound
    // The start of the word before, where a blank alone stands between.
    var before: Int?
    var lastEnd = -1
    var next = covered.partitioningIndex { $0.upperBound > range.lowerBound }
    while offset < range.upperBound {
      if let contact = contact(at: offset, from: &next) {
        offset = contact.upperBound
        before = nil
        continue
      }
      let scalar = text.scalar(at: offset)
      guard let script = Words.script(scalar.value) else {
        if scalar.value != 0x20 { before = nil }
        offset += scalar.length
        continue
      }
      let end = end(of: script, from: offset, in: range, next)
      if script == .running {
        visitParts(of: offset..<end, take)
        before = nil
      } else if end - offset >= 2, end - offset <= Self.longest {
        take(text[offset..<end])
        if let before, lastEnd == offset - 1 { take(text[before..<end]) }
        before = offset
        lastEnd = end
      } else {
        before = nil
      }
      offset = end
    }
  }

  /// How words are written.
  private enum Script { case spaced, running }

  private static func script(_ scalar: UInt32) -> Script? {
    if scalar < 0x80 { return UInt8(scalar).isASCIILetter ? .spaced : nil }
    return switch ScriptClass(of: scalar) {
    case .han, .kana, .thai, .lao, .myanmar, .khmer: .running
    case .emoji, .digit, .whitespace, .other: nil
    default: .spaced
    }
  }

  private func end(
    of script: Script, from start: Int, in range: Range<Int>, _ next: Int
  ) -> Int {
    var end = start
    var next = next
    while end < range.upperBound, contact(at: end, from: &next) == nil {
      let scalar = text.scalar(at: end)
      guard Self.script(scalar.value) == script else { break }
      end += scalar.length
    }
    return min(end, range.upperBound)
  }

  private func visitParts(of row: Range<Int>, _ take: (ArraySlice<UInt8>) -> Void) {
    var starts: [Int] = []
    starts.reserveCapacity(row.count / 3 + 2)
    var offset = row.lowerBound
    while offset < row.upperBound {
      starts.append(offset)
      offset += text.scalar(at: offset).length
    }
    starts.append(min(offset, row.upperBound))
    for first in 0..<starts.count - 1 {
      for count in Self.parts where first + count < starts.count {
        take(text[starts[first]..<starts[first + count]])
      }
    }
  }

  /// - Parameter next: the first of `covered` that may hold the offset, for rising offsets.
  private func contact(at offset: Int, from next: inout Int) -> Range<Int>? {
    while next < covered.count, covered[next].upperBound <= offset { next += 1 }
    guard next < covered.count, covered[next].lowerBound <= offset else { return nil }
    let index = left.partitioningIndex { $0.upperBound > offset }
    return index < left.count && left[index].contains(offset) ? left[index] : nil
  }
}
