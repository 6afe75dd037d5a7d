import TrueLineModel

extension ReportFormat {
  /// A finding a line, for spreadsheets (RFC 4180).
  public static let csv = ReportFormat(
    id: "csv", title: "a finding a line, for spreadsheets", endings: ["csv"]
  ) { report, _ in
    var out = CSV.head
    for reported in report.reported {
      let (finding, place) = (reported.finding, reported.spot?.place)
      func number(_ path: KeyPath<Place, Int>) -> String {
        place.map { String($0[keyPath: path]) } ?? ""
      }
      let (kind, carrier, value) = finding.subject.cells
      out += CSV.line([
        finding.level.rawValue, finding.rule.rawValue, finding.confidence.rawValue,
        reported.spot?.path ?? "", reported.spot?.inside ?? "", number(\.line), number(\.column),
        number(\.endLine), number(\.endColumn), kind, carrier, value, finding.message.english,
        place?.excerpt ?? "", finding.remedy?.english ?? "", finding.fingerprint,
      ])
    }
    return Array(out.utf8)
  }
}

/// Cells that a spreadsheet shows and does not run.
enum CSV {
  static let head = line([
    "level", "rule", "confidence", "source", "part", "line", "column", "endLine", "endColumn",
    "kind", "carrier", "value", "message", "excerpt", "remedy", "fingerprint",
  ])

  static func line(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\r\n"
  }

  /// Signs with which a spreadsheet's formula begins, also as some of them read full-width ones
  /// (https://owasp.org/www-community/attacks/CSV_Injection).
  private static let formulaSigns = Set<Character>("=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}")

  /// In one line without controls, in quotes where it has to be. A formula, and with it every
  /// number with its plus, gets the apostrophe that says text.
  static func cell(_ text: String) -> String {
    var text = text.plain
    // Some look behind blanks, and behind quotes.
    if let first = text.first(where: { $0 != " " && $0 != "\"" && $0 != "'" }),
      formulaSigns.contains(first)
    {
      text = "'" + text
    }
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0 == ";" }) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}

extension Subject {
  /// Kind, carrier and value, empty for what there is none of.
  fileprivate var cells: (kind: String, carrier: String, value: String) {
    switch self {
    case .channel(let channel): (channel.kind.id, "", channel.value)
    case .fact(let kind, let carrier, let value): (kind, carrier, value)
    case .contradiction(let kind, let carrier, let values):
      (kind, carrier, values.joined(separator: " | "))
    }
  }
}
