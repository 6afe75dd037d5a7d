import TrueLineModel
import TrueLineText

/// Takes a crawl apart, record by record (WARC 1.1, ISO 28500:2017).
///
/// libarchive reads WARC too, but refuses records without a date and keeps the headers to itself.
/// What a server answered is a source, by the address that was asked; its transfer is undone.
/// A length that lies costs the record that has it, and no other.
final class WARCReader: MemberReader {
  /// Bytes of a header line, and lines of a header, that are read.
  private static let longestLine = 1 << 16
  private static let mostLines = 1000
  /// Bytes behind a record, beyond the two line ends there, that show whether its length was right.
  private static let gap = 8
  /// Bytes of the line that a record begins with: `WARC/1.1`.
  private static let longestVersion = 10

  private let stream: BufferedStream
  private let allowance: Allowance
  private var number = 0

  init(_ container: Container) {
    stream = BufferedStream(container.stream)
    allowance = container.allowance
  }

  func next() throws(StreamFailure) -> Member? {
    guard let headers = try nextHeaders() else { return nil }
    number += 1
    let length = max(headers["content-length"].flatMap(Int.init) ?? 0, 0)
    let target = headers["warc-target-uri"].map {
      // Some writers put the address into the brackets that the standard's grammar shows.
      $0.hasPrefix("<") && $0.hasSuffix(">") ? String($0.dropFirst().dropLast()) : $0
    }
    let name = target ?? "record \(number)"
    guard length <= MemberLimits.bytes else {
      _ = try stream.skip(length)
      return Member(name: name, content: .skipped(.tooLarge(limit: MemberLimits.bytes)))
    }
    let (block, damage) = block(length)
    var member = try member(name, headers, block)
    member.url = target.flatMap { $0.contains("://") ? $0 : nil }
    if let damage {
      member.shortfall = damage
      if case .passedOver = member.content { member.content = .failed(damage) }
    }
    return member
  }

  /// The next record's header lines; what stands before it and belongs to none is passed over.
  private func nextHeaders() throws(StreamFailure) -> HeaderLines? {
    while let line = try stream.line(longest: Self.longestLine) {
      if line.starts(with: "WARC/".utf8) { break }
    }
    var headers = HeaderLines()
    var count = 0
    while let line = try stream.line(longest: Self.longestLine) {
      if line.allSatisfy(\.isASCIIWhitespace) { return headers }
      count += 1
      if count <= Self.mostLines { headers.add(line) }
    }
    if count > 0 { throw .brokenRecord }
    return nil
  }

  /// A record's bytes, and what is wrong with them.
  private func block(_ length: Int) -> ([UInt8], StreamFailure?) {
    var (block, failure) = stream.take(length)
    if let failure { return (block, failure) }
    if block.count == length, isAtBoundary { return (block, nil) }
    // The length lies, or the file breaks off. Records that it swallowed are given back.
    if let next = nextRecord(in: block) {
      stream.giveBack(block[next...])
      block.removeSubrange(next...)
      return (block, .lyingLength(length))
    }
    return (block, block.count < length ? .brokenRecord : .lyingLength(length))
  }

  /// Whether a record, or nothing that can be had, follows.
  private var isAtBoundary: Bool {
    do throws(StreamFailure) {
      let next = try stream.head(Self.gap + 5).drop { $0 == 0x0D || $0 == 0x0A }
      return next.isEmpty || next.starts(with: "WARC/".utf8)
    } catch {
      return true
    }
  }

  /// Where the first record begins that was taken for a part of this one, if only its beginning.
  private func nextRecord(in block: [UInt8]) -> Int? {
    let following = (try? stream.head(Self.longestVersion)) ?? []
    return (block + following).withUnsafeBufferPointer { bytes in
      var at = 0
      while at < block.count {
        let end = LineEnd.next(in: bytes, from: at)
        if bytes[at] == UInt8(ascii: "W"), at > 0, end.lowerBound - at <= Self.longestVersion,
          bytes[at..<end.lowerBound].starts(with: "WARC/".utf8)
        {
          return at
        }
        at = end.upperBound
      }
      return nil
    }
  }

  private func member(
    _ name: String, _ headers: HeaderLines, _ block: [UInt8]
  ) throws(StreamFailure) -> Member {
    let declared = headers["content-type"] ?? ""
    switch headers["warc-type"]?.lowercased() {
    case "response":
      if let answer = try HTTPAnswer(block, allowance: allowance) {
        return page(name, answer.headers["content-type"] ?? "", answer.body, answer.shortfall)
      }
      if name.hasPrefix("dns:") {
        return Member(name: name, content: .passedOver(why: "answers about names (DNS)"))
      }
      return page(name, declared, block, nil)
    case "resource", "conversion": return page(name, declared, block, nil)
    case "request": return Member(name: name, content: .passedOver(why: "requests"))
    case "metadata", "warcinfo": return Member(name: name, content: .passedOver(why: "metadata"))
    case "revisit":
      return Member(name: name, content: .passedOver(why: "pages that were seen before (revisit)"))
    default: return Member(name: name, content: .passedOver(why: "records of other types"))
    }
  }

  private func page(
    _ name: String, _ declared: String, _ body: [UInt8], _ shortfall: StreamFailure?
  ) -> Member {
    var member = Member.answer(
      name: name, declared: declared, body: body, encoding: MediaType.charset(of: declared),
      url: nil)
    member.shortfall = shortfall
    return member
  }
}

extension StreamFailure {
  fileprivate static let brokenRecord = StreamFailure(
    code: "damaged", what: "its record breaks off; what came before was read",
    cure: "Fetch the file anew.")

  fileprivate static func lyingLength(_ length: Int) -> StreamFailure {
    StreamFailure(
      code: "damaged", what: "its record is not as long as it says (\(length) bytes)",
      cure: "Write the file anew; what stands there was read.")
  }
}
