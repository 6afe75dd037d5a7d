import Testing

@testable import TrueLineText

struct `A bare host or name` {
  private func before(_ text: String) -> UInt8 { text.utf8.last ?? 0 }

  @Test(arguments: ["/", "@", "_", "%", "=", "$", "&", "a", "1"])
  func `is part of something longer behind a sign of it`(_ sign: String) {
    #expect(Joint.tiesHost(before(sign)))
    #expect(Joint.tiesName(before(sign)))
  }

  @Test(arguments: [".", "-", "#"])
  func `may be a host behind dots, hyphens and number signs, and no name`(_ sign: String) {
    #expect(!Joint.tiesHost(before(sign)))
    #expect(Joint.tiesName(before(sign)))
  }

  @Test(arguments: [" ", ",", "(", "：", "—"])
  func `stands free behind other signs`(_ sign: String) {
    #expect(!Joint.tiesHost(before(sign)))
    #expect(!Joint.tiesName(before(sign)))
  }

  @Test(arguments: [
    ("@a", true, true), ("=1", true, true), ("_a", true, true), (".a", true, true),
    ("(", true, false), ("-", true, false), ("-a", true, true), ("/", false, true),
    ("%20", false, true), (":80", false, true), (".", false, false), (": ", false, false),
    (",", false, false), ("", false, false),
  ])
  func `goes on with what belongs to it`(_ rest: String, _ host: Bool, _ name: Bool) {
    #expect(Joint.goesOnHost(at: 0, in: Array(rest.utf8)) == host, "\(rest)")
    #expect(Joint.goesOnName(at: 0, in: Array(rest.utf8)) == name, "\(rest)")
  }

  @Test(arguments: ["ü", "é", "я", "ồ", "e\u{308}"])
  func `is part of a word behind a letter beyond ASCII`(_ letter: String) {
    let text = Array((letter + "name").utf8)
    #expect(Joint.tiesHost(before: text.count - 4, in: text))
    #expect(Joint.tiesName(before: text.count - 4, in: text))
  }

  @Test(arguments: ["在", "ที่", "នៅ", "“", "：", ""])
  func `may begin behind words that are written without blanks, and behind signs`(_ text: String) {
    let text = Array((text + "name").utf8)
    #expect(!Joint.tiesHost(before: text.count - 4, in: text))
    #expect(!Joint.tiesName(before: text.count - 4, in: text))
  }

  @Test(arguments: [
    ("é", true), ("я", true), ("\u{301}", true), ("\u{7}x", true), ("[x", true), ("{x", true),
    ("[x]", false), ("[x y]", false), ("[", false), ("的", false), ("’s", false), ("\n", false),
    (" x", false), ("", false),
  ])
  func `is cut where no sentence parts words`(_ rest: String, _ isCut: Bool) {
    #expect(Joint.isCut(at: 0, in: Array(rest.utf8)) == isCut)
  }

  @Test(arguments: [
    ("Days.Click", true), ("hotline.Call", true), ("shop.example", false), ("SHOP.COM", false),
    ("shop.C", false), ("Click", false),
  ])
  func `ends in a capital where a blank was left out behind a full stop`(
    _ host: String, _ isSentence: Bool
  ) {
    #expect(Domains.endsInCapital(Array(host.utf8)) == isSentence)
  }
}
