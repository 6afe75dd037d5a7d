import TrueLineText

/// Names by their first tokens, looked up where a name may stand.
///
/// Names are thousands: in the literal database each would cost every document of the world. Here
/// they cost two or three look-ups a word, whatever their number. A name that begins with an ASCII
/// letter or digit is keyed by its first run of those, and where a single sign parts it from
/// another run by both; any other name by its first two characters, since ideographs, Thai and
/// Khmer are written without blanks. So is one that begins with a sign ("+Net"), and a name of a
/// single character that is no ASCII letter or digit is never found.
///
/// One block of bytes that is embedded or made at run time, and is read as it lies; constant
/// memory, so that sharing it is safe.
package struct NameTable: @unchecked Sendable {
  /// A name is at most this long, in bytes.
  private static let lengthLimit = 255

  /// Keeps what the pointers point to.
  private let bytes: ConstantBytes
  /// Bits of the keys, and of first runs that a second one follows: the fastest cache holds them.
  private let keys: UnsafePointer<UInt64>
  private let firstRuns: UnsafePointer<UInt64>
  /// Links to the first entries of chains by key, the longest name first; zero ends a chain.
  private let heads: UnsafePointer<UInt32>
  /// A bit for the last five bits of each sign of ASCII with which a name begins: few do.
  private let signs: UInt32
  /// A bit for a hash of the first three bytes of each name that begins with so many letters and
  /// digits, or with a character of three bytes: nine of ten words of a text are passed over by it.
  private let beginnings: [UInt64]
  /// How many heads there are, less one: they are a power of two.
  private let mask: Int
  /// A name's place in the pool, its length, its number, the link to the next one of its chain:
  /// four bytes each. A link is the number of an entry, from 1.
  private let entries: UnsafeRawPointer
  private let pool: UnsafePointer<UInt8>

  private static let keyWords = 1 << 10
  private static let headerSize = 16
  private static let entrySize = 16
  private static let magic = Array("TLN1".utf8)

  /// Names by number, folded, with small ASCII letters; of two that are alike the first counts.
  package init(_ names: [[UInt8]]) {
    self.init(ConstantBytes(Self.bytes(of: names, numbers: Array(names.indices))))
  }

  /// The table that lies ready at a place aligned to 8 bytes.
  init?(ready bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress, bytes.starts(with: Self.magic) else { return nil }
    self.init(ConstantBytes(embedded: base, count: bytes.count))
  }

  private init(_ bytes: ConstantBytes) {
    self.bytes = bytes
    let base = bytes.base + Self.headerSize
    let heads = bytes.integer(at: 4)
    mask = heads - 1
    signs = UInt32(truncatingIfNeeded: bytes.integer(at: 12))
    keys = base.assumingMemoryBound(to: UInt64.self)
    firstRuns = keys + Self.keyWords
    self.heads = UnsafeRawPointer(firstRuns + Self.keyWords).assumingMemoryBound(to: UInt32.self)
    entries = UnsafeRawPointer(self.heads + heads)
    let count = bytes.integer(at: 8)
    let pool = (entries + count * Self.entrySize).assumingMemoryBound(to: UInt8.self)
    self.pool = pool
    var beginnings = [UInt64](repeating: 0, count: Self.keyWords)
    for entry in 0..<count {
      let place = bytes.integer(at: entries - bytes.base + entry * Self.entrySize)
      let length = bytes.integer(at: entries - bytes.base + entry * Self.entrySize + 4)
      let name = UnsafeBufferPointer(start: pool + place, count: length)
      if let key = Self.beginning(at: 0, in: name) {
        beginnings[Int(key >> 6)] |= 1 << UInt64(key & 63)
      }
    }
    self.beginnings = beginnings
  }

  /// A hash of three letters or digits at an offset, or of a character of three bytes; `nil` where
  /// other signs stand.
  @inline(__always)
  private static func beginning(
    at offset: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> UInt16? {
    guard offset + 2 < bytes.count else { return nil }
    let isCharacter = bytes[offset] >= 0xE0 && bytes[offset].utf8Length == 3
    guard
      isCharacter
        || bytes[offset].isASCIIAlphanumeric && bytes[offset + 1].isASCIIAlphanumeric
          && bytes[offset + 2].isASCIIAlphanumeric
    else { return nil }
    // Of letters and digits this makes small letters and digits; some characters become alike.
    let three =
      UInt32(bytes[offset]) << 16 | UInt32(bytes[offset + 1]) << 8 | UInt32(bytes[offset + 2])
    return LiteralIndex.hash(three | 0x20_20_20)
  }

  /// The bytes of a table of names with the numbers that it gives: after `TLN1` the number of
  /// heads, that of entries and `signs`, then what the pointers name, in their order.
  static func bytes(of names: [[UInt8]], numbers: [Int]) -> [UInt8] {
    var size = 16
    while size < names.count * 2 { size *= 2 }
    var heads = [Int](repeating: 0, count: size)
    var keys = [UInt64](repeating: 0, count: keyWords)
    var firstRuns = keys
    var entries: [UInt8] = []
    var pool: [UInt8] = []
    var signs: UInt32 = 0
    // The longest last, since each goes to the front of its chain.
    let order = names.indices.sorted { one, other in
      (names[one].count, other) < (names[other].count, one)
    }
    for index in order where (1...lengthLimit).contains(names[index].count) {
      let name = names[index]
      let key = name.withUnsafeBufferPointer { bytes -> UInt64 in
        guard let key = Self.key(at: 0, in: bytes) else { return 0 }
        guard let pair = key.pair(in: bytes) else { return key.value }
        mark(key.value, in: &firstRuns)
        return pair
      }
      guard key != 0 else { continue }
      mark(key, in: &keys)
      if name[0] < 0x80, !name[0].isASCIIAlphanumeric { signs |= 1 << UInt32(name[0] & 31) }
      let slot = Int(truncatingIfNeeded: key) & (size - 1)
      for number in [pool.count, name.count, numbers[index], heads[slot]] {
        entries.append(number)
      }
      heads[slot] = entries.count / entrySize
      pool += name
    }
    var bytes = magic
    for number in [size, entries.count / entrySize, Int(signs)] { bytes.append(number) }
    for word in keys + firstRuns {
      withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
    }
    for head in heads { bytes.append(head) }
    return bytes + entries + pool
  }

  /// The names in a text by place, one inside a longer one left out.
  ///
  /// Cost: one pass; a hash a word of an alphabet, one a character of other writing.
  package func tokens(in text: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    var reach = 0
    text.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        if let key = Self.beginning(at: index, in: bytes),
          beginnings[Int(key >> 6)] >> UInt64(key & 63) & 1 == 0
        {
          let isCharacter = bytes[index] >= 0x80
          index += 3
          while !isCharacter, index < bytes.count, bytes[index].isASCIIAlphanumeric { index += 1 }
          continue
        }
        let byte = bytes[index]
        guard byte >= 0x80 || byte.isASCIIAlphanumeric || signs >> UInt32(byte & 31) & 1 == 1,
          let key = Self.key(at: index, in: bytes)
        else {
          index += 1
          continue
        }
        if let found = longest(key, in: bytes), found.end > reach {
          tokens.append(Token(term: -1, name: found.name, range: index..<found.end))
          reach = found.end
        }
        index = byte.isASCIIAlphanumeric ? key.end : index + byte.utf8Length
      }
    }
    return tokens
  }

  /// The longest name of a key that stands there by itself.
  @inline(__always)
  private func longest(
    _ key: Key, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (name: Int32, end: Int)? {
    if Self.has(key.value, firstRuns), let pair = key.pair(in: bytes), Self.has(pair, keys),
      let found = chain(pair, at: key.start, in: bytes)
    {
      return found
    }
    guard Self.has(key.value, keys) else { return nil }
    return chain(key.value, at: key.start, in: bytes)
  }

  private func chain(
    _ key: UInt64, at start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (name: Int32, end: Int)? {
    var link = Int(UInt32(littleEndian: heads[Int(truncatingIfNeeded: key) & mask]))
    while link > 0 {
      let entry = (link - 1) * Self.entrySize
      let name = UnsafeBufferPointer(
        start: pool + number(at: entry), count: number(at: entry + 4))
      let end = start + name.count
      if end <= bytes.count, isWhole(start..<end, in: bytes),
        name.indices.allSatisfy({ bytes[start + $0].lowercasedASCII == name[$0] })
      {
        return (Int32(number(at: entry + 8)), end)
      }
      link = number(at: entry + 12)
    }
    return nil
  }

  @inline(__always)
  private func number(at offset: Int) -> Int {
    Int(UInt32(littleEndian: entries.load(fromByteOffset: offset, as: UInt32.self)))
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
  private static func has(_ key: UInt64, _ bits: UnsafePointer<UInt64>) -> Bool {
    UInt64(littleEndian: bits[word(key)]) & bit(key) != 0
  }

  private static func mark(_ key: UInt64, in bits: inout [UInt64]) { bits[word(key)] |= bit(key) }
}
