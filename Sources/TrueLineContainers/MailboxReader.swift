import TrueLineModel
import TrueLineText

/// Cuts a mailbox (RFC 4155, "mbox") into its mails.
///
/// A mail ends before a line that begins with `From ` and says when it came. What a mailbox put
/// before such words of a mail's own text (`>From`) stays: it is what stands in the file. What
/// begins without such a line is a mailbox of one mail, and of nothing there is none.
final class MailboxReader: MemberReader {
  private static let separator = Array("From ".utf8)
  /// Bytes of a separator: two lines of a mail at most (RFC 5322, 2.1.1). Longer lines come in
  /// pieces.
  private static let longestLine = 1 << 16

  private let stream: BufferedStream
  private var number = 0
  private var isAtEnd = false
  private var failure: StreamFailure?

  init(_ container: Container) {
    stream = BufferedStream(container.stream)
  }

  /// Whether it begins as a mailbox does.
  static func isMailbox(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    isSeparator(bytes[..<LineEnd.next(in: bytes, from: 0).lowerBound])
  }

  func next() throws(StreamFailure) -> Member? {
    while !isAtEnd {
      let (mail, isBlank) = takeMail()
      if isBlank { continue }
      number += 1
      var member = Member(name: "\(number)", content: mail.content, type: MediaType.mail)
      member.shortfall = failure
      return member
    }
    if let failure { throw failure }
    return nil
  }

  /// The lines up to the next separator, and whether nothing stands in them. What was read before
  /// a failure is the last mail.
  private func takeMail() -> (BoundedBytes, isBlank: Bool) {
    var mail = BoundedBytes(limit: MemberLimits.bytes)
    var isBlank = true
    var isLineStart = true
    do throws(StreamFailure) {
      while let line = try stream.line(longest: Self.longestLine) {
        if isLineStart, Self.isSeparator(line) { return (mail, isBlank) }
        if isBlank { isBlank = line.allSatisfy(\.isASCIIWhitespace) }
        isLineStart = line.last == 0x0A || line.last == 0x0D
        mail.append(line)
      }
    } catch {
      failure = error
    }
    isAtEnd = true
    return (mail, isBlank)
  }

  /// `From x@mail.example Thu Jan  1 00:00:00 1970`, whatever the order of day and time.
  private static func isSeparator<Line: RandomAccessCollection>(_ line: Line) -> Bool
  where Line.Element == UInt8, Line.Index == Int {
    guard line.starts(with: separator) else { return false }
    let rest = line.dropFirst(separator.count)
    return rest.indices.dropFirst(2).dropLast(2).contains { colon in
      rest[colon] == UInt8(ascii: ":")
        && (colon - 2...colon + 2).allSatisfy { $0 == colon || rest[$0].isASCIIDigit }
    }
  }
}
