import TrueLineModel
import TrueLineText

/// An address that stands in a text without marks, which GitHub's dialect makes a link of:
/// `https://a.example/b`, `www.a.example`, `desk@a.example`.
///
/// md4c finds them too, in time that is quadratic in their number in a paragraph.
struct BareAddress: Equatable {
  var range: Range<Int>
  /// What a browser needs in front of the words.
  var prefix: StaticString

  static func == (one: BareAddress, other: BareAddress) -> Bool { one.range == other.range }

  /// Bytes before an `@`, as mail allows them (RFC 5321, 4.5.3.1.1).
  private static let longestUser = 64

  /// The first one in a stretch of text, `nil` if there is none.
  ///
  /// Cost: one pass up to its end, and at most `longestUser` bytes more for each `@`.
  static func first(
    in text: UnsafeBufferPointer<UInt8>, _ stretch: Range<Int>
  ) -> BareAddress? {
    for at in stretch {
      let found: BareAddress? =
        switch text[at] {
        case UInt8(ascii: ":"): web(text, stretch, at)
        case UInt8(ascii: "."): site(text, stretch, at)
        case UInt8(ascii: "@"): mail(text, stretch, at)
        default: nil
        }
      if let found { return found }
    }
    return nil
  }

  private static func web(
    _ text: UnsafeBufferPointer<UInt8>, _ stretch: Range<Int>, _ colon: Int
  ) -> BareAddress? {
    guard colon + 2 < stretch.upperBound, text[colon + 1] == UInt8(ascii: "/"),
      text[colon + 2] == UInt8(ascii: "/")
    else { return nil }
    for scheme: StaticString in ["https", "http", "ftp"] {
      if let start = begins(scheme, text, stretch, endingAt: colon),
        let end = addressEnd(text, colon + 3..<stretch.upperBound)
      {
        return BareAddress(range: start..<end, prefix: "")
      }
    }
    return nil
  }

  private static func site(
    _ text: UnsafeBufferPointer<UInt8>, _ stretch: Range<Int>, _ dot: Int
  ) -> BareAddress? {
    guard let start = begins("www", text, stretch, endingAt: dot),
      let end = addressEnd(text, dot + 1..<stretch.upperBound)
    else { return nil }
    return BareAddress(range: start..<end, prefix: "http://")
  }

  /// Where a word starts that ends at an offset and that nothing but a bracket or mark precedes.
  private static func begins(
    _ word: StaticString, _ text: UnsafeBufferPointer<UInt8>, _ stretch: Range<Int>,
    endingAt end: Int
  ) -> Int? {
    let count = word.utf8CodeUnitCount
    let start = end - count
    guard start >= stretch.lowerBound else { return nil }
    for index in 0..<count where text[start + index] | 0x20 != word.utf8Start[index] { return nil }
    return start == 0 || isBlankByte(text[start - 1]) || marks.contains(text[start - 1])
      ? start : nil
  }

  private static let marks = [UInt8]("*_~([{|".utf8)
  private static let sentenceEnds = [UInt8]("?!.,:*_~".utf8)

  /// The end of host and path as GitHub's dialect has it, letters of all scripts and brackets
  /// included: what becomes a link is what a browser would follow. (What of it a reader takes for
  /// the address `AddressBounds` tells.) `nil` where no host with a dot stands.
  private static func addressEnd(
    _ text: UnsafeBufferPointer<UInt8>, _ rest: Range<Int>
  ) -> Int? {
    guard var at = hostEnd(text, rest) else { return nil }
    var open = 0
    path: while at < rest.upperBound {
      switch text[at] {
      case UInt8(ascii: "("): open += 1
      case UInt8(ascii: ")"):
        if open == 0 { break path }
        open -= 1
      case UInt8(ascii: "<"): break path
      case let byte where isBlankByte(byte): break path
      default: break
      }
      at += 1
    }
    return sentenceEnds.contains(text[at - 1]) ? at - 1 : at
  }

  private static func hostEnd(_ text: UnsafeBufferPointer<UInt8>, _ rest: Range<Int>) -> Int? {
    var at = rest.lowerBound
    var dots = 0
    while at < rest.upperBound {
      if text[at] == UInt8(ascii: ".") {
        dots += 1
      } else if !text[at].isASCIIHost {
        break
      }
      at += 1
    }
    if at > rest.lowerBound, text[at - 1] == UInt8(ascii: ".") {
      at -= 1
      dots -= 1
    }
    return at > rest.lowerBound && dots > 0 ? at : nil
  }

  private static func mail(
    _ text: UnsafeBufferPointer<UInt8>, _ stretch: Range<Int>, _ sign: Int
  ) -> BareAddress? {
    var start = sign
    let first = max(stretch.lowerBound, sign - longestUser)
    while start > first, isUser(text[start - 1]) { start -= 1 }
    // `x\_desk@a.example`: what stands here is half of a name.
    if start == stretch.lowerBound, start > 1, text[start - 2] == UInt8(ascii: "\\") { return nil }
    while start < sign, !text[start].isASCIIAlphanumeric { start += 1 }
    guard start < sign, sign + 1 < stretch.upperBound, text[sign + 1].isASCIIAlphanumeric,
      let end = hostEnd(text, sign + 1..<stretch.upperBound), text[end - 1].isASCIIAlphanumeric
    else { return nil }
    return BareAddress(range: start..<end, prefix: "mailto:")
  }

  private static func isUser(_ byte: UInt8) -> Bool {
    byte.isASCIIWord || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "+")
  }
}

extension MarkdownBuilder {
  /// Appends a stretch of text, and makes links of the addresses in it.
  func append(linking stretch: Range<Int>) {
    var rest = stretch
    while let address = BareAddress.first(in: source, rest) {
      append(rest.lowerBound..<address.range.lowerBound)
      let start = gatherer.position
      append(address.range)
      html.interruptHidden(origin: address.range.upperBound, into: &gatherer)
      if let destination = destination(address) {
        gatherer.addLink(from: start, destination: destination)
      }
      html.resumeHidden(in: gatherer)
      rest = address.range.upperBound..<stretch.upperBound
    }
    append(rest)
  }

  private func destination(_ address: BareAddress) -> Range<Int>? {
    guard let base = source.baseAddress else { return nil }
    let sideStart = gatherer.side.count
    let origin = address.range.lowerBound
    gatherer.side.append(
      decoded: address.prefix.utf8Start, count: address.prefix.utf8CodeUnitCount, origin: origin,
      span: 0)
    gatherer.side.append(
      verbatim: base + origin, count: address.range.count, origin: origin)
    return gatherer.endSideBlock(
      .destination, from: sideStart, origin: address.range.upperBound)
  }
}
