import TrueLineText

/// Names by their first tokens, looked up where a name may stand.
///
/// Names are thousands: in the literal database each would cost every document of the world. Here
/// they cost two or three look-ups a word, whatever their number. A name that begins with an ASCII
/// letter or digit is keyed by its first run of those, and where a single sign parts it from
/// another run by both; any other name by its first two characters, since ideographs, Thai and
/// Khmer are written without blanks. So is one that begins with a sign ("+Net"), and a name of a
/// single character that is no ASCII letter or digit is never found.
package struct NameTable: Sendable {
  /// A name is at most this long, in bytes.
  private static let lengthLimit = 255

  /// Where a name's bytes stand in the pool, which name it is, and the next one of its key.
  private struct Entry: Sendable {
    var place: Int32
    var length: Int32
    var name: Int32
    var next: Int32
  }

  private var pool: [UInt8] = []
  private var entries: [Entry] = []
  /// First entries of chains by key, the longest name first; `-1` for none. A power of two.
  private var heads: [Int32] = []
  /// Bits of the keys, and of first runs that a second one follows: the fastest cache holds them.
  private var keys = [UInt64](repeating: 0, count: 1 << 10)
  private var firstRuns = [UInt64](repeating: 0, count: 1 << 10)

  /// Names by number, folded, with small ASCII letters; of two that are alike the first counts.
  package init(_ names: [[UInt8]]) {
    var size = 16
    while size < names.count * 2 { size *= 2 }
    heads = [Int32](repeating: -1, count: size)
    entries.reserveCapacity(names.count)
    // The longest last, since each goes to the front of its chain.
    let order = names.indices.sorted { one, other in
      (names[one].count, other) < (names[other].count, one)
    }
    for index in order where (1...Self.lengthLimit).contains(names[index].count) {
      let name = names[index]
      let key = name.withUnsafeBufferPointer { bytes -> UInt64 in
        guard let key = Self.key(at: 0, in: bytes) else { return 0 }
        guard let pair = key.pair(in: bytes) else { return key.value }
        Self.mark(key.value, in: &firstRuns)
        return pair
      }
      guard key != 0 else { continue }
      Self.mark(key, in: &keys)
      let slot = Int(truncatingIfNeeded: key) & (size - 1)
      entries.append(
        Entry(
          place: Int32(pool.count), length: Int32(name.count), name: Int32(index),
          next: heads[slot]))
      heads[slot] = Int32(entries.count - 1)
      pool += name
    }
  }

  /// The names in a text by place, one inside a longer one left out.
  ///
  /// Cost: one pass; a hash a word of an alphabet, one a character of other writing.
  package func tokens(in text: [UInt8]) -> [Token] {
    guard !entries.isEmpty else { return [] }
    var tokens: [Token] = []
    var reach = 0
    text.withUnsafeBufferPointer { bytes in
      keys.withUnsafeBufferPointer { keys in
        var index = 0
        while index < bytes.count {
          let byte = bytes[index]
          guard let key = Self.key(at: index, in: bytes) else {
            index += 1
            continue
          }
          if let found = longest(key, in: bytes, keys), found.end > reach {
            tokens.append(Token(term: -1, name: found.name, range: index..<found.end))
            reach = found.end
          }
          index = byte.isASCIIAlphanumeric ? key.end : index + byte.utf8Length
        }
      }
    }
    return tokens
  }

  /// The longest name of a key that stands there by itself.
  @inline(__always)
  private func longest(
    _ key: Key, in bytes: UnsafeBufferPointer<UInt8>, _ keys: UnsafeBufferPointer<UInt64>
  ) -> (name: Int32, end: Int)? {
    if Self.has(key.value, firstRuns), let pair = key.pair(in: bytes), Self.has(pair, self.keys),
      let found = chain(pair, at: key.start, in: bytes)
    {
      return found
    }
    guard keys[Self.word(key.value)] & Self.bit(key.value) != 0 else { return nil }
    return chain(key.value, at: key.start, in: bytes)
  }

  private func chain(
    _ key: UInt64, at start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (name: Int32, end: Int)? {
    var index = heads[Int(truncatingIfNeeded: key) & (heads.count - 1)]
    while index >= 0 {
      let entry = entries[Int(index)]
      let end = start + Int(entry.length)
      if end <= bytes.count, isWhole(start..<end, in: bytes),
        (0..<Int(entry.length)).allSatisfy({
          bytes[start + $0].lowercasedASCII == pool[Int(entry.place) + $0]
        })
      {
        return (entry.name, end)
      }
      index = entry.next
    }
    return nil
  }

  /// No letter or digit goes on behind one that ends a name.
  private func isWhole(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    !(range.upperBound < bytes.count && bytes[range.upperBound].isASCIIAlphanumeric
      && bytes[range.upperBound - 1].isASCIIAlphanumeric)
  }

  // MARK: Keys

  private struct Key {
    var value: UInt64
    var start: Int
    /// Behind the bytes that it is made of.
    var end: Int

    /// The key of two runs with a single sign between them, `nil` where there are none.
    @inline(__always)
    func pair(in bytes: UnsafeBufferPointer<UInt8>) -> UInt64? {
      guard bytes[start].isASCIIAlphanumeric, end + 1 < bytes.count, bytes[end] < 0x80,
        bytes[end + 1].isASCIIAlphanumeric
      else { return nil }
      let second = NameTable.run(at: end + 1, in: bytes)
      return Hash.finish(value ^ (second.value &* 3))
    }
  }

  /// The key of what begins at an offset, `nil` inside of a character.
  @inline(__always)
  private static func key(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Key? {
    let byte = bytes[offset]
    if byte.isASCIIAlphanumeric { return run(at: offset, in: bytes) }
    guard byte < 0x80 || byte.isUTF8Lead else { return nil }
    let next = offset + byte.utf8Length
    guard next < bytes.count else { return nil }
    let end = min(next + bytes[next].utf8Length, bytes.count)
    var hash = Hash.seed
    for index in offset..<end { hash = Hash.step(hash, bytes[index].lowercasedASCII) }
    return Key(value: Hash.finish(hash), start: offset, end: end)
  }

  /// A run of ASCII letters and digits.
  @inline(__always)
  private static func run(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Key {
    var end = offset
    var hash = Hash.seed
    while end < bytes.count, bytes[end].isASCIIAlphanumeric {
      // Of letters and digits this makes small letters and digits.
      hash = Hash.step(hash, bytes[end] | 0x20)
      end += 1
    }
    return Key(value: Hash.finish(hash), start: offset, end: end)
  }

  @inline(__always) private static func word(_ key: UInt64) -> Int { Int(key >> 48) >> 6 }
  @inline(__always) private static func bit(_ key: UInt64) -> UInt64 { 1 << (key >> 48 & 63) }

  @inline(__always)
  private static func has(_ key: UInt64, _ bits: [UInt64]) -> Bool {
    bits[word(key)] & bit(key) != 0
  }

  private static func mark(_ key: UInt64, in bits: inout [UInt64]) { bits[word(key)] |= bit(key) }
}
