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

  /// The longest word at an offset and the offset behind it; an ASCII word stands by itself.
  package func word(at offset: Int, of bytes: [UInt8], end: Int) -> (word: Word, end: Int)? {
    guard offset < end,
      !(bytes[offset].isASCIILetter && offset > 0 && bytes[offset - 1].isASCIIAlphanumeric)
    else { return nil }
    return bytes.withUnsafeBufferPointer { text in
      index.first(at: offset, in: UnsafeBufferPointer(rebasing: text[..<end])) { entry in
        let last = offset + index.length(of: entry)
        if text[last - 1].isASCIILetter, last < text.count, text[last].isASCIIAlphanumeric {
          return nil
        }
        return (Word(meanings: sets[index.value(of: entry)]), last)
      }
    }
  }
}
