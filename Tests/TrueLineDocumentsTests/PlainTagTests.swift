import Testing
import TrueLineModel

/// Tags of the usual shape are taken apart here and others by libxml2: no page may
/// become another by the shape of its tags.
struct `Tags of plain shape` {
  @Test func `are read as libxml2 reads them`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = Generator(seed: seed)
    for round in 0..<400 {
      let nodes = Node.some(&generator, depth: 0)
      let plain = nodes.map { $0.written(odd: false) }.joined()
      let odd = nodes.map { $0.written(odd: true) }.joined()
      let (one, _) = read(plain, as: .html)
      let (other, _) = read(odd, as: .html)
      let what: Comment = "seed \(seed), round \(round): \(plain)"
      #expect(one.outline == other.outline, what)
      #expect(one.linkLines == other.linkLines, what)
      #expect(one.images == other.images, what)
    }
  }

  @Test func `keep their places in the source`() {
    let (document, source) = read(
      """
      <div class="a" data-x='>' id=c><span class="k">t.</span><code>me</code>/<em
       title="<b>">example_</em><wbr/>a</div><a class=x href="https://t.me/exam&#112;le_b">b</a >
      """, as: .html)
    #expect(document.outline.first == "paragraph: t.me/example_a")
    #expect(
      document.original(of: "me/example_a", in: source)
        == "me</code>/<em\n title=\"<b>\">example_</em><wbr/>a")
    #expect(document.linkLines == ["b → https://t.me/example_b"])
    #expect(document.original(of: "e/example_b", in: source) == "e/exam&#112;le_b")
  }

  @Test func `end where the page ends`() {
    for page in [
      "<b", "<b ", "<b c=", "<b c='", "<b c='d", "<b c=d", "<p>a<b c='d' ", "</b", "<b/",
    ] {
      let (document, _) = read("<p>x</p>" + page, as: .html)
      #expect(document.outline.first == "paragraph: x", "\(page)")
    }
  }
}

/// A piece of a page that can be written in two shapes.
private indirect enum Node {
  case text(String)
  /// `attributes` as written, each with its blank; no end tag where `content` is nil.
  case element(name: String, attributes: String, content: [Node]?, isClosed: Bool)

  static let attributes = [
    "", "", " class=\"k\"", " CLASS='a b'", " id=c7", " data-x='>'", "\n title=\"<b>\"", " checked",
    " style=\"color: red\"", " style='display:none'", " hidden", " style=\"display&#58;none\"",
    " lang=zh-Hans dir=\"ltr\"",
  ]

  /// Pieces of a page that is well formed but for end tags that may be left out: of other
  /// pages every reader makes something else.
  static func some(_ generator: inout Generator, depth: Int, phrasing: Bool = false) -> [Node] {
    (0..<(1 + generator.below(4))).map { _ in
      one(&generator, depth: depth, phrasing: phrasing || depth > 4)
    }
  }

  private static func one(_ generator: inout Generator, depth: Int, phrasing: Bool) -> Node {
    let attributes = generator.pick(attributes)
    func content(phrasing: Bool = true) -> [Node] {
      depth > 8 ? [.text("end")] : some(&generator, depth: depth + 1, phrasing: phrasing)
    }
    func element(_ name: String, _ content: [Node]?, isClosed: Bool = true) -> Node {
      .element(name: name, attributes: attributes, content: content, isClosed: isClosed)
    }
    switch generator.below(phrasing ? 6 : 10) {
    case 0, 1: return .text(generator.pick(["one ", "t.", "me/example_", " 1204", "&amp;", "\n "]))
    case 2, 3:
      return element(generator.pick(["b", "span", "CODE", "em", "font", "label"]), content())
    case 4: return element(generator.pick(["br", "img src=/q.png alt='a'", "input value=v"]), nil)
    case 5:
      return .element(
        name: "a", attributes: " href=\"https://a.example/?b=1&amp;c\"" + attributes,
        content: [.text("words")], isClosed: true)
    case 6: return element(generator.pick(["h2", "pre"]), content())
    case 7: return element("p", content(), isClosed: generator.below(2) == 0)
    case 8:
      let items = (0...generator.below(3)).map { _ in
        element("li", content(phrasing: false), isClosed: generator.below(2) == 0)
      }
      return element("ul", items)
    default:
      return element(generator.pick(["div", "blockquote", "section"]), content(phrasing: false))
    }
  }

  /// The piece; `odd` gives every tag something that is not of plain shape.
  func written(odd: Bool) -> String {
    switch self {
    case .text(let text): return text
    case .element(let name, let attributes, let content, let isClosed):
      let start = "<\(name)\(attributes)\(odd ? " x = \"y\"" : "")>"
      guard let content else { return start }
      let end = "</\(name)\(odd ? " " : "")>"
      return start + content.map { $0.written(odd: odd) }.joined() + (isClosed ? end : "")
    }
  }
}
