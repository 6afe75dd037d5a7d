import TrueLineModel

extension ReportFormat {
  /// One page that a browser shows from a disk, without a server and without a network.
  ///
  /// Its policy lets nothing act but the style and the script of this project, known by their
  /// hashes; text of a page stands in it as text, addresses of contacts as nothing to click. The
  /// page is well-formed XML, too, so that a test can hold each element and attribute of it.
  public static let html = ReportFormat(
    id: "html", title: "a page for a browser, with filters and search", endings: ["html", "htm"],
    listsSources: true
  ) { report, _ in Array(HTMLReport(report).page.utf8) }
}

/// Writes one report as a page.
struct HTMLReport {
  let report: Report
  /// Sources with findings, the worst first; findings of a run are a group of their own, the first.
  let groups: [Group]

  struct Group {
    /// Names its section within the page: `s17`.
    var id: String
    /// `nil` for findings over all sources.
    var source: SourceReport?
    /// The worst first.
    var findings: [ReportedFinding]

    var name: String { source?.name.plain ?? "all sources" }
  }

  init(_ report: Report) {
    self.report = report
    var found = report.reported[...]
    var groups: [Group] = []
    for (index, source) in report.sources.enumerated() where !source.findings.isEmpty {
      let own = found.prefix(source.findings.count)
      found = found.dropFirst(source.findings.count)
      groups.append(
        Group(id: "s\(index + 1)", source: source, findings: Self.worstFirst(Array(own))))
    }
    // Sorting keeps no order of equals, so their place has a say.
    let sorted = groups.enumerated().sorted { a, b in
      let (first, second) = (a.element.source, b.element.source)
      guard let first, let second, (first.verdict, first.risk) != (second.verdict, second.risk)
      else { return a.offset < b.offset }
      return (first.verdict, first.risk) > (second.verdict, second.risk)
    }
    let ofRun =
      found.isEmpty
      ? [] : [Group(id: "s0", source: nil, findings: Self.worstFirst(Array(found)))]
    self.groups = ofRun + sorted.map(\.element)
  }

  private static func worstFirst(_ findings: [ReportedFinding]) -> [ReportedFinding] {
    Severity.allCases.reversed().flatMap { level in
      findings.filter { $0.finding.level == level }
    }
  }

  var page: String {
    HTMLPage.filled([
      "policy": HTMLPage.policy, "generator": "\(Tool.name) \(Tool.version)",
      "style": HTMLPage.style, "script": HTMLPage.script,
      "headline": XML.line(Headline(report).text),
      "verdict": report.verdict?.rawValue ?? "nothing-read", "counts": counts, "charts": charts,
      "campaigns": campaigns, "rules": ruleOptions, "sources": sourceOptions,
      "findings": findings, "problems": problems, "footer": footer,
    ])
  }

  private var counts: String {
    var items = Severity.allCases.reversed().map { level in
      let number = report.count(level)
      return "<li class=\"\(level.rawValue)\"><b>\(number)</b> \(level.rawValue)"
        + "\(number == 1 ? "" : "s")</li>"
    }
    let scanned = report.count(.scanned)
    items.append("<li><b>\(scanned)</b> \(scanned == 1 ? "source" : "sources") checked</li>")
    for status in [SourceReport.Status.skipped, .failed] where report.count(status) > 0 {
      items.append("<li><b>\(report.count(status))</b> \(status.rawValue)</li>")
    }
    for words in report.hiddenInWords {
      let number = words.prefix { $0.isNumber }
      items.append("<li><b>\(number)</b>\(words.dropFirst(number.count))</li>")
    }
    return "<ul class=\"counts\" aria-label=\"Counts\">\n\(items.joined(separator: "\n"))\n</ul>"
  }

  private var ruleOptions: String {
    Set(groups.flatMap { $0.findings.map(\.finding.rule.rawValue) }).sorted()
      .map { "<option>\(XML.line($0))</option>" }.joined()
  }

  private var sourceOptions: String {
    groups.map { "<option value=\"\($0.id)\">\(XML.line($0.name))</option>" }.joined()
  }

  private var findings: String {
    var out = groups.isEmpty ? "<p>None.</p>\n" : ""
    for group in groups { out += section(group) }
    let quiet = report.sources.filter { $0.findings.isEmpty && $0.status == .scanned }
    guard !quiet.isEmpty else { return out }
    let items = quiet.map { "<li><bdi>\(XML.line($0.name))</bdi></li>" }
    return out + "<details><summary>\(count(quiet.count, "source")) without findings</summary>\n"
      + "<ul>\n\(items.joined(separator: "\n"))\n</ul></details>"
  }

  private func section(_ group: Group) -> String {
    var out = "<section class=\"source\" id=\"\(group.id)\" aria-labelledby=\"\(group.id)h\">\n"
    out += "<h3 id=\"\(group.id)h\"><bdi>\(XML.line(group.name))</bdi></h3>\n"
    if let source = group.source {
      out += "<p>\(Headline.phrase(for: source)) (risk \(source.risk) of 100)</p>\n"
      for line in source.mail?.sentences ?? [] {
        out += "<p class=\"faint\">\(XML.line(line))</p>\n"
      }
    }
    out += "<ol class=\"findings\">\n"
    for finding in group.findings {
      out += HTMLFinding(reported: finding, language: group.source?.language).item
    }
    return out + "</ol>\n</section>\n"
  }

  private var problems: String {
    Problem.Kind.allCases.map(problems).joined()
  }

  private func problems(_ kind: Problem.Kind) -> String {
    let problems = report.problemsBySentence(kind)
    guard !problems.isEmpty else { return "" }
    let id = kind == .reading ? "problems" : "hiding"
    var out = "<section aria-labelledby=\"\(id)\">\n<h2 id=\"\(id)\">\(kind.rawValue)"
    out += "</h2>\n<ul>\n"
    for (sentence, sources) in problems {
      let names = sources.map { "<li><bdi>\(XML.line($0))</bdi></li>" }.joined()
      out += "<li>\(XML.line(sentence))\n<details><summary>\(count(sources.count, "source"))"
      out += "</summary><ul>\(names)</ul></details></li>\n"
    }
    return out + "</ul>\n</section>"
  }

  private var footer: String {
    (report.leftOutInWords.map { "<p>\(XML.line($0))</p>\n" } ?? "")
      + "<p>Reference: \(count(report.reference.facts, "fact")), as of "
      + "\(XML.line(report.reference.asOf)). Written by \(Tool.name) \(Tool.version). Addresses of "
      + "contacts are written so that nobody can follow them.</p>"
  }
}
