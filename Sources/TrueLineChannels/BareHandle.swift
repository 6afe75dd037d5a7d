import TrueLineLanguage
import TrueLineModel
import TrueLineText

extension Detector {
  /// Names with an `@` in short Chinese and Russian texts that no word gives to a messenger: those
  /// who trade there write Telegram's names so, and other networks' names hardly ever. Names that
  /// end in `_bot` are Telegram's in any language.
  static let handle = Detector(
    id: "handle",
    anchors: ["@"],
    examples: [
      "短信通道，不排队，欢迎咨询客服：⟦@example_sms⟧": "example_sms",
      "全行业数据，精准⟦@example_data⟧诚信经营": "example_data",
      "Обращайтесь в ⟦@example_hr⟧, обсудим": "example_hr",
      "New likes every day: ⟦@example_likes_bot⟧": "example_likes_bot",
    ]
  ) { hit, page in
    let kind = Channel.Kind.telegram
    guard page.scene.isMessage, let form = kind.name,
      !page.block(at: hit.range.lowerBound).isAddress
    else { return [] }
    let start = hit.range.upperBound
    let end = NameReading(page).nameEnd(from: start, limit: start + form.lengths.upperBound + 1)
    guard form.lengths.contains(end - start), page.bytes[start].isASCIILetter,
      !Joint.isCut(at: end, in: page.bytes),
      !page.isOfOtherService(hit.range.lowerBound..<end, than: kind)
    else { return [] }
    let value = String(decoding: page.bytes[start..<end].lazy.map(\.lowercasedASCII), as: UTF8.self)
    let isMeant =
      isBehindIdeograph(hit.range.lowerBound, page.bytes) || value.hasSuffix("_bot")
      || isBehindCyrillic(hit.range.lowerBound, page)
    guard isMeant, !kind.reserved.contains(value) else { return [] }
    return [page.sighting(kind, value, at: hit.range.lowerBound..<end)]
  }
}

/// Whether an ideograph stands before a sign, colons and blanks between them left out.
private func isBehindIdeograph(_ sign: Int, _ bytes: [UInt8]) -> Bool {
  let end = bytes.start(
    of: { $0 == UInt8(ascii: ":") || $0 == 0x20 }, before: sign, limit: max(0, sign - 4))
  guard end > 0 else { return false }
  return ScriptClass(of: bytes.scalar(before: end).value) == .han
}

/// Bytes before a name in which letters of the language stand, and another network's name would.
private let languageReach = 48

/// Whether the words before a sign are Cyrillic, and none of them names another network.
private func isBehindCyrillic(_ sign: Int, _ page: Page) -> Bool {
  let before = max(0, sign - languageReach)..<sign
  guard sign == 0 || !page.bytes[sign - 1].isASCIIWord,
    page.bytes[before].contains(where: { $0 == 0xD0 || $0 == 0xD1 })
  else { return false }
  return !page.tokens(in: before).contains { token in
    page.meanings(of: token).contains { if case .cue(.channel) = $0 { true } else { false } }
  }
}
