import Testing
import TrueLineText

/// Words of grammar, each as it works in a sentence.
struct `A sentence` {
  @Test(arguments: ["和", "与", "及", "或", "、", "/"])
  func `gives one value to names that a word joins`(_ word: String) {
    let claims = ClaimPage.claims(in: "例国Lumetel\(word)Kavitel的客服热线是1009。")
    #expect(claims.sorted() == ["Kavitel|hotline|1009|said", "Lumetel|hotline|1009|said"])
  }

  @Test(arguments: [
    "in", "since", "until", "by", "from", "before", "after", "during", "January", "February",
    "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ])
  func `takes a year for no number`(_ word: String) {
    let claims = ClaimPage.claims(in: "Lumetel's hotline \(word) 2024: 1009.")
    #expect(!claims.contains { $0.contains("2024") }, "\(claims)")
  }

  @Test(arguments: ["01/05/2024", "2024-05-01", "2024/05/01", "2024年"])
  func `takes a day for no number`(_ day: String) {
    let claims = ClaimPage.claims(in: "Lumetel hotline, \(day): 1009.")
    #expect(!claims.contains { $0.contains("2024") }, "\(claims)")
  }

  @Test(arguments: ["到", "至", "给", "to ", "ទៅ"])
  func `reads where a message with a code is sent to`(_ word: String) {
    let claims = ClaimPage.claims(in: "Lumetel: send *199# \(word)199.")
    #expect(claims == ["Lumetel|code|*199#|said|sentAsMessage"], "\(claims)")
  }

  @Test(arguments: ["to", "and", "到", "至", "-", "–", "~"])
  func `reads the ends of a range as one value`(_ word: String) {
    let claims = ClaimPage.claims(in: "A Lumetel SIM is valid for 30 \(word) 90 days.")
    #expect(claims == ["Lumetel|validity|30 d,90 d|said"], "\(claims)")
  }

  @Test(arguments: ["05/2024", "5-2024", "5.2024"])
  func `takes a month and its year for no number`(_ month: String) {
    let claims = ClaimPage.claims(in: "Lumetel hotline, \(month): 1009.")
    #expect(!claims.contains { $0.contains("2024") }, "\(claims)")
  }

  @Test func `gives no value to names whose number is another than that of the values`() {
    let two = ClaimPage.claims(in: "例国Lumetel、Kavitel的客服热线分别是1009、1010。")
    #expect(two.sorted() == ["Kavitel|hotline|1010|said", "Lumetel|hotline|1009|said"])
    #expect(ClaimPage.claims(in: "例国Lumetel、Kavitel的客服热线是1009、1010、1011。").isEmpty)
  }

  @Test
  func `takes an ordinary word for a carrier beside a country of its own, and beside no other`() {
    let home = ClaimPage.claims(in: "Bright went bankrupt. Exampleland is warm.")
    #expect(home == ["Bright|status/for-good|closed|said"])
    #expect(ClaimPage.claims(in: "Bright went bankrupt. Farland is warm.").isEmpty)
  }

  @Test func `says again where a carrier is by naming its app, and does not by asking for it`() {
    let first = "Farlink is a carrier in Exampleland."
    #expect(ClaimPage.places(of: "operates-in", in: "\(first) The Farlink app is good.") == 2)
    #expect(
      ClaimPage.places(of: "operates-in", in: "\(first) I wonder about the Farlink app.") == 1)
  }

  @Test(arguments: ["：", ":", "=", "＝", " - "])
  func `ties a value to its name by a sign`(_ sign: String) {
    #expect(ClaimPage.claims(in: "Lumetel的客服热线\(sign)1009") == ["Lumetel|hotline|1009|said"])
  }
}

/// Signs of all languages, each as it works in a sentence.
struct `A sign` {
  /// Of one kind; the sign in quotes as it is written.
  private static func signs(_ kinds: Punctuation.Kind...) -> [String] {
    Punctuation.rows.filter { kinds.contains($0.kind) }.map { String($0.sign) }
  }

  @Test(arguments: signs(.stop, .exclamation, .question) + [".", "!", "?"])
  func `that ends a sentence ends who is quoted in it`(_ sign: String) {
    let claims = ClaimPage.claims(in: "Scammers say a lot\(sign) Lumetel's hotline is 1009.")
    #expect(claims == ["Lumetel|hotline|1009|said"])
  }

  @Test(arguments: signs(.question) + ["?"])
  func `that asks says nothing`(_ sign: String) {
    let claims = ClaimPage.claims(in: "Lumetel's hotline is 1009\(sign) Who knows.")
    #expect(claims == ["Lumetel|hotline|1009|asked"])
  }

  @Test(arguments: signs(.stop, .exclamation) + [".", "!"])
  func `that ends a statement lets it be said`(_ sign: String) {
    let claims = ClaimPage.claims(in: "Lumetel's hotline is 1009\(sign) Who knows?")
    #expect(claims == ["Lumetel|hotline|1009|said"])
  }

  @Test(arguments: signs(.comma) + [",", ";"])
  func `that parts clauses leaves each its carrier`(_ sign: String) {
    let claims = ClaimPage.claims(in: "Lumetel's hotline is 1009\(sign) Kavitel's is 1002.")
    #expect(claims.sorted() == ["Kavitel|hotline|1002|said", "Lumetel|hotline|1009|said"])
  }

  @Test(arguments: signs(.enumeration))
  func `that parts a list joins its carriers`(_ sign: String) {
    let claims = ClaimPage.claims(in: "Lumetel\(sign)Kavitel的客服热线是1009。")
    #expect(claims.sorted() == ["Kavitel|hotline|1009|said", "Lumetel|hotline|1009|said"])
  }

  @Test(arguments: signs(.colon) + [":", "="])
  func `that leads to a value joins it with its label`(_ sign: String) {
    let claims = ClaimPage.claims(in: "Lumetel hotline\(sign) 1009")
    #expect(claims == ["Lumetel|hotline|1009|said"])
  }

  @Test func `of Greek asks where others part clauses`() {
    let claims = ClaimPage.claims(in: "Lumetel hotline 1009, ναι; Kavitel hotline 1002.")
    #expect(claims.sorted() == ["Kavitel|hotline|1002|said", "Lumetel|hotline|1009|asked"])
  }

  @Test func `is found by its code`() {
    #expect(Punctuation.rows.map(\.sign) == Punctuation.rows.map(\.sign).sorted())
  }
}
