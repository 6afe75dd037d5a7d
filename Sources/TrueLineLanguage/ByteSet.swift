/// A set of bytes: asking it costs a shift, and no counting of references as a table's would.
package struct ByteSet: Sendable {
  private var low: UInt128 = 0
  private var high: UInt128 = 0

  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if byte < 128 { low |= 1 << UInt128(byte) } else { high |= 1 << UInt128(byte & 127) }
    }
  }

  @inline(__always)
  package func contains(_ byte: UInt8) -> Bool {
    (byte < 128 ? low : high) >> UInt128(byte & 127) & 1 != 0
  }
}
