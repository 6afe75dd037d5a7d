import TrueLineModel

extension InputFormat {
  /// Markdown in GitHub's dialect, with front matter and raw HTML.
  public static let markdown: InputFormat = InputFormat(
    id: "markdown", title: "Markdown in GitHub's dialect, with HTML in it",
    endings: ["md", "markdown", "mdown", "mkd", "mdx"], mediaTypes: ["text/markdown"],
    showsIn: MarkdownMarks.show,
    reading: .document { text in
      var (document, losses) = MarkdownReader.read(text.bytes, encoding: text.encoding)
      document.report(losses, of: text.name)
      return document
    })
}

/// What gives Markdown away whose name does not.
enum MarkdownMarks {
  /// Whether the first 64 KB have headings, bold type, links or fences of Markdown.
  static func show(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let limit = min(bytes.count, 64 * 1024)
    var isLineStart = true
    var at = 0
    while at < limit {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "#") where isLineStart:
        var end = at
        while end < limit, bytes[end] == byte { end += 1 }
        if end - at <= 6, end < limit, bytes[end] == 0x20 { return true }
        at = end - 1
      case UInt8(ascii: "*"):
        if at + 2 < limit, bytes[at + 1] == byte, !isBlankByte(bytes[at + 2]),
          bytes[at + 2] != byte, closes(bytes, from: at + 3, limit)
        {
          return true
        }
      case UInt8(ascii: "]"):
        if at + 2 < limit, bytes[at + 1] == UInt8(ascii: "("),
          closesLink(bytes, from: at + 2, limit)
        {
          return true
        }
      case UInt8(ascii: "`") where isLineStart:
        if at + 2 < limit, bytes[at + 1] == byte, bytes[at + 2] == byte { return true }
      default: break
      }
      isLineStart = byte == 0x0A || byte == 0x0D
      at += 1
    }
    return false
  }

  /// Whether bold type that began before `from` ends in the same line.
  private static func closes(
    _ bytes: UnsafeBufferPointer<UInt8>, from: Int, _ limit: Int
  ) -> Bool {
    var at = from
    while at + 1 < limit, bytes[at] != 0x0A, at - from < 1024 {
      if bytes[at] == UInt8(ascii: "*"), bytes[at + 1] == UInt8(ascii: "*") { return true }
      at += 1
    }
    return false
  }

  private static func closesLink(
    _ bytes: UnsafeBufferPointer<UInt8>, from: Int, _ limit: Int
  ) -> Bool {
    var at = from
    while at < limit, bytes[at] > 0x20, at - from < 2048 {
      if bytes[at] == UInt8(ascii: ")") { return at > from }
      at += 1
    }
    return false
  }
}
