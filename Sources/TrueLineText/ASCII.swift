/// The one vocabulary of bytes: classes of ASCII, and what leads a character of UTF-8.
extension UInt8 {
  /// `0` to `9`.
  @inlinable package var isASCIIDigit: Bool { self &- 0x30 < 10 }
  /// `0` to `9`, `A` to `F`, `a` to `f`.
  @inlinable package var isASCIIHexDigit: Bool { isASCIIDigit || (self | 0x20) &- 0x61 < 6 }
  /// `A` to `Z`.
  @inlinable package var isASCIICapital: Bool { self &- 0x41 < 26 }
  /// `A` to `Z`, `a` to `z`.
  @inlinable package var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  /// Letters and digits.
  @inlinable package var isASCIIAlphanumeric: Bool { isASCIIDigit || isASCIILetter }
  /// What names of accounts are made of: letters, digits and the underscore.
  @inlinable package var isASCIIWord: Bool { isASCIIAlphanumeric || self == UInt8(ascii: "_") }
  /// What labels of domains are made of: letters, digits and the hyphen.
  @inlinable package var isASCIILabel: Bool { isASCIIAlphanumeric || self == UInt8(ascii: "-") }
  /// What hosts are made of: labels, the full stops between them, and the underscore that some have.
  @inlinable package var isASCIIHost: Bool {
    isASCIILabel || self == UInt8(ascii: ".") || self == UInt8(ascii: "_")
  }
  /// Blank and tab.
  @inlinable package var isASCIIBlank: Bool { self == 0x20 || self == 0x09 }
  /// Blank, tab, line feed, vertical tab, form feed, carriage return.
  @inlinable package var isASCIIWhitespace: Bool {
    self == 0x20 || (self >= 0x09 && self <= 0x0D)
  }
  /// What may stand in an address before it ends: visible ASCII but for quotes and brackets
  /// that addresses encode (RFC 3986, appendix C).
  @inlinable package var isAddressByte: Bool {
    switch self {
    case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "`"),
      UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"):
      false
    default: self > 0x20 && self < 0x7F
    }
  }
  /// First byte of a character of more than one byte.
  @inlinable package var isUTF8Lead: Bool { self >= 0xC0 }
  /// How many bytes the character has that begins with this byte.
  @inlinable package var utf8Length: Int {
    self < 0x80 ? 1 : self < 0xE0 ? 2 : self < 0xF0 ? 3 : 4
  }
  /// Capitals as small letters, all other bytes as they are.
  @inlinable package var lowercasedASCII: UInt8 { isASCIICapital ? self | 0x20 : self }
}
