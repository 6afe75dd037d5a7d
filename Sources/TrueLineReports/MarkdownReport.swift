import TrueLineModel

extension ReportFormat {
  /// For comments and summaries: the verdict, a table of the findings, what was not read.
  public static let markdown = ReportFormat(
    id: "markdown", title: "a table in Markdown", endings: ["md", "markdown"]
  ) { report, _ in MarkdownReport.bytes(of: report, limit: .max) }
}

/// Writes one report as Markdown.
public enum MarkdownReport {
  /// The report in at most so many bytes: what is left out of the table is said behind it.
  ///
  /// 2,000 bytes at least, or the head alone is longer.
  public static func bytes(of report: Report, limit: Int) -> [UInt8] {
    var out = "# TrueLine\n\n**\(Markdown.prose(Headline(report).text.english))**\n\n"
    let levels = Severity.allCases.reversed().map { count(report.count($0), $0.rawValue) }
    out += "\(levels.joined(by: .items)) in \(count(report.count(.scanned), "source"))"
    out += report.hiddenInWords.map { ", \($0)" }.joined() + ".\n"
    if let words = report.leftOutInWords { out += "\n\(words)\n" }
    let findings = report.worstFirst
    let room = limit - tailRoom
    if !findings.isEmpty {
      out += "\n| level | rule | place | what is found |\n| --- | --- | --- | --- |\n"
      for (index, finding) in findings.enumerated() {
        let row = row(of: finding)
        guard out.utf8.count + row.utf8.count <= room else {
          let left = count(findings.count - index, "more finding")
          out += "\nAnd \(left), for which there is no room here.\n"
          break
        }
        out += row
      }
    }
    for kind in Problem.Kind.allCases {
      write(report.problems.filter { $0.kind == kind }, kind, to: &out, room: room)
    }
    out += "\nReference: \(count(report.reference.facts, "fact")), as of "
    out += "\(report.reference.asOf.plain).\n"
    return Array(out.utf8)
  }

  /// Bytes for what is said behind the table.
  private static let tailRoom = 400

  private static func row(of finding: ReportedFinding) -> String {
    func prose(_ text: String) -> String { Markdown.prose(text, isCell: true) }
    func code(_ text: String) -> String { Markdown.code(text, isCell: true) }
    var what = prose(finding.finding.message.english)
    if !finding.excerpt.isEmpty { what += " " + code(finding.excerpt) }
    if let remedy = finding.finding.remedy?.english, !remedy.isEmpty {
      what += " **What to do:** " + prose(remedy)
    }
    return "| \(finding.finding.level.rawValue) | \(code(finding.finding.rule.rawValue)) "
      + "| \(code(finding.place)) | \(what) |\n"
  }

  private static func write(
    _ problems: [Problem], _ kind: Problem.Kind, to out: inout String, room: Int
  ) {
    guard !problems.isEmpty else { return }
    out += "\n## \(kind.heading)\n\n"
    for (index, problem) in problems.enumerated() {
      let name = problem.source.isEmpty ? "" : "\(Markdown.code(problem.source)): "
      let line = "- \(name)\(Markdown.prose(problem.sentence.english))\n"
      guard out.utf8.count + line.utf8.count <= room else {
        out += "- and \(problems.count - index) more\n"
        return
      }
      out += line
    }
  }
}
