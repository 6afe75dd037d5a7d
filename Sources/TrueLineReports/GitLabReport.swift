import TrueLineModel

extension ReportFormat {
  /// GitLab's report of code quality: an array, empty where nothing was found.
  ///
  /// https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
  public static let gitlab = ReportFormat(
    id: "gitlab", title: "GitLab code quality",
    endings: ["gitlab.json", "gl-code-quality-report.json"], pointsIntoFiles: true
  ) { report, _ in
    var json = JSONWriter()
    json.array(report.reported, onLines: true) { json, reported in
      json.object { json in
        json.field("description", reported.sentence)
        json.field("check_name", reported.finding.rule.rawValue)
        json.field("fingerprint", reported.finding.fingerprint)
        json.field("severity", reported.finding.level.gitLab)
        json.field("location") { json in
          json.object { json in
            json.field("path", reported.spot?.path ?? "")
            json.field("lines") { json in
              json.object { json in
                json.field("begin", reported.spot?.line ?? 1)
                json.field("end", reported.spot?.endLine ?? 1)
              }
            }
          }
        }
      }
    }
    json.newLine()
    return json.bytes
  }
}

extension Severity {
  fileprivate var gitLab: String {
    switch self {
    case .error: "critical"
    case .warning: "major"
    case .note: "info"
    }
  }
}
