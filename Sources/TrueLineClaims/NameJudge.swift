import TrueLineLanguage
import TrueLineModel
import TrueLineText

/// Decides which words of a page are names: "Smart" is a carrier only where one can stand.
///
/// A class, since every reader of a block keeps it.
final class NameJudge {
  let mentions: [Mention]
  private let countries: Set<String>
  /// Where the page speaks of telephone lines.
  private let telecom: [Int]
  /// Whether it has words of help lines or services at least.
  let mayHaveContext: Bool

  init(page: Reading, country: String?) {
    mentions = page.mentions
    countries = page.scene.countries.all.union(country.map { [$0.uppercased()] } ?? [])
    var telecom: [Int] = []
    var hints = !countries.isEmpty
    for token in page.tokens where page.hasMeanings(token) {
      for meaning in page.meanings(of: token) {
        switch meaning {
        case .signal(.telecom): telecom.append(token.range.lowerBound)
        case .signal(.helpLine), .signal(.service), .predicate: hints = true
        default: break
        }
      }
    }
    self.telecom = telecom
    mayHaveContext = hints || !telecom.isEmpty
  }

  var speaksOfTelephony: Bool { !telecom.isEmpty }

  /// Index of the first mention that begins at or after an offset.
  func firstMention(from offset: Int) -> Int {
    mentions.partitioningIndex { $0.range.lowerBound >= offset }
  }

  func mention(at range: Range<Int>) -> Mention? {
    let index = firstMention(from: range.lowerBound)
    guard index < mentions.count, mentions[index].range == range else { return nil }
    return mentions[index]
  }

  /// What a name at a place stands for, `nil` where it is an ordinary word.
  func name(at range: Range<Int>, in page: Reading) -> Part.Kind? {
    guard let mention = mention(at: range) else { return nil }
    switch mention.kind {
    case .country(let code): return .country(code)
    case .carrier(let ids):
      guard isName(mention, in: page) else { return nil }
      return .subject(NamedCarrier(words: written(range, in: page), candidates: ids))
    }
  }

  /// An ordinary word is a name where the page speaks of carriers or of a country, and it is
  /// written like one.
  func isName(_ mention: Mention, in page: Reading) -> Bool {
    guard !isIdentifier(mention.range, page.bytes) else { return false }
    guard mention.isCommonWord else { return true }
    let isAtHome = isAtHome(mention, in: page)
    if !isAtHome || isSmallName(mention, in: page) {
      // Nothing but its own sentence can tell.
      guard mayHaveContext,
        isAtHome && touchesIdeographs(mention.range, page.bytes)
          || isFollowed(mention.range, in: page)
      else { return false }
    }
    return isWrittenAsName(mention, in: page) && !isExclamation(mention.range, in: page)
  }

  /// A brand that is spelled with small letters: yes, qb, csl.
  ///
  /// Written in capitals, `QB`, it stands out like any other; "Yes" does not.
  private func isSmallName(_ mention: Mention, in page: Reading) -> Bool {
    isSpelledSmall(mention)
      && written(mention.range, in: page).utf8.count(where: \.isASCIICapital) < 2
  }

  private func isSpelledSmall(_ mention: Mention) -> Bool {
    let words = mention.words.utf8
    return words.contains(where: \.isASCIILetter) && !words.contains(where: \.isASCIICapital)
  }

  /// Whether a small-letter brand stands where a name does: behind its country, or before what
  /// a carrier has (`qb余额查询`).
  private func isFollowed(_ range: Range<Int>, in page: Reading) -> Bool {
    let here = firstMention(from: range.lowerBound)
    var before = false
    if here > 0, case .country = mentions[here - 1].kind {
      before = (0...Distance.blank).contains(range.lowerBound - mentions[here - 1].range.upperBound)
    }
    var next = page.bytes.skippingBlanks(from: range.upperBound, end: page.bytes.count)
    let grammar = page.lexicon.grammar
    if let last = grammar.end(of: .possessive, at: next, in: page.bytes, limit: page.bytes.count) {
      next = page.bytes.skippingBlanks(from: last, end: page.bytes.count)
    }
    if isCalledCarrier(range, in: page) { return true }
    guard let word = grammar.word(at: next, of: page.bytes, end: page.bytes.count)
    else { return false }
    return before || word.word.meanings.contains { if case .predicate = $0 { true } else { false } }
  }

  /// `qb是柬埔寨…`, `csl同SmarTone`, `auの`: in a text of ideographs and kana a word of Latin letters
  /// is no word of its sentence.
  private func touchesIdeographs(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    let next = range.upperBound
    guard bytes[range.lowerBound].isASCIILetter, next + 1 < bytes.count else { return false }
    // U+4E00 to U+9FFF; U+3040 to U+30FF, without the signs before them.
    return (0xE4...0xE9).contains(bytes[next])
      || (bytes[next] == 0xE3 && (0x81...0x83).contains(bytes[next + 1]))
  }

