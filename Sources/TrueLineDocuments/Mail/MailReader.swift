import CMail
import TrueLineModel

/// Reads a mail: the header lines that a reader sees, then its parts of text kinds.
enum MailReader {
  /// Bytes that a mail's parts may have in all once decoded, their number, and how deep they may
  /// lie in each other. No mail that people read comes near; those that do are made to exhaust.
  private static let limits = mail_limits(bytes: 16 << 20, parts: 1000, headers: 2000, depth: 32)

  static func read(_ source: Source) -> Document {
    guard mail_open() != 0 else {
      return asText(
        source,
        Problem(
          code: "library-missing", source: source.name,
          what: "its parts were not read: GMime is not installed",
          cure: "Install it (libgmime-3.0-0; on macOS: brew install gmime) and scan again."))
    }
    // Old systems end lines by a CR alone, which GMime takes for none.
    let lines =
      source.bytes.contains(0x0A) ? source.bytes : source.bytes.map { $0 == 0x0D ? 0x0A : $0 }
    let reading = lines.withUnsafeBufferPointer { mail_read($0.baseAddress, $0.count, limits) }
    defer { mail_free(reading) }
    guard reading.failed == 0, reading.header_count > 0 else {
      return asText(
        source,
        Problem(
          code: "no-mail", source: source.name, what: "it was read as text: it has no header",
          cure: "Save the mail as it was sent, with its header."))
    }
    var builder = MailBuilder(source, reading)
    builder.addHeader(ofPart: -1)
    builder.addBody()
    var document = builder.finish()
    document.report(reading, of: source)
    return document
  }

  /// What cannot be taken apart is still looked at.
  private static func asText(_ source: Source, _ problem: Problem) -> Document {
    let decoded = DecodedSource(source)
    var document = decoded.withText {
      PlainTextReader.read($0, format: .mail, encoding: decoded.label)
    }
    document.encodingMap = decoded.map
    document.complete = false
    document.problems.append(problem)
    return document
  }
}

extension Document {
  /// Says what the limits left out.
  fileprivate mutating func report(_ reading: mail_reading, of source: Source) {
    guard reading.has_more_parts != 0 || reading.is_too_deep != 0 else { return }
    let what: Phrase =
      reading.is_too_deep != 0
      ? "its parts lie too deep in each other; the innermost were not read"
      : "it has too many parts; the last were not read"
    complete = false
    problems.append(
      Problem(
        code: "too-many-parts", source: source.name, what: what,
        cure: "Look at it by hand: no honest mail is built like this."))
  }
}
