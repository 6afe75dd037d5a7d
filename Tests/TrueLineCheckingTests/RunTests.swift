import Testing
import TrueLineModel

@testable import TrueLineChecking

struct `A run` {
  private static let texts = [
    "Write to t.me/example_scam to get your SIM card cancelled.",
    "In Exampleland, Testel's hotline is 1009.",
    "Nothing of interest stands here.",
    "",
  ]

  private static let inputs = (0..<40).map { number in
    Input(name: "page-\(number).md", isNamed: false) {
      .source(Source(name: "page-\(number).md", bytes: Array(texts[number % texts.count].utf8)))
    }
  }

  @Test func `comes to the same with one thread and with several`() {
    let one = ExampleReference.checker(jobs: 1).check(Self.inputs)
    let several = ExampleReference.checker(jobs: 4).check(Self.inputs)
    #expect(one.sources.map(\.name) == Self.inputs.map(\.name))
    #expect(summary(one) == summary(several))
  }

  @Test func `reports each mail of a mailbox, in its order, among other inputs`() {
    let box = """
      From a Thu Jan  1 00:00:00 1970
      From: a@one.example

      Write to t.me/example_scam to get your SIM card cancelled.

      From b Thu Jan  1 00:00:00 1970
      From: b@two.example

      Nothing

      """
    let inputs = [("box.mbox", box), ("empty.mbox", ""), ("a.md", "x")].map { name, text in
      Input(name: name, isNamed: false) {
        .source(Source(name: name, bytes: Array(text.utf8)))
      }
    }
    let report = ExampleReference.checker(jobs: 2).check(inputs)
    #expect(report.sources.map(\.name) == ["box.mbox!1", "box.mbox!2", "empty.mbox", "a.md"])
    #expect(report.sources.map(\.status) == [.scanned, .scanned, .skipped, .scanned])
    #expect(report.problems.map(\.source) == ["empty.mbox"])
    #expect(report.sources[0].findings.first?.evidence?.part == "1")
    #expect(report.sources[1].mail?.from == "b@two.example")
  }

  @Test func `says the same of a source whether it is alone or not`() {
    let together = ExampleReference.checker.check(Self.inputs)
    for (index, input) in Self.inputs.enumerated().prefix(4) {
      let alone = ExampleReference.checker.check([input])
      #expect(
        alone.sources[0].findings.map(\.fingerprint)
          == together.sources[index].findings.map(\.fingerprint))
    }
  }

  @Test func `keeps every input whatever becomes of it`() {
    let problem = Problem(code: "unreadable", source: "b", what: "gone", cure: "look")
    let report = ExampleReference.checker.check([
      Input(name: "a", isNamed: true) { .skipped(problem) },
      Input(name: "b", isNamed: true) { .failed(problem) },
      Self.inputs[0],
    ])
    #expect(report.sources.map(\.status) == [.skipped, .failed, .scanned])
    #expect(report.problems.count == 2)
  }

  private func summary(_ report: Report) -> [String] {
    report.sources.flatMap { source in
      source.findings.map { "\(source.name) \($0.rule) \($0.fingerprint) \($0.message)" }
    } + report.findings.map { "\($0.rule) \($0.fingerprint) \($0.message)" }
  }
}
