import TrueLineModel

extension ReportFormat {
  /// The report for people: the verdict first, then what is wrong, where, what is
  /// right and who says so, and what to do.
  public static let text = ReportFormat(
    id: "text", title: "for people", endings: ["txt", "text"]
  ) { report, options in
    var text = TextReport(report: report, options: options)
    text.write()
    return Array(text.out.utf8)
  }
}

/// Writes one report as text.
struct TextReport {
  let report: Report
  let options: ReportOptions
  let paint: Paint
  var out = ""

  init(report: Report, options: ReportOptions) {
    self.report = report
    self.options = options
    paint = Paint(isOn: options.isColored)
  }

  mutating func write() {
    out += wrapped(paint(headlineStyle, Headline(report).text), indent: "")
    let isSingle = report.tally.count == 1 && !options.namesSource
    for source in report.sources {
      let shown = source.findings.filter { $0.level >= options.show }
      guard !shown.isEmpty else { continue }
      if isSingle {
        out += "\n"
      } else {
        let verdict = Headline.phrase(for: source)
        let name = paint(.bold, source.name.plain)
        out += "\n" + wrapped("\(name): \(verdict) (risk \(source.risk) of 100)", indent: "") + "\n"
      }
      for line in source.mail?.sentences ?? [] { out += wrapped(line, indent: "  ") }
      write(shown, of: source)
    }
    let shown = report.findings.filter { $0.level >= options.show }
    if !shown.isEmpty {
      out += "\n\(paint(.bold, "Across all sources"))\n\n"
      write(shown, of: nil)
    }
    for campaign in report.campaigns { write(campaign) }
    writeContainers()
    writeProblems()
    out += "\n" + footer
  }

  /// Findings of one source that are shown without `--explain`; more than these nobody
  /// reads, and the worst come first.
  private static let shownFindings = 100

  private mutating func write(_ findings: [Finding], of source: SourceReport?) {
    let shown = options.explain ? findings[...] : findings.prefix(Self.shownFindings)
    for (index, finding) in shown.enumerated() {
      if index > 0 { out += "\n" }
      let next = index + 1 < shown.count ? shown[index + 1].remedy : nil
      write(finding, isLast: next != finding.remedy)
    }
    if shown.count < findings.count {
      let left = count(findings.count - shown.count, "more finding")
      out += "\n  \(paint(.faint, "and \(left): --explain shows all"))\n"
    }
  }

  /// The sources, and lines to copy into a blocklist, which takes them defanged too.
  private mutating func write(_ campaign: Campaign) {
    out += "\n\(paint(.bold, "One campaign")): \(campaign.sources.count) sources"
    if let percent = campaign.percentAlike { out += ", texts \(percent) % alike" }
    out += "\n"
    for name in campaign.sources { out += "  \(name.plain)\n" }
    guard !campaign.channels.isEmpty else { return }
    out += "  For a blocklist:\n"
    for channel in campaign.channels {
      out += "    \(channel.kind.id):\(defanged(channel.value))\n"
    }
  }

  /// Sources of one problem that are named; a folder may hold thousands of them.
  private static let namedSources = 3

  /// What became of all that lay in archives, crawls and chats.
  private mutating func writeContainers() {
    guard !report.containers.isEmpty else { return }
    out += "\n\(paint(.bold, "Taken apart"))\n"
    let all = report.containers
    for container in options.explain ? all[...] : all.prefix(Self.namedSources) {
      out += wrapped("\(container.name.plain): \(container.sentence)", indent: "  ")
    }
    let left = all.count - Self.namedSources
    if left > 0, !options.explain {
      out += "  \(paint(.faint, "and \(left) more: --explain shows all"))\n"
    }
  }

  /// Each problem once, with the sources that have it.
  private mutating func writeProblems() {
    for kind in Problem.Kind.allCases {
      let problems = report.problemsBySentence(kind)
      guard !problems.isEmpty else { continue }
      out += "\n\(paint(.bold, kind.rawValue))\n"
      for (text, names) in problems {
        let shown = options.explain ? names[...] : names.prefix(Self.namedSources)
        let more = names.count > shown.count ? " and \(names.count - shown.count) more" : ""
        // A problem of the run as a whole names no source.
        let sources = shown.filter { !$0.isEmpty }.joined(separator: ", ") + more
        out += wrapped(sources.isEmpty ? text : "\(sources): \(text)", indent: "  ")
      }
    }
  }

  private var headlineStyle: Paint.Style {
    switch report.verdict {
    case .scamChannel, .falseFacts: .red
    case .suspicious, .incomplete: .yellow
    case .nothingFound, nil: .bold
    }
  }

  private var footer: String {
    let levels = Severity.allCases.reversed().map { count(report.count($0), $0.rawValue) }
    var line = levels.joined(separator: ", ")
    line += " in " + count(report.count(.scanned), "source")
    let shown = report.sources.count { source in
      source.findings.contains { $0.level >= options.show }
    }
    let clean = report.count(.scanned) - shown
    if report.count(.scanned) > 1, clean > 0 { line += "; nothing to show in \(clean) of them" }
    for status in [SourceReport.Status.skipped, .failed] where report.count(status) > 0 {
      line += ", \(report.count(status)) \(status.rawValue)"
    }
    for words in report.hiddenInWords { line += ", \(words)" }
    line += ".\n"
    if let words = report.leftOutInWords { line += words + "\n" }
    let hidden = Severity.allCases.filter { $0 < options.show && report.count($0) > 0 }
    if let lowest = hidden.first {
      let names = hidden.reversed().map { $0.rawValue + "s" }.joined(separator: " and ")
      line += "To see the \(names) too: --show \(lowest.rawValue)\n"
    }
    let facts = count(report.reference.facts, "fact")
    line += "Reference: \(facts), as of \(report.reference.asOf.plain)."
    let lines = line.split(separator: "\n").map { paint(.faint, String($0)) }
    return lines.map { wrapped($0, indent: "") }.joined()
  }

  func defanged(_ text: String) -> String { TerminalText(text).defanged().string }
}

/// `1 error`, `2 errors`.
package func count(_ number: Int, _ noun: String) -> String {
  "\(number) \(noun)\(number == 1 ? "" : "s")"
}

extension ContainerReport {
  /// `10 scanned, 1 skipped; passed over: metadata (2), requests (7)`.
  fileprivate var sentence: String {
    var counts = ["\(scanned) scanned"]
    if skipped > 0 { counts.append("\(skipped) skipped") }
    if failed > 0 { counts.append("\(failed) failed") }
    guard !passedOver.isEmpty else { return counts.joined(separator: ", ") }
    let reasons = passedOver.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value))" }
    return counts.joined(separator: ", ") + "; passed over: " + reasons.joined(separator: ", ")
  }
}
