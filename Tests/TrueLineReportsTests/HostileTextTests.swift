import Foundation
import Testing
import TrueLineModel
import TrueLineReports

/// Everything that acts on some reader of some format.
private let hostile =
  "\u{1B}[31m\u{9B}2J\u{7}\u{202E}evil\u{2066}\u{200B}\u{FFFE}\u{FEFF} ]]> --> \n::error::one\r"
  + "\n##[error]two%0A::error::three, %25 </script><svg onload=alert(1)>&lt; | `a``b` **bold** "
  + "[link](https://evil.example) [x](javascript:alert(1)) <!-- @someone #17 {0} \\ ' \" "
  + "\t=HYPERLINK(1)\u{2028}+1\u{1F}"

struct `Text of a hostile page` {
  /// It stands wherever a page, a file's name or a list can put words.
  private static let report: Report = {
    func finding(_ value: String, _ level: Severity, _ fingerprint: String) -> Finding {
      Finding(
        rule: "blocked-channel", level: level, confidence: .high, message: "\(value + hostile)",
        subject: .channel(Channel(.telegram, value)), evidence: Examples.place(value),
        related: [Related(role: .occurrence, place: Examples.place(value))],
        grounds: [.reason("\(value)")], remedy: "\(value)", fingerprint: fingerprint)
    }
    var fact = Examples.hotline
    fact.subject = .fact(kind: "hotline", carrier: hostile, value: "=1+1")
    var report = Examples.report(
      [
        Examples.source(
          "=\(hostile).html", .scamChannel, risk: 90,
          [
            finding(hostile, .error, "1:1"), finding("=cmd|'/c calc'!A1", .warning, "1:2"),
            finding("@SUM(1)", .note, "1:3"), fact,
          ]),
        SourceReport(name: hostile, status: .failed, complete: false),
      ], findings: [finding(hostile + "2", .warning, "1:4")])
    report.findings[0].evidence = nil
    report.findings[0].related[0].place.source = hostile
    report.problems = [
      Problem(code: "bad", source: hostile, what: "\(hostile)", cure: "\(hostile)")
    ]
    report.reference.asOf = "2026-11-21"
    return report
  }()

  @Test(arguments: ReportFormat.all.map(\.id))
  func `acts on no terminal and turns no line`(_ id: String) throws {
    let format = try #require(ReportFormat.named(id))
    let acting = ReadBack.text(format, Self.report).unicodeScalars.filter {
      let category = $0.properties.generalCategory
      // Programs get what has no shape and does nothing.
      if $0 == "\u{200B}", ["json", "jsonl", "sarif", "gitlab"].contains(id) { return false }
      guard $0 != "\n" else { return false }
      // Lines of CSV end with both.
      if id == "csv", $0 == "\r" { return false }
      return [.control, .format, .lineSeparator, .paragraphSeparator].contains(category)
    }
    #expect(acting.isEmpty, "\(acting)")
  }

  @Test(arguments: ["json", "sarif", "stix", "misp", "gitlab"])
  func `leaves JSON whole`(_ id: String) throws {
    let format = try #require(ReportFormat.named(id))
    #expect(throws: Never.self) {
      try JSONSerialization.jsonObject(with: Data(format.bytes(of: Self.report)))
    }
  }

  @Test func `makes no links and asks for no arguments in SARIF`() throws {
    let results = try #require(ReadBack.sarifRun(Self.report)["results"] as? [[String: Any]])
    for result in results {
      let text = try #require((result["message"] as? [String: String])?["text"])
      #expect(!text.contains("](") && !text.contains("{0}"), "\(text)")
    }
    let text = ReadBack.text(.sarif, Self.report)
    for uri in text.matches(of: /"uri": "([^"]*)"/) {
      #expect(uri.1.allSatisfy { $0.isASCII && !" \"<>\\^`{|}:".contains($0) }, "\(uri.1)")
    }
  }

  @Test func `ends no element of JUnit's, which parses`() throws {
    let elements = try ReadBack.xml(Self.report)
    let names = Set(elements.map(\.name))
    #expect(
      names == ["testsuites", "testsuite", "testcase", "failure", "system-out", "error"])
    #expect(elements.count { $0.name == "failure" } == 4)
    #expect(!ReadBack.text(.junit, Self.report).contains("]]>"))
  }

  @Test func `gives no command to GitHub's runner`() {
    let lines = ReadBack.text(.github, Self.report).split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("::") } == 5)
    for line in lines {
      #expect(line.hasPrefix("::") || line.hasPrefix("- ") && !line.contains("##["), "\(line)")
      let percents = line.matches(of: /%(..)/).map { String($0.1) }
      if line.hasPrefix("::") {
        #expect(Set(percents).isSubset(of: ["25", "0A", "0D", "3A", "2C"]))
        // What a property holds ends neither it nor the list.
        #expect(line.firstMatch(of: /^::\w+ [^:]*title=[a-z-]+::/) != nil, "\(line)")
      }
    }
  }

  @Test func `stays in its cell of a Markdown table, without tags, links and mentions`() {
    let lines = ReadBack.text(.markdown, Self.report).split(separator: "\n")
    let rows = lines.filter { $0.hasPrefix("| ") }
    #expect(rows.count == 2 + 5)
    for line in lines {
      let bare = ReadBack.withoutCode(line)
      #expect(!bare.contains { "<>@".contains($0) }, "\(bare)")
      #expect(!bare.contains("]("), "\(bare)")
      if line.hasPrefix("| ") { #expect(bare.count { $0 == "|" } == 5, "\(bare)") }
    }
  }

  @Test func `is no formula of a spreadsheet's`() {
    let rows = ReadBack.cells(of: ReadBack.text(.csv, Self.report))
    #expect(rows.count == 6)
    for row in rows {
      #expect(row.count == 16)
      for cell in row {
        let first = cell.first { $0 != " " && $0 != "\"" }
        #expect(!["=", "+", "-", "@"].contains(first), "\(cell)")
      }
    }
    #expect(rows.contains { $0[11] == "'=1+1" })
  }

  @Test(arguments: ["hosts", "abp", "plain"])
  func `adds no line to a list`(_ id: String) throws {
    let format = try #require(ReportFormat.named(id))
    let lines = ReadBack.text(format, Self.report).split(separator: "\n")
    #expect(lines.count { !$0.hasPrefix("#") && !$0.hasPrefix("!") } == (id == "plain" ? 3 : 0))
  }

  @Test func `closes no text of a STIX pattern`() throws {
    let objects = try #require(
      ReadBack.object(.stix, Self.report)["objects"] as? [[String: Any]])
    let patterns = objects.compactMap { $0["pattern"] as? String }
    #expect(patterns.count == 3)
    for pattern in patterns {
      let bare = pattern.replacing(/\\./, with: "")
      #expect(bare.count { $0 == "'" } == 4, "\(pattern)")
    }
  }
}
