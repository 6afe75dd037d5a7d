import Testing
import TrueLineModel

/// Mails on the scale of mails, by what their signs are to it.
struct `A mail from nobody known` {
  private static func said(_ from: String, _ body: String) -> Said {
    Said("From: \(from)\nSubject: Hello\n\(body)", as: "a.eml")
  }

  /// A mail whose words are pictures, each a link to a domain of its own.
  private static func pictures(to domains: Int) -> Said {
    let links = ["qwert", "asdfg", "zxcvb", "poiuy", "lkjhg"].prefix(domains).map {
      "<a href=\"https://\($0).example/x\"><img src=\"https://\($0).example/y.png\"></a>"
    }
    return said("Peter <a@other.example>", "Content-Type: text/html\n\n" + links.joined())
  }

  @Test(arguments: 1...3)
  func `is accused by where it leads, up to three domains`(_ domains: Int) {
    let mail = Self.pictures(to: domains)
    #expect(mail.level("phishing-message") == .warning)
    #expect(
      mail.reasons("phishing-message").first
        == "the link leads to an address that is nobody’s known (4)")
  }

  @Test func `is a newsletter's or a conversation's where it leads to more`() {
    #expect(Self.pictures(to: 4).findings.isEmpty)
  }

  @Test func `is accused where its sender's name shows another address, without any promise`() {
    let body = "\nDear customer, urgent, see within 24 hours: https://qwert.example/x"
    let mail = Self.said("\"desk@asdfg.example\" <a@q3x7z9k.top>", body)
    #expect(mail.level("phishing-message") == .warning)
    #expect(
      mail.reasons("phishing-message").contains(
        "the sender’s name shows another address than the mail comes from (4)"))
    #expect(Self.said("\"a@q3x7z9k.top\" <a@q3x7z9k.top>", body).findings.isEmpty)
  }
}
