import Testing
import TrueLine

/// What a user of the library has: one import. The steps are those of “Check a page”.
struct `The library` {
  private static let text = "柬埔寨Smart的客服热线是127，拨打办理。"

  @Test func `checks a page`() throws {
    let checker = Checker(reference: .builtIn())
    let page = Source(name: "page", bytes: Array(Self.text.utf8), url: "https://a.example/")
    let finding = try #require(
      checker.check(page).report.findings.first { $0.rule == "wrong-hotline" })
    #expect(finding.level == .error)
    #expect(finding.evidence?.line == 1)
  }

  @Test func `checks many pages and writes a report`() throws {
    let inputs = ["a.md", "b.html"].map { name in
      Input(name: name, isNamed: true) {
        .source(Source(name: name, bytes: Array(Self.text.utf8)))
      }
    }
    let checker = Checker(reference: .builtIn(), options: .init(country: "KH", jobs: 2))
    let report = checker.check(inputs)
    #expect(report.sources.map(\.verdict) == [.falseFacts, .falseFacts])
    #expect(report.sources.map(\.format) == [.markdown, .html])
    let json = try #require(ReportFormat.named("json")).bytes(of: report)
    #expect(json.starts(with: "{".utf8))
  }

  @Test func `shows what was read where it is asked for it`() throws {
    var options = Checker.Options()
    options.keepsSightings = true
    let checker = Checker(reference: .builtIn(), options: options)
    let page = Source(name: "page", bytes: Array("See t.me/example_desk.".utf8))
    let sightings = try #require(checker.check(page).report.sightings)
    #expect(sightings.channels.map(\.channel) == [Channel(.telegram, "example_desk")])
  }

  @Test func `says where a file of one's own is wrong, and what to do`() {
    var reference = Reference.builtIn()
    let error = #expect(throws: ReferenceError.self) {
      try reference.add(referenceFile: Array("{}".utf8), name: "bank.json")
    }
    #expect(error?.cure.isEmpty == false)
  }
}
