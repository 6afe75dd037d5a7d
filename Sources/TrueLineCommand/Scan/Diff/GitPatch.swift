import TrueLine

/// The lines that a patch of `git diff --unified=0` adds, by file.
///
/// Beside lines that are only taken away, both neighbours count as changed: what stood there may
/// have been what made them right.
struct GitPatch {
  private(set) var files: [String: ChangedLines] = [:]

  init(_ patch: [UInt8]) {
    var ranges: [ClosedRange<Int>] = []
    var file: String?
    /// Lines of the file's text that are still to come: they may look like anything.
    var text = 0
    func close(_ all: inout [String: ChangedLines]) {
      if let file, !ranges.isEmpty { all[file] = .lines(ranges) }
    }
    var all: [String: ChangedLines] = [:]
    for raw in patch.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if raw.first == UInt8(ascii: "\\") { continue }
      if text > 0 {
        text -= 1
        continue
      }
      let line = String(decoding: raw, as: UTF8.self)
      if line.hasPrefix("diff --git ") {
        close(&all)
        (file, ranges) = (nil, [])
      } else if line.hasPrefix("+++ ") {
        file = Self.path(line.dropFirst("+++ ".count))
      } else if let hunk = Self.hunk(line) {
        text = hunk.removed + hunk.added
        ranges.append(hunk.lines)
      }
    }
    close(&all)
    files = all
  }

  /// `b/docs/a.md`, or in quotes with escapes as in C; `nil` for `/dev/null`.
  private static func path(_ text: Substring) -> String? {
    let whole = text.hasPrefix("\"") ? unquoted(text) : String(text.prefix { $0 != "\t" })
    return whole.hasPrefix("b/") ? String(whole.dropFirst(2)) : nil
  }

  private static func unquoted(_ text: Substring) -> String {
    let escapes: [UInt8: UInt8] = [
      UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "r"): 0x0D,
      UInt8(ascii: "a"): 0x07, UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C,
      UInt8(ascii: "v"): 0x0B,
    ]
    var bytes: [UInt8] = []
    var rest = Array(text.utf8.dropFirst())[...]
    while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
      guard byte == UInt8(ascii: "\\"), let next = rest.first else {
        bytes.append(byte)
        continue
      }
      if let code = UInt8(String(decoding: rest.prefix(3), as: UTF8.self), radix: 8) {
        bytes.append(code)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(escapes[next] ?? next)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `@@ -3,2 +4,0 @@`: how many lines it takes away and adds, and which it touches.
  private static func hunk(
    _ line: String
  ) -> (removed: Int, added: Int, lines: ClosedRange<Int>)? {
    let words = line.split(separator: " ")
    guard words.count >= 4, words[0] == "@@", words[1].hasPrefix("-"), words[2].hasPrefix("+"),
      let old = span(words[1].dropFirst()), let new = span(words[2].dropFirst())
    else { return nil }
    let lines =
      new.count > 0 ? new.start...(new.start + new.count - 1) : new.start...(new.start + 1)
    return (old.count, new.count, lines)
  }

  private static func span(_ text: Substring) -> (start: Int, count: Int)? {
    let parts = text.split(separator: ",").map { Int($0) }
    guard let start = parts.first, let start else { return nil }
    guard parts.count > 1 else { return (start, 1) }
    return parts[1].map { (start, $0) }
  }
}
