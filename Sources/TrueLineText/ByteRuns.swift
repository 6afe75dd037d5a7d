extension [UInt8] {
  /// Whether a lower-case ASCII literal stands at an offset, letters in any case.
  @inlinable @inline(__always)
  package func has(_ literal: StaticString, at offset: Int) -> Bool {
    let count = literal.utf8CodeUnitCount
    guard offset >= 0, offset + count <= self.count else { return false }
    let pointer = literal.utf8Start
    for index in 0..<count where self[offset + index].lowercasedASCII != pointer[index] {
      return false
    }
    return true
  }

  /// Whether a lower-case ASCII literal ends at an offset.
  @inlinable @inline(__always)
  package func has(_ literal: StaticString, before offset: Int) -> Bool {
    has(literal, at: offset - literal.utf8CodeUnitCount)
  }

  /// Offset of the first byte from `start` that is not of a class, at most `limit`.
  @inlinable @inline(__always)
  package func end(of isMember: (UInt8) -> Bool, from start: Int, limit: Int) -> Int {
    var index = start
    let stop = Swift.min(limit, count)
    while index < stop, isMember(self[index]) { index += 1 }
    return index
  }

  /// Offset behind the last byte before `end` that is not of a class, at least `limit`.
  @inlinable @inline(__always)
  package func start(of isMember: (UInt8) -> Bool, before end: Int, limit: Int) -> Int {
    var index = end
    while index > limit, isMember(self[index - 1]) { index -= 1 }
    return index
  }

  /// The offset behind blanks (and no-break spaces) from an offset on.
  package func skippingBlanks(from offset: Int, end: Int) -> Int {
    var index = offset
    while index < end {
      if self[index].isASCIIBlank {
        index += 1
      } else if self[index] == 0xC2, index + 1 < end, self[index + 1] == 0xA0 {
        index += 2
      } else {
        break
      }
    }
    return index
  }

  /// Whether a literal (small letters) stands at an offset, ASCII case aside.
  package func has(_ literal: [UInt8], at offset: Int, end: Int) -> Bool {
    guard offset + literal.count <= end else { return false }
    for index in literal.indices where self[offset + index].lowercasedASCII != literal[index] {
      return false
    }
    return true
  }
}
