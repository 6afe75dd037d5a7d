import TrueLineModel
import TrueLineText

extension InputFormat {
  /// One mail with all its parts, as it was sent.
  public static let mail: InputFormat = InputFormat(
    id: "mail", title: "a mail with its parts, as it was sent", noun: "mail",
    endings: ["eml"], mediaTypes: ["message/rfc822"], showsIn: MailMarks.show,
    reading: .bytes(MailReader.read))
}

/// What gives a mail away whose name does not.
enum MailMarks {
  /// Lines that only a mail under way has, lower case.
  private static let marks = [
    "received", "return-path", "message-id", "mime-version", "delivered-to", "dkim-signature",
  ].map { Array($0.utf8) }
  private static let sender = Array("from".utf8)
  /// A text about mails may begin with a line or two of this form.
  private static let fewestLines = 3
  /// Bytes of the longest header that is looked through.
  private static let reach = 64 * 1024

  /// Whether it begins with header lines, one that says who sends it and one of those that servers
  /// and mail programs write among them.
  static func show(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = 0
    var lines = 0
    var hasMark = false
    var hasSender = false
    while at < bytes.count, at < reach {
      let end = LineEnd.next(in: bytes, from: at)
      defer { at = end.upperBound }
      if end.lowerBound == at { break }
      if isBlankByte(bytes[at]) {
        guard lines > 0 else { return false }
        continue
      }
      guard let name = name(ofLine: bytes[at..<end.lowerBound]) else { return false }
      lines += 1
      hasMark = hasMark || marks.contains(name)
      hasSender = hasSender || name == sender
      if hasMark, hasSender, lines >= fewestLines { return true }
    }
    return false
  }

  /// What stands before the colon, lower case; `nil` for what is no header line.
  private static func name(ofLine line: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8]? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else {
      return nil
    }
    let name = line[..<colon]
    guard name.allSatisfy({ $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") }) else { return nil }
    return name.map(\.lowercasedASCII)
  }
}
