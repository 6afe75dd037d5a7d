/// FNV-1a (Fowler, Noll, Vo) of 64 bits: the same in every run and on every machine, which
/// `Hasher` is not.
///
/// Anyone can make two values of one hash, so whoever looks something up compares the value
/// itself once the hash has hit.
// Usable from inline, or no step of it is compiled into the loops of other modules.
@usableFromInline
package enum Hash {
  @inlinable package static var seed: UInt64 { 0xcbf2_9ce4_8422_2325 }

  @inlinable @inline(__always)
  package static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  /// Mixes the bits, so that any of them can number the places of a table; never 0, which
  /// marks an empty place.
  @inlinable @inline(__always)
  package static func finish(_ hash: UInt64) -> UInt64 {
    var mixed = hash
    mixed ^= mixed &>> 32
    mixed = mixed &* 0xd6e8_feb8_6659_fd93
    mixed ^= mixed &>> 32
    return mixed == 0 ? 1 : mixed
  }

  /// The plain sum of bytes, from a seed on.
  @inlinable
  package static func sum(_ bytes: some Sequence<UInt8>, from seed: UInt64 = Hash.seed) -> UInt64 {
    bytes.reduce(seed, step)
  }

  /// 16 digits.
  package static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The mixed hash of bytes.
  @inlinable
  package static func of(_ bytes: some Sequence<UInt8>) -> UInt64 { finish(sum(bytes)) }
}
