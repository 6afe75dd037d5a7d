import TrueLineText

/// All literals by their first bytes, in tables that are ready at once.
///
/// Finds what vectorscan finds, at a fraction of its speed and none of its start-up:
/// enough for a page or two, for words that few pages need, and what the tests hold
/// vectorscan against. Literals are numbered through all parts.
struct LiteralTable: Sendable {
  let parts: [LiteralIndex]
  let count: Int
  /// Keys of any part: those of long literals, and pairs of bytes of which the first two begin a
  /// short literal or the second is one.
  private let long: [UInt64]
  private let pairs: [UInt64]

  init(_ parts: [LiteralIndex]) {
    self.parts = parts
    count = parts.reduce(0) { $0 + $1.count }
    func united(_ index: (LiteralIndex) -> KeyIndex) -> [UInt64] {
      parts.reduce(into: [UInt64](repeating: 0, count: KeyIndex.words)) { sum, part in
        let bits = index(part).bits
        for word in sum.indices { sum[word] |= bits[word] }
      }
    }
    long = united(\.long)
    var pairs = united(\.short)
    // The second byte is the low one, so four words have the pairs of one first byte.
    let singles = united(\.single)[..<4]
    for word in pairs.indices { pairs[word] |= singles[word & 3] }
    self.pairs = pairs
  }

  /// The bytes of each literal, by number.
  var literals: [[UInt8]] {
    parts.flatMap { part in (0..<part.count).map { Array(part.literal($0)) } }
  }

  /// Appends all matches, in no particular order.
  ///
  /// With `outsideWords` those are left out that begin with an ASCII letter or digit right behind a
  /// letter, since a word stands by itself: four of five places end there.
  func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, outsideWords: Bool = false,
    into matches: inout [LiteralMatch]
  ) {
    long.withUnsafeBufferPointer { long in
      pairs.withUnsafeBufferPointer { pairs in
        var window: UInt32 = 0
        for end in bytes.indices {
          window = window << 8 | UInt32(bytes[end].lowercasedASCII)
          let hash = LiteralIndex.hash(window)
          if has(hash, long), end >= 3 {
            if !outsideWords || Self.mayBegin(at: end - 3, in: bytes) {
              follow(.long, hash, at: end - 3, in: bytes, &matches)
            }
          }
          let two = UInt16(truncatingIfNeeded: window)
          guard has(two, pairs) else { continue }
          if end >= 1, !outsideWords || Self.mayBegin(at: end - 1, in: bytes) {
            follow(.short, two, at: end - 1, in: bytes, &matches)
          }
          follow(.single, two & 0xFF, at: end, in: bytes, &matches)
        }
      }
    }
  }

  /// Whether a word may begin at an offset: see `Boundary`.
  @inline(__always)
  private static func mayBegin(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    offset == 0 || !bytes[offset].isASCIIAlphanumeric || !bytes[offset - 1].isASCIILetter
  }

  @inline(__always)
  private func has(_ key: UInt16, _ bits: UnsafeBufferPointer<UInt64>) -> Bool {
    bits[Int(key >> 6)] >> UInt64(key & 63) & 1 == 1
  }

  /// Tests every literal of a key.
  private func follow(
    _ group: LiteralIndex.Group, _ key: UInt16, at start: Int,
    in bytes: UnsafeBufferPointer<UInt8>, _ matches: inout [LiteralMatch]
  ) {
    var first = 0
    for part in parts {
      let index =
        switch group {
        case .long: part.long
        case .short: part.short
        case .single: part.single
        }
      for entry in index.entries(at: key)
      where part.stands(entry, at: start, in: bytes) {
        matches.append(
          LiteralMatch(
            literal: UInt32(first + entry), end: UInt32(start + part.length(of: entry))))
      }
      first += part.count
    }
  }
}
