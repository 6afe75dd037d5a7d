import Testing
import TrueLineExamples
import TrueLineModel
import TrueLineRules

@testable import TrueLineChecking

/// What learned points do, shown with points of our own; which points ship is another matter.
struct `A scorecard` {
  private static let reseller = """
    # Notes

    A long story about the weather.

    Telegram: @example_shop
    """
  private static let cancelling = """
    # Cancel a SIM card: Telegram @example_sim

    A story.
    """

  @Test func `accuses a contact of a page by itself from its bar on`() throws {
    #expect(
      try findings(Self.reseller, ["kind-account": 50]) == ["unofficial-service-channel warning"])
    #expect(
      try findings(Self.reseller, ["kind-account": 80]) == ["unofficial-service-channel error"])
    #expect(try findings(Self.reseller, ["kind-account": 20]).isEmpty)
  }

  @Test func `takes back what it does not believe of a rule's alarm, and raises what it believes`()
    throws
  {
    #expect(try findings(Self.cancelling, nil) == ["unofficial-service-channel error"])
    #expect(try findings(Self.cancelling, ["kind-account": 5]).isEmpty)
    #expect(
      try findings(Self.cancelling, ["scale-warns": 50]) == ["unofficial-service-channel warning"])
  }

  @Test func `never takes back what rests on a list`() throws {
    let listed = "# Notes\n\nTelegram: @example_scam"
    #expect(try findings(listed, ["kind-account": -99]).contains("blocked-channel error"))
  }

  @Test func `has no say on a short message`() throws {
    #expect(
      try findings("Write to me. Telegram: @example_shop", ["kind-account": 99], name: "a.txt")
        .isEmpty)
  }

  @Test func `calls an address a lure where a company's name is used`() throws {
    let page = "# Parcelia\n\nA long story.\n\nSee https://qwert.example/x"
    #expect(try findings(page, ["host-nobodys": 99]) == ["phishing-message error"])
  }

  @Test func `adds up the words of each zone, whose sum is capped and shrinks with their number`()
    throws
  {
    let words = "N\tweather\t93\nD\tweather\t900\nD\tstory\t10\n"
    let ground = try #require(try score(Self.reseller, ["kind-account": 60], words: words))
    // Nine words at least share a zone: 93 / 3 and 900 / 3 come to the cap of 30.
    #expect(ground.parts.map(\.points) == [60, 30, 30])
    #expect(ground.total == 120)
    #expect(ground.parts.contains { $0.what == "words of the page: weather, story" })
  }

  @Test func `says which line of its files is wrong`() {
    #expect(throws: ScorecardError.self) {
      try Scorecard(signs: Array("=version\tx\nfive\tcalled\n".utf8), words: [], name: "mine")
    }
    #expect(throws: ScorecardError.self) {
      try Scorecard(signs: Self.signs([:]), words: Array("X\tword\t5\n".utf8), name: "mine")
    }
  }

  @Test func `comes with points for signs that exist, and words without digits`() {
    let builtIn = Scorecard.builtIn
    #expect(!builtIn.pointsOfSigns.isEmpty)
    #expect(builtIn.unknown == [])
    #expect(builtIn.bars.consent < builtIn.bars.warning)
    #expect(builtIn.bars.warning < builtIn.bars.error)
    for (id, points, _) in builtIn.pointsOfSigns {
      let direction = Scorecard.directions.first { $0.id == id }?.direction
      #expect(points > 0 ? direction != "clearing" : direction != "against", "\(id) \(points)")
    }
  }

  private static func signs(_ points: [String: Int]) -> [UInt8] {
    let heads =
      "=version\ttest\n=start\t0\n=cap\t30\n=consent\t10\n=companion\t35\n=warning\t40\n=error\t70\n"
    return Array((heads + points.map { "\($0.value)\t\($0.key)\n" }.sorted().joined()).utf8)
  }

  private func report(
    _ text: String, _ points: [String: Int]?, words: String, name: String
  ) throws -> [Finding] {
    var reference = ExampleReference.reference
    try reference.add(
      blocklist: Array("telegram:example_scam\t2026-01-01\ta test\tan example\n".utf8), name: "list"
    )
    var options = Checker.Options()
    options.scorecard =
      try points.map {
        .given(try Scorecard(signs: Self.signs($0), words: Array(words.utf8), name: "test"))
      } ?? .nobodys
    let checker = Checker(reference: reference, options: options)
    return checker.check(Source(name: name, bytes: Array(text.utf8))).report.findings
  }

  private func findings(
    _ text: String, _ points: [String: Int]?, name: String = "a.md"
  ) throws -> [String] {
    try report(text, points, words: "", name: name).filter { $0.level > .note }
      .map { "\($0.rule) \($0.level.rawValue)" }
  }

  private func score(
    _ text: String, _ points: [String: Int], words: String
  ) throws -> Ground.Score? {
    try report(text, points, words: words, name: "a.md").flatMap(\.grounds)
      .compactMap { if case .score(let score) = $0 { score } else { nil } }.first
  }
}
