/// Groups of entries by keys of 16 bits, read where they lie: nothing is built at the start.
///
/// One bit a key says whether there is a group; how many bits stand before it is the group's
/// number. The bits fit the fastest cache, and nearly every look-up ends at them. Constant memory,
/// so that sharing it is safe.
struct KeyIndex: @unchecked Sendable {
  private let base: UnsafeRawPointer

  static let words = 1 << 10

  /// Reads the index that lies at an offset of bytes that its owner keeps.
  init(_ bytes: ConstantBytes, at offset: Int) { base = bytes.base + offset }

  /// Bits, 64 a word.
  @inline(__always)
  var bits: UnsafeBufferPointer<UInt64> {
    UnsafeBufferPointer(start: base.assumingMemoryBound(to: UInt64.self), count: Self.words)
  }

  /// How many groups stand before each word of bits.
  @inline(__always)
  private var ranks: UnsafePointer<UInt16> {
    (base + Self.words * 8).assumingMemoryBound(to: UInt16.self)
  }

  /// The first entry of each group, and behind the last one.
  @inline(__always)
  private var starts: UnsafePointer<UInt32> {
    (base + Self.words * 10).assumingMemoryBound(to: UInt32.self)
  }

  /// Whether a key has entries.
  @inline(__always)
  func has(_ key: UInt16) -> Bool { Self.has(key, in: bits) }

  /// Whether a set of bits has a key's.
  @inline(__always)
  static func has(_ key: UInt16, in bits: UnsafeBufferPointer<UInt64>) -> Bool {
    bits[Int(key >> 6)] >> UInt64(key & 63) & 1 != 0
  }

  /// The entries of a key, none for most.
  @inline(__always)
  func entries(at key: UInt16) -> Range<Int> {
    let word = Int(key >> 6)
    let bit = UInt64(1) << UInt64(key & 63)
    guard bits[word] & bit != 0 else { return 0..<0 }
    let group = Int(ranks[word]) + (bits[word] & (bit - 1)).nonzeroBitCount
    return Int(starts[group])..<Int(starts[group + 1])
  }

  /// The bytes of an index over ascending keys, one an entry; the first entry has number `first`.
  static func bytes(keys: [UInt16], first: Int) -> [UInt8] {
    var bits = [UInt64](repeating: 0, count: words)
    var starts: [Int] = []
    var last: UInt16?
    for (index, key) in keys.enumerated() where key != last {
      bits[Int(key >> 6)] |= 1 << UInt64(key & 63)
      starts.append(first + index)
      last = key
    }
    var ranks: [UInt16] = []
    var rank = 0
    for word in bits {
      ranks.append(UInt16(rank).littleEndian)
      rank += word.nonzeroBitCount
    }
    var bytes = bits.map(\.littleEndian).withUnsafeBytes { Array($0) }
    ranks.withUnsafeBytes { bytes.append(contentsOf: $0) }
    for start in starts { bytes.append(start) }
    bytes.append(first + keys.count)
    bytes.align()
    return bytes
  }
}
