import TrueLineModel
import TrueLineText

/// The rows of a table in a text (RFC 4180), of any length: one row is in memory.
///
/// Libraries that read such tables want the whole text at once.
final class CSVRows {
  private let stream: any ByteStream
  private let separator: UInt8
  private var buffer: [UInt8] = []
  private var at = 0

  init(_ stream: any ByteStream, separator: UInt8) {
    self.stream = stream
    self.separator = separator
  }

  /// The next row, `.some(nil)` for one that is too large, `nil` behind the last.
  func next() throws(StreamFailure) -> [[UInt8]]?? {
    var cells: [[UInt8]] = []
    var cell: [UInt8] = []
    var size = 0
    var isQuoted = false
    var hasAny = false
    while let byte = try take() {
      hasAny = true
      if isQuoted {
        if byte == UInt8(ascii: "\"") {
          // Two of them are one that is meant.
          if try peek() == byte {
            at += 1
          } else {
            isQuoted = false
            continue
          }
        }
      } else if byte == UInt8(ascii: "\""), cell.isEmpty {
        isQuoted = true
        continue
      } else if byte == separator {
        if size <= MemberLimits.bytes { cells.append(cell) }
        cell = []
        continue
      } else if byte == 0x0A || byte == 0x0D {
        if byte == 0x0D, try peek() == 0x0A { at += 1 }
        break
      }
      size += 1
      if size <= MemberLimits.bytes { cell.append(byte) }
    }
    guard hasAny else { return nil }
    guard size <= MemberLimits.bytes else { return .some(nil) }
    return cells + [cell]
  }

  private func take() throws(StreamFailure) -> UInt8? {
    defer { at += 1 }
    return try peek()
  }

  private func peek() throws(StreamFailure) -> UInt8? {
    if at >= buffer.count {
      buffer = try stream.piece(1 << 16)
      at = 0
    }
    return at < buffer.count ? buffer[at] : nil
  }
}

/// What the first row of a table says of its columns.
struct CSVColumns {
  private static let texts: Set<String> = [
    "text", "message", "body", "content", "html", "post", "sms", "comment", "caption", "msg",
    "messages", "texts", "内容", "正文", "消息", "短信",
  ]
  private static let pages: Set<String> = ["html"]
  private static let addresses: Set<String> = ["url", "link", "uri", "href", "网址", "链接"]
  private static let names: Set<String> = ["name", "id", "编号"]
  /// Bytes of a first row that is looked at.
  private static let longest = 4096

  var text: Int?
  var isPage = false
  var url: Int?
  var name: Int?

  init(_ cells: [[UInt8]]) {
    for (index, cell) in cells.enumerated() {
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      let bytes = index == 0 && cell.starts(with: mark) ? cell.dropFirst(mark.count) : cell[...]
      let label = String(String(decoding: bytes, as: UTF8.self).trimmed).lowercased()
      if text == nil, Self.texts.contains(label) {
        text = index
        isPage = Self.pages.contains(label)
      }
      if url == nil, Self.addresses.contains(label) { url = index }
      if name == nil, Self.names.contains(label) { name = index }
    }
  }

  /// Whether the first line names a column of texts. One of addresses alone is no reason: a table of
  /// hotlines may have it, and is read as a text.
  static func showTexts(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let line = bytes[..<LineEnd.next(in: bytes, from: 0).lowerBound]
    guard line.count <= longest, let separator = separator(of: line) else { return false }
    let cells = line.split(separator: separator, omittingEmptySubsequences: false).map { cell in
      cell.filter { $0 != UInt8(ascii: "\"") }
    }
    return CSVColumns(cells).text != nil
  }

  /// The sign that parts the cells of a first line, `nil` for a line of one.
  static func separator(of line: some Collection<UInt8>) -> UInt8? {
    let signs: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")]
    let counts = signs.map { sign in (sign, line.count { $0 == sign }) }
    return counts.max { $0.1 < $1.1 }.flatMap { $0.1 > 0 ? $0.0 : nil }
  }
}
