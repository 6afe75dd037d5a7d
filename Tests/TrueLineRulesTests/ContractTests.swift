import Testing
import TrueLineChecking
import TrueLineExamples
import TrueLineModel
import TrueLineReferenceData

/// What reports promise whatever a page says: each promise beside what would break it.
struct `A page that says whose it is not` {
  private static let offer = """
    # Accounts for sale: Telegram @example_sim

    Accounts for sale here. Telegram @example_sim.
    """

  @Test func `is warned of, where the same page without a disclosure is accused`() {
    let rule: RuleID = "unofficial-service-channel"
    #expect(Said(Self.offer).level(rule) == .error)
    #expect(Said(Self.offer + "\n\nWe are a third-party service.").level(rule) == .warning)
  }
}

struct `A fact that a single source tells` {
  @Test func `refutes as a warning, and says how thin it is`() {
    let said = Said("In Exampleland, Thinlink's hotline is 1009.")
    #expect(said.lines == ["warning wrong-hotline hotline 001/thinlink 1009"])
    #expect(
      said.message("wrong-hotline")
        == "1009 is not Thinlink’s hotline. Right: 1003. Only single sources say so.")
  }

  @Test func `is no ground to weigh against a page's contacts`() {
    func reasons(_ carrier: String) -> [String] {
      let text = """
        # Living in Exampleland

        In Exampleland, \(carrier)'s hotline is 1009. We cancel your line. Telegram: @example_sim
        """
      return Said(text).findings.flatMap(\.grounds).compactMap {
        if case .reason(let reason) = $0 { reason.english } else { nil }
      }
    }
    let falseFact = "the page states a false fact about a company (2)"
    #expect(reasons("Testel").contains(falseFact))
    #expect(!reasons("Thinlink").contains(falseFact))
  }
}

struct `One contact` {
  @Test func `has no note that nothing is known of it where a list names it`() {
    let said = Said("# Lines\n\nWe talk about your SIM card. Telegram: @example_scam")
    #expect(said.lines == ["error blocked-channel telegram:example_scam"])
  }

  @Test func `has no note that nothing is known of it where a rule accuses it`() {
    let said = Said(
      "# Accounts for sale\n\nAccounts and SIM cards for sale. Telegram: @example_sim")
    #expect(said.lines == ["error unofficial-service-channel telegram:example_sim"])
  }

  @Test func `is one finding of a rule, at its first place, with the others beside it`() throws {
    let text = "t.me/example_scam and @example_scam on Telegram, again https://t.me/example_scam"
    let said = Said(text)
    #expect(said.lines == ["error blocked-channel telegram:example_scam"])
    let finding = try #require(said.findings.first)
    #expect(finding.evidence?.offset == 0)
    #expect(finding.related.count == 2)
    for place in [finding.evidence].compactMap(\.self) + finding.related.map(\.place) {
      let bytes = Array(text.utf8)[place.offset..<place.offset + place.length]
      #expect(place.excerpt == String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test
  func `is a note where the page only quotes it defanged, and an error where it calls for it`() {
    let quoted = Said("Police warn: the fraud used hxxps://t[.]me/example_scam and took money.")
    #expect(quoted.level("blocked-channel") == .note)
    let called = Said("Write to hxxps://t[.]me/example_scam or to https://t.me/example_scam today.")
    #expect(called.level("blocked-channel") == .error)
  }
}

struct `A fingerprint` {
  @Test func `is the same wherever in the source a finding stands`() {
    let one = Said("Write to t.me/example_scam.")
    let other = Said("Much else stands here.\n\nAnd more. Write to t.me/example_scam.")
    #expect(one.findings.map(\.fingerprint) == other.findings.map(\.fingerprint))
    #expect(!one.findings.isEmpty)
  }

  @Test func `tells rules, subjects and sources apart`() {
    let text = "In Exampleland, Testel's hotline is 1009. Exampleland: Testel's hotline is 1008."
    let prints = Said(text).findings.map(\.fingerprint)
    #expect(prints.count >= 3)
    #expect(Set(prints).count == prints.count)
    #expect(Set(prints).isDisjoint(with: Said(text, as: "other.md").findings.map(\.fingerprint)))
  }
}

struct `A carrier's page` {
  private static let page = """
    # Cancel your plan

    To cancel your plan, call our help line: 1-800-555-0155. Help line: 1-800-555-0155.

    Customer service number 1-800-555-0155.
    """

  @Test func `is its own by where it came from, never by its words`() {
    #expect(Said(Self.page, url: "https://www.testel.example/help").findings.isEmpty)
    #expect(!Said(Self.page + "\n\nThis is testel.example.").findings.isEmpty)
    #expect(!Said(Self.page, url: "https://testel.example.shop.example/").findings.isEmpty)
  }
}

struct `An age of facts` {
  @Test func `of more than three years accuses nobody`() {
    var reference = ExampleReference.reference
    let text = "In Exampleland, Testel's hotline is 1009."
    reference.asOf = "2028-12-31"
    #expect(Said(text, by: Checker(reference: reference)).level("wrong-hotline") == .error)
    reference.asOf = "2029-01-02"
    #expect(Said(text, by: Checker(reference: reference)).rules.isEmpty)
  }
}
