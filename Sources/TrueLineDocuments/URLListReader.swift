import TrueLineModel

/// A list of addresses, one a line, in pieces that are checked one after the other.
///
/// Each line is a destination that stands for itself. Lines in which nothing can be found are
/// left out; beside the source's bytes, memory is that of one piece, however long the list.
package struct URLListReader {
  /// Bytes of lines that a piece has at most, and one line more.
  private static let pieceSize = 1 << 20

  private let decoded: DecodedSource
  private let format: InputFormat
  private let wants: (UnsafeBufferPointer<UInt8>) -> Bool
  private var start = 0
  private var isStarted = false

  /// `wants` is asked about each line, in UTF-8 without its end, whether a piece shall have it.
  package init(
    _ source: Source, as format: InputFormat,
    wants: @escaping (UnsafeBufferPointer<UInt8>) -> Bool
  ) {
    self.format = format
    decoded = DecodedSource(source)
    self.wants = wants
  }

  /// The next piece, `nil` behind the last; a list without a wanted line is one empty piece.
  package mutating func next() -> Document? {
    var document = Document(format: format, encoding: decoded.label, text: [])
    let end = decoded.withText { text in
      var at = start
      while at < text.count, document.text.count < Self.pieceSize {
        let line = at..<lineEnd(from: at, text)
        at = line.upperBound + 1
        guard let address = address(in: line, text) else { continue }
        let start = document.text.count
        document.textMap.appendIdentity(start: start, origin: address.lowerBound)
        document.text.append(contentsOf: text[address])
        document.blocks.append(Block(kind: .destination, range: start..<document.text.count))
        document.text.append(UInt8(ascii: "\n"))
      }
      return at
    }
    defer { isStarted = true }
    guard !document.text.isEmpty || !isStarted else { return nil }
    start = end
    document.encodingMap = decoded.map
    document.folded = document.text
    document.flowEnd = 0
    document.fold()
    return document
  }

  private func lineEnd(from start: Int, _ text: UnsafeBufferPointer<UInt8>) -> Int {
    var end = start
    while end < text.count, text[end] != UInt8(ascii: "\n") { end += 1 }
    return end
  }

  /// A wanted line without the carriage return that may end it; no comment, no empty line.
  private func address(
    in line: Range<Int>, _ text: UnsafeBufferPointer<UInt8>
  ) -> Range<Int>? {
    var line = line
    if !line.isEmpty, text[line.upperBound - 1] == UInt8(ascii: "\r") {
      line = line.lowerBound..<line.upperBound - 1
    }
    guard !line.isEmpty, text[line.lowerBound] != UInt8(ascii: "#"),
      wants(UnsafeBufferPointer(rebasing: text[line]))
    else { return nil }
    return line
  }
}
