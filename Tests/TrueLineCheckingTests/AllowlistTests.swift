import Testing
import TrueLineModel
import TrueLineReferenceData

@testable import TrueLineChecking

struct `An allowlist` {
  private static let text = "Write to t.me/example_scam to get your SIM card cancelled."

  private func report(of text: String, allowing allowed: String?) throws -> Report {
    var reference = ExampleReference.reference
    if let allowed { try reference.add(allowlist: Array(allowed.utf8), name: "mine.txt") }
    return Checker(reference: reference).check([
      Input(name: "page.md", isNamed: true) {
        .source(Source(name: "page.md", bytes: Array(text.utf8)))
      }
    ])
  }

  @Test func `hides the findings about its contacts and has them counted`() throws {
    let bare = try report(of: Self.text, allowing: nil)
    let found = bare.sources[0].findings.count
    #expect(found > 0)
    #expect(bare.allowlisted == 0)
    let spared = try report(of: Self.text, allowing: "telegram:example_scam\n")
    #expect(spared.sources[0].findings.isEmpty)
    #expect(spared.allowlisted == found)
  }

  @Test func `that names none of a page's contacts hides nothing`() throws {
    let report = try report(of: Self.text, allowing: "telegram:example_shop\n")
    #expect(!report.sources[0].findings.isEmpty)
    #expect(report.allowlisted == 0)
  }

  @Test func `counts nothing for a contact that no rule would have named`() throws {
    let report = try report(
      of: "News are on t.me/example_shop.", allowing: "telegram:example_shop\n")
    #expect(report.allowlisted == 0)
  }
}
