/// What a byte of folded text is; every detector reads with these.
package enum Byte {
  @inlinable @inline(__always) package static func isDigit(_ byte: UInt8) -> Bool {
    byte &- 48 < 10
  }
  @inlinable @inline(__always) package static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 97 < 26
  }
  /// A letter, a digit or `_`: what names of accounts are made of.
  @inlinable @inline(__always) package static func isName(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_")
  }
  @inlinable @inline(__always) package static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
  /// A letter, a digit or `-`: what labels of domains are made of.
  @inlinable @inline(__always) package static func isHost(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-")
  }
  /// First byte of a character of more than one byte.
  @inlinable @inline(__always) package static func isLead(_ byte: UInt8) -> Bool { byte >= 0xC0 }
  /// What may stand in an address before it ends: visible ASCII but for quotes and brackets.
  @inlinable @inline(__always) package static func isAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x7E:
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "`"),
        UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "{"),
        UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"):
        false
      default: true
      }
    default: false
    }
  }

  /// How many bytes the character has that begins with a byte.
  @inlinable @inline(__always) package static func length(_ lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }
}

extension [UInt8] {
  /// Whether a lower-case ASCII literal stands at an offset, letters in any case.
  @inlinable @inline(__always)
  package func has(_ literal: StaticString, at offset: Int) -> Bool {
    let count = literal.utf8CodeUnitCount
    guard offset >= 0, offset + count <= self.count else { return false }
    let pointer = literal.utf8Start
    for index in 0..<count where lowercasedASCII(self[offset + index]) != pointer[index] {
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
}
