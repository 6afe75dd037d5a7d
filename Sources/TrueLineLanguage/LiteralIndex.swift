import TrueLineText

/// Literals by their first bytes, with what each is worth: one block of bytes that is embedded
/// or made at run time, and is read as it lies.
///
/// Numbers of four bytes, the lowest first: count of entries; offsets of the three key indexes,
/// of the entries, of the pool. An entry has 8 bytes: place in the pool (3), the literal's last byte,
/// value (2), length, flags.
///
/// Only points to the block, so that copies cost no counting: who made the block keeps it.
struct LiteralIndex: @unchecked Sendable {
  /// A literal as it goes in.
  struct Literal: Hashable {
    /// Folded, ASCII letters small; 1 to 255 bytes.
    var bytes: [UInt8]
    /// Whatever the owner wants to know of it.
    var value = 0
    var flags: UInt8 = 0
  }

  /// How many bytes of a literal its key is made of.
  enum Group: Int, CaseIterable {
    /// A hash of the first four.
    case long
    /// The first two, of those of two and three.
    case short
    /// The only one.
    case single

    init(of bytes: [UInt8]) {
      self = bytes.count >= 4 ? .long : bytes.count >= 2 ? .short : .single
    }
  }

  let count: Int
  let long: KeyIndex
  let short: KeyIndex
  let single: KeyIndex
  private let entries: UnsafeRawPointer
  private let pool: UnsafePointer<UInt8>

  private static let headerSize = 24

  init(_ bytes: ConstantBytes, at offset: Int = 0) {
    count = bytes.integer(at: offset)
    long = KeyIndex(bytes, at: offset + bytes.integer(at: offset + 4))
    short = KeyIndex(bytes, at: offset + bytes.integer(at: offset + 8))
    single = KeyIndex(bytes, at: offset + bytes.integer(at: offset + 12))
    entries = bytes.base + offset + bytes.integer(at: offset + 16)
    pool = (bytes.base + offset + bytes.integer(at: offset + 20)).assumingMemoryBound(
      to: UInt8.self)
  }

  @inline(__always)
  func length(of entry: Int) -> Int {
    Int(entries.load(fromByteOffset: entry * 8 + 6, as: UInt8.self))
  }

  @inline(__always)
  func flags(of entry: Int) -> UInt8 { entries.load(fromByteOffset: entry * 8 + 7, as: UInt8.self) }

  @inline(__always)
  func value(of entry: Int) -> Int {
    Int(UInt16(littleEndian: entries.load(fromByteOffset: entry * 8 + 4, as: UInt16.self)))
  }

