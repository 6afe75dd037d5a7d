/// Bytes that never change: a table of the binary, or one that was made when the run began.
final class ConstantBytes: @unchecked Sendable {
  /// Aligned to 8 bytes.
  let base: UnsafeRawPointer
  let count: Int
  /// Whether it goes with its last owner; bytes of the binary stay.
  let isOwned: Bool

  /// Bytes that live as long as the process.
  init(embedded base: UnsafeRawPointer, count: Int) {
    self.base = base
    self.count = count
    isOwned = false
  }

  init(_ bytes: [UInt8]) {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 8), alignment: 8)
    bytes.withUnsafeBytes {
      memory.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(memory), byteCount: $0.count)
    }
    base = UnsafeRawPointer(memory)
    count = bytes.count
    isOwned = true
  }

  deinit {
    if isOwned { base.deallocate() }
  }

  func integer(at offset: Int) -> Int {
    Int(UInt32(littleEndian: base.load(fromByteOffset: offset, as: UInt32.self)))
  }
}

extension [UInt8] {
  /// Appends a number of four bytes, the lowest first.
  mutating func append(_ number: Int) {
    Swift.withUnsafeBytes(of: UInt32(number).littleEndian) { append(contentsOf: $0) }
  }

  /// Zeroes up to the next multiple of eight, where numbers can be loaded as such.
  mutating func align() {
    while count % 8 != 0 { append(UInt8(0)) }
  }
}
