import TrueLineModel
import TrueLineText

/// Reads plain text: blank lines part paragraphs, each line stays a line.
enum PlainTextReader {
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, format: InputFormat, encoding: String
  ) -> Document {
    var gatherer = Gatherer(sourceLength: bytes.count)
    append(bytes, base: 0, into: &gatherer)
    return gatherer.finish(format: format, encoding: encoding, end: bytes.count)
  }

  /// Reads a text or a piece of a source; `base` is where it stands there.
  static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, base: Int, into gatherer: inout Gatherer
  ) {
    var at = 0
    while at < bytes.count, let start = bytes.baseAddress {
      let end = LineEnd.next(in: bytes, from: at)
      if bytes[at..<end.lowerBound].allSatisfy(isBlankByte) {
        gatherer.breakBlock(origin: base + at)
      } else {
        gatherer.flow.append(
          collapsing: start + at, count: end.lowerBound - at, origin: base + at)
        gatherer.breakLine(origin: base + end.lowerBound, span: end.count)
      }
      at = end.upperBound
    }
  }

  /// The same as text that does not flow, each line for itself.
  static func append(
    beside bytes: UnsafeBufferPointer<UInt8>, base: Int, into gatherer: inout Gatherer
  ) {
    var at = 0
    while at < bytes.count, let text = bytes.baseAddress {
      let end = LineEnd.next(in: bytes, from: at)
      let start = gatherer.side.count
      gatherer.side.isBlank = true
      gatherer.side.append(collapsing: text + at, count: end.lowerBound - at, origin: base + at)
      gatherer.endSideBlock(.alternative, from: start, origin: base + end.lowerBound)
      at = end.upperBound
    }
  }
}
