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
    hit.isCue ? TelegramReading(page).named(hit) : TelegramReading(page).linked(hit)
  }
}

/// Reads what stands at an anchor or beside a word for Telegram.
private struct TelegramReading {
  let page: Page
  let bytes: [UInt8]

  init(_ page: Page) {
    self.page = page
    self.bytes = page.bytes
  }

  /// Telegram's own accounts and the path words that are no names.
  private static let reserved: Set<String> = [
    "botfather", "telegram", "share", "iv", "addstickers", "addemoji", "addtheme", "proxy", "socks",
    "setlanguage", "login", "confirmphone", "bg", "invoice", "giftcode", "contact", "boost",
    "joinchat", "spambot", "username", "channel", "channelname", "your_channel", "me", "media",
    "gmail", "yourusername", "stickers", "folder", "addlist", "resolve", "telegramtips",
  ]

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

  func linked(_ hit: Detector.Hit) -> [ChannelSighting] {
    if hit.range.lowerBound > 0, Byte.isHost(bytes[hit.range.lowerBound - 1]),
      bytes[hit.range.lowerBound] != UInt8(ascii: ".")
    {
      return []
    }
    if bytes[hit.range.lowerBound] == UInt8(ascii: ".") { return subdomain(hit) }
    if bytes.has("tg:", at: hit.range.lowerBound) { return scheme(hit) }
    var start = hit.range.upperBound
    var isSpread = false
    if bytes[start - 1] != UInt8(ascii: "/") {
      start = bytes.end(of: { $0 == 0x20 }, from: start, limit: start + 2)
      guard start < bytes.count, bytes[start] == UInt8(ascii: "/") else { return [] }
      start += 1
      isSpread = true
    }
    start = bytes.end(of: { $0 == 0x20 }, from: start, limit: isSpread ? start + 2 : start)
    for prefix: StaticString in ["s/", "@", "joinchat/", "%40", "#"]
    where bytes.has(prefix, at: start) {
      if bytes.has("joinchat/", at: start) { return invitation(hit, from: start + 9) }
      start += prefix.utf8CodeUnitCount
    }
    if start < bytes.count, bytes[start] == UInt8(ascii: "+") {
      return invitation(hit, from: start + 1)
    }
    let end = bytes.end(of: Byte.isName, from: start, limit: start + 34)
    guard isName(start..<end, hasAt: true) else { return [] }
    var sighting = sighting(start..<end, place: hit.range.lowerBound..<end, called: false)
    if hit.range.count > 5, bytes.has("t", at: hit.range.lowerBound) {
      let anchor = bytes[hit.range]
      if anchor.contains(UInt8(ascii: "[")) || anchor.contains(UInt8(ascii: "(")) {
        sighting.traits.insert(.defanged)
      } else if anchor.contains(0x20) {
        sighting.traits.insert(.disguised)
        sighting.disguise = "split by blanks"
      }
    }
    return [sighting]
  }

  private func invitation(_ hit: Detector.Hit, from start: Int) -> [ChannelSighting] {
    let end = bytes.end(
      of: { Byte.isName($0) || $0 == UInt8(ascii: "-") }, from: start, limit: start + 40)
    guard end - start >= 7 else { return [] }
    let place = hit.range.lowerBound..<end
    var traits = page.traits(at: place)
    if !traits.contains(.linked) { traits.insert(.called) }
    return [
      ChannelSighting(
        Channel(.telegram, "+" + page.written(start..<end)), range: place, traits: traits)
    ]
  }

  private func subdomain(_ hit: Detector.Hit) -> [ChannelSighting] {
    let start = bytes.start(of: Byte.isName, before: hit.range.lowerBound, limit: 0)
    let after = hit.range.upperBound
    if after < bytes.count, Byte.isHost(bytes[after]) || bytes[after] == UInt8(ascii: ".") {
      return []
    }
    guard isName(start..<hit.range.lowerBound, hasAt: true), !bytes.has("www", at: start) else {
      return []
    }
    return [sighting(start..<hit.range.lowerBound, place: start..<after, called: false)]
  }

  private func scheme(_ hit: Detector.Hit) -> [ChannelSighting] {
    let limit = bytes.end(
      of: Byte.isAddress, from: hit.range.lowerBound, limit: hit.range.lowerBound + 120)
    var index = hit.range.upperBound
    while index < limit {
      for (key, isCode) in [("domain=" as StaticString, false), ("invite=", true)]
      where bytes.has(key, at: index) {
        let start = index + key.utf8CodeUnitCount
        if isCode { return invitation(hit, from: start) }
        let end = bytes.end(of: Byte.isName, from: start, limit: min(limit, start + 34))
        guard isName(start..<end, hasAt: true) else { return [] }
        return [sighting(start..<end, place: hit.range.lowerBound..<end, called: false)]
      }
      index += 1
    }
    return []
  }

  /// 4 to 32 letters, digits and `_`, a letter first; five and more unless `@` stands there.
  private func isName(_ range: Range<Int>, hasAt: Bool) -> Bool {
    guard (hasAt ? 4...32 : 5...32).contains(range.count), Byte.isLetter(bytes[range.lowerBound])
    else { return false }
    return !Self.reserved.contains(lowercased(range))
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
