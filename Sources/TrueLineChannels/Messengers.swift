import TrueLineLanguage
import TrueLineModel

// Messengers that need a link form and a label only; numbers beside their names are read by
// `number`. One entry each, alphabetically.

extension Detector {
  package static let discord = Detector(
    id: "discord",
    title: "Discord invitation",
    anchors: ["discord.gg/", "discord.com/invite/", "discordapp.com/invite/"],
    examples: ["⟦discord.gg/ExampleInvite⟧": "ExampleInvite"]
  ) { hit, page in page.link(hit, [.discord]) }

  package static let line = Detector(
    id: "line",
    title: "LINE id or add link",
    anchors: [
      "line.me/r/ti/p/", "line.me/ti/p/", "line.me/ti/g/", "lin.ee/", "line://ti/p/",
      "page.line.me/",
    ],
    cues: [.channel(.line)],
    examples: [
      "LINE : ⟦@example24⟧": "@example24",
      "line id: ⟦example.shop⟧": "example.shop",
      "http://⟦line.me/ti/p/@example24⟧": "@example24",
    ]
  ) { hit, page in
    guard hit.isCue else { return page.link(hit, [.line]) }
    guard let name = NameReading(page, allowsDash: true, allowsDot: true).name(after: hit.range),
      (4...20).contains(name.range.count + (name.rest?.count ?? 0))
    else { return [] }
    let bytes = page.bytes
    // "line" is a word: an `@`, or "id" between it and the name, makes the messenger of it.
    if !name.hasAt {
      let between = bytes[hit.range.upperBound..<name.range.lowerBound].map(lowercasedASCII)
      let says = hit.range.count > 4 || between.contains(0x69) && between.contains(0x64)
      guard says, name.isMarked,
        name.endsLine || name.rest != nil || bytes[name.range].contains(where: Byte.isDigit)
      else { return [] }
    } else if page.tokens(in: hit.range.lowerBound..<name.range.lowerBound).count > 1 {
      return []
    }
    let value = (name.hasAt ? "@" : "") + page.value(of: name)
    let sighting = page.sighting(.line, value, at: name.place, cue: hit.range, called: true)
    return [page.marked(sighting, as: name)]
  }

  package static let messenger = Detector(
    id: "messenger",
    title: "Facebook Messenger link",
    anchors: ["m.me/", "messenger.com/t/", "fb-messenger://"],
    examples: ["https://⟦m.me/example.shop⟧": "example.shop"]
  ) { hit, page in page.link(hit, [.messenger]) }

  package static let signal = Detector(
    id: "signal",
    title: "Signal user or group link",
    anchors: ["signal.me/#", "signal.group/#", "sgnl://"],
    examples: ["⟦signal.me/#p/+12025550123⟧": "+12025550123"]
  ) { hit, page in page.link(hit, [.signal]) }

  package static let skype = Detector(
    id: "skype",
    title: "Skype name",
    anchors: ["skype:", "join.skype.com/"],
    cues: [.channel(.skype)],
    examples: ["Skype: ⟦live:example.shop1⟧": "live:example.shop1"]
  ) { hit, page in
    guard hit.isCue else { return page.link(hit, [.skype]) }
    let bytes = page.bytes
    let start = bytes.end(
      of: { $0 == 0x3A || $0 == 0x20 || $0 == 0x2D }, from: hit.range.upperBound,
      limit: hit.range.upperBound + 6)
    guard start > hit.range.upperBound, bytes[hit.range.upperBound..<start].contains(0x3A) else {
      return []
    }
    let end = bytes.end(
      of: { Byte.isName($0) || [0x2E, 0x2D, 0x3A].contains($0) }, from: start, limit: start + 36)
    guard end - start >= 6 else { return [] }
    let value = String(decoding: bytes[start..<end].lazy.map(lowercasedASCII), as: UTF8.self)
    return [page.sighting(.skype, value, at: start..<end, cue: hit.range, called: true)]
  }

  package static let teams = Detector(
    id: "teams",
    title: "Microsoft Teams name",
    anchors: [],
    cues: [.channel(.teams)],
    examples: ["Teams: ⟦exampleshop⟧": "exampleshop"]
  ) { hit, page in page.linedName(hit, .teams) }

  package static let viber = Detector(
    id: "viber",
    title: "Viber link",
    anchors: ["viber://", "invite.viber.com/"],
    examples: ["⟦viber://chat?number=12025550123⟧": "+12025550123"]
  ) { hit, page in page.link(hit, [.viber]) }

  package static let zalo = Detector(
    id: "zalo",
    title: "Zalo account or group link",
    anchors: ["zalo.me/"],
    examples: ["https://⟦zalo.me/0912345678⟧": "+84912345678"]
  ) { hit, page in page.link(hit, [.zalo]) }
}

extension Page {
  /// A name that stands alone on the line of its label: `Teams: exampleshop`.
  func linedName(_ hit: Detector.Hit, _ kind: Channel.Kind) -> [ChannelSighting] {
    let bytes = bytes
    let block = block(at: hit.range.lowerBound)
    let before = hit.range.lowerBound
    guard
      before == block.range.lowerBound || bytes[before - 1] == 0x0A
        || !Byte.isName(bytes[before - 1]) && bytes[before - 1] != 0x20
        || before > 1 && bytes[before - 1] == 0x20 && !Byte.isName(bytes[before - 2]),
      let name = NameReading(self, allowsDash: true, allowsDot: true).name(after: hit.range),
      name.isMarked, (5...40).contains(name.range.count),
      name.endsLine || name.hasAt || bytes[name.range].contains(where: Byte.isDigit),
      name.range.lowerBound - hit.range.upperBound <= 6
    else { return [] }
    let sighting = sighting(
      kind, value(of: name), at: name.place, cue: hit.range, called: true)
    return [marked(sighting, as: name)]
  }
}
