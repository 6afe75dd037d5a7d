import Testing
import TrueLineRandom

@testable import TrueLineLanguage

struct `Looking for names` {
  private static let names = [
    "lumetel", "lumetel express", "zon", "zon mobile", "at&t", "例国", "例国联通", "élan mobile",
    "télé 2", "3", "мегатон", "ลูเมเทล",
  ]
  private static let table = NameTable(names.map { Array($0.utf8) })

  static func found(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return table.tokens(in: bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test(arguments: [
    ("Lumetel sells cards", ["Lumetel"]),
    ("the LUMETEL Express line", ["LUMETEL Express"]),
    ("lumetel expression", ["lumetel"]),
    ("lumetels, xlumetel, lumetel2", []),
    ("zon, Zon-mobile and ZON mobile.", ["zon", "Zon", "ZON mobile"]),
    ("AT&T and AT & T", ["AT&T"]),
    ("在例国联通办理，例国的卡", ["例国联通", "例国"]),
    ("用Lumetel卡", ["Lumetel"]),
    ("élan mobile or élan", ["élan mobile"]),
    ("télé 2, télé 20", ["télé 2"]),
    ("3 of 33", ["3"]),
    ("сеть мегатона", ["мегатон"]),
    ("ซิมลูเมเทลใหม่", ["ลูเมเทล"]),
    ("", []),
  ])
  func `takes the longest that stands by itself`(_ text: String, _ names: [String]) {
    #expect(Self.found(text) == names)
  }

  @Test func `comes to what trying every name at every place comes to`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SplitMix(seed: seed)
    let pieces = ["a", "b", "a b", " ", "-", "例", "国", "é", "1", "."]
    func text(_ count: Int) -> [UInt8] {
      (0..<count).flatMap { _ in Array(pieces[random.below(pieces.count)].utf8) }
    }
    for _ in 0..<300 {
      let names = Set((0..<20).map { _ in text(1 + random.below(4)) })
        .filter { Slow.isName($0) }.sorted { $0.lexicographicallyPrecedes($1) }
      let bytes = text(60)
      let found = NameTable(names).tokens(in: bytes).map(\.range)
      #expect(found == Slow.ranges(of: names, in: bytes), "seed \(seed)")
    }
  }
}

/// The oracle: every name is tried at every place.
private enum Slow {
  /// Names begin with a letter or digit of ASCII, or with two characters of which the first is
  /// beyond it.
  static func isName(_ name: [UInt8]) -> Bool {
    let first = Character(Unicode.Scalar(name[0]))
    return name[0] < 0x80
      ? first.isLetter || first.isNumber
      : String(decoding: name, as: UTF8.self).unicodeScalars.count > 1
  }

  static func ranges(of names: [[UInt8]], in text: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for start in text.indices {
      let ends = names.map { start + $0.count }
        .filter { $0 <= text.count && names.contains(Array(text[start..<$0])) }
        .filter { Boundary.isWhole(start..<$0, in: text, isOpen: false) }
      guard let end = ends.max(), end > ranges.last?.upperBound ?? 0 else { continue }
      ranges.append(start..<end)
    }
    return ranges
  }
}
