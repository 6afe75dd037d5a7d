import Testing
import TrueLineModel

/// Where a page keeps a contact besides its text, each with the kind of block that a report names.
struct `A place of a page` {
  @Test(arguments: [
    ("<form action='https://a.example/go'>x</form>", "action: https://a.example/go"),
    ("<button formaction='//a.example/go'>x</button>", "action: //a.example/go"),
    (
      "<button onclick=\"window.location='https://a.example/?b=1&amp;c'\">x</button>",
      "action: https://a.example/?b=1&c"
    ),
    ("<p onclick=\"open(&quot;tel:+12025550123&quot;)\">x</p>", "action: tel:+12025550123"),
    ("<span title='Telegram: @example_a'>x</span>", "label: Telegram: @example_a"),
    ("<button aria-label=\"Write to a@a.example\">x</button>", "label: Write to a@a.example"),
    ("x<input placeholder='Zalo: 202 555 0123'>", "label: Zalo: 202 555 0123"),
    ("<i data-href=https://a.example/b>x</i>", "data: https://a.example/b"),
    ("x<img data-src='//a.example/b.jpg'>", "data: //a.example/b.jpg"),
    (
      "x<img srcset='https://a.example/1.jpg 1x, https://a.example/2.jpg 2x'>",
      "data: https://a.example/1.jpg"
    ),
    ("<b data-cfemail='422302236c273a232f322e27'>x</b>", "data: a@a.example"),
    (
      "<script type='application/ld+json'>{\"url\":\"https:\\/\\/a.example\"}</script>x",
      "data: url: https://a.example"
    ),
    (
      "<script type=application/json>{\"a\":[\"b\\u0040a.example\\ud83d\\udcaa\"]}</script>x",
      "data: a: b@a.example💪"
    ),
    ("<svg><a xlink:href='https://a.example/b'>x</a></svg>", "destination: https://a.example/b"),
  ])
  func `is read as a block of its kind`(_ html: String, _ block: String) {
    for page in [html, html.replacing("='", with: " = '").replacing("=\"", with: " = \"")] {
      #expect(read(page, as: .html).document.outline == ["paragraph: x", block], "\(page)")
    }
  }

  @Test(arguments: [
    "<p title='Next page' class=a>x", "<p data-id=12 data-kind='a:b' id=c>x",
    "<p onclick='show(this)'>x", "<i data-cfemail='zz'>x</i>", "<form action=''>x</form>",
    "<script>var a = 'https://a.example'</script>x",
    "<script type=application/json>{\"a\":\"b\",\"@id\":\"https://a.example\"}</script>x",
  ])
  func `is left out where nothing can stand in it`(_ html: String) {
    #expect(read(html, as: .html).document.outline == ["paragraph: x"])
  }

  @Test func `is quoted as it stands in the source`() {
    let (document, source) = read(
      """
      <p title="Telegram:&#32;@example_a" hidden>y</p><b data-cfemail="422302236c273a232f322e27">x</b>
      <script type="application/json">{"telephone" : "\\u002b12025550123"}</script>
      """, as: .html)
    #expect(document.original(of: ": @example_a", in: source) == ":&#32;@example_a")
    #expect(document.original(of: "a@a.example", in: source) == "422302236c273a232f322e27")
    #expect(document.original(of: "+1202", in: source) == "\\u002b1202")
    #expect(
      document.original(of: "telephone: +1202", in: source) == "telephone\" : \"\\u002b1202")
  }

  @Test func `does not cut a word by what is said above it`() {
    let (document, _) = read(
      "<ruby>電話<rp>(</rp><rt>でんわ</rt><rp>)</rp></ruby>：0120-555-0123", as: .html)
    #expect(document.outline.first == "paragraph: 电话:0120-555-0123")
  }
}
