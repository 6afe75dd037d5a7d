import TrueLineModel
import TrueLineText

/// Finds hosts of short messages that nothing but a dot announces: `post-fee.info`,
/// `pub.example/x`.
///
/// Endings that spam uses most are anchors of `Detector.domain`; here it is any ending that exists,
/// in messages, where a way out counts and where the text is short, and in the opening of pages
/// where it stands apart: "〖HOST.tv〗" behind a title is what the page is for. A full stop whose blank
/// was left out makes no host: "it is done.Click here", "see you.in the evening".
struct DottedHosts {
  private let page: Page
  private let bytes: [UInt8]
  private let reading: DomainReading
  private let sightings: [ChannelSighting]

  /// Letters of the longest ending, `travelersinsurance`.
  private static let longestEnding = 18
  /// Bytes behind the first line of a page that are searched with it.
  private static let openingReach = 240
  /// A name whose letters alone have to tell has so many.
  private static let shortestName = 4

  /// Hosts that no sighting covers, in document order.
  static func find(on page: Page, beside sightings: [ChannelSighting]) -> [ChannelSighting] {
    let hosts = DottedHosts(page: page, sightings: sightings)
    let end = min(page.document.flowEnd, page.bytes.count)
    if page.scene.isMessage { return hosts.found(in: 0..<end) }
    guard let line = page.scene.opening.first else { return [] }
    let opening = max(line.lowerBound, min(end, line.upperBound + Self.openingReach))
    return hosts.found(in: line.lowerBound..<opening, onlySetApart: true)
  }

  private init(page: Page, sightings: [ChannelSighting]) {
    self.page = page
    bytes = page.bytes
    reading = DomainReading(page)
    self.sightings = sightings
  }

  private func found(in window: Range<Int>, onlySetApart: Bool = false) -> [ChannelSighting] {
    let end = window.upperBound
    var found: [ChannelSighting] = []
    var at = window.lowerBound
    var last = window.lowerBound
    while at < end {
      guard bytes[at] == UInt8(ascii: "."), let host = host(around: at, end: end) else {
        at += 1
        continue
      }
      if !onlySetApart || isSetApart(host, behind: last) {
        if !sightings.contains(where: { $0.range.overlaps(host) }) {
          found += reading.address(from: host.lowerBound, schemeEnd: nil)
        }
        last = host.upperBound
      }
      at = host.upperBound
    }
    return found
  }

  /// Whether a host stands by itself: in brackets, behind dashes, or after another one.
  private func isSetApart(_ host: Range<Int>, behind last: Int) -> Bool {
    let before = bytes.start(
      of: { $0 == 0x20 }, before: host.lowerBound, limit: max(0, host.lowerBound - 3))
    guard before > 0 else { return false }
    if before == last
      || sightings.contains(where: { $0.channel.kind == .domain && $0.range.upperBound == before })
    {
      return true
    }
    switch bytes[before - 1] {
    case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "|"): return true
    case UInt8(ascii: "-"): return before > 1 && bytes[before - 2] == UInt8(ascii: "-")
    default: return before > 2 && isOpeningBracket(before - 3)
    }
  }

  /// East Asian brackets that open: U+3008 to U+301A, the even ones.
  private func isOpeningBracket(_ at: Int) -> Bool {
    bytes[at] == 0xE3 && bytes[at + 1] == 0x80 && 0x88...0x9A ~= bytes[at + 2]
      && bytes[at + 2] % 2 == 0
  }

  /// The host whose last dot this is.
  private func host(around dot: Int, end: Int) -> Range<Int>? {
    let ending = bytes.end(of: \.isASCIILetter, from: dot + 1, limit: end)
    guard (2...Self.longestEnding).contains(ending - dot - 1),
      !Joint.goesOnHost(at: ending, in: bytes)
    else { return nil }
    let start = HostReading(bytes).start(before: dot)
    guard start < dot, bytes[dot - 1].isASCIIAlphanumeric,
      !Joint.tiesHost(before: start, in: bytes), !reading.isBehindCut(start), !isInAddress(start)
    else { return nil }
    let host = start..<ending
    guard isMeant(host, dot: dot, end: end), Domains.hasKnownTLD(bytes[host]),
      Domains.registrableLength(ofHost: bytes[host]) != nil
    else { return nil }
    return host
  }

  /// Whether anything but a dot says that an address is meant.
  private func isMeant(_ host: Range<Int>, dot: Int, end: Int) -> Bool {
    if hasPath(at: host.upperBound, end: end) { return true }
    let name = bytes[host.lowerBound..<dot]
    if Domains.isFileNameLike(bytes[host]) { return false }
    let isOneCase =
      !bytes[host].contains { $0.isASCIILetter && $0 < UInt8(ascii: "a") }
      || !bytes[host].contains { $0 >= UInt8(ascii: "a") }
    guard isOneCase else { return false }
    let isBuilt = name.contains { $0.isASCIIDigit || $0 == UInt8(ascii: "-") || $0 == 0x2E }
    if isBuilt { return name.contains(where: \.isASCIILetter) }
    let ending = Substring(decoding: bytes[dot + 1..<host.upperBound], as: UTF8.self)
    return name.count >= Self.shortestName
      && !AddressWords.words(.wordEnding).contains(Substring(ending.lowercased()))
  }

  private func hasPath(at place: Int, end: Int) -> Bool {
    guard place + 1 < end else { return false }
    return (bytes[place] == UInt8(ascii: "/") || bytes[place] == UInt8(ascii: "?"))
      && (bytes[place + 1].isASCIIAlphanumeric || bytes[place + 1] == UInt8(ascii: "@"))
  }

  /// Whether an address with a scheme began in the same word: `https://host.example/?log-in.id=1`.
  private func isInAddress(_ place: Int) -> Bool {
    let start = AddressBounds.start(before: place, in: bytes)
    return bytes[start..<place].holds("://".utf8)
  }
}
