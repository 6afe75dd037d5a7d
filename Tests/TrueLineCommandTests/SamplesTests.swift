import Foundation
import Testing

/// What a scan of the sample pages must say.
struct `The sample pages` {
  private static let scan = Result { try Command(["scan", "--format", "json", "Samples"]) }

  @Test(arguments: [
    (
      "close-a-line.md", "scam-channel",
      [
        "blocked-channel error telegram:esim1088", "wrong-hotline error 127",
        "wrong-hotline error 128", "wrong-alias error Unitel", "warns-and-promotes warning",
      ]
    ),
    (
      "renew-number.html", "scam-channel",
      ["blocked-channel error telegram:jx0703", "wrong-app error"]
    ),
    (
      "keep-your-number.html", "scam-channel",
      [
        "wrong-alias error CooTel", "wrong-hotline error 127", "wrong-hotline error 128",
        "unofficial-service-channel error telegram:example_simdesk",
      ]
    ),
    (
      "esim-offer.md", "scam-channel",
      ["wrong-app error", "unofficial-service-channel error telegram:example_fastsim"]
    ),
    ("sms-code.txt", "scam-channel", []), ("honest-guide.md", "nothing-found", []),
    ("README.md", "nothing-found", []),
  ])
  func `are judged as they were written to be`(
    _ name: String, _ verdict: String, _ expected: [String]
  ) throws {
    let sources = try #require(try Self.scan.get().report["sources"] as? [[String: Any]])
    let source = try #require(sources.first { $0["name"] as? String == "Samples/\(name)" })
    let found = (source["findings"] as? [[String: Any]] ?? []).map(Self.describe)
    #expect(source["verdict"] as? String == verdict, "\(found)")
    for finding in expected {
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
