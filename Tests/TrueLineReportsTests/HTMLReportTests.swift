import Foundation
import Testing
import TrueLineModel

@testable import TrueLineReports

struct `The HTML report` {
  /// Elements that a report may hold, whatever stood in the pages.
  private static let known: Set<String> = [
    "html", "head", "meta", "title", "style", "body", "a", "header", "p", "h1", "h2", "h3", "h4",
    "ul", "ol", "li", "b", "main", "section", "table", "thead", "tbody", "tr", "th", "td", "code",
    "span", "svg", "rect", "form", "fieldset", "legend", "label", "input", "select", "option",
    "button", "output", "bdi", "blockquote", "mark", "dl", "dt", "dd", "br", "details", "summary",
    "footer", "script",
  ]

  private static func hostile(_ text: String) -> Report {
    var finding = Examples.channel
    finding.message = Phrase(text: text)
    finding.remedy = Phrase(text: text)
    finding.rule = RuleID(rawValue: text)
    finding.evidence = Examples.place(text, before: text, after: text)
    finding.related = [Related(role: .occurrence, place: Examples.place(text))]
    var fact = Examples.fact
    fact.values = [text]
    fact.sources = [Fact.Source(url: text, publisher: text, says: text)]
    finding.grounds = [.fact(fact), .reason("\(text)!"), .indicator(Examples.indicator)]
    var source = Examples.source(text, .scamChannel, risk: 97, [finding])
    source.language = text
    var report = Examples.report([source, Examples.source(text + "2")])
    report.campaigns = [
      Campaign(channels: [Channel(.telegram, text)], sources: [text, "b"], similarity: 0.5)
    ]
    report.problems = [Problem(code: "x", source: text, what: "\(text)", cure: "\(text)")]
    return report
  }

  private static let attacks = [
    "</script><script>alert(1)</script>", "javascript:alert(1)", "<svg onload=alert(1)>", "]]>",
    "\" onfocus=\"alert(1)\" autofocus=\"", "' onclick='alert(1)", "</style><img src=x>",
    "--><iframe src=//evil.example>", "</title><base href=//evil.example>", "&lt;script&gt;",
    "{{script}}{{policy}}", "<a href=https://evil.example>win</a>",
    "\u{202E}txt.exe\u{2066}\u{0}\u{1B}[2J\u{85}",
  ]

  @Test(arguments: attacks)
  func `holds its own elements and attributes only`(_ attack: String) throws {
    let elements = try ReadBack.xml(Self.hostile(attack), as: .html)
    let harmless = try ReadBack.xml(Self.hostile("harmless"), as: .html)
    #expect(elements.map(\.name) == harmless.map(\.name))
    for element in elements {
      #expect(Self.known.contains(element.name), "\(element.name)")
      for (name, value) in element.attributes {
        #expect(!name.hasPrefix("on") && name != "style" && name != "src", "\(name)")
        #expect(name != "href" || value.hasPrefix("#"), "\(value)")
      }
    }
    #expect(elements.count { $0.name == "script" } == 1)
  }

  @Test(arguments: attacks)
  func `shows a hostile page's words as words`(_ attack: String) throws {
    let elements = try ReadBack.xml(Self.hostile(attack), as: .html)
    let mark = try #require(elements.first { $0.name == "mark" })
    #expect(mark.text.hasPrefix(TerminalText(attack).defanged().string))
  }

  @Test func `lets nothing act but the style and the script whose hashes its policy names`() throws
  {
    let elements = try ReadBack.xml(Examples.full, as: .html)
    let policy = try #require(
      elements.first { $0.attributes["http-equiv"] == "Content-Security-Policy" })
    let position = try #require(elements.firstIndex { $0.name == "style" })
    #expect(elements[..<position].contains { $0.attributes["http-equiv"] != nil })
    let style = SHA256.source(of: HTMLPage.style)
    let script = SHA256.source(of: HTMLPage.script)
    #expect(
      policy.attributes["content"] == "default-src 'none'; style-src \(style); "
        + "script-src \(script); base-uri 'none'; form-action 'none'")
    let page = ReadBack.text(.html, Examples.full)
    #expect(page.contains("<style>\(HTMLPage.style)</style>"))
    #expect(page.contains("<script>\(HTMLPage.script)</script>"))
  }

  @Test(arguments: [
    ("", "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"),
    ("abc", "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='"),
    (String(repeating: "a", count: 56), "'sha256-s1Q5pKxvCUi21vnjxq8PX1kM4g8b3nCQ73lwaG7Gc4o='"),
  ])
  func `hashes as FIPS 180-4 does`(_ text: String, _ source: String) {
    #expect(SHA256.source(of: text) == source)
  }

  @Test func `marks the evidence in its line, and says where the line is cut`() {
    let page = ReadBack.text(.html, Examples.full)
    #expect(page.contains("…很多人会问，<mark>客服热线是123</mark>，请拨打。</blockquote>"))
    #expect(page.contains("write to <mark>hxxps://t[.]me/example_scam</mark> now"))
  }

  @Test func `says what is right, who says so, and what to do`() {
    let page = ReadBack.text(.html, Examples.full)
    #expect(page.contains("<span class=\"right\">1999, 999</span>"))
    #expect(page.contains("says Example Carrier: https://carrier.example/contact"))
    #expect(page.contains("<dt>What to do</dt>\n<dd>Call 1999.</dd>"))
  }

  @Test func `begins with the verdict and the counts, which readers of screens find`() throws {
    let elements = try ReadBack.xml(Examples.full, as: .html)
    let names = elements.map(\.name)
    let headline = try #require(elements.first { $0.name == "h1" }).text
    #expect(headline.hasPrefix(Headline(Examples.full).text.english))
    let head = try #require(names.firstIndex(of: "h1"))
    let main = try #require(names.firstIndex(of: "main"))
    #expect(head < main)
    for landmark in ["header", "main", "footer"] {
      #expect(names.count { $0 == landmark } == 1)
    }
    let ids = elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    for element in elements {
      if let label = element.attributes["aria-labelledby"] { #expect(ids.contains(label)) }
      if let link = element.attributes["href"] { #expect(ids.contains(String(link.dropFirst()))) }
    }
  }

  @Test func `draws as much of each level as there is`() throws {
    let elements = try ReadBack.xml(Examples.many, as: .html)
    let bars = elements.filter { $0.name == "rect" }
    #expect(bars.map { $0.attributes["class"] } == ["error", "warning", "note"])
    #expect(bars.map { $0.attributes["width"] } == ["333", "333", "333"])
    let drawing = elements.first { $0.name == "svg" }
    #expect(drawing?.attributes["aria-label"] == "14 errors, 14 warnings, 14 notes")
  }
}
