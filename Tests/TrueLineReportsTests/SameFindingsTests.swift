import Testing
import TrueLineModel
import TrueLineReports

struct `All formats of one report` {
  /// One of everything, a mailbox, and more of a kind than annotations show.
  static let reports = [Examples.full, Examples.mails, Examples.many, Examples.clean]

  @Test(arguments: reports.indices)
  func `say the same findings`(_ index: Int) throws {
    let report = Self.reports[index]
    let inSources = report.sources.flatMap { source in
      source.findings.map { said($0, source, $0.evidence) }
    }
    let overAll = report.findings.map { said($0, nil, $0.related.first?.place) }
    let wanted = (inSources + overAll).sorted { $0.description < $1.description }
    // A case over all sources points into no file, since its suite is none's.
    let cases = inSources + overAll.map { Said(level: $0.level, rule: $0.rule, path: "", line: 0) }
    for (name, found) in [
      ("sarif", try ReadBack.sarif(report)), ("gitlab", try ReadBack.gitlab(report)),
      ("github", try ReadBack.github(report)), ("markdown", ReadBack.markdown(report)),
      ("html", try ReadBack.html(report)),
    ] {
      #expect(found.sorted { $0.description < $1.description } == wanted, "\(name)")
    }
    #expect(
      try ReadBack.junit(report).sorted { $0.description < $1.description }
        == cases.sorted { $0.description < $1.description })
    // CSV has the place itself, also inside of a mail.
    #expect(ReadBack.csv(report).map(\.rule).sorted() == wanted.map(\.rule).sorted())
    #expect(ReadBack.csv(report).map(\.path).sorted() == wanted.map(\.path).sorted())
  }

  @Test(arguments: [ReportFormat.sarif.id, "github", "markdown", "html"])
  func `begin with the worst`(_ id: String) throws {
    let report = Examples.many
    let levels =
      switch id {
      case "sarif": try ReadBack.sarif(report).map(\.level)
      case "github": try ReadBack.github(report).map(\.level)
      case "html": try ReadBack.html(report).map(\.level)
      default: ReadBack.markdown(report).map(\.level)
      }
    let order = ["error", "warning", "note"]
    let ranks = levels.compactMap { order.firstIndex(of: $0) }
    #expect(ranks.count == 42 && ranks == ranks.sorted())
  }

  private func said(_ finding: Finding, _ source: SourceReport?, _ place: Place?) -> Said {
    let isInside = source?.container != nil || (place?.part ?? "header") != "header"
    let line = isInside ? 1 : place?.line ?? 0
    return Said(
      level: finding.level.rawValue, rule: finding.rule.rawValue,
      path: source?.container ?? source?.name ?? place?.source ?? "", line: line)
  }
}

struct `The GitHub report` {
  @Test func `shows ten annotations of a kind, says the cut, and has the rest in the log`() throws {
    let lines = ReadBack.text(.github, Examples.many).split(separator: "\n")
    let commands = lines.filter { $0.hasPrefix("::") }
    for (command, count) in [("::error ", 10), ("::warning ", 10), ("::notice ", 10)] {
      #expect(commands.count { $0.hasPrefix(command) } == count)
    }
    for more in ["4 more errors", "4 more warnings", "4 more notes"] {
      #expect(lines.contains { $0.hasPrefix("- \(more) without an annotation") }, "\(more)")
    }
  }

  @Test func `gives columns where a place is in one line`() {
    var finding = Examples.hotline
    #expect(github(finding).contains(",col=31,endColumn=39,"))
    finding.evidence?.endLine = 28
    #expect(!github(finding).contains("col="))
  }

  private func github(_ finding: Finding) -> String {
    ReadBack.text(
      .github, Examples.report([Examples.source("a.html", .falseFacts, risk: 50, [finding])]))
  }
}

struct `The Markdown report` {
  @Test(arguments: [2_000, 3_000, 5_000])
  func `keeps to a limit and says what it leaves out`(_ limit: Int) {
    let bytes = MarkdownReport.bytes(of: Examples.many, limit: limit)
    #expect(bytes.count <= limit)
    let text = String(decoding: bytes, as: UTF8.self)
    let rows = text.split(separator: "\n").count { $0.hasPrefix("| ") } - 2
    #expect(rows > 0 && text.contains("And \(42 - rows) more findings"))
  }
}

struct `The GitLab report` {
  @Test func `is an empty array where nothing was found`() {
    #expect(ReadBack.text(.gitlab, Examples.clean) == "[]\n")
  }
}
