/// Addresses written so that nobody can click them, as people do who warn: `hxxps://a[.]example`.
package enum Defanging {
  /// An address for people to read: full stops between its parts in brackets, `hxxp`, and `[at]`
  /// in mail addresses. Handles and numbers stay as they are.
  package static func defang(_ text: String) -> String {
    let text = Array(text.utf8)
    var out: [UInt8] = []
    out.reserveCapacity(text.count + 16)
    for (index, byte) in text.enumerated() {
      let before = index > 0 ? text[index - 1] : 0x20
      let after = index + 1 < text.count ? text[index + 1] : 0x20
      switch byte {
      case 0x2E where isInside(before) && isInside(after): out += Array("[.]".utf8)
      case 0x40 where isInside(before) && isInside(after): out += Array("[at]".utf8)
      case 0x74 where isScheme(text, at: index), 0x54 where isScheme(text, at: index):
        out.append(byte ^ 0x74 ^ 0x78)
      default: out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Undoes `defang` and other people's ways to do the same: `(.)`, `[dot]`, `hXXp`, `[@]`,
  /// `[:]//`; `refang(defang(x))` is `x`.
  package static func refang(_ text: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      if let (plain, length) = bracketed(text, at: index) {
        out += plain
        index += length
      } else if isDefangedScheme(text, at: index) {
        let isCapital = text[index] & 0x20 == 0
        out.append(text[index])
        for _ in 0..<2 { out.append(isCapital && text[index + 1] & 0x20 == 0 ? 0x54 : 0x74) }
        out.append(text[index + 3])
        index += 4
      } else {
        out.append(text[index])
        index += 1
      }
    }
    return out
  }

  /// An address as it is told, put together: `t dot me slash name`, `t . me / name`.
  package static func joined(_ words: [UInt8]) -> [UInt8] {
    words.split(separator: 0x20).flatMap { word -> [UInt8] in
      switch String(decoding: word, as: UTF8.self) {
      case "dot", "(dot)", "[dot]": [0x2E]
      case "slash": [0x2F]
      default: Array(word)
      }
    }
  }

  /// Whether `refang` would change a text.
  package static func isDefanged(_ text: [UInt8]) -> Bool {
    text.indices.contains { bracketed(text, at: $0) != nil || isDefangedScheme(text, at: $0) }
  }

  private static func isInside(_ byte: UInt8) -> Bool { byte.isASCIIWord || byte >= 0x80 }

  /// The second and third letter of `http:` and `https:`.
  private static func isScheme(_ text: [UInt8], at index: Int) -> Bool {
    for start in [index - 1, index - 2] where start >= 0 {
      if text.has("http", at: start), isSchemeEnd(text, at: start + 4),
        start == 0 || !text[start - 1].isASCIIWord
      {
        return true
      }
    }
    return false
  }

  private static func isDefangedScheme(_ text: [UInt8], at index: Int) -> Bool {
    guard index == 0 || !text[index - 1].isASCIIWord else { return false }
    return (text.has("hxxp", at: index) || text.has("h**p", at: index))
      && isSchemeEnd(text, at: index + 4)
  }

  /// `://`, `s://` or with the colon in brackets.
  private static func isSchemeEnd(_ text: [UInt8], at index: Int) -> Bool {
    var index = index
    if index < text.count, text[index].lowercasedASCII == 0x73 { index += 1 }
    return index < text.count && (text[index] == 0x3A || text.has("[:", at: index))
  }

  /// What stands in brackets for signs, the longest first.
  private static let plain: [(written: [UInt8], plain: [UInt8])] = {
    let words: [(AddressWords.Sense, String)] = [(.dot, "."), (.at, "@")]
    let signs = [".", "@", ":", "://", "/"].map { (Array($0.utf8), Array($0.utf8)) }
    return signs
      + words.flatMap { sense, sign in
        AddressWords.longestFirst(sense).map { ($0, Array(sign.utf8)) }
      }
  }()

  /// A sign in brackets of any kind, and how long it is as written.
  static func bracketed(_ text: [UInt8], at index: Int) -> (sign: [UInt8], length: Int)? {
    let closing: UInt8
    switch text[index] {
    case 0x5B: closing = 0x5D
    case 0x28: closing = 0x29
    case 0x7B: closing = 0x7D
    default: return nil
    }
    for (written, plain) in plain where text.has(written, at: index + 1, end: text.count) {
      let end = index + 1 + written.count
      if end < text.count, text[end] == closing { return (plain, end + 1 - index) }
    }
    return nil
  }
}
