import Foundation
import Testing
import TrueLineExamples
import TrueLineModel
import TrueLineRules

/// Every example of the catalogue, as bad as it is and in the words that a reader sees.
///
/// `examples.said` has a line a finding: the rule, its level and its message, in the order of the
/// catalogue. `RECORD=1` writes it anew and fails, so that somebody looks at the difference.
struct `What a rule says of its examples` {
  @Test func `is as bad as it is, in these words`() throws {
    let lines = Rule.all.flatMap { rule in
      rule.flags.flatMap { example in
        Said(MarkedText(example).text).findings.filter { $0.rule == rule.id }
          .map { "\(rule.id)\t\($0.level.rawValue): \($0.message)" }
      }
    }
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "examples.said")
    guard ProcessInfo.processInfo.environment["RECORD"] == nil else {
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
      Issue.record("recorded anew: look at the difference, then run without RECORD")
      return
    }
    let said = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    for line in Set(lines).symmetricDifference(said).sorted() {
      Issue.record("\(said.contains(line) ? "no longer" : "now") said: \(line)")
    }
    #expect(lines == said)
  }
}
