/// Writes JSON as bytes, key by key in the order of the calls.
///
/// Foundation's encoder needs 20 times as long a finding, sorts or shuffles
/// keys, and costs start-up time; a report's few types need little more than
/// escaping. What is written is valid UTF-8, as every Swift string is.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  /// Writes `{`, what `body` writes, `}`.
  mutating func object(_ body: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "{"))
    isFirst = true
    body(&self)
    bytes.append(UInt8(ascii: "}"))
    isFirst = false
  }

  /// Writes an object, or an array in it, in pieces that stand in several writers: `openObject`,
  /// fields, `openField`, elements behind `separateLine`, `closeField`, fields, `closeObject`.
  mutating func openObject() { bytes.append(UInt8(ascii: "{")) }
  mutating func closeObject() { bytes.append(UInt8(ascii: "}")) }

  /// Begins an array on a line of its own.
  mutating func openField(_ name: String) {
    field(name, onNewLine: true) { $0.bytes.append(UInt8(ascii: "[")) }
  }

  /// Ends it; what follows in the object is not the first.
  mutating func closeField() {
    bytes.append(UInt8(ascii: "]"))
    isFirst = false
  }

  /// Goes to the line of the array's next element.
  mutating func separateLine(isFirst: Bool) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    newLine()
  }

  /// Writes an array, one element a line where `onLines` says so.
  mutating func array<Element>(
    _ elements: [Element], onLines: Bool = false,
    _ body: (inout JSONWriter, Element) -> Void
  ) {
    separate()
    bytes.append(UInt8(ascii: "["))
    isFirst = true
    for element in elements {
      if onLines {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "\n"))
        isFirst = true
      }
      body(&self, element)
    }
    bytes.append(UInt8(ascii: "]"))
    isFirst = false
  }

  /// Writes `"name": ` and what `body` writes.
  mutating func field(_ name: String, onNewLine: Bool = false, _ body: (inout JSONWriter) -> Void) {
    if onNewLine {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      bytes.append(UInt8(ascii: "\n"))
      isFirst = true
    }
    value(name)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(UInt8(ascii: " "))
    isFirst = true
    body(&self)
    isFirst = false
  }

  mutating func field(_ name: String, _ text: String?) { field(name) { $0.value(text) } }
  mutating func field(_ name: String, _ number: Int) { field(name) { $0.value(number) } }
  mutating func field(_ name: String, _ truth: Bool) {
    field(name) { $0.literal(truth ? "true" : "false") }
  }
  mutating func field(_ name: String, _ texts: [String]) {
    field(name) { $0.array(texts) { $0.value($1) } }
  }

  mutating func value(_ text: String?) {
    guard var text else { return literal("null") }
    separate()
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { append(escaped: $0) }
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func value(_ number: Int) { literal(String(number)) }

  /// A number; JSON has none that is not finite, so that is `null`.
  mutating func value(_ number: Double?) {
    guard let number, number.isFinite else { return literal("null") }
    literal("\(number)")
  }

  mutating func newLine() { bytes.append(UInt8(ascii: "\n")) }

  private mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func separate() {
    if !isFirst {
      bytes.append(UInt8(ascii: ","))
      bytes.append(UInt8(ascii: " "))
    }
    isFirst = false
  }

  /// Appends runs of harmless bytes whole, since nearly all bytes are harmless.
  private mutating func append(escaped text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < text.count {
      let length = hazard(in: text, at: index)
      if length == 0 {
        index += 1
        continue
      }
      bytes.append(contentsOf: text[start..<index])
      escape(text[index..<index + length])
      index += length
      start = index
    }
    bytes.append(contentsOf: text[start...])
  }

  /// The length of a character that must be escaped, 0 for others: controls, and
  /// what turns or breaks a line when somebody prints the report to a terminal.
  private func hazard(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let byte = text[index]
    if byte < 0x80 { return byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F ? 1 : 0 }
    switch byte {
    // U+0080 to U+009F: C1 controls.
    case 0xC2: return text[index + 1] < 0xA0 ? 2 : 0
    // U+061C: Arabic letter mark.
    case 0xD8: return text[index + 1] == 0x9C ? 2 : 0
    // U+200E, U+200F, U+2028 to U+202E, U+2066 to U+2069.
    case 0xE2:
      let (second, third) = (text[index + 1], text[index + 2])
      let turns =
        second == 0x80
        ? (0x8E...0x8F).contains(third) || (0xA8...0xAE).contains(third)
        : second == 0x81 && (0xA6...0xA9).contains(third)
      return turns ? 3 : 0
    // U+FEFF: byte order mark.
    case 0xEF: return text[index + 1] == 0xBB && text[index + 2] == 0xBF ? 3 : 0
    default: return 0
    }
  }

  private mutating func escape(_ character: Slice<UnsafeBufferPointer<UInt8>>) {
    let first = character[character.startIndex]
    let short: Character? =
      switch first {
      case 0x22: "\""
      case 0x5C: "\\"
      case 0x08: "b"
      case 0x0C: "f"
      case 0x0A: "n"
      case 0x0D: "r"
      case 0x09: "t"
      default: nil
      }
    bytes.append(UInt8(ascii: "\\"))
    if let short {
      bytes.append(contentsOf: short.utf8)
      return
    }
    let code = character.dropFirst().reduce(Int(first) & (0xFF >> max(character.count, 1))) {
      $0 << 6 | Int($1 & 0x3F)
    }
    bytes.append(UInt8(ascii: "u"))
    for shift in [12, 8, 4, 0] {
      let digit = UInt8(code >> shift & 0xF)
      bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
  }
}
