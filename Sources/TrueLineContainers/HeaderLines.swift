import TrueLineText

/// The header lines of a record, of an answer, of a part: `Name: value`.
struct HeaderLines {
  private var values: [String: String] = [:]

  /// The first value of a name, in any case.
  subscript(_ name: String) -> String? { values[name] }

  /// Takes a line; one that begins with a blank goes on with the one before.
  mutating func add(_ line: some Collection<UInt8>) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
    let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
    let value = String(decoding: line[line.index(after: colon)...], as: UTF8.self)
    let key = String(name.trimmed)
    if values[key] == nil { values[key] = String(value.trimmed) }
  }
}

extension String {
  /// Without white space around it.
  var trimmed: Substring {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
