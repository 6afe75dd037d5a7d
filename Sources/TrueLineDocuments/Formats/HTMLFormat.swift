import TrueLineModel
import TrueLineText

extension InputFormat {
  /// Pages of the web, and what is saved as one.
  public static let html: InputFormat = InputFormat(
    id: "html", title: "pages of the web, whole or in part", isServed: true,
    endings: ["html", "htm", "xhtml", "xht", "shtml"],
    mediaTypes: ["text/html", "application/xhtml+xml"], showsIn: HTMLMarks.show,
    reading: .document { text in
      var (document, losses) = HTMLReader.read(text.bytes, encoding: text.encoding)
      document.report(losses, of: text.name)
      return document
    })
}

/// What gives a page away whose name does not.
enum HTMLMarks {
  /// Whether the first 64 KB have a doctype or a tag that only pages have, and
  /// no Markdown before it: Markdown has tags too.
  static func show(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
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
          if isFirst { return !MarkdownMarks.show(bytes) }
        }
      }
      if !isBlankByte(byte) { isFirst = false }
      at += 1
    }
    return tags > 0 && !MarkdownMarks.show(bytes)
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
