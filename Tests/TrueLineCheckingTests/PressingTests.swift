import Testing
import TrueLineModel

@testable import TrueLineChecking

struct `A message that presses` {
  private static func level(of text: String) -> Severity? {
    ExampleReference.checker.check(Source(name: "page.md", bytes: Array(text.utf8)))
      .report.findings.first { $0.rule == "phishing-message" }?.level
  }

  @Test func `weighs more where it speaks for a company or for its help line`() {
    #expect(Self.level(of: "Uncle: Claim a reward! Call 0871 555 0100") == .warning)
    for who in ["Testel", "Customer care"] {
      #expect(Self.level(of: "\(who): Claim a reward! Call 0871 555 0100") == .error, "\(who)")
    }
  }
}
