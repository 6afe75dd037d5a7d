import TrueLineLanguage
import TrueLineModel
import TrueLineText

/// Reads the names behind a word for a messenger, in the way that its row says.
struct LabelReading {
  let page: Page
  let bytes: [UInt8]
  let kind: ChannelKind
  private let reading: NameReading

  init(_ page: Page, _ kind: ChannelKind) {
    self.page = page
    self.bytes = page.bytes
    self.kind = kind
    let form = kind.name
    reading = NameReading(
      page, allowsDash: form?.hasDash ?? true, allowsDot: form?.hasDot ?? true)
  }

  func names(_ hit: Detector.Match, _ label: ChannelKind.Label) -> [ChannelSighting] {
    switch label {
    case .handle: handle(hit)
    case .ids(let digits):
      page.labelledIDs(hit, kind, idLength: kind.name?.lengths, numberLength: digits)
    case .word(let lengths): word(hit, lengths)
    case .colon: colon(hit)
    case .line(let lengths): line(hit, lengths)
    }
  }

  private func sighting(
    _ name: AnnouncedName, _ hit: Detector.Match, at sign: String = ""
  ) -> ChannelSighting {
    let sighting = page.sighting(
      kind, sign + page.value(of: name), at: name.place, cue: hit.range, called: true)
    return page.marked(sighting, as: name)
  }

  // MARK: Handles

  private func handle(_ hit: Detector.Match) -> [ChannelSighting] {
    let block = page.block(at: hit.range.lowerBound)
    guard !block.isAddress else { return [] }
    var names: [AnnouncedName] = []
    if let first = reading.name(after: hit.range), isHandle(first, hit) {
      names.append(first)
      names += reading.row(behind: first).filter { isHandle($0, hit) }
    }
    if let name = reading.name(before: hit.range), isHandle(name, hit) { names.append(name) }
    return names.map { sighting($0, hit) }
  }

  private func isHandle(_ name: AnnouncedName, _ hit: Detector.Match) -> Bool {
    guard isName(name) else { return false }
    if name.hasAt { return true }
    // Without `@` only a label with its sign and a name that is no word make a handle.
    return name.isMarked && (isUnlikeWord(name) || !hit.isWeak && name.endsLine)
  }

  /// As long as names are, a letter first.
  private func isName(_ name: AnnouncedName) -> Bool {
    guard let form = kind.name else { return false }
    let value = page.value(of: name)
    return (name.hasAt ? form.lengths : form.bareLengths).contains(value.utf8.count)
      && bytes[name.range.lowerBound].isASCIILetter && !kind.reserved.contains(value)
  }

  /// Digits, `_` or capitals inside: no word of a language.
  private func isUnlikeWord(_ name: AnnouncedName) -> Bool {
    if name.rest != nil { return true }
    let written = Array(page.written(name.range).utf8)
    return written.contains { $0.isASCIIDigit || $0 == UInt8(ascii: "_") }
      || written.dropFirst().contains { $0 < 0x5B } && written.contains { $0 > 0x60 }
  }

  // MARK: Labels that are words

  /// An `@`, or "id" between the word and the name, makes the messenger of it.
  private func word(_ hit: Detector.Match, _ lengths: ClosedRange<Int>) -> [ChannelSighting] {
    guard let name = reading.name(after: hit.range),
      lengths.contains(name.range.count + (name.rest?.count ?? 0))
    else { return [] }
    if !name.hasAt {
      let between = bytes[hit.range.upperBound..<name.range.lowerBound].map(\.lowercasedASCII)
      let says =
        hit.range.count > kind.id.utf8.count
        || between.contains(UInt8(ascii: "i")) && between.contains(UInt8(ascii: "d"))
      // "加赖 name": a word beyond ASCII that means nothing else needs no sign behind it.
      let isSign = name.isMarked || bytes[hit.range.lowerBound] >= 0x80
      guard says, isSign,
        name.endsLine || name.rest != nil || bytes[name.range].contains(where: \.isASCIIDigit)
      else { return [] }
    } else if page.tokens(in: hit.range.lowerBound..<name.range.lowerBound).count > 1 {
      return []
    }
    return [sighting(name, hit, at: name.hasAt && kind.name?.at == .kept ? "@" : "")]
  }

  /// Bytes of blanks, a colon and a dash between a label and its name, at most.
  private static let gap = 6
  /// Bytes of a name behind a colon, at least and at most.
  private static let colonLengths = 6...36

  /// `Skype: live:name`: signs of names that end no sentence.
  private func colon(_ hit: Detector.Match) -> [ChannelSighting] {
    let start = bytes.end(
      of: { [0x3A, 0x20, 0x2D].contains($0) }, from: hit.range.upperBound,
      limit: hit.range.upperBound + Self.gap)
    guard bytes[hit.range.upperBound..<start].contains(0x3A) else { return [] }
    let end = bytes.end(
      of: { $0.isASCIIWord || [0x2E, 0x2D, 0x3A].contains($0) }, from: start,
      limit: start + Self.colonLengths.upperBound)
    guard Self.colonLengths.contains(end - start) else { return [] }
    let value = String(decoding: bytes[start..<end].lazy.map(\.lowercasedASCII), as: UTF8.self)
    return [page.sighting(kind, value, at: start..<end, cue: hit.range, called: true)]
  }

  /// A name that stands alone on the line of its label: `Teams: exampleshop`.
  private func line(_ hit: Detector.Match, _ lengths: ClosedRange<Int>) -> [ChannelSighting] {
    let block = page.block(at: hit.range.lowerBound)
    let before = hit.range.lowerBound
    guard
      before == block.range.lowerBound || bytes[before - 1] == 0x0A
        || !bytes[before - 1].isASCIIWord && bytes[before - 1] != 0x20
        || before > 1 && bytes[before - 1] == 0x20 && !bytes[before - 2].isASCIIWord,
      let name = reading.name(after: hit.range), name.isMarked,
      lengths.contains(name.range.count),
      name.endsLine || name.hasAt || bytes[name.range].contains(where: \.isASCIIDigit),
      name.range.lowerBound - hit.range.upperBound <= Self.gap
    else { return [] }
    return [sighting(name, hit)]
  }
}
