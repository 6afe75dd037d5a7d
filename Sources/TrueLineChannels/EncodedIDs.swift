import TrueLineLanguage
import TrueLineModel
import TrueLineText

/// Finds ids in the percent-encoded part of an address: adverts live in search queries of
/// trusted hosts.
enum EncodedIDs {
  /// - Parameter range: of the encoded text; a finding points at all of it.
  static func find(in range: Range<Int>, page: Page) -> [ChannelSighting] {
    let decoded = Percent.decoded(page.bytes[range]).map(\.lowercasedASCII)
    var found: [ChannelSighting] = []
    var index = 0
    while index < decoded.count {
      guard index == 0 || !decoded[index - 1].isASCIIWord,
        let label = page.reading.lexicon.label(at: index, of: decoded)
      else {
        index += 1
        continue
      }
      // Ordinary words that are labels too, "line", say nothing before another ordinary word.
      let wantsDigit = label.isWeak && decoded[index].isASCIILetter
      index = label.end
      guard
        let name = name(after: index, in: decoded, kind: label.kind, wantsDigit: wantsDigit)
      else { continue }
      index = name.upperBound
      let value = String(decoding: decoded[name], as: UTF8.self)
      var sighting = page.sighting(label.kind, value, at: range)
      sighting.traits.formUnion([.disguised, .called])
      sighting.disguise = "percent-encoded in an address"
      found.append(sighting)
    }
    return found
  }

  private static func name(
    after start: Int, in text: [UInt8], kind: Channel.Kind, wantsDigit: Bool
  ) -> Range<Int>? {
    var index = start
    // Signs only: 【 ： + @
    while index < text.count, index - start < 10, !text[index].isASCIIWord {
      if 0xE4...0xE9 ~= text[index] { return nil }
      index += text[index] < 0x80 ? 1 : text[index].utf8Length
    }
    guard index < text.count else { return nil }
    let end = text.end(of: \.isASCIIWord, from: index, limit: index + 34)
    let digits = text[index..<end].allSatisfy(\.isASCIIDigit)
    if digits {
      guard case .ids(let lengths?)? = kind.label, lengths.contains(end - index) else { return nil }
      return index..<end
    }
    guard let form = kind.name, form.bareLengths.contains(end - index) else { return nil }
    // Ids behind a label of ideographs are told from words by a digit.
    let isID = if case .ids? = kind.label { true } else { false }
    if isID || wantsDigit, !text[index..<end].contains(where: \.isASCIIDigit) { return nil }
    return index..<end
  }
}
