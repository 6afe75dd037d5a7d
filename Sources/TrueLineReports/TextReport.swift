import TrueLineModel

extension ReportFormat {
  /// The report for people: the verdict first, then what is wrong, where, what is
  /// right and who says so, and what to do.
  public static let text = ReportFormat(
    id: "text", title: "for people", endings: ["txt", "text"], isTranslated: true
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
    out += wrapped(paint(headlineStyle, say(Headline(report).text)), indent: "")
    let isSingle = report.tally.count == 1 && !options.namesSource
    for source in report.sources {
      let shown = source.findings.filter { $0.level >= options.show }
      guard !shown.isEmpty else { continue }
      if isSingle {
        out += "\n"
      } else {
        let verdict = Headline.phrase(for: source)
        let name = paint(.bold, source.name.plain)
        let line = say("\(name): \(verdict) (risk \(source.risk) of 100)")
        out += "\n" + wrapped(line, indent: "") + "\n"
      }
      for line in source.mail?.sentences ?? [] { out += wrapped(say(line), indent: "  ") }
      write(shown, of: source)
    }
    let shown = report.findings.filter { $0.level >= options.show }
    if !shown.isEmpty {
      out += "\n\(paint(.bold, say("Across all sources")))\n\n"
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
      out += "\n  \(paint(.faint, say("and \(left): --explain shows all")))\n"
    }
  }

  /// The sources, and lines to copy into a blocklist, which takes them defanged too.
  private mutating func write(_ campaign: Campaign) {
    var head: Phrase = "\(paint(.bold, say("One campaign"))): \(campaign.sources.count) sources"
    if let percent = campaign.percentAlike { head = "\(head), texts \(percent) % alike" }
    out += "\n\(say(head))\n"
    for name in campaign.sources { out += "  \(name.plain)\n" }
    guard !campaign.channels.isEmpty else { return }
    out += "  \(say("For a blocklist:"))\n"
    for channel in campaign.channels {
      out += "    \(channel.kind.id):\(defanged(channel.value))\n"
    }
  }

  /// Sources of one problem that are named; a folder may hold thousands of them.
  private static let namedSources = 3

  /// What became of all that lay in archives, crawls and chats.
  private mutating func writeContainers() {
    guard !report.containers.isEmpty else { return }
    out += "\n\(paint(.bold, say("Taken apart")))\n"
    let all = report.containers
    for container in options.explain ? all[...] : all.prefix(Self.namedSources) {
      out += wrapped(say("\(container.name.plain): \(container.sentence)"), indent: "  ")
    }
    let left = all.count - Self.namedSources
    if left > 0, !options.explain {
      out += "  \(paint(.faint, say("and \(left) more: --explain shows all")))\n"
    }
  }

  /// Each problem once, with the sources that have it.
  private mutating func writeProblems() {
    for kind in Problem.Kind.allCases {
      let problems = report.problemsBySentence(kind)
      guard !problems.isEmpty else { continue }
      out += "\n\(paint(.bold, say(kind.heading)))\n"
      for (text, names) in problems {
        let shown = options.explain ? names[...] : names.prefix(Self.namedSources)
        let more = names.count - shown.count
        // A problem of the run as a whole names no source.
        let list = shown.filter { !$0.isEmpty }.joined(by: .items)
        let line: Phrase =
          more > 0
          ? "\(list) and \(more) more: \(text)" : list.isEmpty ? text : "\(list): \(text)"
        out += wrapped(say(line).plain, indent: "  ")
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

  /// What was found where, what is hidden, and what it all rests on: a line each.
  private var footer: String {
    let foundation = Self.foundation(
      facts: report.reference.facts, asOf: report.reference.asOf.plain)
    let lines = [counts, report.leftOutInWords, hint, foundation].compactMap(\.self)
    return lines.map { wrapped(paint(.faint, say($0)), indent: "") }.joined()
  }

  private var counts: Phrase {
    let levels = Severity.allCases.reversed().map { count(report.count($0), $0.rawValue) }
    let scanned = count(report.count(.scanned), "source")
    var line: Phrase = "\(levels.joined(by: .items)) in \(scanned)"
    let shown = report.sources.count { source in
      source.findings.contains { $0.level >= options.show }
    }
    let clean = report.count(.scanned) - shown
    if report.count(.scanned) > 1, clean > 0 {
      line = "\(line); nothing to show in \(clean) of them"
    }
    for status in [SourceReport.Status.skipped, .failed] where report.count(status) > 0 {
      line = [line, status.counted(report.count(status))].joined(by: .items)
    }
    for words in report.hiddenInWords { line = [line, words].joined(by: .items) }
    return "\(line)."
  }

  /// How to see what is hidden; `nil` where nothing is.
  private var hint: Phrase? {
    let hidden = Severity.allCases.filter { $0 < options.show && report.count($0) > 0 }
    guard let lowest = hidden.first else { return nil }
    let names = hidden.reversed().map(\.plural).joined(by: .and)
    return "To see the \(names) too: --show \(lowest.rawValue)"
  }

  /// The last line of a report, which also tells that a file is one.
  static func foundation(facts: Int, asOf: String) -> Phrase {
    "Reference: \(count(facts, "fact")), as of \(asOf)."
  }

  /// A phrase in the report's language.
  func say(_ phrase: Phrase) -> String { options.language.say(phrase) }

  func defanged(_ text: String) -> String { TerminalText(text).defanged().string }
}

extension ContainerReport {
  /// `10 scanned, 1 skipped; passed over: metadata (2), requests (7)`.
  fileprivate var sentence: Phrase {
    let numbers: [(SourceReport.Status, Int)] = [
      (.scanned, scanned), (.skipped, skipped), (.failed, failed),
    ]
    let counts = numbers.filter { $0.0 == .scanned || $0.1 > 0 }.map { $0.0.counted($0.1) }
    guard !passedOver.isEmpty else { return counts.joined(by: .items) }
    let reasons = passedOver.sorted { $0.key < $1.key }.map { reason -> Phrase in
      "\(data: reason.key) (\(reason.value))"
    }
    return "\(counts.joined(by: .items)); passed over: \(reasons.joined(by: .items))"
  }
}
