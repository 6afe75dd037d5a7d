import Testing
import TrueLineModel

@testable import TrueLineChecking

struct `Findings over a run` {
  private static func finding(_ value: String, _ message: Phrase, in source: String) -> Finding {
    var place = Place(
      excerpt: value, offset: 0, length: 1, line: 1, column: 1, endLine: 1, endColumn: 2)
    place.source = source
    return Finding(
      rule: "campaign", level: .warning, confidence: .high, message: message,
      subject: .channel(Channel(.telegram, value)), evidence: nil,
      related: [Related(role: .occurrence, place: place)], grounds: [.reason(message)],
      fingerprint: "1:\(value)")
  }

  @Test func `about one subject by one rule are one, with the words and places of all`() {
    var findings = RunFindings()
    findings.add(Self.finding("example_desk", "One contact.", in: "a.html"))
    findings.add(Self.finding("example_other", "Another.", in: "b.html"))
    findings.add(Self.finding("example_desk", "One template.", in: "c.html"))
    #expect(findings.all.map(\.message) == ["One contact. One template.", "Another."])
    #expect(findings.all[0].related.map(\.place.source) == ["a.html", "c.html"])
    #expect(findings.all[0].grounds == [.reason("One contact."), .reason("One template.")])
    #expect(Set(findings.all.map(\.fingerprint)).count == findings.all.count)
  }
}
