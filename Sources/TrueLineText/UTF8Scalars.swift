/// One scalar of a UTF-8 text: its value and how many bytes it takes.
///
/// A byte that starts no whole scalar counts as one of its own with its value, so that
/// stepping never stops and never leaves the text.
@usableFromInline package struct UTF8Scalar: Sendable, Equatable {
  @usableFromInline package var value: UInt32
  @usableFromInline package var length: Int

  @inlinable package init(value: UInt32, length: Int) {
    self.value = value
    self.length = length
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The scalar that starts at an offset; the offset must lie in the text.
  @inlinable package func scalar(at offset: Int) -> UTF8Scalar {
    let lead = self[offset]
    if lead < 0x80 { return UTF8Scalar(value: UInt32(lead), length: 1) }
    let left = count - offset
    if lead >= 0xE0, lead < 0xF0, left >= 3, self[offset + 1] & 0xC0 == 0x80,
      self[offset + 2] & 0xC0 == 0x80
    {
      let value =
        UInt32(lead & 0x0F) << 12 | UInt32(self[offset + 1] & 0x3F) << 6
        | UInt32(self[offset + 2] & 0x3F)
      return UTF8Scalar(value: value, length: 3)
    }
    if lead >= 0xC2, lead < 0xE0, left >= 2, self[offset + 1] & 0xC0 == 0x80 {
      return UTF8Scalar(
        value: UInt32(lead & 0x1F) << 6 | UInt32(self[offset + 1] & 0x3F), length: 2)
    }
    if lead >= 0xF0, lead < 0xF5, left >= 4, self[offset + 1] & 0xC0 == 0x80,
      self[offset + 2] & 0xC0 == 0x80, self[offset + 3] & 0xC0 == 0x80
    {
      let value =
        UInt32(lead & 0x07) << 18 | UInt32(self[offset + 1] & 0x3F) << 12
        | UInt32(self[offset + 2] & 0x3F) << 6 | UInt32(self[offset + 3] & 0x3F)
      if value < 0x110000 { return UTF8Scalar(value: value, length: 4) }
    }
    return UTF8Scalar(value: UInt32(lead), length: 1)
  }

  /// The scalar that ends before an offset, which must be above 0.
  @inlinable package func scalar(before offset: Int) -> UTF8Scalar {
    var start = offset - 1
    let floor = Swift.max(0, offset - 4)
    while start > floor, self[start] & 0xC0 == 0x80 { start -= 1 }
    let found = scalar(at: start)
    if start + found.length == offset { return found }
    return UTF8Scalar(value: UInt32(self[offset - 1]), length: 1)
  }
}

extension [UInt8] {
  /// The scalar that starts at an offset; the offset must lie in the text.
  @inlinable package func scalar(at offset: Int) -> UTF8Scalar {
    withUnsafeBufferPointer { $0.scalar(at: offset) }
  }

  /// The scalar that ends before an offset, which must be above 0.
  @inlinable package func scalar(before offset: Int) -> UTF8Scalar {
    withUnsafeBufferPointer { $0.scalar(before: offset) }
  }
}
