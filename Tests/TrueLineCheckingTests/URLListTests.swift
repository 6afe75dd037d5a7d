import Testing
import TrueLineModel

@testable import TrueLineChecking

struct `A list of addresses` {
  @Test func `is one source, each address judged at its own line`() throws {
    let filler = String(repeating: "https://www.testel.example/help\n", count: 50_000)
    let text =
      "# a comment\n" + filler + "https://t.me/example_scam\r\n" + filler
      + "https://t.me/s/Example_Scam\n"
    let source = Source(name: "list.txt", bytes: Array(text.utf8), format: .urls)
    let report = ExampleReference.checker.check(source).report
    #expect(report.format == .urls)
    let finding = try #require(report.findings.first { $0.rule == "blocked-channel" })
    #expect(finding.evidence?.line == 50_002)
    #expect(finding.related.map(\.place.line) == [100_003])
    for place in [finding.evidence].compactMap(\.self) + finding.related.map(\.place) {
      let bytes = Array(text.utf8)[place.offset..<place.offset + place.length]
      #expect(String(decoding: bytes, as: UTF8.self) == place.excerpt)
    }
  }

  @Test func `may be empty`() {
    let source = Source(name: "list.txt", bytes: [], format: .urls)
    #expect(ExampleReference.checker.check(source).report.status == .scanned)
  }

  @Test func `finds what is listed among addresses that nobody lists`() throws {
    var reference = ExampleReference.reference
    try reference.add(
      blocklist: Array("0.0.0.0 listed.example\nshared.example/bad\n".utf8), name: "hosts.txt")
    let checker = Checker(reference: reference)
    let filler = (0..<2000).map { "https://host\($0).example/path?id=\($0)\n" }.joined()
    let found = [
      "https://listed.example/a/b", "HTTP://WWW.Listed.Example:8080/", "listed.example",
      "https://user@listed.example/", "https://shared.example/bad/page",
    ]
    let passed = ["https://unlisted.example/", "https://shared.example/badge"]
    let text = found.map { $0 + "\n" + filler }.joined() + passed.joined(separator: "\n")
    let report = checker.check(Source(name: "l", bytes: Array(text.utf8), format: .urls)).report
    var lines: Set<Int> = []
    for finding in report.findings where finding.rule == "blocked-channel" {
      lines.formUnion([finding.evidence?.line ?? 0] + finding.related.map(\.place.line))
    }
    #expect(lines == Set((0..<found.count).map { $0 * 2001 + 1 }))
  }

  @Test(arguments: [
    "https://www.te1egram-gift.example/login", "http://WhatsApp.top/", "https://te1egram.example/x",
    "https://xn--whtsapp-3fg.example/", "https://telegrarn.example/",
    "https://testel.example.login.test/x",
  ])
  func `names hosts that take after others`(_ address: String) {
    let text = "https://plain.example/\n\(address)\nhttps://www.whatsapp.com/\n"
    let source = Source(name: "l", bytes: Array(text.utf8), format: .urls)
    let findings = ExampleReference.checker.check(source).report.findings
    #expect(findings.map(\.rule) == ["lookalike-domain"])
    #expect(findings.first?.evidence?.line == 2)
  }

  @Test func `takes a hosts file's line for one host and a domain for all below`() throws {
    var reference = ExampleReference.reference
    try reference.add(
      blocklist: Array("0.0.0.0 bad.one.example\n0.0.0.0 two.example\nthree.example\n".utf8),
      name: "hosts.txt")
    let text = """
      https://bad.one.example/
      https://one.example/
      https://good.two.example/
      https://two.example/
      https://any.three.example/
      """
    let findings = Checker(reference: reference)
      .check(Source(name: "l", bytes: Array(text.utf8), format: .urls)).report.findings
    #expect(findings.compactMap(\.evidence?.line) == [1, 4, 5])
  }

  @Test func `counts as a page does, by paths that are listed`() throws {
    var reference = ExampleReference.reference
    try reference.add(blocklist: Array("shop.example/bad\n".utf8), name: "mine.txt")
    let page = "See https://shop.example/good and https://shop.example/bad/page?x=1, today."
    let findings = Checker(reference: reference)
      .check(Source(name: "p", bytes: Array(page.utf8), format: .markdown)).report.findings
    #expect(findings.map(\.rule) == ["blocked-channel"])
    #expect(findings.first?.subject == .channel(Channel(.url, "shop.example/bad")))
    #expect(findings.first?.evidence?.excerpt == "shop.example/bad/page?x=1")
  }

  @Test func `counts as a page does, by pictures that are listed`() throws {
    var reference = ExampleReference.reference
    try reference.add(
      blocklist: Array("image:https://pictures.example/a[.]png\n".utf8), name: "mine.txt")
    let page =
      "Tea.\n\n![tea](https://pictures.example/a.png) ![tea](https://pictures.example/b.png)"
    let findings = Checker(reference: reference)
      .check(Source(name: "p", bytes: Array(page.utf8), format: .markdown)).report.findings
    #expect(findings.map(\.rule) == ["blocked-channel"])
    #expect(findings.first?.evidence?.excerpt == "https://pictures.example/a.png")
  }

  @Test func `judges no line by the words of another`() {
    let text = """
      https://one.example/cancel-your-sim-card-telegram
      https://two.example/call-customer-care-number
      https://t.me/example_desk
      https://t.me/example_desk
      """
    let source = Source(name: "l", bytes: Array(text.utf8), format: .urls)
    #expect(ExampleReference.checker.check(source).report.findings.isEmpty)
  }
}

struct `A listed host` {
  @Test func `is not met in letters that only look like its own`() throws {
    var reference = ExampleReference.reference
    try reference.add(blocklist: Array("help.shop.example\n".utf8), name: "mine.txt")
    let checker = Checker(reference: reference)
    func rules(_ text: String) -> Set<RuleID> {
      Set(
        checker.check(Source(name: "page.md", bytes: Array(text.utf8))).report.findings.map(\.rule))
    }
    #expect(rules("See https://help.shop.example/a now.").contains("blocked-channel"))
    #expect(!rules("See https://help.ѕhop.example/a now.").contains("blocked-channel"))
  }
}
