import Testing
import TrueLineModel

@testable import TrueLineRules

struct `A host` {
  @Test(arguments: [
    "Welcome to Shop Mill, the mill.", "We are shopmill: buy here.", "At Shop-Mill you pay less.",
    "Prices of ShopMill.", "shopmill",
  ])
  func `is named where its words stand in the text`(_ text: String) {
    #expect(NamedHosts(document(text)).isNamed("www.shopmill.example"))
  }

  @Test(arguments: [
    "See shopmill.example today.", "See https://www.shopmill.example/a.", "Mail us@shopmill now.",
    "In a/shopmill/b it lies.", "Nothing of it.", "x.shopmill is short",
  ])
  func `is not named by an address that holds its name`(_ text: String) {
    #expect(!NamedHosts(document(text)).isNamed("www.shopmill.example"))
  }

  @Test func `with a name of two letters is never named`() {
    #expect(!NamedHosts(document("ab is here")).isNamed("ab.example"))
    #expect(NamedHosts(document("abc is here")).isNamed("abc.example"))
  }

  private func document(_ text: String) -> Document {
    Document(
      format: InputFormat(id: "text", title: "texts", reading: .addresses), encoding: "utf-8",
      text: Array(text.utf8))
  }
}
