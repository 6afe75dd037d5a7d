import Foundation
import Testing

/// What a scan of the sample pages must say.
struct `The sample pages` {
  private static let scan = Result { try Command(["scan", "--format", "json", "Samples"]) }

  /// A page, its verdict, and the findings that it was written to show.
  private struct Page: Sendable, CustomTestStringConvertible {
    var name: String
    var verdict: String
    var findings: [String] = []
    var testDescription: String { name }
  }

  private static let pages = [
    Page(
      name: "close-a-line.md", verdict: "scam-channel",
      findings: [
        "blocked-channel error telegram:esim1088", "wrong-hotline error 127",
        "wrong-hotline error 128", "wrong-alias error Unitel", "warns-and-promotes warning",
      ]),
    Page(
      name: "renew-number.html", verdict: "scam-channel",
      findings: [
        "blocked-channel error telegram:jx0703", "wrong-app error", "wrong-hotline error *123#",
      ]),
    Page(
      name: "keep-your-number.html", verdict: "scam-channel",
      findings: [
        "wrong-alias error CooTel", "wrong-hotline error 127", "wrong-hotline error 128",
        "unofficial-service-channel error telegram:example_simdesk",
      ]),
    Page(
      name: "esim-offer.md", verdict: "scam-channel",
      findings: [
        "unofficial-service-channel error telegram:example_fastsim", "disguised-channel warning",
        "wrong-app error",
      ]),
    Page(name: "sms-code.txt", verdict: "scam-channel", findings: ["credential-request error"]),
    Page(name: "honest-guide.md", verdict: "nothing-found"),
    Page(name: "README.md", verdict: "nothing-found"),
  ]

  @Test(arguments: pages)
  private func `are judged as they were written to be`(_ page: Page) throws {
    let sources = try #require(try Self.scan.get().report["sources"] as? [[String: Any]])
    let source = try #require(sources.first { $0["name"] as? String == "Samples/\(page.name)" })
    let found = (source["findings"] as? [[String: Any]] ?? []).map(Self.describe)
    #expect(source["verdict"] as? String == page.verdict, "\(found)")
    for finding in page.findings {
      #expect(found.contains { $0.hasPrefix(finding) }, "\(finding) in \(found)")
    }
  }

  @Test func `contradict each other about hotlines`() throws {
    let findings = try #require(try Self.scan.get().report["findings"] as? [[String: Any]])
    #expect(findings.contains { $0["rule"] as? String == "contradicting-pages" })
  }

  private static func describe(_ finding: [String: Any]) -> String {
    let subject = finding["subject"] as? [String: Any] ?? [:]
    let value = subject["value"].map { "\($0)" } ?? ""
    let isChannel = subject["carrier"] == nil
    let kind = isChannel ? "\(subject["kind"] ?? ""):" : ""
    return "\(finding["rule"] ?? "") \(finding["level"] ?? "") \(kind)\(value)"
  }
}
