import TrueLineModel

/// Where ranges of a document stand in its source, as reports print it.
///
/// Make one for a source with findings: it decodes the source again and counts its lines once.
package struct PlaceFinder: Sendable {
  /// The source's bytes that an excerpt may have.
  private static let longest = 1024
  /// Bytes of the line that are kept on each side of an excerpt.
  private static let beside = 160

  private var document: Document
  /// The source's text, or that of each of its parts.
  private let texts: [LinedText]

  /// Cost: one pass over the source, a second one where it is not UTF-8.
  package init(source: Source, document: Document) {
    self.document = document
    texts =
      document.parts.isEmpty
      ? [LinedText(source)] : document.parts.map { LinedText($0.source) }
  }

  /// Goes on with another document of the same source: the next piece of a list.
  package mutating func turn(to next: Document) {
    document = next
  }

  /// The place of a range of the folded text: its excerpt (the source's bytes
  /// there, decoded, at most 1,024 of them, cut between characters), offsets, lines.
  ///
  /// Lines end at LF, CRLF and CR; columns count Unicode code points from 1; a
  /// byte order mark has none. A range over several parts of a source ends with the first.
  package func place(of range: Range<Int>) -> Place {
    let origin = document.textMap.origin(of: document.foldMap.origin(of: range))
    guard let index = document.partIndex(at: origin.lowerBound) else {
      return place(of: origin, in: texts[0], document.encodingMap)
    }
    let part = document.parts[index]
    var place = place(
      of: origin.lowerBound - part.start..<origin.upperBound - part.start, in: texts[index],
      part.map)
    place.part = part.name
    return place
  }

  private func place(of origin: Range<Int>, in lined: LinedText, _ map: EncodingMap) -> Place {
    lined.withText { text in
      var range = origin.clamped(to: 0..<text.count)
      range = openingBracket(of: wholeCharacters(range, text), text)
      var bytes = map.source(of: range)
      while bytes.count > Self.longest, range.count > 1 {
        let shorter = min(range.count - 1, range.count * Self.longest / bytes.count)
        var end = range.lowerBound + shorter
        while end > range.lowerBound, isContinuation(text[end]) { end -= 1 }
        guard end > range.lowerBound else { break }
        range = range.lowerBound..<end
        bytes = map.source(of: range)
      }
      let start = lined.position(of: range.lowerBound, text)
      let end = lined.position(of: range.upperBound, text)
      return Place(
        excerpt: String(decoding: text[range], as: UTF8.self), offset: bytes.lowerBound,
        length: bytes.count, line: start.line, column: start.column, endLine: end.line,
        endColumn: end.column, before: lead(to: range.lowerBound, text),
        after: tail(from: range.upperBound, text))
    }
  }

  /// What stands before an offset in its line, at most `beside` bytes.
  private func lead(to offset: Int, _ text: UnsafeBufferPointer<UInt8>) -> String {
    var start = offset
    while start > 0, offset - start < Self.beside, !isLineEnd(text[start - 1]) { start -= 1 }
    while start < offset, isContinuation(text[start]) { start += 1 }
    return String(decoding: text[start..<offset], as: UTF8.self)
  }

  /// What stands behind an offset in its line, at most `beside` bytes.
  private func tail(from offset: Int, _ text: UnsafeBufferPointer<UInt8>) -> String {
    var end = offset
    while end < text.count, end - offset < Self.beside, !isLineEnd(text[end]) { end += 1 }
    while end > offset, end < text.count, isContinuation(text[end]) { end -= 1 }
    return String(decoding: text[offset..<end], as: UTF8.self)
  }

  /// A range with its first and last character whole, and at least one character
  /// where there is any: an excerpt of nothing shows nothing.
  private func wholeCharacters(
    _ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    if lower == upper {
      if upper < text.count { upper += 1 } else if lower > 0 { lower -= 1 }
    }
    while lower > 0, lower < text.count, isContinuation(text[lower]) { lower -= 1 }
    while upper < text.count, isContinuation(text[upper]) { upper += 1 }
    return lower..<upper
  }

  /// A range with the bracket before it whose end it holds: "202) 555-0142" reads as a slip.
  ///
  /// Only brackets of ASCII and the full-width ones that Chinese and Japanese texts have.
  private func openingBracket(
    of range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    for (open, close) in Self.brackets {
      guard range.lowerBound >= open.count,
        text[range.lowerBound - open.count..<range.lowerBound].elementsEqual(open)
      else { continue }
      var depth = 0
      var at = range.lowerBound
      while at < range.upperBound {
        if text[at...].starts(with: open) { depth += 1 }
        if text[at...].starts(with: close) { depth -= 1 }
        if depth < 0 { return range.lowerBound - open.count..<range.upperBound }
        at += 1
      }
    }
    return range
  }

  private static let brackets: [(open: [UInt8], close: [UInt8])] = [
    ("(", ")"), ("[", "]"), ("（", "）"), ("【", "】"), ("「", "」"), ("《", "》"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
}

/// A text whose lines and code points are counted.
private struct LinedText: Sendable {
  /// Bytes from one count of code points to the next.
  private static let stride = 512

  private let decoded: DecodedSource
  /// Offsets in the UTF-8 where lines begin.
  private var lineStarts: [Int] = [0]
  /// Code points before every `stride` bytes.
  private var counts: [Int] = [0]

  init(_ source: Source) {
    decoded = DecodedSource(source)
    var starts = [0]
    var counts: [Int] = []
    decoded.withText { text in
      var points = 0
      for first in Swift.stride(from: 0, through: text.count, by: Self.stride) {
        counts.append(points)
        for byte in text[first..<min(first + Self.stride, text.count)] {
          points &+= isContinuation(byte) ? 0 : 1
        }
      }
      for (at, byte) in text.enumerated() where byte == 0x0A || byte == 0x0D {
        if byte == 0x0A || !(at + 1 < text.count && text[at + 1] == 0x0A) { starts.append(at + 1) }
      }
    }
    lineStarts = starts
    self.counts = counts
  }

  func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    decoded.withText(body)
  }

  /// Line and column of an offset, from 1.
  func position(
    of offset: Int, _ text: UnsafeBufferPointer<UInt8>
  ) -> (line: Int, column: Int) {
    let line = lineStarts.partitioningIndex { $0 > offset }
    // Between CR and LF the line has ended already.
    if offset > 0, offset < text.count, text[offset - 1] == 0x0D, text[offset] == 0x0A {
      return (line + 1, 1)
    }
    return (line, points(before: offset, text) - points(before: lineStarts[line - 1], text) + 1)
  }

  private func points(before offset: Int, _ text: UnsafeBufferPointer<UInt8>) -> Int {
    let block = min(offset / Self.stride, counts.count - 1)
    guard block >= 0 else { return 0 }
    var count = counts[block]
    for at in block * Self.stride..<offset where !isContinuation(text[at]) { count += 1 }
    return count
  }
}

@inline(__always)
private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

@inline(__always)
private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
