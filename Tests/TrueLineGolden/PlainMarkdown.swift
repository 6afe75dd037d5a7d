import Foundation

/// The little Markdown that the grammar is written in, as HTML and as a plain message.
struct PlainMarkdown {
  private let blocks: [String]
  private let text: String

  init(_ text: String) {
    self.text = text
    blocks = text.components(separatedBy: "\n\n")
  }

  /// A document whose title is its first heading.
  var html: String {
    let heading = blocks.first { $0.hasPrefix("# ") }.map { String($0.dropFirst(2)) }
    let title = heading.map { "<title>\(Self.escape(Self.withoutLinks($0)))</title>\n" } ?? ""
    return "<!doctype html>\n<meta charset=\"utf-8\">\n\(title)"
      + blocks.map(Self.element).joined(separator: "\n") + "\n"
  }

  /// Without the marks of headings; addresses stand behind their words.
  var plain: String { Self.withoutLinks(text.replacingOccurrences(of: "# ", with: "")) + "\n" }

  private static func element(_ block: String) -> String {
    let lines = block.components(separatedBy: "\n")
    if block.hasPrefix("## ") { return "<h2>\(inline(String(block.dropFirst(3))))</h2>" }
    if block.hasPrefix("# ") { return "<h1>\(inline(String(block.dropFirst(2))))</h1>" }
    if block.hasPrefix("> ") {
      return "<blockquote><p>\(inline(String(block.dropFirst(2))))</p></blockquote>"
    }
    if block.hasPrefix("- ") {
      let items = lines.map { "<li>\(inline(String($0.dropFirst(2))))</li>" }
      return "<ul>\n\(items.joined(separator: "\n"))\n</ul>"
    }
    if block.hasPrefix("| ") {
      let rows = lines.filter { !$0.hasPrefix("|---") }.map { line in
        line.split(separator: "|").map { "<td>\(inline($0.trimmingCharacters(in: .whitespaces)))" }
          .joined()
      }
      return "<table><tr>\(rows.joined(separator: "\n<tr>"))</table>"
    }
    return "<p>\(inline(block))</p>"
  }

  /// Links, pictures, code spans, and ~~text that nobody sees~~.
  private static func inline(_ text: String) -> String {
    escape(text)
      .replacing(/!\[([^\]]*)\]\(([^)]*)\)/) { #"<img alt="\#($0.1)" src="\#($0.2)">"# }
      .replacing(/\[([^\[\]]*)\]\(([^)]*)\)/) { #"<a href="\#($0.2)">\#($0.1)</a>"# }
      .replacing(/~~(.*?)~~/) { #"<span style="display:none">\#($0.1)</span>"# }
      .replacing(/`([^`]*)`/) { "<code>\($0.1)</code>" }
  }

  private static func withoutLinks(_ text: String) -> String {
    text.replacing(/!?\[([^\[\]]*)\]\(([^)]*)\)/) { "\($0.1) \($0.2)" }
  }

  private static func escape(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
      .replacingOccurrences(of: "\"", with: "&quot;")
  }
}
