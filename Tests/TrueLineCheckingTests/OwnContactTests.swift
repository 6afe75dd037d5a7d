import Testing
import TrueLineModel

@testable import TrueLineChecking

/// Companies write about cancelling and refunds, and give their number under each heading.
struct `A company's own page without an address` {
  private static func page(_ title: String, _ number: String) -> String {
    """
    <!doctype html><meta charset=utf-8><title>\(title)</title><h1>\(title)</h1>
    <p>To cancel your plan, call our help line: <a href="tel:\(number)">\(number)</a>.</p>
    <h2>Refunds</h2><p>For a refund call customer service at \(number).</p>
    <h2>More help</h2><p>Customer service number: \(number)</p><p>© Brightline · \(number)</p>
    """
  }

  @Test func `may repeat its help line as often as it likes`() {
    let rules = Checked.rules(in: Self.page("Cancel your plan", "1-800-555-0155"), as: "a.html")
    #expect(rules.isEmpty)
  }

  @Test func `is accused where the number stands in the title, or is written for filters to miss`()
  {
    let inTitle = Self.page("Cancel your plan: 1-800-555-0155", "1-800-555-0155")
    #expect(Checked.rules(in: inTitle, as: "a.html").contains("unofficial-service-channel"))
    let disguised = Self.page("Cancel your plan", "1~800~555~0155")
    #expect(Checked.rules(in: disguised, as: "a.html").contains("unofficial-service-channel"))
  }

  @Test func `may name a messenger beside its number`() {
    let page = Self.page("Cancel your plan", "1-800-555-0155")
      .replacing("line · 1-800-555-0155", with: "line · 1-800-555-0155 · WhatsApp us")
    #expect(Checked.rules(in: page, as: "a.html").isEmpty)
  }

  @Test func `is no excuse for a post that repeats a number`() {
    let post = """
      # How to cancel your plan

      To cancel, call customer service at 1-800-555-0155.

      Customer service number 1-800-555-0155. Refunds: 1-800-555-0155.
      """
    #expect(Checked.rules(in: post, as: "a.md").contains("unofficial-service-channel"))
  }
}

struct `A story about a swindler` {
  @Test func `may say whose number the victim was told to add`() {
    let story = """
      # 警方提醒：假客服注销账户骗局

      王女士接到自称客服的电话，对方让她加QQ 1000000001，称可以注销账户。警方提醒：凡是要求转账的都是诈骗。
      """
    #expect(Checked.rules(in: story, as: "a.md").isEmpty)
  }
}

struct `The user of an address` {
  @Test(arguments: [
    "https://anna@shop.example/x", "ssh://anna:word@shop.example/x", "https://a.b@shop.example",
  ])
  func `is no mail address`(_ address: String) {
    #expect(Checked.kinds(in: "Get it from \(address) today.").contains(.email) == false)
  }

  @Test func `leaves mail addresses mail addresses`() {
    #expect(Checked.kinds(in: "Mail anna@shop.example today.").contains(.email))
    #expect(Checked.kinds(in: "[mail](mailto:anna@shop.example)").contains(.email))
  }
}

struct `A number behind a label of QQ` {
  @Test(arguments: [
    "联系客服电话或QQ：1350055501", "客服QQ：客服1:1000001234，客服2:1000002345",
    "QQ群：1350055501 电话联系",
  ])
  func `is no telephone`(_ text: String) {
    let kinds = Checked.kinds(in: text)
    #expect(!kinds.contains(.phone))
    #expect(kinds.contains(.qq) || kinds.contains(.qqGroup))
  }

  @Test func `leaves the telephone beside it`() {
    let kinds = Checked.kinds(in: "QQ：1350055501，电话：13900550123")
    #expect(kinds.contains(.qq))
    #expect(kinds.contains(.phone))
  }
}

/// Authors write their contact below anything; who sells puts it beside what he sells.
struct `A contact below a short text of several thoughts` {
  private static let text = """
    How to cancel a SIM card

    Go to the carrier's shop with your passport and ask for the form, it costs nothing.

    A prepaid line without a top-up lapses by itself after half a year, says the carrier.

    Keep the number in mind where a bank still sends its codes to it, and change it there first.
    """

  @Test func `is nobody's business where its paragraph neither promises nor presses`() {
    let text = Self.text + "\n\nIf you liked this, my Telegram is @example_writer"
    #expect(Checked.rules(in: text, as: "a.txt").isEmpty)
  }

  @Test func `is reported where its paragraph says what it is for`() {
    let text = Self.text + "\n\nWe cancel any SIM card for you, Telegram: @example_writer"
    #expect(Checked.rules(in: text, as: "a.txt") == ["unofficial-service-channel"])
  }
}

/// People sell their things, with their number.
struct `A small advertisement` {
  @Test(arguments: [
    "Selling: acoustic guitar with bag, 2 years old, slight scratch. 75 slightly negotiable. Viber: +1 202 555 0123",
    "Vendo bici talla M, frenos nuevos, 145 negociables viéndola. WhatsApp: +1 202 555 0123",
  ])
  func `for a private thing is nobody's business`(_ text: String) {
    #expect(Checked.rules(in: text, as: "a.txt").isEmpty)
  }

  @Test(arguments: [
    "Selling: prepaid SIM cards, 2 years valid. 75 slightly negotiable. Viber: +1 202 555 0123",
    "Vendo cuentas verificadas, 145 negociables. WhatsApp: +1 202 555 0123",
  ])
  func `for lines or accounts is reported`(_ text: String) {
    #expect(Checked.rules(in: text, as: "a.txt") == ["unofficial-service-channel"])
  }
}
