import TrueLineModel
import TrueLineText

/// Cuts the page of a chat that Telegram Desktop exported into its messages, each by its number.
///
/// A message is what stands in the file between its `<div class="message …" id="message123">` and
/// the next one's: a piece of a page.
final class TelegramPageReader: MemberReader {
  private static let opening = Array("<div class=\"message ".utf8)
  /// What the head of each such page has; a page has it in its first two kilobytes.
  private static let marks = ["<title>Exported Data</title>", "<div class=\"page_wrap\">"].map {
    Array($0.utf8)
  }
  private static let head = 2048

  private let stream: any ByteStream
  private var bytes: [UInt8]?
  private var failure: StreamFailure?
  private var at = 0

  init(_ container: Container) { stream = container.stream }

  static func isExport(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let head = bytes.prefix(Self.head)
    return marks.allSatisfy { head.holds($0) }
  }

  func next() throws(StreamFailure) -> Member? {
    let bytes = try whole()
    while let start = start(in: bytes, from: at) {
      let end = self.start(in: bytes, from: start + Self.opening.count) ?? bytes.count
      at = end
      let piece = bytes[start..<end]
      let tag = piece[..<(piece.firstIndex(of: UInt8(ascii: ">")) ?? end)]
      let id = Self.id(in: tag)
      if tag.firstRange(of: "message service".utf8) != nil {
        return Member(name: id, content: .passedOver(why: "messages of the messenger itself"))
      }
      return Member(
        name: id, content: .bytes(Array(piece)), type: MediaType.page, encoding: "utf-8")
    }
    if let failure { throw failure }
    return nil
  }

  private func whole() throws(StreamFailure) -> [UInt8] {
    if let bytes { return bytes }
    let (read, failure) = stream.rest(limit: MemberLimits.bytes)
    if read.count > MemberLimits.bytes { throw .tooLarge(limit: MemberLimits.bytes) }
    self.failure = failure
    bytes = read
    return read
  }

  private func start(in bytes: [UInt8], from offset: Int) -> Int? {
    guard offset < bytes.count else { return nil }
    return bytes[offset...].firstRange(of: Self.opening)?.lowerBound
  }

  /// `123` of `id="message123"`.
  private static func id(in tag: ArraySlice<UInt8>) -> String {
    guard let id = tag.firstRange(of: "id=\"message".utf8) else { return "?" }
    return String(
      decoding: tag[id.upperBound...].prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
  }
}
