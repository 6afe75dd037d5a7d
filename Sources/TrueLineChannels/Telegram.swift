import TrueLineLanguage
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
      "飞机 ⟦@example_\nsim⟧": "example_sim",
      "Telegram: ⟦@examplesim\n5577⟧, any time": "examplesim5577",
      "Telegram: ⟦@examplesim⟧\n2024 edition": "examplesim",
      "Telegram: ⟦@examplesim⟧\nbakery": "examplesim",
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
      guard let name, isName(name) else { continue }
      if !name.hasAt {
        // Without `@` only a label with its sign and a name that is no word make a handle.
        guard name.isMarked, !hit.isWeak || isUnlikeWord(name) else { continue }
        guard isUnlikeWord(name) || name.endsLine else { continue }
        guard !startsWordOfSentence(name) else { continue }
      }
      let sighting = page.sighting(
        .telegram, page.value(of: name), at: name.place, cue: hit.range, called: true)
      found.append(page.marked(sighting, as: name))
    }
    return found
  }

  /// 4 to 32 letters, digits and `_`, a letter first; five and more unless `@` stands there.
  private func isName(_ name: AnnouncedName) -> Bool {
    let value = page.value(of: name)
    guard (name.hasAt ? 4...32 : 5...32).contains(value.utf8.count),
      Byte.isLetter(bytes[name.range.lowerBound])
    else { return false }
    return !Reserved.isReserved(Channel(.telegram, value))
  }

  /// Digits, `_` or capitals inside: no word of a language.
  private func isUnlikeWord(_ name: AnnouncedName) -> Bool {
    if name.rest != nil { return true }
    let written = Array(page.written(name.range).utf8)
    return written.contains { Byte.isDigit($0) || $0 == UInt8(ascii: "_") }
      || written.dropFirst().contains { $0 < 0x5B } && written.contains { $0 > 0x60 }
  }

  /// "Telegram: support for bots": a blank and a small word follow.
  private func startsWordOfSentence(_ name: AnnouncedName) -> Bool {
    guard !name.endsLine, !isUnlikeWord(name) else { return false }
    return true
  }
}
