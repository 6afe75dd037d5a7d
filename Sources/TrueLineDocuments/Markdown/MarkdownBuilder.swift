import CHTMLEvents
import CMarkdown
import TrueLineModel
import TrueLineText

/// Turns md4c's callbacks into blocks, links and pictures.
///
/// A class, since C carries it through as a pointer; it lives for one document.
final class MarkdownBuilder {
  let source: UnsafeBufferPointer<UInt8>
  var gatherer: Gatherer
  var html = HTMLBuilder()
  var losses = HTMLReader.Losses()
  /// Where the last piece of text ended in the source.
  var lastEnd = 0
  /// Opening underscores that were kept as part of a handle.
  var keptUnderscores = 0

  /// Roles of the containers around: list items, quotes.
  private var containers: [Gatherer.Role] = []
  private var listDepth: UInt8 = 0
  private var tableCount: Int32 = 0
  private var row: Int32 = -1
  private var column: Int32 = -1
  private var isTableHead = false
  private var isCode = false
  /// Raw HTML that has not been read yet.
  private var rawStart: Int?
  private var isHTMLBlock = false
  /// Whether the next text is the first of a list item.
  private var isItemStart = false
  /// Where open links began in the flow, and in the source.
  private var linkStarts: [(flow: Int, source: Int)] = []
  /// Pictures within pictures' alternatives are words only.
  private var imageDepth = 0
  private var alternativeStart = 0

  init(_ source: UnsafeBufferPointer<UInt8>) {
    self.source = source
    gatherer = Gatherer(sourceLength: source.count)
  }

