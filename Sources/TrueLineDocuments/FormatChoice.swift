import TrueLineModel
import TrueLineText

/// Which format a source is read as.
enum FormatChoice {
  /// What the caller says, then what the name says, then what the content shows.
  ///
  /// `.txt`, `.rst` and streams are whatever marks they show: pages travel under any name.
  static func format(of source: Source, content: UnsafeBufferPointer<UInt8>) -> InputFormat {
    if let format = source.format { return format }
    switch nameExtension(of: source.member ?? source.name) {
    case "html", "htm", "xhtml", "xht", "shtml": return .html
    case "md", "markdown", "mdown", "mkd", "mdx": return .markdown
    default: break
    }
    if showsHTML(content) { return .html }
    return showsMarkdown(content) ? .markdown : .text
  }

  static func nameExtension(of name: String) -> String {
    let bytes = name.utf8
    guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    let tail = bytes[bytes.index(after: dot)...]
    guard tail.count <= 8 else { return "" }
    return String(decoding: tail.map(\.lowercasedASCII), as: UTF8.self)
  }

  /// Whether the first 64 KB have a doctype or a tag that only pages have, and
  /// no Markdown before it: Markdown has tags too.
  static func showsHTML(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let limit = min(bytes.count, 64 * 1024)
    var at = 0
    var tags = 0
    var isFirst = true
    while at < limit {
      let byte = bytes[at]
      if byte == UInt8(ascii: "<") {
        if pageTags.contains(where: { matches(bytes, at + 1, $0) }) { return true }
        if bodyTags.contains(where: { matches(bytes, at + 1, $0) }) {
          tags += 1
          if isFirst { return !showsMarkdown(bytes) }
        }
      }
      if !isBlankByte(byte) { isFirst = false }
      at += 1
    }
    return tags > 0 && !showsMarkdown(bytes)
  }

  /// Whether the first 64 KB have headings, bold type, links or fences of Markdown.
  static func showsMarkdown(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
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

  /// Whether a tag's name stands at an offset, in any case, and ends there.
  private static func matches(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ name: [UInt8]
  ) -> Bool {
    guard at + name.count < bytes.count else { return false }
    for index in name.indices {
      let byte = bytes[at + index]
      if byte.lowercasedASCII != name[index] { return false }
    }
    return !bytes[at + name.count].isASCIIAlphanumeric
  }

  private static let pageTags = ["!doctype", "html", "head", "body", "meta", "title"].map {
    [UInt8]($0.utf8)
  }
  private static let bodyTags = [
    "a", "article", "b", "br", "center", "div", "font", "form", "h1", "h2", "h3", "h4", "iframe",
    "img", "li", "link", "ol", "p", "pre", "script", "section", "span", "strong", "style", "table",
    "td", "tr", "ul",
  ].map { [UInt8]($0.utf8) }
}
