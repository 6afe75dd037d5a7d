import TrueLineLanguage
import TrueLineModel
import TrueLineText

/// Finds listed contacts that no word announces: "ask for @name when you get there".
///
/// Candidates are what stands behind an `@`, a place that is known already, and what stands around
/// a run of digits. For those the text is passed over once, where lists name numbers or accounts
/// of kinds that are written without an `@`; each candidate costs a hash.
struct ListedPlaces {
  private let page: Page
  private let bytes: [UInt8]
  private let reader: NumberReader
  private let search: NumberSearch
  private let lists: any ListedContacts
  private let sightings: [ChannelSighting]
  private var found: [ChannelSighting] = []

  /// Fewer digits are no number and no account that one could tell from a figure.
  private static let leastDigits = 8
  /// Bytes over which the digits of a number may be strewn.
  private static let reach = 64

  static func add(
    to sightings: [ChannelSighting], _ page: Page, _ lists: any ListedContacts
  ) -> [ChannelSighting] {
    guard lists.listsAccounts || lists.listsBareNames || lists.listsNumbers else {
      return sightings
    }
    var places = ListedPlaces(page: page, lists: lists, sightings: sightings)
    if lists.listsAccounts { places.searchMarkedNames() }
    if lists.listsBareNames || lists.listsNumbers { places.searchDigits() }
    return places.found.isEmpty ? sightings : ChannelMerging.merge(sightings + places.found)
  }

  private init(page: Page, lists: any ListedContacts, sightings: [ChannelSighting]) {
    self.page = page
    bytes = page.bytes
    reader = page.reading.numberReader
    search = NumberSearch(page)
    self.lists = lists
    self.sightings = sightings
  }

  private mutating func searchMarkedNames() {
    for anchor in page.reading.anchors where anchor.range.count == 1 {
      let at = anchor.range.lowerBound
      guard bytes[at] == UInt8(ascii: "@"), !Joint.tiesName(before: at, in: bytes) else {
        continue
      }
      let end = bytes.end(of: \.isASCIIWord, from: at + 1, limit: bytes.count)
      guard !Joint.goesOnName(at: end, in: bytes),
        let listed = lists.listedAccount(bytes[at + 1..<end], isMarked: true),
        !page.isOfOtherService(at..<end, than: listed.kind)
      else { continue }
      take(listed, at: at..<end)
    }
  }

  /// Names with digits in them, and numbers.
  private mutating func searchDigits() {
    let end = min(page.document.flowEnd, bytes.count)
    var index = 0
    while index < end {
      guard bytes[index].isASCIIDigit else {
        index += 1
        continue
      }
      let start = bytes.start(of: \.isASCIIWord, before: index, limit: max(0, index - Self.reach))
      let stop = bytes.end(of: \.isASCIIWord, from: index, limit: end)
      let isNumber =
        bytes[start].isASCIIDigit
        && bytes[start..<stop].allSatisfy {
          $0.isASCIIDigit || $0 == UInt8(ascii: "_") || NumberReader.isLikeDigit($0)
        }
      index = isNumber ? number(from: start, to: stop, end: end) : stop
      let isFree = !Joint.tiesName(before: start, in: bytes)
      guard lists.listsBareNames, isFree, !Joint.goesOnName(at: stop, in: bytes), stop - start >= 5,
        !isNumber || stop - start >= Self.leastDigits
      else { continue }
      take(lists.listedAccount(bytes[start..<stop], isMarked: false), at: start..<stop)
    }
  }

  /// Reads the number that a run of digits begins; gives where to go on.
  private mutating func number(from start: Int, to stop: Int, end: Int) -> Int {
    guard lists.listsNumbers else { return stop }
    var first = start
    while first > 0, bytes[first - 1] == UInt8(ascii: "(") || bytes[first - 1] == 0x20 {
      first -= 1
    }
    let hasPlus = first > 0 && bytes[first - 1] == UInt8(ascii: "+")
    first = hasPlus ? first - 1 : start
    // "call+12025550123now": a plus begins a number wherever it stands.
    guard first == 0 || hasPlus || !Joint.tiesName(bytes[first - 1]) else { return stop }
    let limit = min(end, first + Self.reach)
    let (number, next) = reader.number(at: first, limit: limit)
    guard let number, number.digits.count >= Self.leastDigits,
      !number.isGlued || hasPlus && number.isKnown, !search.isOtherFigure(number),
      hasPlus && number.isKnown || !Joint.goesOnName(at: next, in: bytes),
      // Figures have commas; versions have a full stop after every digit.
      !bytes[number.range].contains(UInt8(ascii: ",")),
      number.groups.count * 2 <= number.digits.count + 1
    else { return stop }
    take(lists.listedNumber(number.digits, hasPlus: number.hasPlus), at: number.range)
    return max(next, stop)
  }

  private mutating func take(_ channel: Channel?, at place: Range<Int>) {
    guard let channel, Repetitions.sighted(place, in: sightings).isEmpty else { return }
    found.append(page.sighting(channel.kind, channel.value, at: place))
  }
}