  /// 运营商csl: a word for carriers right before it makes a name of it.
  private func isCalledCarrier(_ range: Range<Int>, in page: Reading) -> Bool {
    var last = range.lowerBound
    if last > 0, page.bytes[last - 1] == 0x20 { last -= Distance.blank }
    return (max(0, last - Distance.breath)..<last).contains { start in
      page.lexicon.grammar.end(of: .carrierNoun, at: start, in: page.bytes, limit: last) == last
    }
  }

  /// Whether the page speaks of a country of the brand, or right there of telephone lines or of
  /// another carrier.
  private func isAtHome(_ mention: Mention, in page: Reading) -> Bool {
    if isOfCountry(mention) { return true }
    let place = mention.range.lowerBound
    if hasTelecom(near: place) || hasForeignTelecom(near: place, in: page) { return true }
    // Only the neighbours: a page may name carriers 10,000 times.
    return mentions[firstMention(from: place - Distance.surroundings + 1)...]
      .prefix { $0.range.lowerBound < place + Distance.surroundings }
      .contains { other in
        other.words != mention.words && (!other.isCommonWord || isOfCountry(other))
          && other.isCarrier
      }
  }

  private func hasTelecom(near place: Int) -> Bool {
    let next = telecom.partitioningIndex { $0 > place - Distance.surroundings }
    return next < telecom.count && telecom[next] < place + Distance.surroundings
  }

  /// Whether words of another writing beside a Latin name speak of help lines, codes or carriers: in
  /// such a text an English word is no ordinary one.
  private func hasForeignTelecom(near place: Int, in page: Reading) -> Bool {
    let bytes = page.bytes
    let window =
      max(0, place - Distance.surroundings)..<min(bytes.count, place + Distance.surroundings)
    let grammar = page.lexicon.grammar
    for offset in window where bytes[offset] >= 0xC0 {
      guard let found = grammar.word(at: offset, of: bytes, end: window.upperBound)
      else { continue }
      for meaning in found.word.meanings {
        switch meaning {
        case .predicate(.hotline, _), .predicate(.code, _), .predicate(.numberRange, _),
          .marker(.carrierNoun):
          return true
        default: break
        }
      }
    }
    return false
  }

  private func isOfCountry(_ mention: Mention) -> Bool {
    guard case .carrier(let ids) = mention.kind else { return false }
    return ids.contains { countries.contains(Countries.home(of: $0)) }
  }

  /// `AT_BASE`, `sys.true`: a piece of an identifier names nobody.
  private func isIdentifier(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0x20
    let after = range.upperBound < bytes.count ? bytes[range.upperBound] : 0x20
    for byte in [before, after] where byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$") {
      return true
    }
    return before == UInt8(ascii: ".") || before == UInt8(ascii: "@")
      || (before == UInt8(ascii: "-") && bytes[range.lowerBound].isASCIILetter)
  }

  /// Whether an ordinary word is written as a brand is.
  func isWrittenAsName(_ mention: Mention, in page: Reading) -> Bool {
    let words = Array(written(mention.range, in: page).utf8)
    // "3" is a step, a price, a rank; the brand has longer names as well.
    guard let first = words.first, !words.allSatisfy(\.isASCIIDigit) else { return false }
    guard first.isASCIILetter || first.isASCIIDigit else { return true }
    // "smart" is an adjective; "yes" is the brand's own spelling, and too common to trust.
    return words.contains(where: \.isASCIICapital) || isSpelledSmall(mention)
  }

  /// "Hello, …", "Yes! …": a word alone before a comma at the beginning.
  private func isExclamation(_ range: Range<Int>, in page: Reading) -> Bool {
    let bytes = page.bytes
    let before = range.lowerBound
    let opens =
      before == 0 || bytes[before - 1] == 0x0A || bytes[before - 1] == UInt8(ascii: "\"")
      || (before > 1 && bytes[before - 1] == 0x20 && bytes[before - 2] < 0x40
        && !bytes[before - 2].isASCIIDigit)
    guard opens, written(range, in: page).utf8.count(where: \.isASCIICapital) == 1 else {
      return false
    }
    let after = bytes.skippingBlanks(from: range.upperBound, end: bytes.count)
    guard after < bytes.count, let sign = Punctuation.at(after, of: bytes, end: bytes.count) else {
      return false
    }
    // "Smart, Metfone and …": the comma leads to another name.
    let next = firstMention(from: after)
    if next < mentions.count, mentions[next].range.lowerBound <= after + sign.length + 1 {
      return false
    }
    return sign.kind == .comma || sign.kind.endsSentence
  }

}

extension Mention {
  fileprivate var isCarrier: Bool {
    if case .carrier = kind { true } else { false }
  }
}
