import Testing
import TrueLineModel

@testable import TrueLineChecking

/// What follows from the row of a kind of channel, from the text to the report.
struct `A messenger` {
  private static func findings(_ contact: String) -> [Finding] {
    let text = """
      # Cancel your Lumetel line online

      We cancel any Lumetel line for you. Write to \(contact) and your line is closed.

      Cancel now, write to \(contact).
      """
    return ExampleReference.checker.check(Source(name: "page.md", bytes: Array(text.utf8)))
      .report.findings.filter { $0.rule == "unofficial-service-channel" }
  }

  @Test(arguments: [
    ("KakaoTalk ID: example77", "kakaotalk", "example77", "KakaoTalk example77"),
    ("https://open.kakao.com/o/gExample1", "kakaotalk", "o/gExample1", "KakaoTalk o/gExample1"),
    ("t.me/example_scam1", "telegram", "example_scam1", "Telegram @example_scam1"),
    ("line id: @example24", "line", "@example24", "LINE @example24"),
  ])
  func `is named by its row, and its host is nobody's address`(
    _ contact: String, _ kind: String, _ value: String, _ words: String
  ) throws {
    let findings = Self.findings(contact)
    #expect(findings.count == 1, "\(findings.map(\.message))")
    let finding = try #require(findings.first)
    #expect(finding.subject == .channel(Channel(try #require(ChannelKind.named(kind)), value)))
    #expect(finding.message.english.hasPrefix(words), "\(finding.message)")
  }
}
