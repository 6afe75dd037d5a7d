import Testing
import TrueLineModel
import TrueLineReports

struct `The text report` {
  @Test func `begins with what to think of a message`() {
    let report = Examples.report([Examples.source("-", .falseFacts, risk: 60, [Examples.hotline])])
    #expect(lines(report).first == "Do not trust this message: it states 1 wrong fact.")
  }

  @Test func `says what is wrong, where, what is right, who says so and what to do`() {
    let report = Examples.report([Examples.source("-", .falseFacts, risk: 60, [Examples.hotline])])
    #expect(
      text(report) == """
        Do not trust this message: it states 1 wrong fact.

          error wrong-hotline at 27:31
            Example Carrier's hotline is not 123: it is 1999 or 999.
            27 | …很多人会问，客服热线是123，请拨打。
               |              ^^^^^^^^^^^^^
            hotline of xa/example: 1999, 999 (verified, read 2026-11-21)
              says Example Carrier: https://carrier.example/contact
            What to do: Call 1999.

        1 error, 0 warnings, 0 notes in 1 source.
        Reference: 204 facts, as of 2026-11-21.

        """)
  }

  @Test func `shows further places, eight at most, and says how many more there are`() {
    var finding = Examples.channel
    finding.related = (1...11).map { line in
      Related(role: .occurrence, place: Examples.place("@example_scam", line: line * 10, column: 1))
    }
    let report = Examples.report([Examples.source("-", .scamChannel, [finding])])
    let text = text(report)
    for line in 1...8 { #expect(text.contains("\(line * 10):1"), "\(line)") }
    #expect(!text.contains("90:1"))
    #expect(text.contains("and 3 more places"))
    #expect(self.text(report, ReportOptions(explain: true)).contains("110:1"))
  }

  @Test func `explains the chain from words to sources when asked`() {
    let report = Examples.report([Examples.source("-", .falseFacts, [Examples.hotline])])
    let explained = text(report, ReportOptions(explain: true))
    for link in [
      "Understood as: hotline of xa/example is 123", "Fact: xa/example/hotline",
      "Note: Two numbers, both free.", "It names both.",
      "Because: named in the heading above",
    ] {
      #expect(explained.contains(link))
      #expect(!text(report).contains(link))
    }
  }

  @Test func `shows few facts, each with one source, and says that there are more`() {
    var finding = Examples.hotline
    var fact = Examples.fact
    fact.sources.append(contentsOf: fact.sources)
    finding.grounds = ["1", "2", "2", "3"].map { value in
      fact.values = [value]
      return .fact(fact)
    }
    let report = Examples.report([Examples.source("-", .falseFacts, [finding])])
    let all = lines(report, ReportOptions(explain: true))
    #expect(lines(report).count { $0.contains("hotline of xa/example: ") } == 2)
    #expect(lines(report).count { $0.contains("https://") } == 2)
    #expect(text(report).contains("and 2 more facts: --explain shows all"))
    #expect(all.count { $0.contains("hotline of xa/example: ") } == 4)
    #expect(all.count { $0.contains("https://") } == 8)
  }

  @Test(arguments: [
    (Severity.note, true, true), (.warning, false, true), (.error, false, false),
  ])
  func `shows from a level up and says what it leaves out`(
    _ show: Severity, _ note: Bool, _ warning: Bool
  ) {
    let text = text(Examples.full, ReportOptions(show: show))
    #expect(text.contains("contact-image") == note)
    #expect(text.contains("contradicting-pages") == warning)
    #expect(text.contains("--show note") == !note)
  }

  @Test func `puts no live link, no control and no direction into a terminal`() {
    var finding = Examples.channel
    finding.message = "\u{1B}]0;title\u{7} \u{202E}gnp.exe"
    finding.evidence = Examples.place(
      "HTTPS://T.me/example_scam", before: "\u{1B}[2Jtg://resolve http://t", after: ".me/x \u{9B}1m"
    )
    let text = text(Examples.report([Examples.source("\u{1B}[1m.html", .scamChannel, [finding])]))
    let unfit = text.unicodeScalars.filter {
      $0 != "\n" && [.control, .format].contains($0.properties.generalCategory)
    }
    #expect(unfit.isEmpty)
    #expect(text.contains("HXXPS://T[.]me/example_scam[.]me/x"))
    #expect(text.contains("tg[:]//resolve hxxp://tHXXPS"))
    #expect(!text.contains("t.me/"))
  }

  @Test(arguments: [
    ("costs 1.5 dollars. Done.", "costs 1.5 dollars. Done."),
    ("see 203.0.113.7 now", "see 203[.]0[.]113[.]7 now"), ("例子.example", "例子[.]example"),
    ("t[.]me/x", "t[.]me/x"), ("a@b.example", "a@b[.]example"),
  ])
  func `defangs what could be clicked and nothing else`(_ excerpt: String, _ shown: String) {
    var finding = Examples.channel
    finding.evidence = Examples.place(excerpt, column: 1)
    #expect(
      text(Examples.report([Examples.source("-", .scamChannel, [finding])])).contains(
        "| \(shown)\n"))
  }

  @Test(arguments: [
    ("ab", "cd", 2, 2), ("号码", "热线", 4, 4), ("é\u{301}", "a\u{301}b", 1, 2), ("💪", "🆘", 2, 2),
  ])
  func `puts the mark under the words, however wide they are`(
    _ before: String, _ excerpt: String, _ indent: Int, _ length: Int
  ) {
    var finding = Examples.note
    finding.evidence = Examples.place(
      excerpt, line: 1, column: before.unicodeScalars.count + 1, before: before)
    let report = Examples.report([Examples.source("-", .nothingFound, [finding])])
    let mark = lines(report, ReportOptions(show: .note)).first { $0.contains("^") }
    let spaces = String(repeating: " ", count: indent)
    #expect(mark == "      | \(spaces)\(String(repeating: "^", count: length))")
  }

  @Test func `cuts long lines and keeps the mark in sight`() throws {
    var finding = Examples.note
    finding.evidence = Examples.place(
      String(repeating: "x", count: 500), column: 200, before: String(repeating: "长", count: 199),
      after: String(repeating: "y", count: 99))
    let report = Examples.report([Examples.source("-", .nothingFound, [finding])])
    let longest = try #require(lines(report, ReportOptions(show: .note)).map(\.count).max())
    #expect(longest < 100)
  }

  @Test(arguments: [48, 60, 88, 120])
  func `keeps its lines within the width of the terminal`(_ width: Int) throws {
    var finding = Examples.channel
    finding.message = Phrase(text: (0..<40).map { "word\($0)" }.joined(separator: " "))
    finding.evidence = Examples.place(
      String(repeating: "长", count: 90), line: 12_345, column: 200,
      before: String(repeating: "长", count: 90), after: String(repeating: "y", count: 99))
    finding.related = [
      Related(role: .occurrence, place: Examples.place(String(repeating: "号", count: 90)))
    ]
    var report = Examples.full
    report.sources[0].findings.append(finding)
    let options = ReportOptions(show: .note, explain: true, width: width)
    // Addresses are there to be opened, and stay whole.
    let shown = lines(report, options).filter { !$0.contains("https://") }
    let longest = try #require(shown.map { columns(of: $0) }.max())
    #expect(longest <= width)
    #expect(longest > width - 12)
  }

  @Test func `shows the worst of a thousand findings and says that there are more`() {
    let findings = (0..<1000).map { index in
      var finding = Examples.hotline
      finding.message = "Number \(index)."
      return finding
    }
    let report = Examples.report([Examples.source("-", .falseFacts, findings)])
    #expect(lines(report).count { $0.contains("error wrong-hotline") } == 100)
    #expect(text(report).contains("Number 0."))
    #expect(text(report).contains("and 900 more findings: --explain shows all"))
    let all = lines(report, ReportOptions(explain: true))
    #expect(all.count { $0.contains("error wrong-hotline") } == 1000)
  }

  @Test func `leaves out what a list entry does not say`() {
    var finding = Examples.channel
    finding.grounds = [
      .indicator(
        Indicator(
          channel: Channel(.telegram, "example_scam"), reason: "no reason given", origin: "",
          date: "", list: "own.txt"))
    ]
    let report = Examples.report([Examples.source("-", .scamChannel, [finding])])
    #expect(lines(report).contains("    Listed in own.txt: no reason given"))
  }

  @Test func `uses colours only where it is told to`() {
    #expect(!text(Examples.full).contains("\u{1B}"))
    var finding = Examples.hotline
    var fact = Examples.fact
    fact.values = (0..<40).map { String(1000 + $0 * $0) }
    finding.grounds = [.fact(fact)]
    let long = Examples.report([Examples.source("-", .falseFacts, [finding])])
    for report in [Examples.full, long] {
      let colored = text(report, ReportOptions(isColored: true))
      #expect(colored.contains("\u{1B}[1;31merror\u{1B}[0m"))
      #expect(colored.replacing(/\x{1B}\[[0-9;]*m/, with: "") == text(report))
    }
  }

  @Test(arguments: SourceVerdict.allCases)
  func `never calls a source safe`(_ verdict: SourceVerdict) {
    for name in ["-", "page.html"] {
      let text = text(Examples.report([Examples.source(name, verdict)])).lowercased()
      for word in ["safe", "clean", "harmless", "trustworthy", "legit"] {
        #expect(!text.contains(word))
      }
    }
  }

  @Test func `counts sources without findings and names the others`() {
    let sources = (0..<50).map { Examples.source("clean-\($0).html") }
    let text = text(
      Examples.report(
        sources + [Examples.source("bad.html", .scamChannel, risk: 97, [Examples.channel])]))
    #expect(text.contains("bad.html: do not trust it"))
    #expect(!text.contains("clean-"))
    #expect(text.contains("nothing to show in 50 of them"))
    #expect(text.hasPrefix("Do not trust 1 of these 51 sources"))
  }

  @Test func `says what could not be read and what to do about it`() {
    #expect(text(Examples.full).contains("d.html: No such file. Look again."))
    #expect(text(Examples.full, ReportOptions(width: 120)).contains("1 skipped, 1 failed"))
  }

  /// Two for each character of East Asia, which are the only wide ones here.
  private func columns(of line: String) -> Int {
    line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
  }

  private func text(_ report: Report, _ options: ReportOptions = ReportOptions()) -> String {
    String(decoding: ReportFormat.text.bytes(of: report, options: options), as: UTF8.self)
  }

  private func lines(_ report: Report, _ options: ReportOptions = ReportOptions()) -> [String] {
    text(report, options).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
