import TrueLineText

/// All literals by their first bytes, in tables that are ready at once.
///
/// Finds what vectorscan finds, without its start-up: for some hundred pages, for words that few
/// pages need, and what the tests hold vectorscan against. Literals are numbered through all parts,
/// those of words first.
struct LiteralTable: Sendable {
  let parts: [LiteralIndex]
  let count: Int
  /// The literals that stand anywhere, where there are any.
  private let hinged: HingedLiterals?
  /// How many literals count only where a word may begin, and how many parts have them.
  private let wordCount: Int
  private let wordParts: Int
  /// Keys of the parts of words: those of long literals, and pairs of bytes that are a short
  /// literal's key or whose first byte is one.
  private let long: [UInt64]
  private let short: [UInt64]

  /// `words` begin where a word of the text may begin, since one stands by itself: four of five
  /// places need not be looked at for them. The others, which should be few, stand anywhere.
  init(words: [LiteralIndex] = [], anywhere: [LiteralIndex] = []) {
    parts = words + anywhere
    count = parts.reduce(0) { $0 + $1.count }
    wordCount = words.reduce(0) { $0 + $1.count }
    wordParts = words.count
    hinged = anywhere.isEmpty ? nil : HingedLiterals(anywhere, from: wordCount)
    func united(_ index: (LiteralIndex) -> KeyIndex) -> [UInt64] {
      words.reduce(into: [UInt64](repeating: 0, count: KeyIndex.words)) { sum, part in
        let bits = index(part).bits
        for word in sum.indices { sum[word] |= bits[word] }
      }
    }
    long = united(\.long)
    var short = united(\.short)
    let single = united(\.single)
    for first in UInt8.min...UInt8.max
    where single[Int(first >> 6)] >> UInt64(first & 63) & 1 == 1 {
      // The second byte is the low one: four words have the pairs of one first byte.
      for word in 0..<4 { short[Int(first) * 4 + word] = .max }
    }
    self.short = short
  }

  /// The bytes of each literal, by number.
  var literals: [[UInt8]] {
    parts.flatMap { part in (0..<part.count).map { Array(part.literal($0)) } }
  }

  /// Appends all matches, in no particular order.
  ///
  /// Cost: one look at each character outside of ASCII words and at each word, one at each byte
  /// where something is looked for anywhere, and a comparison with each literal that begins with
  /// the same four bytes.
  func scan(_ bytes: UnsafeBufferPointer<UInt8>, into matches: inout [LiteralMatch]) {
    if wordParts > 0 { scanForWords(bytes, into: &matches) }
    hinged?.scan(bytes, into: &matches)
  }

  private func scanForWords(
    _ bytes: UnsafeBufferPointer<UInt8>, into matches: inout [LiteralMatch]
  ) {
    long.withUnsafeBufferPointer { long in
      short.withUnsafeBufferPointer { short in
        var index = 0
        while index < bytes.count {
          let byte = bytes[index]
          // No literal begins inside of a character, and no word with a blank.
          if byte < 0x80 ? byte > 0x20 : byte.isUTF8Lead {
            let window = LiteralIndex.window(at: index, in: bytes)
            let hash = LiteralIndex.hash(window)
            let pair = UInt16(truncatingIfNeeded: window >> 16)
            if KeyIndex.has(hash, in: long) {
              compare(.long, hash, at: index, in: bytes, &matches)
            }
            if KeyIndex.has(pair, in: short) {
              compare(.short, pair, at: index, in: bytes, &matches)
              compare(.single, pair >> 8, at: index, in: bytes, &matches)
            }
          }
          index += 1
          guard byte.isASCIILetter else { continue }
          // Inside of a word, and at a digit right behind it, no other word begins.
          while index < bytes.count, bytes[index].isASCIILetter { index += 1 }
          if index < bytes.count, bytes[index].isASCIIDigit { index += 1 }
        }
      }
    }
  }

  /// Compares the words of a key with what stands at an offset.
  private func compare(
    _ group: LiteralIndex.Group, _ key: UInt16, at start: Int,
    in bytes: UnsafeBufferPointer<UInt8>, _ matches: inout [LiteralMatch]
  ) {
    var first = 0
    for number in 0..<wordParts {
      let part = parts[number]
      for entry in part.keys(of: group).entries(at: key)
      where part.stands(entry, at: start, in: bytes) {
        matches.append(
          LiteralMatch(
            literal: UInt32(first + entry), end: UInt32(start + part.length(of: entry))))
      }
      first += part.count
    }
  }

  /// Whether a match, however it was found, is one of this table: see `init`.
  func counts(_ match: LiteralMatch, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var literal = Int(match.literal)
    guard literal < wordCount else { return true }
    for part in parts {
      if literal < part.count {
        return Self.mayBegin(at: Int(match.end) - part.length(of: literal), in: bytes)
      }
      literal -= part.count
    }
    return false
  }

  /// Whether a word may begin at an offset: see `Boundary`.
  private static func mayBegin(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    offset == 0 || !bytes[offset].isASCIIAlphanumeric || !bytes[offset - 1].isASCIILetter
  }
}
