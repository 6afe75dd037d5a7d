import TrueLineText

/// Words that are looked for only where a sentence about carriers is read.
///
/// Words as common as "is" or 有 in the database would cost every page of the world a
/// million hits, and its entries are limited.
package struct Grammar: Sendable {
  private let index: LiteralIndex
  private let sets: MeaningSets

  package struct Word {
    package var meanings: [Meaning]
  }

  init(_ index: LiteralIndex, _ sets: MeaningSets) {
    self.index = index
    self.sets = sets
  }

  /// The longest word at an offset that says something by itself, and the offset behind it.
  ///
  /// An ASCII word stands by itself. So does a short one of any writing that parts its words by
  /// blanks; a longer one may go on, as endings do: проверка, проверку. Arabic writes "the" and
  /// "and" to the front of its words.
  package func word(at offset: Int, of bytes: [UInt8], end: Int) -> (word: Word, end: Int)? {
    word(at: offset, of: bytes, end: end) { !$0.isAsked }
  }

  /// The end of the word with this meaning that begins at an offset; `nil` where there is none.
  package func end(
    of marker: Meaning.Marker, at offset: Int, in bytes: [UInt8], limit: Int
  ) -> Int? {
    word(at: offset, of: bytes, end: limit) { $0 == .marker(marker) }?.end
  }

  private func word(
    at offset: Int, of bytes: [UInt8], end: Int, where isWanted: (Meaning) -> Bool
  ) -> (word: Word, end: Int)? {
    guard offset < end,
      !(bytes[offset].isASCIILetter && offset > 0 && bytes[offset - 1].isASCIIAlphanumeric)
    else { return nil }
    return bytes.withUnsafeBufferPointer { text in
      index.first(at: offset, in: UnsafeBufferPointer(rebasing: text[..<end])) { entry in
        let last = offset + index.length(of: entry)
        if text[last - 1].isASCIILetter, last < text.count, text[last].isASCIIAlphanumeric {
          return nil
        }
        let meanings = sets[index.value(of: entry)]
        guard meanings.contains(where: isWanted), standsByItself(offset..<last, in: text) else {
          return nil
        }
        return (Word(meanings: meanings), last)
      }
    }
  }

  /// Letters that a word may have and must still end where it ends: "не" is no part of "неделя".
  private static let longestClosedWord = 4

  /// Whether no letters of the same writing go on at a word's ends where they may not.
  private func standsByItself(_ word: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let first = text.scalar(at: word.lowerBound)
    let last = text.scalar(before: word.upperBound)
    guard first.value >= 0x80 || last.value >= 0x80 else { return true }
    if let writing = Self.partedWriting(of: first), word.lowerBound > 0,
      Self.partedWriting(of: text.scalar(before: word.lowerBound)) == writing,
      writing != .arabic || word.count <= 2 * Self.longestClosedWord
    {
      return false
    }
    guard let writing = Self.partedWriting(of: last), word.upperBound < text.count,
      Self.partedWriting(of: text.scalar(at: word.upperBound)) == writing
    else { return true }
    var letters = 0
    var index = word.lowerBound
    while index < word.upperBound {
      index += text.scalar(at: index).length
      letters += 1
    }
    return letters > Self.longestClosedWord
  }

  /// The writing of a letter that parts words by blanks; `nil` for all other characters.
  private static func partedWriting(of scalar: UTF8Scalar) -> ScriptClass? {
    switch ScriptClass(of: scalar.value) {
    case .latin: .latin
    case .cyrillic: .cyrillic
    case .greek: .greek
    case .arabic: .arabic
    case .hebrew: .hebrew
    case .indic: .indic
    case .armenian: .armenian
    case .georgian: .georgian
    default: nil
    }
  }
}
