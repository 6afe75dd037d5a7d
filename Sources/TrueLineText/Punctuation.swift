/// Punctuation at a place of the folded text, whether folding made it ASCII or left it.
package struct Punctuation: Equatable, Sendable {
  package enum Kind: Sendable {
    /// Ends a sentence.
    case stop, exclamation, question
    /// Parts the clauses of a sentence.
    case comma
    /// Parts the entries of a list: "A、B".
    case enumeration
    case colon, dash, open, close, openQuote, closeQuote
    /// `"`, `'`, `*`: opens and closes.
    case quote
    case slash, line

    package var endsSentence: Bool { self == .stop || self == .exclamation || self == .question }
  }

  package var kind: Kind
  /// In bytes.
  package var length: Int

  /// What stands at an offset; `nil` for anything that is no punctuation.
  package static func at(_ offset: Int, of bytes: [UInt8], end: Int) -> Punctuation? {
    if bytes[offset] >= 0x80 { return wide(at: offset, of: bytes, end: end) }
    return ascii(at: offset, of: bytes, end: end).map { Punctuation(kind: $0, length: 1) }
  }

  private static func ascii(at offset: Int, of bytes: [UInt8], end: Int) -> Kind? {
    switch bytes[offset] {
    case UInt8(ascii: ";"): return isGreek(before: offset, of: bytes) ? .question : .comma
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: ":"), UInt8(ascii: "="): return .colon
    case UInt8(ascii: "("), UInt8(ascii: "["): return .open
    case UInt8(ascii: ")"), UInt8(ascii: "]"): return .close
    case UInt8(ascii: "\""), UInt8(ascii: "`"): return .quote
    case UInt8(ascii: "?"): return .question
    case UInt8(ascii: "!"): return .exclamation
    case UInt8(ascii: "/"), UInt8(ascii: "|"): return .slash
    case UInt8(ascii: "\n"): return .line
    case UInt8(ascii: "."):
      let next = offset + 1
      let ends =
        next >= end || bytes[next] <= 0x20 || bytes[next] >= 0x80
        || bytes[next] == UInt8(ascii: ")") || bytes[next] == UInt8(ascii: "\"")
      return ends ? .stop : nil
    case UInt8(ascii: "-"):
      let isFree =
        (offset == 0 || bytes[offset - 1] <= 0x20)
        && (offset + 1 >= end || bytes[offset + 1] <= 0x20)
      return isFree ? .dash : nil
    default: return nil
    }
  }

  /// Greek asks with what other alphabets part clauses with.
  private static func isGreek(before offset: Int, of bytes: [UInt8]) -> Bool {
    offset > 0 && bytes[offset - 1] >= 0x80
      && ScriptClass(of: bytes.scalar(before: offset).value) == .greek
  }

  private static func wide(at offset: Int, of bytes: [UInt8], end: Int) -> Punctuation? {
    guard leads[Int(bytes[offset])] else { return nil }
    let scalar = bytes.scalar(at: offset)
    let index = rows.partitioningIndex { $0.sign.value >= scalar.value }
    guard index < rows.count, rows[index].sign.value == scalar.value, offset + scalar.length <= end
    else { return nil }
    return Punctuation(kind: rows[index].kind, length: scalar.length)
  }

  /// Which bytes begin a sign beyond ASCII.
  private static let leads: [Bool] = {
    var leads = [Bool](repeating: false, count: 256)
    for row in rows { leads[Int(Array(String(row.sign).utf8)[0])] = true }
    return leads
  }()
}
