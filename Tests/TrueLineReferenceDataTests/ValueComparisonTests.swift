import Testing
import TrueLineModel

@testable import TrueLineReferenceData

/// When a page says what a fact lists, by kind: country 001 with the calling code 999.
struct `A claimed value` {
  @Test(arguments: [
    (Predicate.hotline, "555-0100", "5550100"), (.hotline, "+999 555 0100", "5550100"),
    (.hotline, "5550100", "+9995550100"), (.emergency, "112", "112"),
    (.code, "*888*<14-digit PIN>#", "*888*PIN#"), (.code, "*888*1234567890#", "*888*PIN#"),
    (.code, "*133*1#", "*133*"), (.code, "* 101 #", "*101#"),
    (.domain, "https://www.shop.example/a", "shop.example"),
    (.domain, "help.shop.example", "shop.example"),
    (.networkCode, "001", "001-01"), (.networkCode, "00101", "001-01"),
    (.numberRange, "0961234567", "096"), (.numberRange, "+999 96", "096"),
    (.channel, "telegram:Example_Shop", "telegram:example_shop"),
    (.channel, "example_shop", "telegram:example_shop"),
    (.channel, "+999 555 0100", "whatsapp:5550100"),
    (.validity, "30 d", "30 d"), (.owner, "example-mobile", "Example Mobile"),
  ])
  func `is the listed one`(_ kind: Predicate, _ claimed: String, _ listed: String) {
    #expect(comparison(kind).isSame(claimed, listed))
  }

  @Test(arguments: [
    (Predicate.hotline, "5550101", "5550100"), (.hotline, "the live desk", "1001"),
    (.hotline, "1001", "the live desk"), (.emergency, "", "112"),
    (.code, "*889*<PIN>#", "*888*PIN#"), (.code, "*888*123#", "*888*PIN#"),
    (.code, "#101#", "*101#"),
    (.domain, "shop.example", "help.shop.example"), (.domain, "myshop.example", "shop.example"),
    (.domain, "", "shop.example"), (.networkCode, "001-02", "001-01"),
    (.networkCode, "00", "001-01"), (.numberRange, "09", "096"), (.numberRange, "097", "096"),
    (.numberRange, "096", ""), (.channel, "viber:example_shop", "telegram:example_shop"),
    (.channel, "example_shops", "telegram:example_shop"), (.validity, "31 d", "30 d"),
    (.topUpLimit, "50 EUR", "50 USD"), (.owner, "Example", "Example Mobile"),
  ])
  func `is another`(_ kind: Predicate, _ claimed: String, _ listed: String) {
    #expect(!comparison(kind).isSame(claimed, listed))
  }

  @Test(arguments: [
    (Predicate.app, "the Testel app", false), (.app, "Testel手机应用", true),
    (.app, "Testel App", true),
    (.app, "Testel客户端", true), (.app, "Testel应用程序", true), (.app, "Testel应用", true),
    (.app, "Testel mobile app", true), (.app, "Testel Go", false), (.numberRange, "09", true),
    (.numberRange, "096", false), (.hotline, "1", false),
  ])
  func `says too little to be judged`(_ kind: Predicate, _ value: String, _ isVague: Bool) {
    #expect(comparison(kind).isVague([value]) == isVague)
  }

  private func comparison(_ kind: Predicate) -> ValueComparison {
    ValueComparison(kind: kind, callingCode: "999", name: "Testel")
  }
}

/// A carrier's own number in the other spelling: international on the page and national in the
/// facts, or the other way round.
struct `A number of a carrier's own` {
  @Test(arguments: [
    ("012345678", "+99912345678"), ("+99912345678", "012345678"), ("12345678", "+99912345678"),
    ("99912345678", "+99912345678"), ("012345678", "012345678"),
  ])
  func `is known in every spelling`(_ listed: String, _ written: String) throws {
    let file = bankFile.replacing("\"5550100\", \"+9995550100\"", with: "\"\(listed)\"")
    let reference = try reference(file)
    let opinion = reference.opinion(
      on: Channel(.phone, written), in: JudgingContext(countries: ["001"]))
    #expect(opinion.verdict == .allowed, "\(opinion)")
  }

  @Test(arguments: ["+99812345678", "+99912345679", "012345679"])
  func `is no other number`(_ written: String) throws {
    let file = bankFile.replacing("\"5550100\", \"+9995550100\"", with: "\"012345678\"")
    let opinion = try reference(file).opinion(
      on: Channel(.phone, written), in: JudgingContext(countries: ["001"]))
    #expect(opinion.verdict != .allowed)
  }
}