  static func of(_ pointer: UnsafeMutableRawPointer?) -> MarkdownBuilder? {
    pointer.map { Unmanaged<MarkdownBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  func finish(encoding: String) -> Document {
    html.endAll(origin: source.count, into: &gatherer)
    return gatherer.finish(format: .markdown, encoding: encoding, end: source.count)
  }

  // MARK: Blocks

  private func setRole(_ role: Gatherer.Role) {
    breakBlock()
    gatherer.role = role
  }

  private func breakBlock() {
    if lastEnd > 0 { keepMarks(upTo: nil) }
    html.breakBlock(origin: lastEnd, into: &gatherer)
  }

  func enter(_ type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) {
    switch type {
    case MD_BLOCK_QUOTE: enterContainer(.init(kind: .quote))
    case MD_BLOCK_UL, MD_BLOCK_OL:
      breakBlock()
      listDepth = min(listDepth + 1, 254)
    case MD_BLOCK_LI:
      enterContainer(.init(kind: .listItem, level: listDepth))
      isItemStart = true
    case MD_BLOCK_H:
      let level = detail?.assumingMemoryBound(to: MD_BLOCK_H_DETAIL.self).pointee.level ?? 1
      setRole(.init(kind: .heading, level: UInt8(clamping: level)))
    case MD_BLOCK_CODE:
      setRole(.init(kind: .code))
      isCode = true
    case MD_BLOCK_HTML:
      setRole(containers.last ?? .init())
      isHTMLBlock = true
      rawStart = nil
    case MD_BLOCK_P: setRole(containers.last ?? .init())
    case MD_BLOCK_TABLE:
      breakBlock()
      row = -1
    case MD_BLOCK_THEAD: isTableHead = true
    case MD_BLOCK_TR:
      row += 1
      column = -1
    case MD_BLOCK_TH, MD_BLOCK_TD:
      column += 1
      setRole(
        .init(
          kind: .tableCell, table: tableCount, row: row, column: column, isHeader: isTableHead))
    default: breakBlock()
    }
  }

  private func enterContainer(_ role: Gatherer.Role) {
    setRole(role)
    containers.append(role)
  }

  func leave(_ type: MD_BLOCKTYPE) {
    if type == MD_BLOCK_HTML, let start = rawStart { readHTML(start..<lastEnd) }
    rawStart = nil
    breakBlock()
    switch type {
    case MD_BLOCK_QUOTE, MD_BLOCK_LI: _ = containers.popLast()
    case MD_BLOCK_UL, MD_BLOCK_OL: listDepth = max(listDepth, 1) - 1
    case MD_BLOCK_CODE: isCode = false
    case MD_BLOCK_HTML: isHTMLBlock = false
    case MD_BLOCK_THEAD: isTableHead = false
    case MD_BLOCK_TABLE: tableCount += 1
    default: break
    }
    gatherer.role = containers.last ?? .init()
  }

  // MARK: Spans

  func enter(span: MD_SPANTYPE) {
    switch span {
    case MD_SPAN_A where imageDepth == 0:
      linkStarts.append((gatherer.position, lastEnd))
    case MD_SPAN_IMG:
      imageDepth += 1
      if imageDepth == 1 {
        html.interruptHidden(origin: lastEnd, into: &gatherer)
        alternativeStart = gatherer.side.count
        gatherer.side.isBlank = true
      }
    default: break
    }
  }

  func leave(span: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) {
    switch span {
    case MD_SPAN_A where imageDepth == 0:
      guard let start = linkStarts.popLast(),
        let href = detail?.assumingMemoryBound(to: MD_SPAN_A_DETAIL.self).pointee.href
      else { return }
      html.interruptHidden(origin: lastEnd, into: &gatherer)
      if let destination = address(href, from: start.source) {
        gatherer.addLink(from: start.flow, destination: destination)
      }
      html.resumeHidden(in: gatherer)
    case MD_SPAN_IMG:
      imageDepth -= 1
      guard imageDepth == 0 else { return }
      let alternative = gatherer.endSideBlock(
        .alternative, from: alternativeStart, origin: lastEnd)
      let address = detail.flatMap {
        self.address($0.assumingMemoryBound(to: MD_SPAN_IMG_DETAIL.self).pointee.src, from: lastEnd)
      }
      gatherer.addImage(at: gatherer.position, alternative: alternative, address: address)
      html.resumeHidden(in: gatherer)
    default: break
    }
  }

  // MARK: Text

  func text(_ type: MD_TEXTTYPE, _ pointer: UnsafePointer<CChar>?, _ size: Int) {
    guard let offset = offset(of: pointer, size) else {
      madeText(type, pointer, size)
      return
    }
    if type == MD_TEXT_HTML, imageDepth > 0 {
      // A tag in a picture's words is no word.
      lastEnd = offset + size
      return
    }
    if type == MD_TEXT_HTML {
      if rawStart == nil {
        if !isHTMLBlock { keepMarks(upTo: offset) }
        rawStart = offset
      }
      lastEnd = offset + size
      if !isHTMLBlock, size > 0, source[lastEnd - 1] == UInt8(ascii: ">"), let start = rawStart {
        rawStart = nil
        readHTML(start..<lastEnd)
      }
      return
    }
    if isItemStart { keepNumber(before: offset) }
    isItemStart = false
    keepMarks(upTo: offset)
    lastEnd = offset + size
    if type == MD_TEXT_ENTITY,
      let reference = CharacterReference(source, at: offset, inAttribute: false)
    {
      reference.withText { text, count in
        append(decoded: text, count, offset, reference.length)
      }
      return
    }
    if type == MD_TEXT_NORMAL, imageDepth == 0, linkStarts.isEmpty {
      append(linking: offset..<offset + size)
    } else {
      append(offset..<offset + size)
    }
  }

  /// Text that md4c made up: line ends, indentation of code, U+FFFD for NUL.
  private func madeText(_ type: MD_TEXTTYPE, _ pointer: UnsafePointer<CChar>?, _ size: Int) {
    if type == MD_TEXT_HTML || size == 0 { return }
    keepMarks(upTo: nil)
    let isBreak = type == MD_TEXT_BR || type == MD_TEXT_SOFTBR
    if isBreak, imageDepth == 0 {
      html.breakSoftly(origin: lastEnd, span: lineEnd(at: lastEnd) - lastEnd, into: &gatherer)
    } else if isCode, let pointer {
      let byte = UInt8(bitPattern: pointer[0])
      if byte == 0x0A {
        gatherer.flow.append(0x0A, origin: lastEnd, span: lineEnd(at: lastEnd) - lastEnd)
      } else {
        for _ in 0..<size { gatherer.flow.append(byte, origin: lastEnd, span: 0) }
      }
    } else {
      var blank: UInt8 = 0x20
      append(decoded: &blank, 1, lastEnd, 1)
    }
  }

  func append(_ range: Range<Int>) {
    guard let base = source.baseAddress, !range.isEmpty else { return }
    let start = base + range.lowerBound
    if imageDepth > 0 {
      gatherer.side.append(collapsing: start, count: range.count, origin: range.lowerBound)
    } else if isCode {
      gatherer.flow.append(verbatim: start, count: range.count, origin: range.lowerBound)
    } else {
      html.text(start, count: range.count, origin: range.lowerBound, into: &gatherer)
    }
  }

  private func append(decoded text: UnsafePointer<UInt8>, _ count: Int, _ origin: Int, _ span: Int)
  {
    if imageDepth > 0 {
      gatherer.side.append(decoded: text, count: count, origin: origin, span: span)
    } else {
      html.decoded(text, count: count, origin: origin, span: span, into: &gatherer)
    }
  }

  /// Where a stretch stands in the source, `nil` if md4c made it, as it made the line end behind it.
  func offset(of pointer: UnsafePointer<CChar>?, _ size: Int) -> Int? {
    guard let pointer, let base = source.baseAddress else { return nil }
    let offset = UnsafeRawPointer(pointer) - UnsafeRawPointer(base)
    return offset >= 0 && offset + size <= source.count ? offset : nil
  }

  private func lineEnd(at offset: Int) -> Int {
    var at = offset
    while at < source.count, source[at] == 0x20 || source[at] == 0x09 || source[at] == 0x5C {
      at += 1
    }
    if at < source.count, source[at] == 0x0D { at += 1 }
    if at < source.count, source[at] == 0x0A { at += 1 }
    return at
  }

  // MARK: Raw HTML

  /// Reads a raw block or tag; an end tag alone ends what an earlier piece opened.
  private func readHTML(_ range: Range<Int>) {
    var start = range.lowerBound
    while let end = endTag(at: start, limit: range.upperBound) { start = end }
    guard start < range.upperBound else { return }
    let piece = UnsafeBufferPointer(rebasing: source[start..<range.upperBound])
    let lost = HTMLReader.read(piece, base: start, isPiece: true, builder: &html, into: &gatherer)
    losses.restarts += lost.restarts
    losses.blankedTags += lost.blankedTags
    losses.failed = losses.failed || lost.failed
  }

  /// Performs an end tag at `start`, and says where it ends.
  private func endTag(at start: Int, limit: Int) -> Int? {
    guard start + 3 < limit + 1, source[start] == UInt8(ascii: "<"),
      source[start + 1] == UInt8(ascii: "/")
    else { return nil }
    var at = start + 2
    while at < limit, source[at].isASCIIAlphanumeric { at += 1 }
    guard let base = source.baseAddress else { return nil }
    let id = html_tag_of(base + start + 2, at - start - 2)
    while at < limit, source[at] != UInt8(ascii: ">") { at += 1 }
    html.end(id, isImplied: false, origin: start, into: &gatherer)
    at = min(at + 1, limit)
    while at < limit, isBlankByte(source[at]) { at += 1 }
    return at
  }
}
