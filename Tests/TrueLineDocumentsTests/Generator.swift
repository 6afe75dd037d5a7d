import TrueLineRandom

/// Pages made at random from parts that have gone wrong before; a seed makes the same page again.
struct Generator: RandomNumberGenerator {
  private var random: SplitMix

  init(seed: UInt64) { random = SplitMix(seed: seed) }

  mutating func next() -> UInt64 { random.next() }

  mutating func below(_ bound: Int) -> Int { random.below(bound) }

  mutating func pick<T>(_ values: [T]) -> T { values[below(values.count)] }

  /// Words that every encoding of the tests has, so that a page can be in any of them.
  static let words = [
    "中国", "電話", "example_", "1204", "カード", "Smart", "ひらがな", "*123#", "t.me/example", "888",
  ]

  /// A page of paragraphs, and each word as it is to be read beside its place in UTF-8.
  mutating func page(_ words: [String], html: Bool) -> (text: String, words: [Planted]) {
    var text = ""
    var planted: [Planted] = []
    for index in 0..<(5 + below(60)) {
      switch below(8) {
      case 0: text += html ? "<p>" : "\n\n"
      case 1: text += html ? "<!-- x --><i class='a\"b'>" : "\r\n\r\n"
      case 2: text += html ? "</i><br/>\r\n" : "\n\n"
      case 3: text += html ? "<div hidden>y</div>" : "\r\n\r\n"
      default: text += pick([" ", "  ", "\r\n ", "\n"])
      }
      // A number of its own makes each word the only one of its kind.
      let word = pick(words) + "q\(index)z"
      let start = text.utf8.count
      for (place, character) in word.unicodeScalars.enumerated() {
        if html, place > 0, below(6) == 0 { text += pick(["<b>", "</b>", "<!--c-->", "<span x>"]) }
        switch html ? below(8) : 9 {
        case 0: text += "&#\(character.value);"
        case 1: text += "&#x\(String(character.value, radix: 16));"
        default: text.unicodeScalars.append(character)
        }
      }
      planted.append(Planted(word: word, range: start..<text.utf8.count))
      text += " "
    }
    return (text, planted)
  }
}

/// A word of a generated page and its bytes in the page's UTF-8.
struct Planted {
  var word: String
  var range: Range<Int>
}
