import CMail
import TrueLineModel

/// Takes a saved page apart (RFC 2557), by GMime: the page and its frames, each by its address.
enum MHTMLReader {
  /// As for mails: bytes that parts have once decoded, their number, and how deep they lie.
  private static let limits = mail_limits(
    bytes: MemberLimits.bytes, parts: 10_000, headers: 0, depth: 32)

  static func reader(of container: Container) -> any MemberReader {
    WholeReader(container, read)
  }

  private static func read(
    _ bytes: [UInt8], _ failure: StreamFailure?
  ) throws(StreamFailure) -> (members: [Member], problem: StreamFailure?) {
    guard mail_open() != 0 else { throw .libraryMissing("GMime", package: "libgmime-3.0-0") }
    var problem = failure
    let reading = bytes.withUnsafeBufferPointer {
      mail_read($0.baseAddress, $0.count, limits)
    }
    defer { mail_free(reading) }
    if reading.failed != 0 {
      throw failure
        ?? StreamFailure(
          code: "damaged", what: "it cannot be taken apart", cure: "Save the page anew.")
    }
    if reading.has_more_parts != 0 || reading.is_too_deep != 0 {
      problem = StreamFailure(
        code: "too-many-parts", what: "it has too many parts, or too deep ones; not all were read",
        cure: "Look at it by hand: no browser saves a page like this.")
    }
    let parts = UnsafeBufferPointer(start: reading.parts, count: reading.part_count)
    return (parts.enumerated().compactMap(member), problem)
  }

  private static func member(_ number: Int, _ part: mail_part) -> Member? {
    guard Int(part.kind) == MAIL_LEAF || Int(part.kind) == MAIL_MESSAGE else { return nil }
    let location = part.location.map { String(cString: $0).trimmed }.map(String.init)
    let name = location ?? part.name.map { String(cString: $0) } ?? "part \(number + 1)"
    let declared = part.type.map { String(cString: $0) } ?? MediaType.text
    // One whose parts were never told apart is shown as what it looks like.
    let type = declared.hasPrefix("multipart/") ? "" : declared
    let body = Array(UnsafeBufferPointer(start: part.bytes, count: part.count))
    var member = Member.answer(
      name: name, declared: type, body: body,
      encoding: part.charset.map { String(cString: $0) },
      url: location.flatMap { $0.contains("://") ? $0 : nil })
    if Int(part.state) == MAIL_NOT_TEXT, MediaType.accessory(type) == nil {
      member.content = .passedOver(why: "other attachments")
    }
    if Int(part.state) == MAIL_CUT { member.shortfall = .tooLarge(limit: MemberLimits.bytes) }
    return member
  }
}
