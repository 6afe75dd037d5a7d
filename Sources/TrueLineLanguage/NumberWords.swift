import TrueLineText

/// Words for numbers and beside them, looked for where digits are read only: signs as common as 一
/// would swamp the database.
package struct NumberWords: Sendable {
  package enum Meaning: Hashable, Sendable {
    /// seven, 七, ninety.
    case value(Int)
    /// "hundred" between digits: so many noughts more.
    case noughts(Int)
    /// "double five": the next digit so many times.
    case times(Int)
    /// 名, 万: what stands before it counts something.
    case counted
    /// "is", "this": it ends as words of many do, and is none.
    case uncounted
  }

  private let index: LiteralIndex
  private let meanings: [Meaning]
  /// Bytes with which words begin; most offsets of a text end here.
  private let firstBytes: ByteSet

  init(_ index: LiteralIndex, notations: some Sequence<Substring>) {
    self.index = index
    meanings = notations.compactMap(Meaning.init)
    firstBytes = ByteSet((0..<index.count).compactMap { index.literal($0).first })
  }

  /// Whether a word may begin with a byte.
  @inline(__always)
  package func mayBegin(_ byte: UInt8) -> Bool { firstBytes.contains(byte.lowercasedASCII) }

  /// Whether a word may stand at an offset, of which most can be told at once.
  package func mayStand(at offset: Int, of bytes: [UInt8], end: Int) -> Bool {
    guard offset < end, mayBegin(bytes[offset]) else { return false }
    return bytes.withUnsafeBufferPointer { text in
      index.mayStand(at: offset, in: UnsafeBufferPointer(rebasing: text[..<end]))
    }
  }

  /// Offers the words at an offset, the longest first, each with the offset behind it, until one
  /// is taken.
  @inlinable
  package func first<T>(
    at offset: Int, of bytes: [UInt8], end: Int, _ take: (Meaning, Int) -> T?
  ) -> T? {
    for word in words(at: offset, of: bytes, end: end) {
      if let taken = take(word.meaning, word.end) { return taken }
    }
    return nil
  }

  /// The words at an offset, the longest first, each with the offset behind it.
  package func words(
    at offset: Int, of bytes: [UInt8], end: Int
  ) -> [(meaning: Meaning, end: Int)] {
    guard offset < end, mayBegin(bytes[offset]) else { return [] }
    var words: [(meaning: Meaning, end: Int)] = []
    bytes.withUnsafeBufferPointer { text in
      let text = UnsafeBufferPointer(rebasing: text[..<end])
      let _: Never? = index.first(at: offset, in: text) { entry in
        words.append((meanings[index.value(of: entry)], offset + index.length(of: entry)))
        return nil
      }
    }
    return words
  }
}

extension NumberWords.Meaning {
  /// Reads the notation of the language files: `number.7`, `number.noughts.2`, `number.times.2`,
  /// `number.counted`, `number.uncounted`.
  init?(notation: Substring) {
    let parts = notation.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.first == "number", (2...3).contains(parts.count) else { return nil }
    let count = parts.last.flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil }
    switch (parts[1], parts.count, count) {
    case ("counted", 2, _): self = .counted
    case ("uncounted", 2, _): self = .uncounted
    case ("noughts", 3, let count?): self = .noughts(count)
    case ("times", 3, let count?): self = .times(count)
    case (_, 2, let count?): self = .value(count)
    default: return nil
    }
  }
}
