/// A 64-bit hash of bytes, the same in every run.
///
/// FNV-1a with a final mix. Anyone can make two values of one hash, so whoever
/// looks something up compares the value itself once the hash has hit.
enum Hash {
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  @inline(__always)
  static func finish(_ hash: UInt64) -> UInt64 {
    var mixed = hash
    mixed ^= mixed &>> 32
    mixed = mixed &* 0xd6e8_feb8_6659_fd93
    mixed ^= mixed &>> 32
    // Zero marks an empty place of a table.
    return mixed == 0 ? 1 : mixed
  }

  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = seed
    for byte in bytes { hash = step(hash, byte) }
    return finish(hash)
  }
}
