import TrueLineModel

extension ReportFormat {
  /// Commands of GitHub's workflows that put findings beside the lines of a change.
  ///
  /// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
  public static let github = ReportFormat(
    id: "github", title: "annotations of GitHub Actions", endings: [],
    pointsIntoFiles: true
  ) { report, _ in
    var out = ""
    let all = report.reported
    for level in Severity.allCases.reversed() {
      let findings = all.filter { $0.finding.level == level }
      for finding in findings.prefix(GitHub.annotationLimit) { out += GitHub.annotation(finding) }
      let rest = findings.dropFirst(GitHub.annotationLimit)
      guard !rest.isEmpty else { continue }
      // Not cut in silence: they stand in the log, and in the job's summary.
      out +=
        "- \(count(rest.count, "more \(level.rawValue)")) without an annotation, of which GitHub "
      out += "shows \(GitHub.annotationLimit) a kind:\n"
      for finding in rest { out += GitHub.line(of: finding) }
    }
    for problem in report.problems {
      let heading = problem.kind.heading.english
      let kind = heading.prefix(1).lowercased() + heading.dropFirst()
      let name = problem.source.isEmpty ? "" : "\(problem.source): "
      out += GitHub.plain("- \(kind): \(name)\(problem.sentence)")
    }
    out += GitHub.plain("- \(Headline(report).text)")
    return Array(out.utf8)
  }
}

/// Lines of a log that a runner reads.
enum GitHub {
  /// Annotations of each kind that a step may have; the first come first.
  static let annotationLimit = 10

  static func annotation(_ reported: ReportedFinding) -> String {
    var properties: [(String, String)] = []
    if let spot = reported.spot {
      properties = [
        ("file", spot.path), ("line", String(spot.line)), ("endLine", String(spot.endLine)),
      ]
      // Columns hold within one line only.
      if spot.line == spot.endLine {
        properties += [("col", String(spot.column)), ("endColumn", String(spot.endColumn))]
      }
    }
    properties.append(("title", reported.finding.rule.rawValue))
    let list = properties.map { "\($0)=\(property($1))" }.joined(separator: ",")
    return "::\(reported.finding.level.command) \(list)::\(message(reported.sentence))\n"
  }

  /// The same as a line that commands nothing.
  static func line(of reported: ReportedFinding) -> String {
    let finding = reported.finding
    return plain(
      "- \(reported.place): \(finding.level.rawValue) \(finding.rule.rawValue): "
        + reported.sentence)
  }

  /// A line that begins with a dash, so that it is no command; the older form of commands is
  /// looked for anywhere in a line.
  static func plain(_ text: String) -> String {
    text.plain.split(separator: "##[", omittingEmptySubsequences: false).joined(separator: "# #[")
      + "\n"
  }

  private static func message(_ text: String) -> String {
    var result = ""
    for scalar in text.plain.unicodeScalars {
      if scalar == "%" { result += "%25" } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  private static func property(_ text: String) -> String {
    var result = ""
    // A file's name is no text for a terminal alone: it has to lead to the file.
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":": result += "%3A"
      case ",": result += "%2C"
      default:
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: result += "\u{FFFD}"
        default: result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }
}

extension Severity {
  fileprivate var command: String { self == .note ? "notice" : rawValue }
}
