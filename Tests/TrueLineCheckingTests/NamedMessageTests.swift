import Testing
import TrueLineDocuments
import TrueLineModel

@testable import TrueLineChecking

/// Whose name a short message uses, and whose the address is that it leads to.
struct `A message in somebody's name` {
  private func findings(_ text: String) -> [Finding] {
    ExampleReference.checker.check(Source(name: "message.txt", bytes: Array(text.utf8)))
      .report.findings.filter { $0.rule == "phishing-message" }
  }

  @Test(arguments: [
    "Parcelia: your parcel could not be delivered, pay the customs fee: http://qwert.top/x",
    "Dear Parcelia customer, your parcel is held at customs: http://qwert.top/x",
    "Your parcel is held at customs, pay the customs fee: http://qwert.top/x\nParcelia",
    "【例递快运】您的包裹派送失败，请点击http://qwert.top/x",
    "尊敬的例递快运用户您的包裹滞留请登录www.qwert.top/x办理",
  ])
  func `is an error where it leads to nobody's address`(_ text: String) {
    #expect(findings(text).map(\.level) == [.error])
  }

  @Test(arguments: [
    "Parcelia: your parcel could not be delivered: https://parcelia.example/x",
    "Parcelia: your parcel is held. https://www.parcelia.example/x or https://qwert.top/x",
    "Parcelia: 1234 is your OTP for your parcel. Never share it. http://qwert.top/x",
    "Parcelia opened a shop in Exampleland. The story: http://qwert.top/x",
    "Your parcel is on its way. 84 Days.Click here",
    "got a text about my parcel on hold by Parcelia with parcelia-fee.top, is that a scam?",
    "Parcelia: your parcel is held at customs: http://xxxxx.com/x",
  ])
  func `is left alone where it leads to the house itself, or asks for nothing`(_ text: String) {
    #expect(findings(text).isEmpty)
  }

  @Test func `is a warning at most where nobody is named`() {
    let text = "Dear customer, your parcel is held, pay the customs fee today: http://q3x7z.top/x"
    #expect(findings(text).map(\.level) == [.warning])
  }

  /// A shop's notice says that a payment failed among other things, and does not press with it.
  @Test func `is left alone where it is one thing among others in a long text that uses no name`() {
    let notice = """
      Your payment failed

      The payment of 20 for your subscription could not be processed.

      The message was: your card was declined.

      Click here to try again: http://qwert.example/x

      Thank you, the desk
      """
    #expect(findings(notice).isEmpty)
    let paragraphs = notice.split(separator: "\n\n")
    #expect(findings(paragraphs[1...3].joined(separator: "\n")).map(\.level) == [.warning])
    #expect(findings("Parcelia: " + notice).map(\.level) == [.error])
  }

  /// Registers print rows; nobody speaks in them.
  @Test func `is none where rows of names and values are printed`() {
    let rows = """
      Domain: qwert.example
      Registrant: Parcelia
      Status: parcel is held at customs
      Web Page: http://qwert.example/x
      """
    let more = """

      Created: 2005
      Expires: 2030
      Server: ns1.qwert.example
      Server: ns2.qwert.example
      """
    #expect(!findings(rows).isEmpty)
    #expect(findings(rows + more).isEmpty)
  }

  @Test func `is told in a sentence, with the house's own address and who says so`() throws {
    let finding = try #require(
      findings("Parcelia: your parcel is held at customs: http://qwert.top/x").first)
    #expect(
      finding.message
        == "The message speaks as Parcelia, says that a parcel waits and leads its reader to qwert[.]top, which is none of Parcelia’s own."
    )
    #expect(
      finding.remedy
        == "Do not answer. Parcelia’s own address is parcelia[.]example (Example Directory).")
  }
}
