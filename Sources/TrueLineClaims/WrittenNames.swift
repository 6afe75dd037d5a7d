import TrueLineLanguage
import TrueLineModel
import TrueLineText

/// Names as they are written: in brackets and quotes, with capitals, as the page has them.
extension NameJudge {
  /// The other name in a bracket behind a carrier's, with or without "formerly" before it.
  func bracketed(_ range: Range<Int>, in page: Reading) -> NamedCarrier? {
    var rest = range
    while let first = page.lexicon.grammar.word(
      at: rest.lowerBound, of: page.bytes, end: range.upperBound),
      first.word.meanings.contains(where: { $0 == .marker(.alias) || $0 == .marker(.history) })
    {
      let start = page.bytes.skippingBlanks(from: first.end, end: range.upperBound)
      rest = start..<range.upperBound
    }
    rest = trimmed(rest, page.bytes)
    guard !rest.isEmpty else { return nil }
    if let mention = mention(at: rest), case .carrier(let ids) = mention.kind {
      return NamedCarrier(words: written(rest, in: page), candidates: ids)
    }
    guard mentions.isEmpty || mention(at: rest) == nil, isBrand(rest, page) else { return nil }
    return NamedCarrier(words: written(rest, in: page), candidates: [])
  }

  /// One to three capitalised Latin words that mean nothing to the lexicon.
  private func isBrand(_ range: Range<Int>, _ page: Reading) -> Bool {
    guard (4...Distance.longestName).contains(range.count) else { return false }
    for token in page.tokens(in: range) where page.meanings(of: token).contains(where: isTechnical)
    {
      return false
    }
    let words = Array(written(range, in: page).utf8).split(separator: 0x20)
    guard (1...3).contains(words.count) else { return false }
    return words.allSatisfy { word in
      guard let first = word.first, first.isASCIICapital else { return false }
      return word.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
        && word.contains { $0.isASCIILetter && !$0.isASCIICapital }
    }
  }

  private func isTechnical(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .cue(.channel), .predicate, .signal, .way: true
    default: false
    }
  }

  /// Whether what stands in quotes can be a product's name: short, no number, no claim.
  func isQuotedName(_ range: Range<Int>, in page: Reading) -> Bool {
    let rest = trimmed(range, page.bytes)
    guard (2...Distance.longestName).contains(rest.count), mention(at: rest) == nil else {
      return false
    }
    let slice = page.bytes[rest]
    guard !slice.contains(UInt8(ascii: "*")), !slice.contains(UInt8(ascii: "#")) else {
      return false
    }
    var digits = 0
    for byte in slice {
      digits = byte.isASCIIDigit ? digits + 1 : 0
      if digits > 2 { return false }
    }
    return true
  }

  /// Whether a word begins with a capital of ASCII or Cyrillic.
  func isCapital(at offset: Int, in page: Reading) -> Bool {
    let text = page.document.text
    let origin = page.document.foldMap.origin(of: offset..<offset).lowerBound
    guard origin < text.count else { return false }
    if text[origin].isASCIICapital { return true }
    // U+0410 to U+042F, and U+0401.
    return text[origin] == 0xD0 && origin + 1 < text.count
      && ((0x90...0xAF).contains(text[origin + 1]) || text[origin + 1] == 0x81)
  }

  /// A range as the page writes it, before folding.
  func written(_ range: Range<Int>, in page: Reading) -> String {
    let origin = page.document.foldMap.origin(of: trimmed(range, page.bytes))
    guard origin.upperBound <= page.document.text.count else { return page.string(range) }
    return String(decoding: page.document.text[origin], as: UTF8.self)
  }

  private func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, bytes[lower].isASCIIBlank { lower += 1 }
    while lower < upper, bytes[upper - 1].isASCIIBlank { upper -= 1 }
    return lower..<upper
  }
}
