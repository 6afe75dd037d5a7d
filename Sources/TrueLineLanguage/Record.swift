import TrueLineModel

/// Texts that are rows of a name and its value, one a line, as registers and programs print them:
/// nobody speaks in them.
enum Record {
  /// Fewer rows than this has a letter-head, or an advertisement.
  private static let fewestRows = 8
  /// Bytes of a row's name: "Registry Registrant ID", not a sentence before a colon.
  private static let longestName = 32

  /// Whether half of a text's lines and more are such rows. One pass.
  static func isWhole(_ document: Document) -> Bool {
    let lines = document.folded[..<min(document.flowEnd, document.folded.count)]
      .split(separator: UInt8(ascii: "\n"))
    guard lines.count >= fewestRows else { return false }
    let rows = lines.count(where: isRow)
    return rows >= fewestRows && rows * 2 >= lines.count
  }

  /// `phone: +1.2025550100`, `"phone": "+1 202 555 0100",`, `[Phone] 2025550100`.
  private static func isRow(_ line: ArraySlice<UInt8>) -> Bool {
    let line = line.drop { $0.isASCIIBlank }
    guard let first = line.first else { return false }
    let isBracketed = first == UInt8(ascii: "[")
    let isQuoted = first == UInt8(ascii: "\"")
    let inner = isBracketed || isQuoted ? line.dropFirst() : line
    let name = inner.prefix { $0.isASCIIWord || $0 == 0x20 || $0 == UInt8(ascii: "-") }
    guard let letter = name.first, letter.isASCIILetter, name.count <= longestName else {
      return false
    }
    var rest = inner[name.endIndex...]
    if isBracketed { return rest.first == UInt8(ascii: "]") }
    if isQuoted {
      guard rest.first == UInt8(ascii: "\"") else { return false }
      rest = rest.dropFirst()
    }
    guard rest.first == UInt8(ascii: ":") else { return false }
    return rest.dropFirst().first.map { $0.isASCIIBlank } ?? true
  }
}
