import TrueLineModel
import TrueLineText

/// Which hosts a page calls by name, worked out once for each.
final class NamedHosts {
  /// Hosts looked for in one page. One with more addresses is a directory, which names what
  /// it links to and smuggles nobody in.
  private static let hostLimit = 256
  /// Bytes of text searched.
  private static let textLimit = 1 << 17

  private let document: Document
  private var known: [[UInt8]: Bool] = [:]
  /// Where each byte of the flat text stands in the document.
  private lazy var places: [Int] = {
    let text = document.folded
    return (0..<min(document.flowEnd, text.count, Self.textLimit)).filter {
      text[$0] != 0x20 && text[$0] != 0x2D
    }
  }()
  /// The visible text in small letters without blanks and hyphens.
  private lazy var flat: [UInt8] = places.map { document.folded[$0].lowercasedASCII }

  /// Where in the flat text a word of the document may begin.
  private lazy var starts: [Int] = {
    let text = document.folded
    return places.indices.filter { index in
      let place = places[index]
      return place == 0 || !text[place - 1].isASCIIAlphanumeric
    }
  }()

  init(_ document: Document) { self.document = document }

  /// Whether the visible text has the host's name as a word of its own, outside of addresses;
  /// blanks and hyphens inside it left out.
  func isNamed(_ host: Substring) -> Bool {
    let wanted = stem(host)
    guard wanted.count >= NameLength.asWord else { return false }
    if let answer = known[wanted] { return answer }
    guard known.count < Self.hostLimit else { return true }
    let answer = has(wanted, in: 0..<flat.count)
    known[wanted] = answer
    return answer
  }

  /// Whether a name stands so in one of some places.
  func isNamed(_ name: Substring, in ranges: [Range<Int>]) -> Bool {
    let wanted = name.utf8.filter { $0 != 0x2D }.map(\.lowercasedASCII)
    return ranges.contains { range in
      let start = places.partitioningIndex { $0 >= range.lowerBound }
      let end = places.partitioningIndex { $0 >= range.upperBound }
      return has(wanted, in: start..<end)
    }
  }

  /// The label that somebody chose: `giffgaff` of `www.giffgaff.com`.
  private func stem(_ host: Substring) -> [UInt8] {
    let domain = Domains.registrableDomain(ofHost: host) ?? String(host)
    return domain.utf8.prefix { $0 != UInt8(ascii: ".") }.filter { $0 != UInt8(ascii: "-") }
      .map(\.lowercasedASCII)
  }

  /// Whether letters stand by themselves: the "tinu" of "continue" is nobody's name.
  private func isWord(_ range: ClosedRange<Int>) -> Bool {
    let text = document.folded
    return (range.lowerBound == 0 || !text[range.lowerBound - 1].isASCIIAlphanumeric)
      && (range.upperBound + 1 == text.count || !text[range.upperBound + 1].isASCIIAlphanumeric)
  }

  /// Whether letters stand as a word of their own in a part of the flat text.
  private func has(_ wanted: [UInt8], in part: Range<Int>) -> Bool {
    let flat = flat
    let places = places
    guard part.count >= wanted.count, !wanted.isEmpty else { return false }
    let first = starts.partitioningIndex { $0 >= part.lowerBound }
    for start in starts[first...] where flat[start] == wanted[0] {
      let end = start + wanted.count
      guard end <= part.upperBound else { return false }
      guard flat[start..<end].elementsEqual(wanted) else { continue }
      let before = start > 0 ? flat[start - 1] : 0x0A
      let after = end < flat.count ? flat[end] : 0x0A
      // Inside of an address: "/name", ".name", "name.com", "name/".
      let isInAddress =
        before == 0x2F || before == 0x40 || before == 0x2E && start > 1 && flat[start - 2] > 0x2F
        || after == 0x2F
        || after == 0x2E && end + 1 < flat.count && flat[end + 1] &- 97 < 26
      if !isInAddress, isWord(places[start]...places[end - 1]) { return true }
    }
    return false
  }
}
