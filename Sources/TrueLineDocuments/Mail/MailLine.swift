import CMail
import TrueLineModel
import TrueLineText

/// A header line that a reader of a mail sees, in the order in which they are read.
enum MailLine: String, CaseIterable {
  case subject, from
  case replyTo = "reply-to"
  case to
  case copy = "cc"

  /// Lines of answers, and of lists that people write to.
  static let ofConversations: Set<String> = [
    "in-reply-to", "references", "list-post", "list-id", "mailing-list", "x-mailing-list",
  ]
  /// More people than this are a list; the rest of them is left out.
  private static let mostMailboxes = 64

  var blockKind: Block.Kind {
    switch self {
    case .subject: .subject
    case .from, .replyTo: .sender
    case .to, .copy: .recipient
    }
  }

  /// A line's name, lower case.
  static func name(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.lazy.map(\.lowercasedASCII), as: UTF8.self)
  }

  // MARK: Text

  /// Appends a line's value: what goes on in further lines as one, encoded words (RFC 2047) as what
  /// they stand for.
  static func append(
    _ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>, into flow: inout TextWriter
  ) {
    guard let base = text.baseAddress else { return }
    var plain = range.lowerBound
    var at = range.lowerBound
    while at < range.upperBound {
      guard let words = encodedWords(at: at, before: range.upperBound, in: text) else {
        at += 1
        continue
      }
      flow.append(collapsing: base + plain, count: at - plain, origin: plain)
      let decoded = decode(UnsafeBufferPointer(rebasing: text[words]))
      decoded.withUnsafeBufferPointer { bytes in
        guard let first = bytes.baseAddress else { return }
        flow.append(decoded: first, count: bytes.count, origin: words.lowerBound, span: words.count)
      }
      at = words.upperBound
      plain = at
    }
    flow.append(collapsing: base + plain, count: range.upperBound - plain, origin: plain)
  }

  /// The encoded words that begin at an offset, with nothing but blanks between them.
  private static func encodedWords(
    at start: Int, before limit: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Range<Int>? {
    guard var end = endOfWord(at: start, before: limit, in: text) else { return nil }
    while true {
      var at = end
      while at < limit, isBlankByte(text[at]) { at += 1 }
      guard let more = endOfWord(at: at, before: limit, in: text) else { return start..<end }
      end = more
    }
  }

  /// The end of `=?charset?B?text?=`.
  private static func endOfWord(
    at start: Int, before limit: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard start + 1 < limit, text[start] == UInt8(ascii: "="), text[start + 1] == mark else {
      return nil
    }
    var at = start + 2
    var marks = 0
    while at < limit, text[at] != 0x0A, text[at] != 0x0D {
      if text[at] == mark {
        marks += 1
        if marks > 2 {
          return at + 1 < limit && text[at + 1] == UInt8(ascii: "=") ? at + 2 : nil
        }
      }
      at += 1
    }
    return nil
  }

  private static let mark = UInt8(ascii: "?")

  /// What encoded words stand for, in UTF-8, controls as blanks.
  private static func decode(_ words: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let decoded = withUnsafeTemporaryAllocation(of: CChar.self, capacity: words.count + 1) {
      buffer -> [UInt8] in
      for (at, byte) in words.enumerated() {
        buffer[at] = CChar(bitPattern: isBlankByte(byte) || byte == 0 ? 0x20 : byte)
      }
      buffer[words.count] = 0
      guard let text = mail_decode_words(buffer.baseAddress) else { return Array(words) }
      defer { mail_free_words(text) }
      return Array(String(cString: text).utf8)
    }
    return decoded.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }
  }

  // MARK: People

  /// Who stands in a line: `Telekom <x@mail.example>, y@mail.example`.
  static func mailboxes(in line: UnsafeBufferPointer<UInt8>) -> [Mail.Mailbox] {
    var found: [Mail.Mailbox] = []
    var start = 0
    var isQuoted = false
    for at in 0...line.count where found.count < mostMailboxes {
      if at < line.count, line[at] == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard at == line.count || line[at] == UInt8(ascii: ",") && !isQuoted else { continue }
      if let box = mailbox(start..<at, in: line) { found.append(box) }
      start = at + 1
    }
    return found
  }

  private static func mailbox(
    _ range: Range<Int>, in line: UnsafeBufferPointer<UInt8>
  ) -> Mail.Mailbox? {
    guard let open = line[range].lastIndex(of: UInt8(ascii: "<")) else {
      let whole = trimmed(range, in: line)
      guard !whole.isEmpty else { return nil }
      if let old = addressBeforeName(whole, in: line) { return old }
      let isAddress = line[whole].contains(UInt8(ascii: "@")) && !line[whole].contains(0x20)
      let none = whole.lowerBound..<whole.lowerBound
      return Mail.Mailbox(name: isAddress ? none : whole, address: isAddress ? whole : none)
    }
    let close = line[open..<range.upperBound].firstIndex(of: UInt8(ascii: ">"))
    return Mail.Mailbox(
      name: trimmed(range.lowerBound..<open, in: line),
      address: trimmed(open + 1..<(close ?? range.upperBound), in: line))
  }

  /// The old form, `x@mail.example (Telekom)`.
  private static func addressBeforeName(
    _ range: Range<Int>, in line: UnsafeBufferPointer<UInt8>
  ) -> Mail.Mailbox? {
    guard line[range.upperBound - 1] == UInt8(ascii: ")"),
      let open = line[range].firstIndex(of: UInt8(ascii: "(")),
      line[range.lowerBound..<open].contains(UInt8(ascii: "@"))
    else { return nil }
    return Mail.Mailbox(
      name: trimmed(open + 1..<range.upperBound - 1, in: line),
      address: trimmed(range.lowerBound..<open, in: line))
  }

  /// Without blanks and quotation marks around it.
  private static func trimmed(
    _ range: Range<Int>, in line: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isWrapping(line[start]) { start += 1 }
    while end > start, isWrapping(line[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isWrapping(_ byte: UInt8) -> Bool {
    isBlankByte(byte) || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }
}
