import Testing
import TrueLineModel

@testable import TrueLineChecking

struct `A list of addresses` {
  @Test func `is one source, each address judged at its own line`() throws {
    let filler = String(repeating: "https://www.testel.example/help\n", count: 50_000)
    let text = "# a comment\n" + filler + "https://t.me/example_scam\r\n" + filler
      + "https://t.me/s/Example_Scam\n"
    let source = Source(name: "list.txt", bytes: Array(text.utf8), format: .urls)
    let report = ExampleReference.checker.check(source).report
    #expect(report.format == .urls)
    let finding = try #require(report.findings.first { $0.rule == "blocked-channel" })
    #expect(finding.evidence?.line == 50_002)
    #expect(finding.related.map(\.place.line) == [100_003])
    for place in [finding.evidence].compactMap(\.self) + finding.related.map(\.place) {
      let bytes = Array(text.utf8)[place.offset..<place.offset + place.length]
      #expect(String(decoding: bytes, as: UTF8.self) == place.excerpt)
    }
  }

  @Test func `may be empty`() {
    let source = Source(name: "list.txt", bytes: [], format: .urls)
    #expect(ExampleReference.checker.check(source).report.status == .scanned)
  }
}
