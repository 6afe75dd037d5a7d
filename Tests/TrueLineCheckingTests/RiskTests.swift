import Testing
import TrueLineModel
import TrueLineRules

@testable import TrueLineChecking

struct `The risk of a source` {
  @Test func `is nothing without findings and never above 100`() {
    #expect(Risk.of([], rules: Rule.all) == 0)
    let many = [Finding](repeating: finding("blocked-channel", .error), count: 50)
    #expect(Risk.of(many, rules: Rule.all) == 100)
  }

  /// What a finding takes of the trust that is left, in percent, as `trueline rules` says it.
  @Test(arguments: [
    (Severity.error, Confidence.high, 60), (.error, .medium, 50), (.error, .low, 50),
    (.warning, .high, 25), (.warning, .medium, 18), (.warning, .low, 10), (.note, .high, 2),
  ])
  func `grows by level and confidence`(_ level: Severity, _ confidence: Confidence, _ risk: Int) {
    var finding = finding("wrong-hotline", level)
    finding.confidence = confidence
    #expect(Risk.of([finding], rules: Rule.all) == risk)
  }

  @Test func `is 70 at least for a channel, 50 for a fact, and adds up`() {
    #expect(Risk.of([finding("blocked-channel", .error)], rules: Rule.all) == 70)
    let warnings = [Finding](repeating: finding("warns-and-promotes", .warning), count: 2)
    #expect(Risk.of(warnings, rules: Rule.all) == 44)
  }

  @Test func `follows the worst rule in the verdict`() {
    let channel = finding("blocked-channel", .error)
    let fact = finding("wrong-hotline", .error)
    let warning = finding("warns-and-promotes", .warning)
    #expect(verdict(of: [fact, channel]) == .scamChannel)
    #expect(verdict(of: [warning, fact]) == .falseFacts)
    #expect(verdict(of: [warning]) == .suspicious)
    #expect(verdict(of: []) == .nothingFound)
  }

  @Test func `never calls a source clean that was not read whole`() {
    #expect(Risk.verdict(of: [], complete: false, rules: Rule.all) == .incomplete)
  }

  private func verdict(of findings: [Finding]) -> SourceVerdict {
    Risk.verdict(of: findings, complete: true, rules: Rule.all)
  }

  private func finding(_ rule: Rule.ID, _ level: Severity) -> Finding {
    Finding(
      rule: rule, level: level, confidence: .high, message: "m",
      subject: .channel(Channel(.telegram, "example_scam")), evidence: nil, fingerprint: "1:0")
  }
}
