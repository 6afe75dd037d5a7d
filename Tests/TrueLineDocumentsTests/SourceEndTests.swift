import Testing
import TrueLineModel

@testable import TrueLineDocuments

/// What lies behind a source in memory is nobody's text: md4c 0.4.8 looks there.
struct `The end of a source` {
  /// Bytes that would go on with a word, a link, a tag, a list or a line.
  private static let behind = [UInt8]("\n \r)]>*`x1.:/@\0".utf8) + [0xFF]

  @Test(arguments: [
    "[](", "4", "<script><", "- [ ] ", "see [our site](https://t.me/example_sim_desk",
    "[a](https://a.example/ \"t", "12", "*a", "`a", "```", "# a", "|a|\n|-|", "<https://a.example",
    "&am", "\\", "![", "[a]: b", "1)", "> ", "    a", "a\r", "---\ntitle: a", "<div", "<!--", "~~a",
  ])
  func `is the end of the page, whatever lies behind it`(_ text: String) {
    let source = [UInt8](text.utf8)
    let outlines = Self.behind.map { byte in
      (source + [byte]).withUnsafeBufferPointer { bytes in
        let document = MarkdownReader.read(
          UnsafeBufferPointer(rebasing: bytes.dropLast()), encoding: "utf-8"
        ).document
        return document.outline + document.linkLines
      }
    }
    for (outline, byte) in zip(outlines, Self.behind) {
      #expect(outline == outlines[0], "behind it stands \(byte)")
    }
  }

  @Test(arguments: [
    "t.me/example_a", "# t.me/example_a", "```\nt.me/example_a", "<b>t.me/example_a",
  ])
  func `is never passed by what is found`(_ text: String) {
    let (document, source) = read(text, as: .markdown)
    #expect(document.original(of: "t.me/example_a", in: source) == "t.me/example_a")
    #expect(
      document.sourceRange(of: 0..<document.folded.count).upperBound <= source.bytes.count)
  }
}
