import TrueLineModel

/// A SimHash of a text's shingles (Charikar 2002): near-duplicates differ in few of its bits.
///
/// Shingles are eight bytes of visible text without blanks, one at every character, so a
/// template with one word swapped keeps nearly all of them.
struct Sketch {
  /// Shorter texts are too alike by chance.
  private static let leastShingles = 96
  /// Enough of a text to know its template; the rest costs time only.
  private static let textLimit = 1 << 16

  private var counts = [Int32](repeating: 0, count: 64)
  private var shingles = 0

  mutating func add(_ document: Document) {
    var window: UInt64 = 0
    var length = 0
    let end = min(document.flowEnd, Self.textLimit)
    for byte in document.folded[..<end] where byte > 0x20 {
      window = window << 8 | UInt64(byte)
      length += 1
      guard length >= 8, byte & 0xC0 != 0x80 else { continue }
      vote(mixed(window))
    }
  }

  private mutating func vote(_ hash: UInt64) {
    shingles += 1
    for bit in 0..<64 {
      counts[bit] += hash >> UInt64(bit) & 1 == 1 ? 1 : -1
    }
  }

  /// The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
  private func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ value >> 30) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ value >> 27) &* 0x94d0_49bb_1331_11eb
    return value ^ value >> 31
  }

  /// `nil` for texts that are too short to compare.
  var value: UInt64? {
    guard shingles >= Self.leastShingles else { return nil }
    return counts.indices.reduce(0) { counts[$1] > 0 ? $0 | 1 << UInt64($1) : $0 }
  }
}
