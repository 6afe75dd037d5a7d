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
  /// Made when a host is first asked for: most pages ask for none.
  private lazy var text = WordStarts(document, limit: Self.textLimit)

  init(_ document: Document) { self.document = document }

  /// Whether the visible text has the host's name as a word of its own, outside of addresses;
  /// blanks and hyphens inside it left out.
  func isNamed(_ host: Substring) -> Bool {
    let wanted = stem(host)
    guard wanted.count >= NameLength.asWord else { return false }
    if let answer = known[wanted] { return answer }
    guard known.count < Self.hostLimit else { return true }
    let answer = text.has(wanted, in: 0..<Self.textLimit)
    known[wanted] = answer
    return answer
  }

  /// Whether a name stands so in one of some places.
  func isNamed(_ name: Substring, in ranges: [Range<Int>]) -> Bool {
    let wanted = name.utf8.filter { $0 != 0x2D }.map(\.lowercasedASCII)
    return ranges.contains { text.has(wanted, in: $0) }
  }

  /// The label that somebody chose: `giffgaff` of `www.giffgaff.com`.
  private func stem(_ host: Substring) -> [UInt8] {
    let domain = Domains.registrableDomain(ofHost: host) ?? String(host)
    return domain.utf8.prefix { $0 != UInt8(ascii: ".") }.filter { $0 != UInt8(ascii: "-") }
      .map(\.lowercasedASCII)
  }
}

/// Where words of the visible text begin, whatever stands for a blank between them.
private struct WordStarts {
  private let text: [UInt8]
  /// How much of the text is searched.
  private let end: Int
  /// With the letter that stands there, a small one.
  private var starts: [(place: Int32, letter: UInt8)] = []

  init(_ document: Document, limit: Int) {
    text = document.folded
    end = min(document.flowEnd, text.count, limit)
    var before: UInt8 = 0x20
    for (place, byte) in text[..<end].enumerated() {
      if !before.isASCIIAlphanumeric, !Self.isBlank(byte) {
        starts.append((Int32(place), byte.lowercasedASCII))
      }
      before = byte
    }
  }

  /// Blanks and hyphens are left out: "Acme Post", "acme-post".
  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x2D }

  /// Whether letters stand as a word of their own in a part of the text, in any case.
  func has(_ wanted: [UInt8], in part: Range<Int>) -> Bool {
    guard let first = wanted.first else { return false }
    let limit = min(part.upperBound, end)
    let start = starts.partitioningIndex { $0.place >= part.lowerBound }
    for (place, letter) in starts[start...] where letter == first {
      guard place < limit else { return false }
      if let last = last(of: wanted, at: Int(place), limit: limit),
        !isInAddress(Int(place)..<last), last == text.count || !text[last].isASCIIAlphanumeric
      {
        return true
      }
    }
    return false
  }

  /// Behind the last of some letters that stand at a place.
  private func last(of wanted: [UInt8], at place: Int, limit: Int) -> Int? {
    var at = place
    for letter in wanted {
      while at < limit, Self.isBlank(text[at]) { at += 1 }
      guard at < limit, text[at].lowercasedASCII == letter else { return nil }
      at += 1
    }
    return at
  }

  /// Whether a word lies inside of an address: "/name", ".name", "name.com", "name/".
  private func isInAddress(_ word: Range<Int>) -> Bool {
    var before = word.lowerBound
    let previous = (step(back: &before), step(back: &before))
    var behind = word.upperBound
    let next = (step(on: &behind), step(on: &behind))
    return previous.0 == 0x2F || previous.0 == 0x40
      || previous.0 == 0x2E && previous.1.map { $0 > 0x2F } ?? false
      || next.0 == 0x2F
      || next.0 == 0x2E && next.1?.isASCIILetter ?? false
  }

  /// The byte before a place, `nil` where none is, blanks left out.
  private func step(back place: inout Int) -> UInt8? {
    while place > 0 {
      place -= 1
      if !Self.isBlank(text[place]) { return text[place].lowercasedASCII }
    }
    return nil
  }

  private func step(on place: inout Int) -> UInt8? {
    while place < end {
      place += 1
      if !Self.isBlank(text[place - 1]) { return text[place - 1].lowercasedASCII }
    }
    return nil
  }
}
