import TrueLineModel

extension ReportFormat {
  /// One page that a browser shows from a disk, without a server and without a network.
  ///
  /// Its policy lets nothing act but the style and the script of this project, known by their
  /// hashes; text of a page stands in it as text, addresses of contacts as nothing to click. The
  /// page is well-formed XML, too, so that a test can hold each element and attribute of it.
  public static let html = ReportFormat(
    id: "html", title: "a page for a browser, with filters and search", endings: ["html", "htm"],
    listsSources: true, isTranslated: true
  ) { report, options in Array(HTMLReport(report, in: options.language).page.utf8) }
}

/// Writes one report as a page.
struct HTMLReport {
  let report: Report
  let language: ReportLanguage
  /// Sources with findings, the worst first; findings of a run are a group of their own, the first.
  let groups: [Group]

  struct Group {
    /// Names its section within the page: `s17`.
    var id: String
    /// `nil` for findings over all sources.
    var source: SourceReport?
    /// The worst first.
    var findings: [ReportedFinding]

    /// `nil` for findings over all sources.
    var name: String? { source?.name.plain }
  }

  init(_ report: Report, in language: ReportLanguage) {
    self.report = report
    self.language = language
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

  /// A phrase in the report's language, fit for markup.
  func say(_ phrase: Phrase) -> String { XML.line(language.say(phrase)) }

  /// How a group is called, fit for markup.
  func name(of group: Group) -> String { group.name.map(XML.line) ?? say("all sources") }

  var page: String {
    let slots = [
      "policy": HTMLPage.policy, "generator": "\(Tool.name) \(Tool.version)",
      "style": HTMLPage.style, "script": HTMLPage.script,
      "headline": say(Headline(report).text), "language": language.code,
      "shown": say("\("%left%") of \("%all%") findings shown"),
      "verdict": report.verdict?.rawValue ?? "nothing-read", "counts": counts, "charts": charts,
      "campaigns": campaigns, "rules": ruleOptions, "sources": sourceOptions,
      "findings": findings, "problems": problems, "footer": footer,
    ]
    return HTMLPage.filled(slots, in: language)
  }

  private var counts: String {
    var items = Severity.allCases.reversed().map { level in
      let number = report.count(level)
      return "<li class=\"\(level.rawValue)\">\(emphasised(count(number, level.rawValue)))</li>"
    }
    let scanned = report.count(.scanned)
    let checked: Phrase =
      scanned == 1 ? "\(scanned) source checked" : "\(scanned) sources checked"
    items.append("<li>\(emphasised(checked))</li>")
    for status in [SourceReport.Status.skipped, .failed] where report.count(status) > 0 {
      items.append("<li>\(emphasised(status.counted(report.count(status))))</li>")
    }
    for words in report.hiddenInWords {
      items.append("<li>\(emphasised(words))</li>")
    }
    return "<ul class=\"counts\" aria-label=\"\(say("Counts"))\">\n"
      + items.joined(separator: "\n") + "\n</ul>"
  }

  /// A phrase with one number, which stands out.
  private func emphasised(_ phrase: Phrase) -> String {
    say(phrase).replacing(#/[0-9]+/#, maxReplacements: 1) { "<b>\($0.output)</b>" }
  }

  private var ruleOptions: String {
    Set(groups.flatMap { $0.findings.map(\.finding.rule.rawValue) }).sorted()
      .map { "<option>\(XML.line($0))</option>" }.joined()
  }

  private var sourceOptions: String {
    groups.map { "<option value=\"\($0.id)\">\(name(of: $0))</option>" }.joined()
  }

  private var findings: String {
    var out = groups.isEmpty ? "<p>\(say("None."))</p>\n" : ""
    for group in groups { out += section(group) }
    let quiet = report.sources.filter { $0.findings.isEmpty && $0.status == .scanned }
    guard !quiet.isEmpty else { return out }
    let items = quiet.map { "<li><bdi>\(XML.line($0.name))</bdi></li>" }
    let head = say("\(count(quiet.count, "source")) without findings")
    return out + "<details><summary>\(head)</summary>\n"
      + "<ul>\n\(items.joined(separator: "\n"))\n</ul></details>"
  }

  private func section(_ group: Group) -> String {
    var out = "<section class=\"source\" id=\"\(group.id)\" aria-labelledby=\"\(group.id)h\">\n"
    out += "<h3 id=\"\(group.id)h\"><bdi>\(name(of: group))</bdi></h3>\n"
    if let source = group.source {
      out += "<p>\(say("\(Headline.phrase(for: source)) (risk \(source.risk) of 100)"))</p>\n"
      for line in source.mail?.sentences ?? [] {
        out += "<p class=\"faint\">\(say(line))</p>\n"
      }
    }
    out += "<ol class=\"findings\">\n"
    for finding in group.findings {
      out += HTMLFinding(reported: finding, language: group.source?.language, say: say).item
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
    var out = "<section aria-labelledby=\"\(id)\">\n<h2 id=\"\(id)\">\(say(kind.heading))"
    out += "</h2>\n<ul>\n"
    for (sentence, sources) in problems {
      let names = sources.map { "<li><bdi>\(XML.line($0))</bdi></li>" }.joined()
      out += "<li>\(say(sentence))\n<details><summary>\(say(count(sources.count, "source")))"
      out += "</summary><ul>\(names)</ul></details></li>\n"
    }
    return out + "</ul>\n</section>"
  }

  private var footer: String {
    let foundation = TextReport.foundation(
      facts: report.reference.facts, asOf: report.reference.asOf)
    let lines: [Phrase] = [
      foundation, "Written by \(Tool.name) \(Tool.version).",
      "Addresses of contacts are written so that nobody can follow them.",
    ]
    return (report.leftOutInWords.map { "<p>\(say($0))</p>\n" } ?? "")
      + "<p>\(say(lines.joined(by: .sentences)))</p>"
  }
}
