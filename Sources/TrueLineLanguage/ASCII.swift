/// Classes of bytes.
extension UInt8 {
  @inlinable @inline(__always) package var isDigit: Bool { self &- 48 < 10 }
  @inlinable @inline(__always) package var isCapital: Bool { self &- 65 < 26 }
  @inlinable @inline(__always) package var isLetter: Bool { (self | 0x20) &- 97 < 26 }
  @inlinable @inline(__always) package var isBlank: Bool { self == 0x20 || self == 0x09 }
}

extension Array where Element == UInt8 {
  /// The offset behind blanks (and no-break spaces) from an offset on.
  package func skippingBlanks(from offset: Int, end: Int) -> Int {
    var index = offset
    while index < end {
      if self[index].isBlank {
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
    for index in literal.indices where lowercasedASCII(self[offset + index]) != literal[index] {
      return false
    }
    return true
  }
}
