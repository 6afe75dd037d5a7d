import CMarkdown
import TrueLineModel
import TrueLineText

extension MarkdownBuilder {
  /// A link's or picture's address as a side block.
  ///
  /// md4c copies an address that has escapes or entities in it; such a one is
  /// found again behind the link's words. What is not found there (a reference
  /// defined elsewhere, `http://` put before `www.`) stands for the words.
  func address(_ attribute: MD_ATTRIBUTE, from linkStart: Int) -> Range<Int>? {
    let size = Int(attribute.size)
    guard size > 0, let text = attribute.text, let base = source.baseAddress else { return nil }
    if text[0] == CChar(UInt8(ascii: "#")) { return nil }
    if let offset = offset(of: text, size) {
      let bytes = UnsafeBufferPointer(start: base + offset, count: size)
      if bytes.starts(with: "data:".utf8) { return nil }
      return gatherer.appendAttribute(
        bytes, origin: offset, kind: .destination, isAddress: true)
    }
    return text.withMemoryRebound(to: UInt8.self, capacity: size) { copy in
      let copy = UnsafeBufferPointer(start: copy, count: size)
      if let raw = rawAddress(copy) { return appendEscaped(raw) }
      return appendMade(copy, wordsFrom: linkStart)
    }
  }

  /// Where the address that md4c copied stands: between `](` and `)` behind the words.
  private func rawAddress(_ copy: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var at = lastEnd
    let limit = min(source.count, lastEnd + 1024)
    while at < limit, source[at] != UInt8(ascii: "(") {
      if source[at] == 0x0A, at + 1 < limit, source[at + 1] == 0x0A { return nil }
      at += 1
    }
    at += 1
    while at < source.count, isBlankByte(source[at]) { at += 1 }
    if at < source.count, source[at] == UInt8(ascii: "<") { at += 1 }
    let start = at
    var index = 0
    while index < copy.count {
      guard at < source.count else { return nil }
      if source[at] != copy[index] {
        guard source[at] == UInt8(ascii: "\\"), at + 1 < source.count else { return nil }
        at += 1
        continue
      }
      at += 1
      index += 1
    }
    return start..<at
  }

  /// An address with backslashes: each hides the byte behind it and is no part of it.
  private func appendEscaped(_ range: Range<Int>) -> Range<Int>? {
    guard let base = source.baseAddress else { return nil }
    let start = gatherer.side.count
    gatherer.side.isBlank = true
    var run = range.lowerBound
    var at = run
    while at < range.upperBound {
      let byte = source[at]
      if byte == UInt8(ascii: "\\"), at + 1 < range.upperBound, isPunctuation(source[at + 1]) {
        gatherer.side.append(collapsing: base + run, count: at - run, origin: run)
        run = at + 1
        at += 2
      } else if byte == UInt8(ascii: "&"),
        let reference = CharacterReference(source, at: at, inAttribute: true),
        at + reference.length <= range.upperBound
      {
        gatherer.side.append(collapsing: base + run, count: at - run, origin: run)
        reference.withText { text, count in
          gatherer.side.append(decoded: text, count: count, origin: at, span: reference.length)
        }
        at += reference.length
        run = at
      } else {
        at += 1
      }
    }
    gatherer.side.append(collapsing: base + run, count: at - run, origin: run)
    return gatherer.endSideBlock(.destination, from: start, origin: range.upperBound)
  }

  /// An address that stands nowhere as such: its end may be the link's words.
  private func appendMade(_ copy: UnsafeBufferPointer<UInt8>, wordsFrom start: Int) -> Range<Int>? {
    guard let base = source.baseAddress, let text = copy.baseAddress else { return nil }
    let sideStart = gatherer.side.count
    let words = max(start, 0)..<max(start, lastEnd)
    var shared = 0
    while shared < copy.count, shared < words.count,
      copy[copy.count - 1 - shared] == source[words.upperBound - 1 - shared]
    {
      shared += 1
    }
    let made = copy.count - shared
    let origin = words.upperBound - shared
    // The words as a whole vouch for what was put before them.
    if shared > 0 {
      gatherer.side.append(decoded: text, count: made, origin: origin, span: 0)
      gatherer.side.append(verbatim: base + origin, count: shared, origin: origin)
    } else {
      gatherer.side.append(
        decoded: text, count: copy.count, origin: words.lowerBound, span: words.count)
    }
    return gatherer.endSideBlock(.destination, from: sideStart, origin: lastEnd)
  }

  private func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !byte.isASCIIAlphanumeric
  }
}
