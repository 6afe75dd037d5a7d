import Foundation
import Testing
import TrueLineModel

/// Whole pages, each of a kind that its name says, and all that is said of them.
///
/// An example of a rule or a sign shows one thing alone; here they meet: contacts in lists, links and
/// tables, carriers beside each other, what is quoted beside what is meant. `RECORD=1` writes what is
/// said anew and fails, so that somebody looks at the difference.
struct `A whole page` {
  @Test(arguments: Self.names)
  func `is told its reader so`(_ name: String) throws {
    let page = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
    let report = Said(page, as: name).report
    let said = ([Self.head(report)] + report.findings.flatMap(Self.lines)).joined(separator: "\n")
    let file = Self.folder.appending(path: name + ".said")
    guard ProcessInfo.processInfo.environment["RECORD"] == nil else {
      try Data((said + "\n").utf8).write(to: file)
      Issue.record("recorded anew: look at the difference, then run without RECORD")
      return
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == said + "\n")
  }

  @Test func `is one of those whose names are listed`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(files.filter { !$0.hasSuffix(".said") }.sorted() == Self.names)
    #expect(files.filter { $0.hasSuffix(".said") }.sorted() == Self.names.map { $0 + ".said" })
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Pages")

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { !$0.hasSuffix(".said") }.sorted()

  private static func head(_ report: SourceReport) -> String {
    "\(report.verdict.rawValue), risk \(report.risk), \(report.language ?? "no language")"
  }

  /// A finding, below it why, and where else.
  private static func lines(_ finding: Finding) -> [String] {
    var lines = [
      "\(finding.level.rawValue) \(finding.confidence.rawValue) \(finding.rule) \(place(finding.evidence))",
      "  \(finding.message)",
    ]
    for ground in finding.grounds {
      switch ground {
      case .reason(let reason): lines.append("  because \(reason)")
      case .score(let score): lines.append("  because of \(score.total) points")
      case .fact(let fact): lines.append("  fact \(fact.id) \(fact.values.joined(separator: ", "))")
      case .indicator(let entry): lines.append("  listed in \(entry.list): \(entry.reason)")
      }
    }
    lines += finding.related.map { "  \($0.role.rawValue) \(place($0.place))" }
    if let remedy = finding.remedy { lines.append("  do \(remedy)") }
    return lines
  }

  private static func place(_ place: Place?) -> String {
    place.map { "\($0.line):\($0.column) “\($0.excerpt)”" } ?? "nowhere"
  }
}
