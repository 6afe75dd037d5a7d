import TrueLineModel

extension ReportFormat {
  /// JUnit XML: a source is a suite, a finding is a case; errors and warnings are failures.
  ///
  /// There is no standard; written for what Jenkins and GitLab read. A case is known by its file
  /// and by rule and subject, so that it stays the same case when lines move.
  public static let junit = ReportFormat(
    id: "junit", title: "JUnit XML, a case a finding", endings: ["xml"],
    listsSources: true, pointsIntoFiles: true
  ) { report, _ in
    let suites = JUnitSuite.all(of: report)
    func sum(_ count: (JUnitSuite) -> Int) -> Int { suites.reduce(0) { $0 + count($1) } }
    var out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"\(Tool.name)\""
    out += " tests=\"\(sum(\.cases.count))\" failures=\"\(sum(\.failures))\""
    out += " errors=\"\(sum(\.errors))\" skipped=\"\(sum(\.skipped))\" time=\"0\">\n"
    for suite in suites { out += suite.xml }
    return Array((out + "</testsuites>\n").utf8)
  }
}

/// The cases of one source, or of the run.
struct JUnitSuite {
  struct Case {
    enum Outcome {
      case passed
      /// A note: worth a line, and no failure.
      case noted
      case failed
      case error
      case skipped
    }

    var name: String
    var outcome: Outcome
    var line: Int?
    var kind = ""
    var message = ""
    var text = ""
  }

  var name: String
  /// The file that its cases point into.
  var file: String?
  var cases: [Case]

  var failures: Int { cases.count { $0.outcome == .failed } }
  var errors: Int { cases.count { $0.outcome == .error } }
  var skipped: Int { cases.count { $0.outcome == .skipped } }

  /// A suite a source, and one for what was found over all of them.
  static func all(of report: Report) -> [JUnitSuite] {
    var problems: [String: [Problem]] = [:]
    for problem in report.problems { problems[problem.source, default: []].append(problem) }
    var found = report.reported[...]
    var suites = report.sources.map { source in
      let own = found.prefix(source.findings.count)
      found = found.dropFirst(source.findings.count)
      return JUnitSuite(
        name: source.name, file: source.container ?? source.name,
        cases: source.status == .scanned
          ? own.isEmpty ? [Case(name: "nothing found", outcome: .passed)] : own.map(Case.init)
          : [Case(source.status, problems[source.name] ?? [])])
    }
    if !found.isEmpty {
      suites.append(JUnitSuite(name: "all sources", file: nil, cases: found.map(Case.init)))
    }
    return suites
  }

  var xml: String {
    let name = XML.attribute(name)
    var out = "<testsuite name=\(name) tests=\"\(cases.count)\" failures=\"\(failures)\""
    out += " errors=\"\(errors)\" skipped=\"\(skipped)\" time=\"0\">\n"
    for each in cases {
      out += "<testcase classname=\(name) name=\(XML.attribute(each.name))"
      if let file {
        out += " file=\(XML.attribute(file))"
        if let line = each.line { out += " line=\"\(line)\"" }
      }
      out += " time=\"0\"" + each.body + "\n"
    }
    return out + "</testsuite>\n"
  }
}

extension JUnitSuite.Case {
  init(_ reported: ReportedFinding) {
    let finding = reported.finding
    name = "\(finding.rule.rawValue): \(finding.subject.words)"
    outcome = finding.level == .note ? .noted : .failed
    line = reported.spot?.line
    kind = finding.level.rawValue
    message = finding.message.english
    text = "\(reported.place)\n\(finding.message.english.plain)\n"
    if !reported.excerpt.isEmpty { text += "> \(reported.excerpt)\n" }
    for related in reported.related { text += "\(related.role.rawValue): \(related.spot.text)\n" }
    if let remedy = finding.remedy?.english, !remedy.isEmpty {
      text += "What to do: \(remedy.plain)\n"
    }
  }

  init(_ status: SourceReport.Status, _ problems: [Problem]) {
    name = "read"
    outcome = status == .failed ? .error : .skipped
    kind = problems.first?.code ?? status.rawValue
    message = problems.first?.what.english ?? status.rawValue
    text = problems.map { $0.sentence.english.plain + "\n" }.joined()
  }

  /// What follows the attributes, to the end of the element.
  fileprivate var body: String {
    let tag: String
    switch outcome {
    case .passed: return "/>"
    case .noted: return "><system-out>\(XML.text(text))</system-out></testcase>"
    case .skipped: return "><skipped message=\(XML.attribute(message))/></testcase>"
    case .failed: tag = "failure"
    case .error: tag = "error"
    }
    return "><\(tag) message=\(XML.attribute(message)) type=\(XML.attribute(kind))>"
      + "\(XML.text(text))</\(tag)></testcase>"
  }
}
