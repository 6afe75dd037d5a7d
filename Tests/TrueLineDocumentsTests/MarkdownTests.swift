import Testing
import TrueLineModel

struct `Markdown` {
  @Test func `becomes blocks with headings as sections`() {
    let (document, _) = read(
      """
      # Plans *today*

      One line
      two **bold** `code`.

      1. first
         - inner
      2. second

         more

      > quoted

      ```swift
      let a  = 1
      ```

      | Carrier | Code |
      |---|---|
      | A | `*1#` |

      <div hidden>

      unseen

      </div>

      seen <!-- not this -->
      """, as: .markdown)
    #expect(
      document.outline == [
        "heading 1: Plans today", "paragraph: One line⏎two bold code.", "listItem 1: first",
        "listItem 2: inner", "listItem 1: second", "listItem 1: more", "quote: quoted",
        "code: let a  = 1", "tableCell 0,0,0 header: Carrier", "tableCell 0,0,1 header: Code",
        "tableCell 0,1,0: A", "tableCell 0,1,1: *1#", "paragraph: seen", "hidden: unseen",
        "hidden: not this",
      ])
    #expect(document.blocks[1].section == 0)
  }

  @Test(arguments: [
    ("Smart的客服热线是*123#，Metfone的是*100#", "Smart的客服热线是*123#，Metfone的是*100#"),
    ("Smart的客服热线是*123#，Metfone的是*100#。", nil),
    ("充值：*1203*PIN#", "充值:*1203*PIN#"),
    ("*1203*PIN#", "*1203*PIN#"),
    ("拨打 \\*123\\# 即可", "拨打 *123# 即可"),
    ("**拨打*123#**", "拨打*123#"),
    ("***123#***", "*123#*"),
    ("热线 **1204**，很 *急*", nil),
    ("有效期30~90天，10~20元", nil),
    ("@example_shop_ @_example_one_ _kursiv_", "@example_shop_ @_example_one_ kursiv"),
    ("__init__ a_b_c", "init a_b_c"),
    ("10086. Call it", "10086. Call it"),
    ("12. *July*", "July"),
  ])
  func `keeps the marks of codes and handles`(_ markdown: String, _ text: String?) {
    let (document, source) = read(markdown, as: .markdown)
    let block = document.blocks[0].range
    if let text { #expect(document.string(block) == text) }
    for code in ["*123#", "*100#", "*1203*PIN#", "@_example_one_"] where markdown.contains(code) {
      #expect(document.original(of: code, in: source) == code)
    }
  }

  @Test func `keeps text, link and picture of bracketed contacts`() {
    let (document, source) = read(
      "**续费[[TG💪+ @example_1](https://t.me/s/example_1)]** [TG💪+ @x ![Image](https://a.example/q.png)]",
      as: .markdown)
    #expect(document.outline.first == "paragraph: 续费[TG💪+ @example_1] [TG💪+ @x ]")
    #expect(document.linkLines == ["TG💪+ @example_1 → https://t.me/s/example_1"])
    #expect(document.images.map { document.string($0.address) } == ["https://a.example/q.png"])
    #expect(document.images.map { document.string($0.alternative) } == ["Image"])
    #expect(document.original(of: "t.me/s/example_1", in: source) == "t.me/s/example_1")
  }

  @Test func `finds addresses that md4c copies, and makes`() {
    let (document, source) = read(
      """
      [a](https://t.me/example\\_b?x=1&y=2 "title") <x@example.org>
      <https://b.example/> [ref][r]

      [r]: https://r.example/?a&b
      """, as: .markdown)
    #expect(
      document.linkLines == [
        "a → https://t.me/example_b?x=1&y=2", "x@example.org → mailto:x@example.org",
        "https://b.example/ → https://b.example/", "ref → https://r.example/?a&b",
      ])
    #expect(
      document.original(of: "t.me/example_b?x=1&y=2", in: source)
        == "t.me/example\\_b?x=1&y=2")
  }

  @Test(arguments: [
    ("https://c.example/d", "https://c.example/d → https://c.example/d"),
    ("(HTTP://c.example/d_(e)).", "HTTP://c.example/d_(e) → HTTP://c.example/d_(e)"),
    ("to ftp://c.example:21/d, now", "ftp://c.example:21/d → ftp://c.example:21/d"),
    ("*www.c.example?*", "www.c.example → http://www.c.example"),
    ("见 https://c.example 点击", "https://c.example → https://c.example"),
    ("desk: x.y+z@c.example.", "x.y+z@c.example → mailto:x.y+z@c.example"),
    (
      "https://c.example/a@b.example",
      "https://c.example/a@b.example → https://c.example/a@b.example"
    ),
    ("dl_desk.b@c.example", "dl_desk.b@c.example → mailto:dl_desk.b@c.example"),
    ("_desk@c.example_", "desk@c.example → mailto:desk@c.example"), ("a\\_desk@c.example", ""),
    ("<b>https://c.example</b>", ""), ("xhttps://c.example", ""), ("https://c", ""), ("www.", ""),
    ("x@c", ""), ("@c.example", ""),
    ("`https://c.example`", ""), ("    https://c.example", ""), ("![https://c.example](d)", ""),
    ("[https://c.example](https://d.example)", "https://c.example → https://d.example"),
  ])
  func `makes links of addresses without marks, as GitHub does`(_ text: String, _ link: String) {
    let (document, source) = read(text, as: .markdown)
    #expect(document.linkLines == (link.isEmpty ? [] : [link]))
    for link in document.links {
      let words = String(decoding: document.folded[link.text], as: UTF8.self)
      let there = source.bytes[document.sourceRange(of: link.text)]
      #expect(words == String(decoding: there, as: UTF8.self))
    }
  }

  @Test func `reads front matter as text`() {
    let (document, _) = read("---\ntitle: Cards\ntags: a\n---\n# Head\n", as: .markdown)
    #expect(document.outline == ["title: Cards", "paragraph: tags: a", "heading 1: Head"])
  }

  @Test func `reads raw tags in a line`() {
    let (document, source) = read(
      "Call <a href=\"https://t.me/example_r\">us</a> n<b>o</b>w &amp; then<br>go", as: .markdown)
    #expect(document.outline.first == "paragraph: Call us now & then⏎go")
    #expect(document.linkLines == ["us → https://t.me/example_r"])
    #expect(document.original(of: "now &", in: source) == "n<b>o</b>w &amp;")
  }
}
