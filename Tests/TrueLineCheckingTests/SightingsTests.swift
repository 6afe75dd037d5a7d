import Testing
import TrueLineModel

@testable import TrueLineChecking

/// What was read and what is made of it are told apart.
struct `Sightings` {
  @Test func `hold what no rule has a word for`() throws {
    let found = try sightings(in: "Call the weather desk on 202-555-0142 about tomorrow.")
    #expect(found.channels.map(\.channel.kind).contains(.phone))
    #expect(found.channels.allSatisfy { !$0.isNamed })
  }

  @Test func `say which contact a finding names`() throws {
    let found = try sightings(in: "Write to t.me/example_scam or see https://shop.example/a today.")
    #expect(found.channels.filter(\.isNamed).map(\.channel.value) == ["example_scam"])
    #expect(Set(found.channels.map(\.channel.value)) == ["example_scam", "shop.example"])
  }

  @Test func `give a contact as it is written, where it stands`() throws {
    let found = try sightings(
      in: "<!DOCTYPE html><ul><li>Telegram: &#64;example_desk</li></ul>", as: "page.html")
    let contact = try #require(found.channels.first)
    #expect(contact.written.hasSuffix("example_desk") && !contact.written.contains("&"))
    #expect(contact.block == .listItem)
    #expect(contact.traits.contains(.visible))
    #expect(contact.place.line == 1)
  }

  @Test func `hold claims of every polarity with the carrier meant`() throws {
    let found = try sightings(in: "Testel's hotline is 1001. Testel's hotline is not 1002.")
    #expect(found.claims.map(\.carrier) == ["001/testel", "001/testel"])
    #expect(found.claims.map(\.polarity) == [.said, .denied])
    #expect(found.claims.map(\.value) == ["1001", "1002"])
  }

  @Test func `hold every line of a list of addresses`() throws {
    let found = try sightings(
      in: "https://shop.example/a\nhttps://mill.example/b\n", as: "links.txt", format: .urls)
    #expect(found.channels.map(\.channel.value) == ["shop.example", "mill.example"])
  }

  @Test func `change no finding`() {
    let text = "Testel's hotline is 999. Write to t.me/example_scam to cancel your SIM."
    let with = checked(text, as: "page.md", format: nil, keepsSightings: true)
    let without = checked(text, as: "page.md", format: nil, keepsSightings: false)
    #expect(with.findings.map(\.fingerprint) == without.findings.map(\.fingerprint))
    #expect(!without.findings.isEmpty)
    #expect(without.sightings == nil)
  }

  private func sightings(
    in text: String, as name: String = "page.md", format: InputFormat? = nil
  ) throws -> SourceSightings {
    try #require(checked(text, as: name, format: format, keepsSightings: true).sightings)
  }

  private func checked(
    _ text: String, as name: String, format: InputFormat?, keepsSightings: Bool
  ) -> SourceReport {
    var options = Checker.Options()
    options.keepsSightings = keepsSightings
    let checker = Checker(reference: ExampleReference.reference, options: options)
    return checker.check(Source(name: name, bytes: Array(text.utf8), format: format)).report
  }
}
