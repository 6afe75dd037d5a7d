import TrueLineModel

/// A list of addresses, one a line, in pieces that are checked one after the other.
///
/// Each line is a destination that stands for itself; beside the source's bytes,
/// memory is that of one piece, however long the list.
package struct URLListReader {
  /// Lines are kept whole, so a piece may be longer by one line.
  private static let pieceSize = 1 << 20

  private let decoded: DecodedSource
  private var start = 0
  private var isStarted = false

  package init(_ source: Source) {
    decoded = DecodedSource(source)
  }

  /// The next piece, `nil` behind the last; an empty list is one empty piece.
  package mutating func next() -> Document? {
    let piece: (text: [UInt8], start: Int)? = decoded.withText { text in
      guard start < text.count || !isStarted else { return nil }
      var end = min(text.count, start + Self.pieceSize)
      while end < text.count, text[end - 1] != UInt8(ascii: "\n") { end += 1 }
      return (Array(text[start..<end]), start)
    }
    guard let piece else { return nil }
    isStarted = true
    start += piece.text.count
    var document = Document(format: .urls, encoding: decoded.label, text: piece.text)
    document.encodingMap = decoded.map
    document.textMap.appendIdentity(start: 0, origin: piece.start)
    document.flowEnd = 0
    var line = 0
    for (offset, byte) in piece.text.enumerated() where byte == UInt8(ascii: "\n") {
      document.append(line: line..<offset)
      line = offset + 1
    }
    document.append(line: line..<piece.text.count)
    document.fold()
    return document
  }
}

extension Document {
  /// Adds a line of a list, without the carriage return that may end it.
  fileprivate mutating func append(line: Range<Int>) {
    var line = line
    if let last = line.last, text[last] == UInt8(ascii: "\r") {
      line = line.lowerBound..<last
    }
    guard !line.isEmpty, text[line.lowerBound] != UInt8(ascii: "#") else { return }
    blocks.append(Block(kind: .destination, range: line))
  }
}
