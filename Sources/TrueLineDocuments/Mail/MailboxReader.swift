import TrueLineModel
import TrueLineText

/// Cuts a mailbox (RFC 4155, "mbox") into its mails.
///
/// A mail ends before a line that begins with `From ` and says when it came. What a mailbox put
/// before such words of a mail's own text (`>From`) stays: it is what stands in the file.
enum MailboxReader {
  private static let separator = Array("From ".utf8)

  /// Whether it begins as a mailbox does.
  static func isMailbox(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    isSeparator(0..<LineEnd.next(in: bytes, from: 0).lowerBound, in: bytes)
  }

  /// Gives each mail in turn; memory is that of the longest one. One that begins without such a
  /// line is a mailbox of one mail, and of nothing there is none.
  static func read(_ container: Source, each: (Source) -> Void) {
    container.bytes.withUnsafeBufferPointer { bytes in
      var number = 0
      func give(_ range: Range<Int>) {
        guard bytes[range].contains(where: { !isBlankByte($0) }) else { return }
        number += 1
        each(
          Source(
            name: "\(container.name)!\(number)", bytes: Array(bytes[range]), format: .mail,
            container: container.name, member: "\(number)"))
      }
      var start = 0
      var at = 0
      while at < bytes.count {
        let end = LineEnd.next(in: bytes, from: at)
        if bytes[at] == separator[0], isSeparator(at..<end.lowerBound, in: bytes) {
          give(start..<at)
          start = end.upperBound
        }
        at = end.upperBound
      }
      give(start..<bytes.count)
    }
  }

  /// `From x@mail.example Thu Jan  1 00:00:00 1970`, whatever the order of day and time.
  private static func isSeparator(
    _ line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard bytes[line].starts(with: separator) else { return false }
    let rest = bytes[line].dropFirst(separator.count)
    return rest.indices.dropFirst(2).dropLast(2).contains { colon in
      rest[colon] == UInt8(ascii: ":")
        && (colon - 2...colon + 2).allSatisfy { $0 == colon || rest[$0].isASCIIDigit }
    }
  }
}
