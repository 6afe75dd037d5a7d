import TrueLineModel

extension Detector {
  /// Telegram accounts, groups, bots and invitations, by link, by label and by `@name`.
  package static let telegram = Detector(
    id: "telegram",
    title: "Telegram account, group, bot or invitation",
    anchors: [
      "t.me/", "telegram.me/", "telegram.dog/", ".t.me", "tg://", "tg:resolve", "t[.]me/",
      "t(.)me/",
      "t . me", "t. me/", "t .me", "t dot me", "telegram[.]me/",
    ],
    cues: [.channel(.telegram)],
    examples: [
      "write to ⟦t.me/Example_Shop⟧ now": "example_shop",
      "[TG💪+ ⟦@example_sim⟧ ![Image](": "example_sim",
      "TG客服:⟦@example_bot⟧】": "example_bot",
      "Telegram : ⟦ExampleKildare⟧": "examplekildare",
      "https://⟦t.me/s/example_sim⟧)": "example_sim",
      "⟦tg://resolve?domain=example_sim⟧": "example_sim",
    ]
  ) { hit, page in
    hit.isCue ? TelegramReading(page).named(hit) : page.link(hit, [.telegram])
  }
}

/// Reads what stands beside a word for Telegram.
private struct TelegramReading {
  let page: Page
  let bytes: [UInt8]

  init(_ page: Page) {
    self.page = page
    self.bytes = page.bytes
  }

  func named(_ hit: Detector.Hit) -> [ChannelSighting] {
    let block = page.block(at: hit.range.lowerBound)
    guard block.isVisible || block.kind == .hidden || block.kind == .alternative else { return [] }
    let reading = NameReading(page)
    var found: [ChannelSighting] = []
    for name in [reading.name(after: hit.range), reading.name(before: hit.range)] {
      guard let name, isName(name.range, hasAt: name.hasAt) else { continue }
      if !name.hasAt {
        // Without `@` only a label with its sign and a name that is no word make a handle.
        guard name.isMarked, !hit.isWeak || isUnlikeWord(name.range) else { continue }
        guard isUnlikeWord(name.range) || name.endsLine else { continue }
        guard !startsWordOfSentence(name) else { continue }
      }
      found.append(sighting(name.range, cue: hit.range, place: name.place, called: true))
    }
    return found
  }

  /// 4 to 32 letters, digits and `_`, a letter first; five and more unless `@` stands there.
  private func isName(_ range: Range<Int>, hasAt: Bool) -> Bool {
    guard (hasAt ? 4...32 : 5...32).contains(range.count), Byte.isLetter(bytes[range.lowerBound])
    else { return false }
    return !Reserved.isReserved(Channel(.telegram, lowercased(range)))
  }

  /// Digits, `_` or capitals inside: no word of a language.
  private func isUnlikeWord(_ range: Range<Int>) -> Bool {
    let written = Array(page.written(range).utf8)
    return written.contains { Byte.isDigit($0) || $0 == UInt8(ascii: "_") }
      || written.dropFirst().contains { $0 < 0x5B } && written.contains { $0 > 0x60 }
  }

  /// "Telegram: support for bots": a blank and a small word follow.
  private func startsWordOfSentence(_ name: AnnouncedName) -> Bool {
    guard !name.endsLine, !isUnlikeWord(name.range) else { return false }
    return true
  }

  private func lowercased(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].lazy.map(lowercasedASCII), as: UTF8.self)
  }

  private func sighting(
    _ name: Range<Int>, cue: Range<Int>? = nil, place: Range<Int>? = nil, called: Bool
  ) -> ChannelSighting {
    let place = place ?? name
    return page.sighting(.telegram, lowercased(name), at: place, cue: cue, called: called)
  }
}
