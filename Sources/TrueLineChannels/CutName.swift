import TrueLineLanguage
import TrueLineModel
import TrueLineText

/// Puts names together that were cut over two lines, by a line feed, `<br>` or paragraphs.
///
/// Beside a label only, and only where both pieces read as one: the cut is at a `_`, or letters
/// end before three to six digits that end their line or sentence and are no year. Everything
/// else that begins a line after a name is a line of its own.
enum CutName {
  /// Bytes of the rest, at most.
  private static let limit = 24

  static func rest(of name: Range<Int>, on page: Page) -> Range<Int>? {
    let bytes = page.bytes
    let flowEnd = min(page.document.flowEnd, bytes.count)
    var start = name.upperBound
    while start < flowEnd, bytes[start] == 0x20 || bytes[start] == 0x0D { start += 1 }
    guard start < flowEnd, bytes[start] == 0x0A else { return nil }
    start += 1
    while start < flowEnd, bytes[start] == 0x20 { start += 1 }
    let end = bytes.end(of: \.isASCIIWord, from: start, limit: min(flowEnd, start + limit + 1))
    guard (2...limit).contains(end - start), name.count + end - start <= 32,
      joins(start, page.block(at: name.lowerBound), on: page), endsThere(end, bytes, flowEnd)
    else { return nil }
    if bytes[name.upperBound - 1] == UInt8(ascii: "_") || bytes[start] == UInt8(ascii: "_") {
      return start..<end
    }
    let rest = bytes[start..<end]
    guard (3...6).contains(rest.count), rest.allSatisfy(\.isASCIIDigit),
      bytes[name].allSatisfy({ !$0.isASCIIDigit }), !isYear(rest)
    else { return nil }
    return start..<end
  }

  /// Whether the next line is of the same block, or a paragraph like it.
  private static func joins(_ start: Int, _ block: Block, on page: Page) -> Bool {
    if block.range.contains(start) { return true }
    let next = page.block(at: start)
    return next.isVisible && next.kind == .paragraph && next.range.lowerBound == start
  }

  /// Whether the line, a clause or a sentence ends behind a word.
  private static func endsThere(_ end: Int, _ bytes: [UInt8], _ flowEnd: Int) -> Bool {
    var index = end
    while index < flowEnd, bytes[index] == 0x20 || bytes[index] == 0x0D { index += 1 }
    guard index < flowEnd else { return true }
    switch bytes[index] {
    case 0x0A, UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "!"),
      UInt8(ascii: "]"), UInt8(ascii: ";"):
      return true
    case UInt8(ascii: "."): return index + 1 == flowEnd || bytes[index + 1].isASCIIWhitespace
    default: return bytes[index] >= 0xE2 || Punctuation.at(index, of: bytes, end: flowEnd) != nil
    }
  }

  private static func isYear(_ digits: ArraySlice<UInt8>) -> Bool {
    digits.count == 4 && (digits.starts(with: [0x31, 0x39]) || digits.starts(with: [0x32, 0x30]))
  }
}

extension Page {
  /// The name in small letters, its pieces put together.
  func value(of name: AnnouncedName) -> String {
    let piece = { (range: Range<Int>) in
      String(decoding: bytes[range].lazy.map(\.lowercasedASCII), as: UTF8.self)
    }
    return piece(name.range) + (name.rest.map(piece) ?? "")
  }

  /// Says of a sighting that its name was cut, where it was.
  func marked(_ sighting: ChannelSighting, as name: AnnouncedName) -> ChannelSighting {
    guard name.rest != nil else { return sighting }
    var sighting = sighting
    sighting.traits.insert(.disguised)
    sighting.disguise =
      sighting.disguise.map { [$0, "cut over two lines"].joined(by: .items) }
      ?? "cut over two lines"
    return sighting
  }
}
