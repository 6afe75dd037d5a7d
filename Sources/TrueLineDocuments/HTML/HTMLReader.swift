import CHTMLEvents
import TrueLineModel

/// Reads HTML through libxml2's events.
enum HTMLReader {
  /// What was given up on the way, for the document's problems.
  struct Losses {
    var restarts = 0
    var blankedTags = 0
    var failed = false
  }

  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, encoding: String
  ) -> (document: Document, losses: Losses) {
    var gatherer = Gatherer(sourceLength: bytes.count)
    var builder = HTMLBuilder()
    let losses = read(
      bytes, base: 0, isPiece: false, builder: &builder, into: &gatherer)
    builder.endAll(origin: bytes.count, into: &gatherer)
    let document = gatherer.finish(format: .html, encoding: encoding, end: bytes.count)
    return (document, losses)
  }

  /// Reads a page or a piece of one; `base` is where it stands in the source.
  ///
  /// Elements still open at the end of a piece stay open.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, base: Int, isPiece: Bool,
    builder: inout HTMLBuilder, into gatherer: inout Gatherer
  ) -> Losses {
    guard let start = bytes.baseAddress, bytes.count > 0 else { return Losses() }
    let page = html_events_parse(start, bytes.count)
    defer { html_events_free(page) }
    guard let source = page.source, let decoded = page.decoded else { return Losses(failed: true) }
    let events = UnsafeBufferPointer(start: page.events, count: page.count)
    var index = 0
    while index < events.count {
      let event = events[index]
      index += 1
      let from = Int(event.start)
      let count = Int(event.end) - from
      switch Int(event.kind) {
      case HTML_TEXT:
        builder.text(source + from, count: count, origin: base + from, into: &gatherer)
      case HTML_DECODED:
        builder.decoded(
          decoded + Int(event.text), count: Int(event.length), origin: base + from, span: count,
          into: &gatherer)
      case HTML_START:
        var tag = HTMLTag(event, base: base)
        while index < events.count, Int(events[index].kind) == HTML_ATTRIBUTE {
          let attribute = events[index]
          let value = Int(attribute.start)..<Int(attribute.end)
          tag.add(
            attribute.tag,
            .init(
              bytes: UnsafeBufferPointer(start: source + value.lowerBound, count: value.count),
              origin: base + value.lowerBound))
          index += 1
        }
        builder.start(tag, into: &gatherer)
      case HTML_END:
        if isPiece, from >= bytes.count { continue }
        builder.end(event.tag, isImplied: count == 0, origin: base + from, into: &gatherer)
      case HTML_COMMENT:
        builder.comment(source + from, count: count, origin: base + from, into: &gatherer)
      case HTML_JSON:
        builder.json(
          UnsafeBufferPointer(start: source + from, count: count), origin: base + from,
          into: &gatherer)
      case HTML_RESTART: builder.endAll(origin: base + from, into: &gatherer)
      default: break
      }
    }
    return Losses(
      restarts: Int(page.restarts), blankedTags: Int(page.blanked_tags), failed: page.failed != 0)
  }
}
