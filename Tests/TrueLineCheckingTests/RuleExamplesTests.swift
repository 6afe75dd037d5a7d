import Testing
import TrueLineModel
import TrueLineRules

@testable import TrueLineChecking

/// The catalogue's examples are its tests: what is marked must be found, no more and no less.
struct `Every rule` {
  static let checker = ExampleReference.checker

  @Test(arguments: Rule.all.filter(\.looksAtOneSource).map(\.id))
  func `flags its examples exactly where they are marked`(_ id: Rule.ID) throws {
    let rule = try #require(Rule.all.first { $0.id == id })
    #expect(!rule.flags.isEmpty && !rule.passes.isEmpty)
    for example in rule.flags.map(MarkedText.init) + rule.passes.map(MarkedText.init) {
      #expect(found(by: id, in: example.text) == example.marks, "\(example.text)")
    }
  }

  @Test(arguments: Rule.all.filter(\.looksAtOneSource).map(\.id))
  func `finds the same after an emoji and under a heading`(_ id: Rule.ID) throws {
    let rule = try #require(Rule.all.first { $0.id == id })
    let prefix = "😀\n\n"
    for example in rule.flags.map(MarkedText.init) where !example.text.hasPrefix("#") {
      let shifted = example.marks.map { mark in
        mark.lowerBound + prefix.utf8.count..<mark.upperBound + prefix.utf8.count
      }
      let found = found(by: id, in: prefix + example.text)
      #expect(!found.isEmpty, "\(example.text)")
      #expect(Set(found).isSubset(of: shifted), "\(example.text)")
    }
  }

  private func found(by rule: Rule.ID, in text: String) -> [Range<Int>] {
    let source = Source(name: "example.md", bytes: Array(text.utf8))
    return Self.checker.check(source).report.findings
      .filter { $0.rule == rule }
      .flatMap { [$0.evidence].compactMap(\.self) + $0.related.occurrences }
      .map { $0.offset..<$0.offset + $0.length }
      .sorted { $0.lowerBound < $1.lowerBound }
  }
}

extension Rule {
  fileprivate var looksAtOneSource: Bool {
    if case .source = scope { true } else { false }
  }
}

extension [Related] {
  fileprivate var occurrences: [Place] {
    filter { $0.role == .occurrence }.map(\.place)
  }
}
