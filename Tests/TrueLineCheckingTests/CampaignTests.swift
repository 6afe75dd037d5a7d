import Testing
import TrueLineModel
import TrueLineReferenceData

@testable import TrueLineChecking

struct `A campaign` {
  private func check(_ pages: [String]) -> Report {
    ExampleReference.checker.check(
      pages.enumerated().map { index, page in
        Input(name: "page\(index).md", relativeName: "page\(index).md", isNamed: true) {
          .source(Source(name: "page\(index).md", bytes: Array(page.utf8), format: .markdown))
        }
      })
  }

  @Test func `puts sources together that share a contact, with an entry to copy`() throws {
    let report = check([
      "Refunds only through t.me/example_scam, today!", "Nothing here.",
      "Cancel your SIM card: write to t.me/example_scam now.",
    ])
    let campaign = try #require(report.campaigns.first)
    #expect(report.campaigns.count == 1)
    #expect(campaign.channels == [Channel(.telegram, "example_scam")])
    #expect(campaign.sources == ["page0.md", "page2.md"])
    let finding = try #require(report.findings.first { $0.rule == "campaign" })
    #expect(finding.message.english.hasSuffix("For a blocklist: telegram:example_scam"))
    #expect(finding.related.map(\.place.source) == ["page0.md", "page2.md"])
  }

  @Test func `takes more than one source`() {
    let report = check(["t.me/example_scam today! And t.me/example_scam again.", "Nothing."])
    #expect(report.campaigns.isEmpty)
    #expect(!report.findings.contains { $0.rule == "campaign" })
  }

  @Test func `is told by the template where contacts differ`() throws {
    var reference = ExampleReference.reference
    try reference.add(
      blocklist: Array("t.me/example_one\nt.me/example_two\n".utf8), name: "mine.txt")
    let words = (0..<120).map { "word\($0 * 7919 % 1000)" }.joined(separator: " ")
    let pages = ["example_one", "example_two"].map { "\(words) t.me/\($0) \(words)" }
    let report = Checker(reference: reference).check(
      pages.enumerated().map { index, page in
        Input(name: "\(index).md", relativeName: "\(index).md", isNamed: true) {
          .source(Source(name: "\(index).md", bytes: Array(page.utf8), format: .markdown))
        }
      })
    let campaign = try #require(report.campaigns.first)
    #expect(campaign.channels.map(\.value) == ["example_one", "example_two"])
    #expect((campaign.similarity ?? 0) >= 0.95)
  }

  @Test func `is not told by texts that share most of their words and no template`() throws {
    var reference = ExampleReference.reference
    try reference.add(
      blocklist: Array("t.me/example_one\nt.me/example_two\n".utf8), name: "mine.txt")
    let shared = (0..<120).map { "word\($0 * 7919 % 1000)" }.joined(separator: " ")
    let pages = ["example_one", "example_two"].map { name in
      let own = (0..<6).map { "\(name)\($0 * 104_729 % 1000)" }.joined(separator: " ")
      return "\(shared) t.me/\(name) \(own)"
    }
    let report = Checker(reference: reference).check(
      pages.enumerated().map { index, page in
        Input(name: "\(index).md", isNamed: true) {
          .source(Source(name: "\(index).md", bytes: Array(page.utf8), format: .markdown))
        }
      })
    #expect(report.sources.allSatisfy { !$0.findings.isEmpty })
    #expect(report.campaigns.isEmpty)
  }

  @Test func `shows 64 places at most, and counts every source`() throws {
    let report = check((0..<70).map { "Refund number \($0): write to t.me/example_scam today!" })
    let campaign = try #require(report.campaigns.first)
    #expect(campaign.sources.count == 70)
    let finding = try #require(report.findings.first { $0.rule == "campaign" })
    #expect(finding.message.english.hasPrefix("70 sources send their readers to the same contact."))
    #expect(finding.related.count == 64)
    #expect(finding.grounds == [.reason("the same contact in 70 sources")])
  }

  @Test func `shows 64 places of a template, and counts every source`() throws {
    let words = (0..<120).map { "word\($0 * 7919 % 1000)" }.joined(separator: " ")
    let names = (0..<70).map { "example_seller\($0)" }
    var reference = ExampleReference.reference
    try reference.add(
      blocklist: Array(names.map { "t.me/\($0)\n" }.joined().utf8), name: "mine.txt")
    let report = Checker(reference: reference).check(
      names.map { name in
        Input(name: "\(name).md", isNamed: true) {
          .source(Source(name: "\(name).md", bytes: Array("\(words) t.me/\(name) \(words)".utf8)))
        }
      })
    let finding = try #require(report.findings.first { $0.rule == "campaign" })
    let campaign = try #require(report.campaigns.first)
    #expect(campaign.sources.count > 64)
    #expect(
      finding.message.english.hasPrefix(
        "\(campaign.sources.count) sources have nearly the same text"))
    #expect(finding.related.count == 64)
  }

  @Test func `says how alike its texts are: the share of bits that their sketches share`() throws {
    let shared = (0..<60).map { "word\($0 * 7919 % 1000)" }.joined(separator: " ")
    let pages = ["one two three four", "five six seven eight nine"].map {
      "\(shared) \($0) t.me/example_scam \($0) \($0)"
    }
    var options = Checker.Options()
    options.keepsSightings = true
    let report = Checker(reference: ExampleReference.reference, options: options).check(
      pages.enumerated().map { index, page in
        Input(name: "\(index).md", isNamed: true) {
          .source(Source(name: "\(index).md", bytes: Array(page.utf8)))
        }
      })
    let sketches = report.sources.compactMap { $0.sightings?.sketch }
      .compactMap { UInt64($0, radix: 16) }
    try #require(sketches.count == 2)
    let distance = (sketches[0] ^ sketches[1]).nonzeroBitCount
    #expect(distance > 0)
    let campaign = try #require(report.campaigns.first)
    #expect(campaign.similarity == 1 - Double(distance) / 64)
  }
}
