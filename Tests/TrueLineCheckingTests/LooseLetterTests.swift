import Testing
import TrueLineDocuments
import TrueLineModel

@testable import TrueLineChecking

/// The body of a mail, saved as a page without its header.
struct `A letter without its header` {
  private static let letter = """
    <table><tr><td>Parcelia</td></tr><tr><td>Dear customer, your parcel could not be delivered.
    A customs fee is due. <a href="https://qwert.example/x">Pay now</a></td></tr></table>
    """

  private func findings(_ text: String, url: String? = nil) -> [Finding] {
    ExampleReference.checker
      .check(Source(name: "letter.html", bytes: Array(text.utf8), url: url))
      .report.findings.filter { $0.rule == "phishing-message" }
  }

  @Test func `is weighed as a mail`() {
    let findings = findings(Self.letter)
    #expect(findings.map(\.level) == [.error])
    #expect(findings.first?.message.english.contains("The mail speaks as Parcelia") == true)
  }

  @Test(arguments: [
    "<a href=\"/about\">About us</a>", "<img src=\"pictures/us.png\">",
    "<form action=\"https://qwert.example/y\"><input value=\"Send\"></form>",
  ])
  func `is a page of a site where something works only there`(_ part: String) {
    #expect(findings(Self.letter + part).isEmpty)
  }

  @Test func `is a page of a site where its address is known, or where it is long`() {
    #expect(findings(Self.letter, url: "https://qwert.example/x").isEmpty)
    let story = String(
      repeating: "<p>We went to the lake and swam in it all day long.</p>", count: 80)
    #expect(findings(Self.letter + story).isEmpty)
  }

  @Test func `is left alone where it leads to the house itself`() {
    let own = Self.letter.replacing("qwert.example", with: "parcelia.example")
    #expect(findings(own).isEmpty)
  }
}
