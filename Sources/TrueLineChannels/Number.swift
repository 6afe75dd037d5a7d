import TrueLineLanguage
import TrueLineModel
import TrueLineText

extension Detector {
  /// Telephone numbers beside a word that makes a contact of them, also those of messengers
  /// that go by number: one reading serves all, since the nearest label decides.
  package static let number = Detector(
    id: "number",
    anchors: ["tel:", "sms:"],
    // Numbers stand beside words for LINE and Telegram too, whose accounts have one.
    cues: Set(
      [.phone, .contact, .channel(.telegram), .channel(.line)]
        + ChannelKind.all.filter(\.goesByNumber).map(Meaning.Cue.channel)),
    examples: [
      "call ⟦1-800-555-0100⟧ now": "+18005550100",
      "WhatsApp: ⟦+1 (202) 555-0123⟧": "+12025550123",
      "help line ☎ ⟦1 • 800 • 555 • 0100⟧ ☎": "+18005550100",
      "客服电话：⟦0851-6690•8613⟧": "085166908613",
      "联系电话：⟦一三九〇〇五五〇一二三⟧（微信同号）": "13900550123",
      "dial ⟦one eight hundred 555 zero one double four⟧ and wait": "+18005550144",
    ]
  ) { hit, page in
    let bytes = page.bytes
    let block = page.block(at: hit.range.lowerBound)
    switch block.kind {
    case .destination, .action: return NumberSearch.addressed(hit, page)
    case .hidden, .alternative: return []
    // In text the word itself is a cue.
    default: guard hit.isCue else { return [] }
    }
    let back = hit.isWeak ? 48 : 200
    let ahead = hit.isWeak ? 80 : 320
    var end = min(block.range.upperBound, hit.range.upperBound + ahead)
    // "Telephone" in one cell, the number in the next.
    if block.isVisible, block.range.upperBound - hit.range.upperBound < 16 {
      end = min(page.document.flowEnd, hit.range.upperBound + 60, bytes.count)
    }
    let search = NumberSearch(page)
    var found = search.opening()
    let start = max(block.range.lowerBound, hit.range.lowerBound - back, page.notes.numbersSearched)
    guard start < end else { return found }
    page.notes.numbersSearched = end
    found += search.numbers(in: start..<end)
    return found
  }
}

/// Looks for numbers in a window of text and settles what each of them is.
struct NumberSearch {
  let page: Page
  let bytes: [UInt8]
  private let spelledDigits: SpelledDigits
  private let reader: NumberReader

  init(_ page: Page) {
    self.page = page
    bytes = page.bytes
    reader = page.reading.numberReader
    spelledDigits = SpelledDigits(numbers: page.reading.lexicon.numberWords)
  }

  /// How far planted numbers stand behind a title, in bytes.
  private static let behindTitle = 48

  /// The opening and what follows each of its lines, searched once a page that speaks of contacts
  /// at all: planted numbers stand there without any word.
  func opening() -> [ChannelSighting] {
    guard !page.notes.isOpeningSearched else { return [] }
    page.notes.isOpeningSearched = true
    var found: [ChannelSighting] = []
    var searched = page.notes.numbersSearched
    for (index, line) in page.scene.opening.enumerated() {
      let end = min(page.document.flowEnd, bytes.count, line.upperBound + Self.behindTitle)
      guard line.lowerBound < end else { continue }
      found += numbers(in: line.lowerBound..<end)
      // What stands between a title and a heading further down is still to be searched.
      if index == 0 { searched = max(searched, end) }
    }
    page.notes.numbersSearched = searched
    return found
  }

  func numbers(in window: Range<Int>) -> [ChannelSighting] {
    var found: [ChannelSighting] = []
    var index = window.lowerBound
    // A number that the last window cut is read whole by the one that holds its first digit.
    if index > 0, bytes[index - 1].isASCIIDigit {
      index = bytes.end(of: \.isASCIIDigit, from: index, limit: window.upperBound)
    }
    while index < window.upperBound {
      let byte = bytes[index]
      if let spelled = spelled(at: index, window: window) {
        found.append(spelled)
        index = spelled.range.upperBound
        page.notes.numbersSearched = max(page.notes.numbersSearched, index)
        continue
      }
      guard NumberReader.mayBegin(with: byte),
        byte.isASCIIDigit || byte == UInt8(ascii: "+") || reader.beginsWithLetter(at: index)
      else {
        index += 1
        continue
      }
      let limit = min(bytes.count, index + 64, max(window.upperBound, blockEnd(of: index)))
      let (number, next) = reader.number(at: index, limit: limit)
      if let number, let sighting = judge(number) {
        found.append(sighting)
        page.notes.numbersSearched = max(page.notes.numbersSearched, next)
      }
      index = next
    }
    return found
  }

  /// A number in words, or one that begins in digits and goes on in words.
  private func spelled(at index: Int, window: Range<Int>) -> ChannelSighting? {
    let previous = index > 0 ? bytes[index - 1] : 0x20
    guard
      bytes[index].isASCIIDigit
        ? !previous.isASCIIWord : spelledDigits.mayBegin(at: index, in: bytes, after: previous)
    else { return nil }
    let limit = min(bytes.count, index + 160, blockEnd(of: index))
    return spelledDigits.number(at: index, limit: limit, in: bytes).flatMap(judge)
  }

  private func blockEnd(of offset: Int) -> Int { page.block(at: offset).range.upperBound }

  /// `tel:` and `sms:` in a link's destination.
  static func addressed(_ hit: Detector.Match, _ page: Page) -> [ChannelSighting] {
    let bytes = page.bytes
    guard !hit.isCue, bytes[hit.range.upperBound - 1] == UInt8(ascii: ":") else { return [] }
    let block = page.block(at: hit.range.lowerBound)
    guard hit.range.lowerBound == block.range.lowerBound else { return [] }
    let start = bytes.end(
      of: { $0 == UInt8(ascii: "/") || $0 == 0x20 }, from: hit.range.upperBound,
      limit: block.range.upperBound)
    guard start < block.range.upperBound else { return [] }
    let (number, _) = page.reading.numberReader
      .number(at: start, limit: block.range.upperBound)
    guard let number, (3...15).contains(number.digits.count) else { return [] }
    return [
      ChannelSighting(
        Channel(.phone, canonical(number)), range: number.range,
        traits: page.traits(at: number.range).union([.linked, .called]))
    ]
  }

  /// E.164 where the country is certain: after a plus, or for a North American free number.
  static func canonical(_ number: WrittenNumber, _ kind: Channel.Kind = .phone) -> String {
    var written = number.digits
    if number.hasPlus { written.insert(UInt8(ascii: "+"), at: 0) }
    if kind.hasHome,
      let channel = Canonical.channel(kind, String(decoding: written, as: UTF8.self))
    {
      return channel.value
    }
    let digits = number.digits
    if !number.hasPlus, digits.count == 11, digits[0] == UInt8(ascii: "1"),
      NumberShape(String(decoding: digits, as: UTF8.self)) == .tollFree,
      digits[1] == UInt8(ascii: "8"), let american = Canonical.northAmericanPhone(digits)
    {
      return american.value
    }
    if number.hasPlus, PhoneNumber.international(digits) == nil {
      return "+" + String(decoding: digits, as: UTF8.self)
    }
    return Canonical.phone(written)?.value ?? String(decoding: digits, as: UTF8.self)
  }
}
