import Testing
import TrueLineModel

struct `HTML` {
  @Test func `becomes blocks in reading order`() {
    let (document, _) = read(
      """
      <!DOCTYPE html><html><head><title>Lines &amp; plans</title>
      <meta name="description" content="All &lt;plans&gt;">
      <style>p { color: red }</style><script>var p = "<p>no";</script></head>
      <body><h1>Plans</h1><p>One
        two <b>th</b>ree.<br>Four.</p>
      <ul><li>first<ul><li>inner</li></ul></li><li><p>second</p></li></ul>
      <blockquote>He said.</blockquote><pre>
      a  b
       c</pre></body></html>
      """, as: .html)
    #expect(
      document.outline == [
        "title: Lines & plans", "heading 1: Plans", "paragraph: One two three.⏎Four.",
        "listItem 1: first", "listItem 2: inner", "listItem 1: second", "quote: He said.",
        "code: a  b⏎ c", "alternative: All <plans>",
      ])
    #expect(document.complete)
  }

  @Test func `keeps a word whole through inline tags and entities`() {
    let (document, source) = read("<p>esim<b>10</b>&#56;8 &commat;ex&period;ample", as: .html)
    #expect(document.outline == ["paragraph: esim1088 @ex.ample"])
    #expect(document.original(of: "esim1088", in: source) == "esim<b>10</b>&#56;8")
    #expect(document.original(of: "108", in: source) == "10</b>&#56;")
    #expect(document.original(of: "@ex.ample", in: source) == "&commat;ex&period;ample")
  }

  @Test func `gives links and pictures their words and addresses`() {
    let (document, source) = read(
      """
      <p>See <a href="https://t.me/example_a?x=1&amp;y=2">the <i>group</i> </a>or
      <a href='#top'>top</a> <img src=/qr.png alt="Scan &quot;me&quot;"><a href=" /x
      y"><img src="data:image/png;base64,AAAA" alt=""></a>
      """, as: .html)
    #expect(
      document.linkLines == [
        "the group → https://t.me/example_a?x=1&y=2", " → /xy",
      ])
    #expect(document.images.count == 1)
    #expect(document.string(document.images[0].alternative) == "Scan \"me\"")
    #expect(document.string(document.images[0].address) == "/qr.png")
    #expect(document.original(of: "x=1&y=2", in: source) == "x=1&amp;y=2")
    #expect(document.blocks.last.map { $0.range.lowerBound >= document.flowEnd } == true)
  }

  @Test func `puts hidden text behind the flow`() {
    let (document, _) = read(
      """
      <p>a<!-- write to @example_x -->b<span style="DISPLAY : none">c<br>d</span>e
      <div hidden>f<p>g</div><i style="font-size:0px">h</i><i style="font-size:0.8em">i</i>
      <b aria-hidden=true>j</b>
      """, as: .html)
    #expect(
      document.outline == [
        "paragraph: abe", "paragraph: i j", "hidden: write to @example_x", "hidden: c⏎d",
        "hidden: f", "hidden: g", "hidden: h",
      ])
  }

  @Test func `counts rows and columns of tables`() {
    let (document, _) = read(
      """
      <table><caption>Codes</caption><thead><tr><td>Carrier<td colspan=2>Codes</thead>
      <tr><th rowspan=2>A<td>1<td>2<tr><td>3<td><table><tr><td>x</table></table>
      """, as: .html)
    #expect(
      document.outline == [
        "paragraph: Codes", "tableCell 0,0,0 header: Carrier", "tableCell 0,0,1 header: Codes",
        "tableCell 0,1,0 header: A", "tableCell 0,1,1: 1", "tableCell 0,1,2: 2",
        "tableCell 0,2,1: 3", "tableCell 1,0,0: x",
      ])
  }

  @Test func `puts what stands under a heading in its section`() {
    let (document, _) = read("<h2>A</h2><p>a<h3>B</h3><p>b<h2>C</h2><p>c", as: .html)
    #expect(document.blocks.map(\.section) == [-1, 0, 0, 2, -1, 4])
  }

  @Test(arguments: [
    ("<textarea>a <b>b</b></textarea>", ["paragraph: a b"]),
    ("<noscript>call</noscript>", ["paragraph: call"]),
    ("<template>call</template>", ["paragraph: call"]),
    ("<iframe srcdoc='&lt;p>call'>", ["alternative: <p>call"]),
    (
      "<input value='Call 1' placeholder=2><input alt=3>",
      ["label: Call 1", "label: 2", "alternative: 3"]
    ),
    (
      "<meta http-equiv=refresh content='0; url=https://a.example/'>x",
      ["paragraph: x", "destination: https://a.example/"]
    ),
    ("a<!x>b", ["paragraph: a<!x>b"]),
    ("fish & chips &lt 5 &unknown; &copy 1", ["paragraph: fish & chips < 5 &unknown; © 1"]),
    ("</p><body><p>a</b></i>b", ["paragraph: ab"]),
    ("a\u{0}b\u{1}c", ["paragraph: a bc"]),
  ])
  func `reads odd corners as pinned here`(_ html: String, _ outline: [String]) {
    #expect(read(html, as: .html).document.outline == outline)
  }

  @Test(arguments: [
    ("a < b <3 c", "a < b <3 c"), ("<<<", "<<<"), ("<p><<<b>x", "<<x"), ("<p>电 < 话", "电 < 话"),
    ("1 < 2<br>3 <\u{1F600}", "1 < 2⏎3 <\u{1F600}"), ("a <", "a <"), ("<é", "<é"),
  ])
  func `takes a lone angle bracket for text`(_ html: String, _ text: String) {
    let (document, source) = read(html, as: .html)
    #expect(document.string(0..<document.flowEnd).hasPrefix(text))
    let range = document.sourceRange(of: 0..<document.flowEnd)
    #expect(range.upperBound <= source.bytes.count)
  }

  @Test(arguments: [
    ("a </</ t.me/example_a </", "a / / t.me/example_a"), ("<!<!<!--b", "! !"),
    ("a <?x <?y", "a ?x"), ("a <!-- b <p", "a !-- b"),
  ])
  func `loses no text behind marks that nothing ends`(_ html: String, _ text: String) {
    #expect(read(html, as: .html).document.outline.first?.hasPrefix("paragraph: \(text)") == true)
  }

  @Test func `shows nothing of the one mark at which it was cut off`() {
    for end in ["</", "</p", "<!-- c", "<?php", "<a href='x", "<"] {
      #expect(
        read("<p>text\(end)", as: .html).document.outline.first?.hasPrefix("paragraph: text")
          == true)
    }
  }
}
