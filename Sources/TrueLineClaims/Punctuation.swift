import TrueLineLanguage

/// Punctuation at a place of the folded text, whether folding made it ASCII or left it.
struct Punctuation {
  enum Kind {
    case stop, question, comma, enumeration, colon, dash, open, close, openQuote, closeQuote
    /// `"`, `'`, `*`: opens and closes.
    case quote
    case slash, line
  }

  var kind: Kind
  /// In bytes.
  var length: Int

  /// What stands at an offset; `nil` for anything that is no punctuation.
  static func at(_ offset: Int, of bytes: [UInt8], end: Int) -> Punctuation? {
    switch bytes[offset] {
    case UInt8(ascii: ","): return Punctuation(kind: .comma, length: 1)
    case UInt8(ascii: ";"): return Punctuation(kind: .comma, length: 1)
    case UInt8(ascii: ":"): return Punctuation(kind: .colon, length: 1)
    case UInt8(ascii: "="): return Punctuation(kind: .colon, length: 1)
    case UInt8(ascii: "("), UInt8(ascii: "["): return Punctuation(kind: .open, length: 1)
    case UInt8(ascii: ")"), UInt8(ascii: "]"): return Punctuation(kind: .close, length: 1)
    case UInt8(ascii: "\""), UInt8(ascii: "`"): return Punctuation(kind: .quote, length: 1)
    case UInt8(ascii: "?"): return Punctuation(kind: .question, length: 1)
    case UInt8(ascii: "!"): return Punctuation(kind: .stop, length: 1)
    case UInt8(ascii: "/"), UInt8(ascii: "|"): return Punctuation(kind: .slash, length: 1)
    case UInt8(ascii: "\n"): return Punctuation(kind: .line, length: 1)
    case UInt8(ascii: "."):
      let next = offset + 1
      let ends =
        next >= end || bytes[next] <= 0x20 || bytes[next] >= 0x80
        || bytes[next] == UInt8(ascii: ")") || bytes[next] == UInt8(ascii: "\"")
      return ends ? Punctuation(kind: .stop, length: 1) : nil
    case UInt8(ascii: "-"):
      let isFree =
        (offset == 0 || bytes[offset - 1] <= 0x20)
        && (offset + 1 >= end || bytes[offset + 1] <= 0x20)
      return isFree ? Punctuation(kind: .dash, length: 1) : nil
    case 0xE2 where offset + 2 < end && bytes[offset + 1] == 0x80:
      return general(bytes[offset + 2])
    case 0xE3 where offset + 2 < end && bytes[offset + 1] == 0x80:
      return eastAsian(bytes[offset + 2])
    case 0xEF where offset + 2 < end && bytes[offset + 1] == 0xBC:
      return fullWidth(bytes[offset + 2])
    case 0xE1 where offset + 2 < end && bytes[offset + 1] == 0x9F:
      // Khmer: U+17D4 ends a sentence, U+17D6 is a colon.
      switch bytes[offset + 2] {
      case 0x94, 0x95: return Punctuation(kind: .stop, length: 3)
      case 0x96: return Punctuation(kind: .colon, length: 3)
      default: return nil
      }
    default: return nil
    }
  }

  /// U+2010 to U+2027: dashes and quotes.
  private static func general(_ last: UInt8) -> Punctuation? {
    switch last {
    case 0x93, 0x94, 0x95: Punctuation(kind: .dash, length: 3)
    case 0x98, 0x9C: Punctuation(kind: .openQuote, length: 3)
    case 0x99, 0x9D: Punctuation(kind: .closeQuote, length: 3)
    default: nil
    }
  }

  /// U+3001 to U+3011: 、。〈〉《》「」『』【】.
  private static func eastAsian(_ last: UInt8) -> Punctuation? {
    switch last {
    case 0x81: Punctuation(kind: .enumeration, length: 3)
    case 0x82: Punctuation(kind: .stop, length: 3)
    case 0x88, 0x8A, 0x8C, 0x8E: Punctuation(kind: .openQuote, length: 3)
    case 0x89, 0x8B, 0x8D, 0x8F: Punctuation(kind: .closeQuote, length: 3)
    case 0x90: Punctuation(kind: .open, length: 3)
    case 0x91: Punctuation(kind: .close, length: 3)
    default: nil
    }
  }

  /// U+FF01 to U+FF3F, where folding left them.
  private static func fullWidth(_ last: UInt8) -> Punctuation? {
    switch last {
    case 0x81: Punctuation(kind: .stop, length: 3)
    case 0x88: Punctuation(kind: .open, length: 3)
    case 0x89: Punctuation(kind: .close, length: 3)
    case 0x8C, 0x9B: Punctuation(kind: .comma, length: 3)
    case 0x9A: Punctuation(kind: .colon, length: 3)
    case 0x9D: Punctuation(kind: .colon, length: 3)
    case 0x9F: Punctuation(kind: .question, length: 3)
    case 0x8F: Punctuation(kind: .slash, length: 3)
    default: nil
    }
  }
}
