/// All literals by their first bytes, in a table that is ready at once.
///
/// Finds what vectorscan finds, at a fraction of its speed and none of its start-up:
/// enough for a page or two, for words that few pages need, and what the tests hold
/// vectorscan against.
struct LiteralTable: Sendable {
  /// The literals one behind the other, in lower case, and where each begins.
  private var pool: [UInt8] = []
  private var starts: [Int32] = [0]
  /// The next literal of a chain, `-1` for none.
  private var next: [Int32] = []
  /// By a hash of the first four bytes of the long ones.
  private var long = Heads()
  /// By the first two bytes of those of two and three.
  private var short = Heads()
  /// By the only byte.
  private var single = Heads()

  /// First literals of chains by 16-bit keys; the bits fit the fastest cache, and
  /// nearly every look-up ends at them.
  private struct Heads: Sendable {
    var bits = [UInt64](repeating: 0, count: 1 << 10)
    var first: [UInt16: Int32] = [:]

    mutating func put(_ index: Int32, at key: UInt16) -> Int32 {
      bits[Int(key >> 6)] |= 1 << UInt64(key & 63)
      return first.updateValue(index, forKey: key) ?? -1
    }
  }

  /// Literals in lower case, as `Lexicon` folds them; an empty one is never found.
  init(_ literals: [[UInt8]]) {
    for (index, literal) in literals.enumerated() {
      let window = literal.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
      switch literal.count {
      case 0: next.append(-1)
      case 1: next.append(single.put(Int32(index), at: UInt16(truncatingIfNeeded: window)))
      case 2: next.append(short.put(Int32(index), at: UInt16(truncatingIfNeeded: window)))
      case 3: next.append(short.put(Int32(index), at: UInt16(truncatingIfNeeded: window >> 8)))
      default: next.append(long.put(Int32(index), at: Self.hash(window)))
      }
      pool += literal
      starts.append(Int32(pool.count))
    }
  }

  /// Appends all matches, in no particular order.
  func scan(_ bytes: UnsafeBufferPointer<UInt8>, into matches: inout [LiteralMatch]) {
    long.bits.withUnsafeBufferPointer { long in
      short.bits.withUnsafeBufferPointer { short in
        single.bits.withUnsafeBufferPointer { single in
          var window: UInt32 = 0
          for end in bytes.indices {
            window = window << 8 | UInt32(lowercasedASCII(bytes[end]))
            let hash = Self.hash(window)
            if has(hash, long), end >= 3 {
              follow(self.long.first[hash], at: end - 3, in: bytes, &matches)
            }
            let two = UInt16(truncatingIfNeeded: window)
            if has(two, short), end >= 1 {
              follow(self.short.first[two], at: end - 1, in: bytes, &matches)
            }
            let one = two & 0xFF
            if has(one, single) { follow(self.single.first[one], at: end, in: bytes, &matches) }
          }
        }
      }
    }
  }

  @inline(__always)
  private func has(_ key: UInt16, _ bits: UnsafeBufferPointer<UInt64>) -> Bool {
    bits[Int(key >> 6)] >> UInt64(key & 63) & 1 == 1
  }

  /// Tests every literal of a chain.
  private func follow(
    _ head: Int32?, at start: Int, in bytes: UnsafeBufferPointer<UInt8>,
    _ matches: inout [LiteralMatch]
  ) {
    var entry = head ?? -1
    while entry >= 0 {
      let index = Int(entry)
      let literal = Int(starts[index])..<Int(starts[index + 1])
      let end = start + literal.count
      if end <= bytes.count,
        literal.allSatisfy({
          lowercasedASCII(bytes[start + $0 - literal.lowerBound]) == pool[$0]
        })
      {
        matches.append(LiteralMatch(literal: UInt32(index), end: UInt32(end)))
      }
      entry = next[index]
    }
  }

  /// The upper half of a product with a large odd number spreads the four bytes.
  @inline(__always)
  private static func hash(_ four: UInt32) -> UInt16 {
    UInt16(truncatingIfNeeded: (four &* 0x9E37_79B1) >> 16)
  }
}
