import Testing
import TrueLineText

struct `How far words reach` {
  /// A text of as many words in each kind of writing; Khmer, Thai and Burmese words have five
  /// letters, Chinese ones two.
  static let writings: [(name: String, words: @Sendable (Int) -> String)] = [
    ("Latin", { Array(repeating: "parcel", count: $0).joined(separator: " ") }),
    ("Cyrillic", { Array(repeating: "посылка", count: $0).joined(separator: " ") }),
    ("Arabic", { Array(repeating: "رسالة", count: $0).joined(separator: " ") }),
    ("Hangul", { Array(repeating: "전화번호", count: $0).joined(separator: " ") }),
    ("Han", { String(repeating: "电话", count: $0) }),
    ("Kana", { String(repeating: "でんわ", count: $0) }),
    ("Thai", { String(repeating: "เบอร์", count: $0) }),
    ("Khmer", { String(repeating: "លេខទូ", count: $0) }),
    ("Burmese", { String(repeating: "ဖုန်း", count: $0) }),
  ]

  @Test(arguments: writings.indices, Reach.allCases)
  func `is the same in every writing`(_ writing: Int, _ reach: Reach) {
    let words = Self.writings[writing].words
    for (count, isInReach) in [(reach.words, true), (reach.words + 1, false)] {
      let text = Array("(\(words(count))) 1001".utf8)
      #expect(
        reach.joins(0..<1, text.count - 4..<text.count, in: text) == isInReach,
        "\(Self.writings[writing].name), \(count) words")
    }
  }

  @Test(arguments: writings.indices, Reach.allCases)
  func `takes in the words between and the one that is reached`(_ writing: Int, _ reach: Reach) {
    let words = Self.writings[writing].words
    let side = Array(words(100).utf8)
    let text = side + Array(" 1001 ".utf8) + side
    let place = side.count + 1..<side.count + 5
    let window = reach.window(around: place, in: 0..<text.count, of: text)
    let reached = words(reach.words + 1).utf8.count
    #expect(side.count - reached - 1...side.count - reached ~= window.lowerBound)
    #expect(place.upperBound + 1 + reached...place.upperBound + 2 + reached ~= window.upperBound)
  }

  @Test func `counts an address and a number with its signs as one word each`() {
    let text = Array("call www.shop.example/cancel or 1-800-555-0100 now".utf8)
    let call = 0..<4
    let now = text.count - 3..<text.count
    #expect(Reach.phrase.joins(call, now, in: text))
    #expect(!Reach.touching.joins(call, now, in: text))
  }

  @Test func `ends in a row of signs and in a word without end`() {
    for filler in ["-", "x", "►"] {
      let text = Array(("1001" + String(repeating: filler, count: 10_000)).utf8)
      let end = Reach.clause.end(after: 4, in: 0..<text.count, of: text)
      #expect(end < 300, "\(filler)")
    }
  }

  @Test func `keeps to its bounds, and leaves no text`() {
    let text = Array("one two three".utf8)
    #expect(Reach.sentence.window(around: 4..<7, in: 4..<9, of: text) == 4..<9)
    #expect(Reach.sentence.window(around: 4..<7, in: -5..<90, of: text) == 0..<13)
    #expect(Reach.touching.joins(0..<3, 2..<7, in: text))
  }
}

struct `What lies between two places` {
  @Test func `is the same whichever comes first`() {
    #expect((0..<4).gap(to: 9..<12) == 4..<9)
    #expect((9..<12).gap(to: 0..<4) == 4..<9)
  }

  /// An address can stand inside of another: `archive.example/https://shop.example`.
  @Test func `is nothing where they touch, or one holds the other`() {
    #expect((0..<4).gap(to: 4..<9) == nil)
    #expect((0..<9).gap(to: 2..<4) == nil)
    #expect((2..<4).gap(to: 0..<9) == nil)
  }
}
