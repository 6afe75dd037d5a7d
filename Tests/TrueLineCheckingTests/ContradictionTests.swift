import Testing
import TrueLineModel
import TrueLineReferenceData

@testable import TrueLineChecking

/// Statements that cannot all hold, in one page and over a run.
struct `Contradictions` {
  @Test(arguments: [
    "In Exampleland, Testel's hotline is 1009.\n\nTestel's hotline is 1008.",
    "In Exampleland, Samplecell (Otherlink) is cheap.\n\nSamplecell (Testel) is cheap.",
    "Exampleland: a Testel line needs no top-up.\n\nA Testel line is blocked if you do not top up.",
  ])
  func `are seen in one page, with both places`(_ text: String) throws {
    let found = try #require(findings(in: text).first { $0.rule == "self-contradiction" })
    #expect(found.level == .warning)
    #expect(Set(found.related.filter { $0.role == .contradicts }.map(\.place.line)) == [1, 3])
  }

  @Test(arguments: [
    // Both are known.
    "In Exampleland, Testel's hotline is 1001.\n\nTestel's hotline is 555-0100.",
    // Only one of them is said.
    "In Exampleland, Testel's hotline is 1009.\n\nIt is false that Testel's hotline is 1008.",
    "In Exampleland, Testel's hotline is 1001.\n\nExample Mobile's hotline is 1002.",
  ])
  func `are not made of what can hold together`(_ text: String) {
    #expect(!findings(in: text).contains { $0.rule == "self-contradiction" })
  }

  @Test func `are seen between the sources of a run, each place with its source`() throws {
    let report = ExampleReference.checker.check([
      input("a.md", "In Exampleland, Testel's hotline is 1009."),
      input("b.md", "In Exampleland, Testel's hotline is 1008."),
      input("c.md", "In Exampleland, Testel's domain is testel.example."),
    ])
    let found = try #require(report.findings.first { $0.rule == "contradicting-pages" })
    #expect(
      found.subject
        == .contradiction(kind: "hotline", carrier: "001/testel", values: ["1009", "1008"]))
    #expect(found.related.map(\.place.source) == ["a.md", "b.md"])
    #expect(found.related.allSatisfy { $0.role == .contradicts })
  }

  private func findings(in text: String) -> [Finding] {
    ExampleReference.checker.check(Source(name: "page.md", bytes: Array(text.utf8))).report.findings
  }

  private func input(_ name: String, _ text: String) -> Input {
    Input(name: name, isNamed: true) { .source(Source(name: name, bytes: Array(text.utf8))) }
  }
}
