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

  init(of document: Document, without contacts: [Range<Int>]) {
    text = document.folded
    left = contacts.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Gives every word that lies in a range, as its letters stand in the text.
  func visit(_ range: Range<Int>, _ take: (ArraySlice<UInt8>) -> Void) {
    var offset = range.lowerBound
    // The start of the word before, where a blank alone stands between.
    var before: Int?
    var lastEnd = -1
    while offset < range.upperBound {
      if let contact = contact(at: offset) {
        offset = contact.upperBound
        before = nil
        continue
      }
      let scalar = text.scalar(at: offset)
      let script = Words.script(scalar.value)
      guard let script else {
        if scalar.value != 0x20 { before = nil }
        offset += scalar.length
        continue
      }
      let end = end(of: script, from: offset, in: range)
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
    switch ScriptClass(of: scalar) {
    case .han, .kana, .thai, .lao, .myanmar, .khmer: .running
    case .emoji, .digit, .whitespace, .other: nil
    default: .spaced
    }
  }

  private func end(of script: Script, from start: Int, in range: Range<Int>) -> Int {
    var end = start
    while end < range.upperBound, contact(at: end) == nil {
      let scalar = text.scalar(at: end)
      guard Self.script(scalar.value) == script else { break }
      end += scalar.length
    }
    return min(end, range.upperBound)
  }

  private func visitParts(of row: Range<Int>, _ take: (ArraySlice<UInt8>) -> Void) {
    var starts: [Int] = []
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

  private func contact(at offset: Int) -> Range<Int>? {
    let index = left.partitioningIndex { $0.upperBound > offset }
    return index < left.count && left[index].contains(offset) ? left[index] : nil
  }
}
