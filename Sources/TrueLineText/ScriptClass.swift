/// The writing that a character belongs to, as coarsely as detectors need it.
package enum ScriptClass: UInt8, Sendable {
  case latin, greek, cyrillic, armenian, hebrew, arabic, indic, thai, lao, myanmar, khmer
  case georgian, cherokee, hangul, kana, han, emoji
  /// Digits of ASCII and of other scripts.
  case digit
  case whitespace
  /// Punctuation, symbols, controls and everything else.
  case other

  /// The class of a scalar; cost: a few comparisons.
  package init(of scalar: UInt32) {
    if scalar < 0x80 {
      let byte = UInt8(truncatingIfNeeded: scalar)
      self =
        byte.isASCIILetter
        ? .latin : byte.isASCIIDigit ? .digit : byte.isASCIIWhitespace ? .whitespace : .other
      return
    }
    self = scalar < 0x2E80 ? Self.alphabetic(scalar) : Self.eastern(scalar)
  }

  private static func alphabetic(_ scalar: UInt32) -> ScriptClass {
    switch scalar {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F: .whitespace
    case 0xAA, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2AF, 0x1D00...0x1DBF, 0x1E00...0x1EFF,
      0x2C60...0x2C7F:
      .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
    case 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF: .cyrillic
    case 0x531...0x58A: .armenian
    case 0x591...0x5F4: .hebrew
    case 0x660...0x669, 0x6F0...0x6F9: .digit
    case 0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF: .arabic
    case 0xE50...0xE59, 0xED0...0xED9, 0x17E0...0x17E9, 0x1040...0x1049: .digit
    case 0x900...0xDFF: .indic
    case 0xE00...0xE7F: .thai
    case 0xE80...0xEFF: .lao
    case 0x1000...0x109F: .myanmar
    case 0x10A0...0x10FF, 0x1C90...0x1CBF, 0x2D00...0x2D2F: .georgian
    case 0x1100...0x11FF: .hangul
    case 0x13A0...0x13FF: .cherokee
    case 0x1780...0x17FF, 0x19E0...0x19FF: .khmer
    case 0x203C, 0x2049, 0x2122, 0x2139, 0x2190...0x21FF, 0x2300...0x23FF, 0x2460...0x24FF,
      0x25A0...0x27BF, 0x2900...0x297F, 0x2B00...0x2BFF:
      .emoji
    default: .other
    }
  }

  private static func eastern(_ scalar: UInt32) -> ScriptClass {
    switch scalar {
    case 0x3000: .whitespace
    case 0x3040...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9D: .kana
    case 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF: .hangul
    case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      .han
    case 0xA640...0xA69F: .cyrillic
    case 0xA720...0xA7FF, 0xAB30...0xAB6F, 0xFB00...0xFB06, 0xFF21...0xFF3A, 0xFF41...0xFF5A: .latin
    case 0xAB70...0xABBF: .cherokee
    case 0xAA60...0xAA7F, 0xA9E0...0xA9FF: .myanmar
    case 0xA8E0...0xA8FF: .indic
    case 0xFB1D...0xFB4F: .hebrew
    case 0xFB50...0xFDFF, 0xFE70...0xFEFC: .arabic
    case 0xFF10...0xFF19: .digit
    case 0xFE0F, 0x1F000...0x1FBEF: .emoji
    default: .other
    }
  }

  /// Whether its words are written without blanks or shaped by joiners, so that zero-width
  /// characters are ordinary in it: U+200B separates Khmer words, U+200C Persian ones.
  package var usesZeroWidthCharacters: Bool {
    switch self {
    case .khmer, .thai, .lao, .myanmar, .indic, .arabic, .hebrew, .emoji: true
    default: false
    }
  }

  /// Whether it is an alphabet whose letters can pass for Latin ones.
  var isAlphabetBesideLatin: Bool {
    switch self {
    case .greek, .cyrillic, .armenian, .cherokee, .georgian: true
    default: false
    }
  }
}
