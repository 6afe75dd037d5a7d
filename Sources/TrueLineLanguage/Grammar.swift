import TrueLineText

/// Words that are looked for only where a sentence about carriers is read.
///
/// Words as common as "is" or 有 in the database would cost every page of the world a
/// million hits, and its entries are limited. Look-up is by the first two bytes.
package struct Grammar: Sendable {
  package struct Word: Sendable {
    var bytes: [UInt8]
    package var meanings: [Meaning]
  }

  private var buckets: [UInt16: [Word]] = [:]

  /// Adds meanings to a word, folded and in small letters, of two bytes at least.
  mutating func add(_ bytes: [UInt8], _ meanings: [Meaning]) {
    guard bytes.count >= 2 else { return }
    let key = UInt16(bytes[0]) << 8 | UInt16(bytes[1])
    if let index = buckets[key]?.firstIndex(where: { $0.bytes == bytes }) {
      for meaning in meanings where buckets[key]?[index].meanings.contains(meaning) == false {
        buckets[key]?[index].meanings.append(meaning)
      }
    } else {
      // Longest first, so that the first match is the longest.
      var words = buckets[key] ?? []
      let place = words.firstIndex { $0.bytes.count < bytes.count } ?? words.count
      words.insert(Word(bytes: bytes, meanings: meanings), at: place)
      buckets[key] = words
    }
  }

  /// The longest word at an offset and the offset behind it; an ASCII word stands by itself.
  package func word(at offset: Int, of bytes: [UInt8], end: Int) -> (word: Word, end: Int)? {
    guard offset + 1 < end else { return nil }
    let first = lowercasedASCII(bytes[offset])
    if first.isLetter, offset > 0, bytes[offset - 1].isLetter || bytes[offset - 1].isDigit {
      return nil
    }
    let key = UInt16(first) << 8 | UInt16(lowercasedASCII(bytes[offset + 1]))
    guard let words = buckets[key] else { return nil }
    for word in words where bytes.has(word.bytes, at: offset, end: end) {
      let last = offset + word.bytes.count
      if bytes[last - 1].isLetter, last < bytes.count, bytes[last].isLetter || bytes[last].isDigit {
        continue
      }
      return (word, last)
    }
    return nil
  }
}
