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

  /// A word where it stands, and the hash of its letters, small ones of ASCII.
  struct Word {
    let range: Range<Int>
    let hash: UInt64
  }

  /// The letters of a word as they stand in the text.
  func letters(of word: Word) -> ArraySlice<UInt8> { text[word.range] }

  /// Gives every word that lies in a range. Cost: one pass; the hash of each byte goes on for the
  /// pair, and for the longer parts of a row.
  func visit(_ range: Range<Int>, _ take: (Word) -> Void) {
    text.withUnsafeBufferPointer { text in
      var offset = range.lowerBound
      // The word before, where a blank alone stands between, and the sum of its letters.
      var before: (start: Int, sum: UInt64)?
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
        let end = end(of: script, from: offset, in: range, text, next)
        if script == .running {
          Self.visitParts(of: offset..<end, in: text, take)
          before = nil
        } else if end - offset >= 2, end - offset <= Self.longest {
          let sum = Self.sum(offset..<end, of: text, from: Hash.seed)
          take(Word(range: offset..<end, hash: Hash.finish(sum)))
          if let before, lastEnd == offset - 1 {
            let pair = Self.sum(lastEnd..<end, of: text, from: before.sum)
            take(Word(range: before.start..<end, hash: Hash.finish(pair)))
          }
          before = (offset, sum)
          lastEnd = end
        } else {
          before = nil
        }
        offset = end
      }
    }
  }

  private static func sum(
    _ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>, from seed: UInt64
  ) -> UInt64 {
    var sum = seed
    for index in range { sum = Hash.step(sum, text[index].lowercasedASCII) }
    return sum
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
    of script: Script, from start: Int, in range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>,
    _ next: Int
  ) -> Int {
    var end = start
    var next = next
    if script == .spaced {
      let stop = next < covered.count ? covered[next].lowerBound : range.upperBound
      while end < min(stop, range.upperBound), text[end].isASCIILetter { end += 1 }
    }
    while end < range.upperBound, contact(at: end, from: &next) == nil {
      let scalar = text.scalar(at: end)
      guard Self.script(scalar.value) == script else { break }
      end += scalar.length
    }
    return min(end, range.upperBound)
  }

  private static func visitParts(
    of row: Range<Int>, in text: UnsafeBufferPointer<UInt8>, _ take: (Word) -> Void
  ) {
    var start = row.lowerBound
    while start < row.upperBound {
      var end = start
      var sum = Hash.seed
      var count = 0
      while end < row.upperBound, count < parts.upperBound {
        let next = min(end + text.scalar(at: end).length, row.upperBound)
        sum = Self.sum(end..<next, of: text, from: sum)
        end = next
        count += 1
        if count >= parts.lowerBound {
          take(Word(range: start..<end, hash: Hash.finish(sum)))
        }
      }
      start += text.scalar(at: start).length
    }
  }

  /// - Parameter next: the first of `covered` that may hold the offset, for rising offsets.
  @inline(__always)
  private func contact(at offset: Int, from next: inout Int) -> Range<Int>? {
    while next < covered.count, covered[next].upperBound <= offset { next += 1 }
    guard next < covered.count, covered[next].lowerBound <= offset else { return nil }
    let index = left.partitioningIndex { $0.upperBound > offset }
    return index < left.count && left[index].contains(offset) ? left[index] : nil
  }
}
