import Testing
import TrueLineModel

@testable import TrueLineDocuments

/// No page may crash the reader, hold it up, or hide behind its limits.
struct `A hostile page` {
  /// Parts that mutations cut, double and mix.
  private static let parts = [
    "<p>one <a href='https://t.me/example_a?b=1&amp;c'>two</a> <img src=x alt=\"y\">", "<!-- c -->",
    "<table><tr><th rowspan=3>a<td colspan=2>b</table>", "<div hidden><style>x</style>",
    "&#116;&foo;&lt",
    "**bold *123#** [a](b \"c\") ![i](j) `code`\n\n", "| a | b |\n|---|---|\n| 1 | 2 |\n",
    "> - 1. x\n",
    "<script>if (a < b) \"</p>\"</script>", "\u{0}\u{1}\u{FEFF}", "电话💪繁體", "---\ntitle: x\n---\n",
    "<pre>\n a\r\n b</pre>", "www.example.com x@example.org", "\\*\\_\r",
  ]

  @Test(arguments: [InputFormat.html, .markdown, .text])
  func `gives ranges that lie inside the source, whatever it is made of`(_ format: InputFormat) {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = Generator(seed: seed)
    for round in 0..<300 {
      var bytes: [UInt8] = []
      for _ in 0..<(1 + generator.below(12)) { bytes += [UInt8](generator.pick(Self.parts).utf8) }
      for _ in 0..<generator.below(8) {
        let at = generator.below(bytes.count)
        switch generator.below(3) {
        case 0: bytes[at] = UInt8(generator.below(256))
        case 1: bytes.removeSubrange(at..<min(bytes.count, at + generator.below(9)))
        default: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 20)], at: at)
        }
        if bytes.isEmpty { bytes = [0x3C] }
      }
      let source = Source(name: "page", bytes: bytes, format: format)
      let document = DocumentReader.document(from: source)
      expectSound(document, source, "seed \(seed), round \(round)")
    }
  }

  private func expectSound(_ document: Document, _ source: Source, _ what: Comment) {
    let whole = 0..<document.folded.count
    #expect(String(validating: document.text, as: UTF8.self) != nil, what)
    #expect(String(validating: document.folded, as: UTF8.self) != nil, what)
    var last = 0
    for block in document.blocks {
      #expect(block.range.lowerBound >= last && block.range.upperBound <= whole.upperBound, what)
      #expect(block.isVisible == (block.range.lowerBound < document.flowEnd), what)
      #expect(block.section < document.blocks.count, what)
      last = block.range.upperBound
      let range = document.sourceRange(of: block.range)
      #expect(range.lowerBound >= 0 && range.upperBound <= source.bytes.count, what)
    }
    for link in document.links {
      #expect(link.text.upperBound <= document.flowEnd, what)
      #expect(link.destination.clamped(to: whole) == link.destination, what)
    }
    for image in document.images {
      #expect(image.position <= document.flowEnd, what)
      #expect(image.address.clamped(to: whole) == image.address, what)
    }
  }

  @Test func `nests without end and loses no text`() {
    for (open, close) in [("<div>", ""), ("<b>", "</i>"), ("<table><tr><td>", ""), ("> ", "")] {
      let count = open == "> " ? 2_000 : 40_000
      let text =
        String(repeating: open, count: count) + "t.me/example_deep "
        + String(repeating: close, count: count) + "end"
      let (document, source) = read(text, as: open == "> " ? .markdown : .html)
      #expect(document.original(of: "t.me/example_deep", in: source) == "t.me/example_deep")
      #expect(document.range(of: "end") != nil)
    }
  }

  @Test func `has attributes without end, and says what was left out`() {
    let many = (0..<50_000).map { "a\($0)=1" }.joined(separator: " ")
    let (document, _) = read("<p \(many)>one <a \(many) href=https://a.example>two</a>", as: .html)
    #expect(document.outline == ["paragraph: one two"])
    #expect(!document.complete)
    #expect(document.problems.map(\.code) == ["too-many-attributes"])
    let picture = String(repeating: "QUJD", count: 20_000)
    let (honest, _) = read("<img src='data:image/png;base64,\(picture)' alt=a>b", as: .html)
    #expect(honest.complete)
    #expect(honest.outline == ["paragraph: b", "alternative: a"])
  }

  /// Read at all, and within a limit that only quadratic work reaches: the text is long enough for
  /// that to be minutes.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "&", "<", "<!--", "[", "![", "*", "_", "`", "<a ", "</p>", "~", "|", "[a](", "&#",
      "<![CDATA[",
      "<p>", "- ", "\\", "\"", "<b>*", "[[",
    ])
  func `repeats a mark and is read in time`(_ mark: String) {
    let text = String(repeating: mark, count: 100_000 / mark.utf8.count)
    for format in [InputFormat.html, .markdown, .text] {
      let (document, _) = read(text, as: format)
      #expect(document.blocks.allSatisfy { $0.range.upperBound <= document.folded.count })
    }
  }

  @Test(arguments: [InputFormat.html, .markdown, .text])
  func `is empty, or a mark only`(_ format: InputFormat) {
    for bytes: [UInt8] in [[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0], [0x0A], [0xFF]] {
      let document = DocumentReader.document(
        from: Source(name: "a", bytes: bytes, format: format))
      #expect(document.blocks.count <= 1)
      #expect(document.complete)
    }
  }
}