  /// The bytes of a literal.
  @inline(__always)
  func literal(_ entry: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: pool + Int(head(of: entry) & 0xFF_FFFF), count: length(of: entry))
  }

  @inline(__always)
  private func head(of entry: Int) -> UInt32 {
    UInt32(littleEndian: entries.load(fromByteOffset: entry * 8, as: UInt32.self))
  }

  /// Whether a literal stands at an offset, letters in any case.
  @inline(__always)
  func stands(_ entry: Int, at offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let last = length(of: entry) - 1
    // Those of a key begin alike, and rarely end so: most need no look into the pool.
    guard offset + last < text.count,
      text[offset + last].lowercasedASCII == UInt8(truncatingIfNeeded: head(of: entry) >> 24)
    else { return false }
    let literal = literal(entry)
    for index in 0..<last where text[offset + index].lowercasedASCII != literal[index] {
      return false
    }
    return true
  }

  /// Whether a literal may stand at an offset, by the bits of the keys alone: most end here, and it
  /// costs a few instructions.
  @inline(__always)
  func mayStand(at offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard offset < text.count else { return false }
    let window = Self.window(at: offset, in: text)
    let pair = UInt16(truncatingIfNeeded: window >> 16)
    return single.has(pair >> 8) || short.has(pair) || long.has(Self.hash(window))
  }

  /// Offers the literals at an offset, the longest first, until one is taken.
  @inline(__always)
  func first<T>(
    at offset: Int, in text: UnsafeBufferPointer<UInt8>, _ take: (Int) -> T?
  ) -> T? {
    guard offset < text.count else { return nil }
    let window = Self.window(at: offset, in: text)
    let pair = UInt16(truncatingIfNeeded: window >> 16)
    for entry in long.entries(at: Self.hash(window)) where stands(entry, at: offset, in: text) {
      if let taken = take(entry) { return taken }
    }
    for entry in short.entries(at: pair) where stands(entry, at: offset, in: text) {
      if let taken = take(entry) { return taken }
    }
    for entry in single.entries(at: pair >> 8) where stands(entry, at: offset, in: text) {
      if let taken = take(entry) { return taken }
    }
    return nil
  }

  @inline(__always)
  func keys(of group: Group) -> KeyIndex {
    switch group {
    case .long: long
    case .short: short
    case .single: single
    }
  }

  /// Four bytes from an offset, letters small, the first the highest; zeroes behind the end.
  @inline(__always)
  static func window(at offset: Int, in text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var window: UInt32 = 0
    if offset + 4 <= text.count {
      let four = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: offset, as: UInt32.self)
      window = UInt32(littleEndian: four)
    } else {
      for place in offset..<text.count {
        window |= UInt32(text[place]) << UInt32(8 * (place - offset))
      }
    }
    // All four at once: which of the bytes are at most Z and not below A.
    let low = window & 0x7F7F_7F7F
    let capitals = ((low &+ 0x3F3F_3F3F) ^ (low &+ 0x2525_2525)) & ~window & 0x8080_8080
    return (window | capitals >> 2).byteSwapped
  }

  /// The upper half of a product with a large odd number spreads the four bytes.
  @inline(__always)
  static func hash(_ four: UInt32) -> UInt16 {
    UInt16(truncatingIfNeeded: (four &* 0x9E37_79B1) >> 16)
  }

  @inline(__always)
  static func pair(_ first: UInt8, _ second: UInt8) -> UInt16 {
    UInt16(first) << 8 | UInt16(second)
  }

  /// Long ones first, then by key, the longest of a key first: where one literal is looked for,
  /// the first match is the longest.
  static func bytes(of literals: [Literal]) -> [UInt8] {
    let keyed = literals.filter { !$0.bytes.isEmpty && $0.bytes.count < 256 }
      .map { (group: Group(of: $0.bytes), key: key(of: $0.bytes), literal: $0) }
      .sorted { one, other in
        if one.group != other.group { return one.group.rawValue < other.group.rawValue }
        if one.key != other.key { return one.key < other.key }
        if one.literal.bytes.count != other.literal.bytes.count {
          return one.literal.bytes.count > other.literal.bytes.count
        }
        return one.literal.bytes.lexicographicallyPrecedes(other.literal.bytes)
      }
    var sections: [[UInt8]] = []
    var first = 0
    for group in Group.allCases {
      let keys = keyed.filter { $0.group == group }.map(\.key)
      sections.append(KeyIndex.bytes(keys: keys, first: first))
      first += keys.count
    }
    var entries: [UInt8] = []
    var pool: [UInt8] = []
    for item in keyed {
      entries.append(pool.count | Int(item.literal.bytes.last ?? 0) << 24)
      withUnsafeBytes(of: UInt16(item.literal.value).littleEndian) {
        entries.append(contentsOf: $0)
      }
      entries.append(UInt8(item.literal.bytes.count))
      entries.append(item.literal.flags)
      pool += item.literal.bytes
    }
    pool.align()
    var header: [UInt8] = []
    header.append(keyed.count)
    var offset = headerSize
    for section in sections + [entries, pool] {
      header.append(offset)
      offset += section.count
    }
    return header + sections.joined() + entries + pool
  }

  private static func key(of bytes: [UInt8]) -> UInt16 {
    switch Group(of: bytes) {
    case .single: UInt16(bytes[0])
    case .short: pair(bytes[0], bytes[1])
    case .long: hash(bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) })
    }
  }
}
