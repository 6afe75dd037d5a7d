import TrueLineModel

/// Reads JSON from bytes, one value at a time, in the order of the file.
///
/// It knows the line of every mistake, and can leave a value as a byte range to be
/// decoded when somebody asks: most runs ask for few of the built-in facts. RFC 8259,
/// with depth bounded to 64.
package struct JSONReader {
  package let bytes: UnsafeBufferPointer<UInt8>
  package let file: String
  package private(set) var at = 0

  package init(_ bytes: UnsafeBufferPointer<UInt8>, file: String, at: Int = 0) {
    self.bytes = bytes
    self.file = file
    self.at = at
    // A byte order mark is no part of the value.
    if at == 0, bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      self.at = 3
    }
  }

  /// The line of an offset, from 1.
  package func line(at offset: Int) -> Int {
    var line = 1
    for index in 0..<min(offset, bytes.count) where bytes[index] == UInt8(ascii: "\n") {
      line += 1
    }
    return line
  }

  package func error(_ what: String, _ cure: String, at offset: Int? = nil) -> PlacedError {
    PlacedError(file: file, line: line(at: offset ?? at), what: what, cure: cure)
  }

  package mutating func skipBlanks() {
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x0A, 0x0D, 0x09: at += 1
      default: return
      }
    }
  }

  /// Whether the next byte is this one; takes it if so.
  package mutating func take(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  package mutating func expect(_ character: Unicode.Scalar) throws(PlacedError) {
    guard take(UInt8(ascii: character)) else {
      throw error(
        "“\(character)” is missing", "look for a missing comma, quote or bracket before this place")
    }
  }

  /// Calls `body` for every member of an object, which must read its value.
  package mutating func object(
    _ body: (inout JSONReader, UnsafeBufferPointer<UInt8>) throws(PlacedError) -> Void
  ) throws(PlacedError) {
    try expect("{")
    if take(UInt8(ascii: "}")) { return }
    while true {
      let key = try stringRange()
      try expect(":")
      try body(&self, UnsafeBufferPointer(rebasing: bytes[key.range]))
      if take(UInt8(ascii: ",")) {
        skipBlanks()
        continue
      }
      try expect("}")
      return
    }
  }

  /// Calls `body` for every element of an array, which must read it.
  package mutating func array(
    _ body: (inout JSONReader) throws(PlacedError) -> Void
  ) throws(PlacedError) {
    try expect("[")
    if take(UInt8(ascii: "]")) { return }
    while true {
      try body(&self)
      if take(UInt8(ascii: ",")) { continue }
      try expect("]")
      return
    }
  }

  /// The bytes between the quotes, and whether a backslash stands among them.
  private mutating func stringRange() throws(PlacedError) -> (range: Range<Int>, escaped: Bool) {
    skipBlanks()
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
      throw error("a text in quotes is missing", "put it between \" and \"")
    }
    let start = at + 1
    var end = start
    var escaped = false
    while end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: "\""):
        at = end + 1
        return (start..<end, escaped)
      case UInt8(ascii: "\\"):
        escaped = true
        end += 2
      case 0..<0x20:
        throw error(
          "a text runs over the end of its line", "close it with \" or write \\n", at: start)
      default:
        end += 1
      }
    }
    throw error("a text is never closed", "close it with \"", at: start)
  }

  package mutating func string() throws(PlacedError) -> String {
    let start = at
    let (range, escaped) = try stringRange()
    guard escaped else {
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }
    guard let text = unescaped(range) else {
      throw error("an escape that JSON does not know", "write the character itself", at: start)
    }
    return text
  }

  /// A text, or `nil` for `null`.
  package mutating func optionalString() throws(PlacedError) -> String? {
    if takeNull() { return nil }
    return try string()
  }

  package mutating func strings() throws(PlacedError) -> [String] {
    if takeNull() { return [] }
    var all: [String] = []
    try array { (reader) throws(PlacedError) in all.append(try reader.string()) }
    return all
  }

  package mutating func takeNull() -> Bool {
    skipBlanks()
    guard at + 4 <= bytes.count, bytes[at] == UInt8(ascii: "n"), bytes[at + 1] == UInt8(ascii: "u"),
      bytes[at + 2] == UInt8(ascii: "l"), bytes[at + 3] == UInt8(ascii: "l")
    else { return false }
    at += 4
    return true
  }

  /// Passes over a value of any kind and gives its place.
  @discardableResult
  package mutating func skip() throws(PlacedError) -> Range<Int> {
    skipBlanks()
    let start = at
    var depth = 0
    repeat {
      skipBlanks()
      guard at < bytes.count else {
        throw error("the file ends inside a value", "close every { and [", at: start)
      }
      switch bytes[at] {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        at += 1
        guard depth <= 64 else { throw error("nested too deep", "no file needs 64 levels") }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        at += 1
      case UInt8(ascii: "\""):
        _ = try stringRange()
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        guard depth > 0 else { throw error("a value is missing", "write one, or null") }
        at += 1
      default:
        let word = at
        while at < bytes.count, isWord(bytes[at]) { at += 1 }
        guard at > word else { throw error("this is no JSON", "look at this place") }
      }
    } while depth > 0
    return start..<at
  }

  private func isWord(_ byte: UInt8) -> Bool {
    byte.isASCIILabel || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
  }

  private func unescaped(_ range: Range<Int>) -> String? {
    var out: [UInt8] = []
    out.reserveCapacity(range.count)
    var units: [UInt16] = []
    func flush() {
      guard !units.isEmpty else { return }
      out.append(contentsOf: String(decoding: units, as: UTF16.self).utf8)
      units.removeAll()
    }
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "\\"), index + 1 < range.upperBound else {
        flush()
        out.append(byte)
        index += 1
        continue
      }
      let mark = bytes[index + 1]
      index += 2
      if mark == UInt8(ascii: "u") {
        guard index + 4 <= range.upperBound,
          let unit = UInt16(
            String(
              decoding: UnsafeBufferPointer(rebasing: bytes[index..<index + 4]), as: UTF8.self),
            radix: 16)
        else { return nil }
        units.append(unit)
        index += 4
        continue
      }
      flush()
      switch mark {
      case UInt8(ascii: "n"): out.append(0x0A)
      case UInt8(ascii: "t"): out.append(0x09)
      case UInt8(ascii: "r"): out.append(0x0D)
      case UInt8(ascii: "b"): out.append(0x08)
      case UInt8(ascii: "f"): out.append(0x0C)
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(mark)
      default: return nil
      }
    }
    flush()
    return String(decoding: out, as: UTF8.self)
  }
}
