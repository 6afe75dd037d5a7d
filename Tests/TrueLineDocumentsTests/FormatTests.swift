import Testing
import TrueLineModel

struct `The format` {
  @Test(arguments: [
    ("a.html", "plain", InputFormat.html), ("a.md", "plain", .markdown),
    ("a.txt", "plain\n\ntext", .text), ("a.txt", "say **this** now", .markdown),
    ("a.rst", "see [x](https://a.example)", .markdown), ("-", "# Head\n", .markdown),
    ("-", "<!doctype html>x", .html), ("a.txt", "<p>one</p>", .html),
    ("a.txt", "a < b and # 5", .text), ("a.txt", "<div align=center>\n\n# Head\n</div>", .markdown),
    ("a", "one <b>two</b>", .html), ("a.txt", "拨打*123#，或*100#", .text),
  ])
  func `is the name's, or what the content shows`(
    _ name: String, _ content: String, _ format: InputFormat
  ) {
    #expect(read(content, name: name).document.format == format)
  }

  @Test func `is what the caller says`() {
    #expect(read("# a", as: .text, name: "a.md").document.format == .text)
  }

  @Test func `of plain text keeps lines and parts paragraphs`() {
    let (document, source) = read("one  two\r\nthree\r\n\r\nfour\rfive", as: .text)
    #expect(document.outline == ["paragraph: one two⏎three", "paragraph: four⏎five"])
    #expect(document.original(of: "two\nthree", in: source) == "two\r\nthree")
  }
}
