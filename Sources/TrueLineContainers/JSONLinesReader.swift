import TrueLineModel
import TrueLineText

/// Reads pages and texts that stand one a line, as JSON objects.
///
/// A line's `name` names the source, else its `url`, else its number. A line that is no JSON is one
/// failed source, and the others are read.
final class JSONLinesReader: MemberReader {
  private let lines: WholeLines
  private var number = 0

  init(_ container: Container) { lines = WholeLines(container.stream) }

  func next() throws(StreamFailure) -> Member? {
    while let line = try lines.next() {
      number += 1
      if let line, line.allSatisfy(\.isASCIIWhitespace) { continue }
      return member(line)
    }
    return nil
  }

  private func member(_ line: [UInt8]?) -> Member {
    guard let line else {
      return Member(name: "\(number)", content: .skipped(.tooLarge(limit: MemberLimits.bytes)))
    }
    guard let object = JSONValue(line), case .object = object else {
      return Member(
        name: "\(number)",
        content: .failed(
          StreamFailure(
            code: "no-json", what: "line \(number) is no JSON object",
            cure: "Write one object a line, with \"html\" or \"text\".")))
    }
    let url = object["url"]?.string
    let name = object["name"]?.scalar ?? url ?? "\(number)"
    let html = object["html"]?.string
    guard let text = html ?? object["text"]?.string else {
      return Member(name: name, content: .passedOver(why: "lines without html or text"))
    }
    return Member(
      name: name, content: .bytes(Array(text.utf8)), url: url,
      type: html == nil ? MediaType.text : MediaType.page, encoding: "utf-8")
  }
}

/// The lines of a stream, each whole.
final class WholeLines {
  /// Bytes that are read of a line at once.
  private static let piece = 1 << 20

  private let stream: BufferedStream

  init(_ stream: any ByteStream) { self.stream = BufferedStream(stream) }

  /// The next line with its end, `.some(nil)` for one that is too large, `nil` behind the last.
  func next() throws(StreamFailure) -> [UInt8]?? {
    guard let first = try stream.line(longest: Self.piece) else { return nil }
    var line = BoundedBytes(limit: MemberLimits.bytes)
    var isWhole = Self.isEnded(first)
    line.append(first)
    while !isWhole, let more = try stream.line(longest: Self.piece) {
      line.append(more)
      isWhole = Self.isEnded(more)
    }
    guard case .bytes(let bytes) = line.content else { return .some(nil) }
    return bytes
  }

  private static func isEnded(_ line: ArraySlice<UInt8>) -> Bool {
    line.last == 0x0A || line.last == 0x0D
  }
}
