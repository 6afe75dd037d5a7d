import Testing
import TrueLineDocuments
import TrueLineModel

@testable import TrueLineChecking

/// Domains that look like official ones, and how sure that makes anybody.
struct `A look-alike` {
  private func levels(_ text: String) -> [Severity] {
    ExampleReference.checker.check(Source(name: "message.txt", bytes: Array(text.utf8)))
      .report.findings.filter { $0.rule == "lookalike-domain" }.map(\.level)
  }

  private let six = ["example", "top", "shop", "club", "site", "online"]
    .map { "te1egram.\($0)" }.joined(separator: " ")

  @Test func `is a note where a text names many of them and asks for nothing`() {
    #expect(Set(levels("Hosts of the week: \(six)")) == [.note])
  }

  @Test func `is no note where a text names many of them and presses`() {
    let found = levels("Your account is locked, confirm your account at once: \(six)")
    #expect(found.count > 5 && found.contains(.error))
  }

  /// Houses hold their own name under many endings.
  @Test(arguments: ["testel.net", "testel.co"])
  func `under another ending that costs something is a warning, whatever is promised`(
    _ host: String
  ) {
    #expect(levels("Testel: you have won a prize, claim it at https://\(host)/x") == [.warning])
  }

  @Test func `under an ending that costs nothing is an error where something is promised`() {
    #expect(
      levels("Testel: you have won a prize, claim it at https://testel.top/x") == [.error])
  }
}
