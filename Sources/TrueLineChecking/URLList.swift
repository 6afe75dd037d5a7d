import TrueLineModel

/// A list of addresses, one a line, in pieces that are checked one after the other.
///
/// Each line is a link's destination that stands for itself; memory is that of one piece.
struct URLList {
  /// Lines are kept whole, so a piece may be longer by one line.
  private static let pieceSize = 1 << 20

  private let bytes: [UInt8]
  private var start: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func next() -> Document? {
    guard start < bytes.count else { return nil }
    var end = min(bytes.count, start + Self.pieceSize)
    while end < bytes.count, bytes[end - 1] != UInt8(ascii: "\n") { end += 1 }
    defer { start = end }
    var piece = Document(format: .urls, encoding: "utf-8", text: Array(bytes[start..<end]))
    piece.encodingMap = .shifted(by: start)
    piece.flowEnd = 0
    var line = 0
    for (offset, byte) in piece.text.enumerated() where byte == UInt8(ascii: "\n") {
      piece.append(line: line..<offset)
      line = offset + 1
    }
    piece.append(line: line..<piece.text.count)
    return piece
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
