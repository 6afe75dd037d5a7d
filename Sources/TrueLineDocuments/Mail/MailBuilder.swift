import CMail
import TrueLineModel
import TrueLineText

/// Puts a mail's document together, header lines first, then part by part.
///
/// The parts' texts stand one behind the other in a text that nobody has as a whole; maps lead
/// there, and from there into the part.
struct MailBuilder: ~Copyable {
  /// A body with fewer bytes to read is only pictures: then its other version counts, too.
  private static let shortestBody = 40
  /// Bytes of a header line that are read, and how many lines of a mail: no program shows more.
  private static let longestLine = 16 << 10
  private static let mostLines = 64

  private let source: Source
  private let sections: MailSections
  private let lines: [mail_header]
  private let header: DecodedSource
  private var gatherer: Gatherer
  private var html = HTMLBuilder()
  private var mail = Mail()
  private var parts: [SourcePart] = []
  private var problems: [Problem] = []
  /// Where the next part's text begins.
  private var next = 0

  init(_ source: Source, _ reading: mail_reading) {
    self.source = source
    sections = MailSections(reading)
    lines = Array(UnsafeBufferPointer(start: reading.headers, count: reading.header_count))
    let end = lines.map(\.value_end).max() ?? 0
    let piece = Source(name: source.name, bytes: Array(source.bytes[..<end]))
    header = DecodedSource(piece)
    gatherer = Gatherer(sourceLength: source.bytes.count)
    add(piece, named: "header", header)
  }

  private mutating func add(_ piece: Source, named name: String, _ decoded: DecodedSource) {
    parts.append(SourcePart(name: name, start: next, source: piece, map: decoded.map))
    next += decoded.withText(\.count) + 1
  }

  // MARK: Header

  /// The lines that a reader sees of the mail (`-1`), or of one inside of it.
  mutating func addHeader(ofPart part: Int) {
    let own = lines.filter { Int($0.part) == part }
    for name in MailLine.allCases {
      let named = own.filter { isNamed(name, $0) }
      for line in named.prefix(Self.mostLines) {
        let range = append(line, as: name.blockKind)
        guard part < 0 else { continue }
        take(name, range)
      }
    }
    guard part < 0 else { return }
    for line in own {
      let name = MailLine.name(source.bytes[line.name..<line.name_end])
      mail.isConversation = mail.isConversation || MailLine.ofConversations.contains(name)
      // Servers put their lines on top: the first is the last one's, the reader's own.
      if mail.checks.isEmpty {
        mail.checks = MailChecks.read(name, source.bytes[line.value..<line.value_end])
      }
    }
  }

  private func isNamed(_ name: MailLine, _ line: mail_header) -> Bool {
    MailLine.name(source.bytes[line.name..<line.name_end]) == name.rawValue
  }

  private mutating func append(_ line: mail_header, as kind: Block.Kind) -> Range<Int> {
    gatherer.role = .init(kind: kind)
    let start = gatherer.position
    let end = min(line.value_end, line.value + Self.longestLine)
    if end < line.value_end, kind != .recipient { noteCut() }
    let (from, to) = (header.textOffset(of: line.value), header.textOffset(of: end))
    header.withText { text in
      MailLine.append(from..<min(to, text.count), of: text, into: &gatherer.flow)
    }
    let last = gatherer.position
    gatherer.breakBlock(origin: to)
    // Without the line feed that ends the block.
    return start..<max(start, min(last, gatherer.position - 1))
  }

  private mutating func noteCut() {
    problems.append(
      Problem(
        code: "line-too-long", source: source.name,
        what: "a header line has more than \(Self.longestLine >> 10) KiB; its end was not read",
        cure: "Look at it by hand: no honest mail has one."))
  }

  private mutating func take(_ name: MailLine, _ range: Range<Int>) {
    switch name {
    case .subject: mail.subject = range
    case .from: mail.from = mail.from ?? mailboxes(range).first
    case .replyTo: mail.replyTo = mail.replyTo ?? mailboxes(range).first
    case .to, .copy: mail.recipients += mailboxes(range)
    }
  }

  private func mailboxes(_ range: Range<Int>) -> [Mail.Mailbox] {
    let line = UnsafeBufferPointer(
      start: gatherer.flow.bytes + range.lowerBound, count: range.count)
    return MailLine.mailboxes(in: line).map {
      Mail.Mailbox(
        name: $0.name.lowerBound + range.lowerBound..<$0.name.upperBound + range.lowerBound,
        address: $0.address.lowerBound + range.lowerBound..<$0.address.upperBound
          + range.lowerBound)
    }
  }

  // MARK: Body

  /// The parts, of those that say the same the best one; then what the others say, beside it.
  mutating func addBody() {
    let start = gatherer.position
    for section in sections.all where !section.isSecond {
      if section.isMessage {
        addHeader(ofPart: section.index)
      } else {
        add(section, isBeside: false)
      }
    }
    let isEmpty = gatherer.position - start < Self.shortestBody
    for section in sections.all where section.isSecond && !section.isMessage {
      add(section, isBeside: !isEmpty)
    }
    mail.parts.sort { MailSections.isOrdered($0.number, $1.number) }
  }

  private mutating func add(_ section: MailSections.Section, isBeside: Bool) {
    guard let bytes = section.bytes else { return note(section, section.outcome) }
    let piece = Source(name: source.name, bytes: bytes, encoding: section.charset)
    let decoded = DecodedSource(piece)
    let base = next
    var losses = HTMLReader.Losses()
    add(piece, named: section.number, decoded)
    gatherer.role = .init()
    decoded.withText { text in
      if section.isPage || HTMLMarks.show(text), !isBeside {
        losses = HTMLReader.read(
          text, base: base, isPiece: false, builder: &html, into: &gatherer)
        html.endAll(origin: base + text.count, into: &gatherer)
      } else if isBeside {
        PlainTextReader.append(beside: text, base: base, into: &gatherer)
      } else {
        PlainTextReader.append(text, base: base, into: &gatherer)
      }
    }
    gatherer.breakBlock(origin: next - 1)
    note(section, section.outcome)
    if losses.failed { note(section, (.failed, "the parser gave up")) }
    if let rival = decoded.rival {
      problems.append(
        Problem(
          code: "encoding-unsure", source: source.name,
          what: """
            nothing says the encoding of part \(section.number); it was read as \
            \(decoded.label) and may be \(rival)
            """,
          cure: "Let it declare its encoding."))
    }
  }

  private mutating func note(
    _ section: MailSections.Section, _ outcome: (status: Mail.Part.Status, why: String?)
  ) {
    mail.parts.removeAll { $0.number == section.number }
    mail.parts.append(
      Mail.Part(
        number: section.number, type: section.type, name: section.name, status: outcome.status,
        why: outcome.why))
    guard outcome.status == .failed, let why = outcome.why else { return }
    problems.append(
      Problem(
        code: "part-failed", source: source.name,
        what: "part \(section.number) (\(section.type)) was not read whole: \(data: why)",
        cure: "Save the part as a file and scan that."))
  }

  // MARK: The end

  consuming func finish() -> Document {
    var document = gatherer.finish(format: .mail, encoding: header.label, end: next)
    document.parts = parts
    document.mail = mail
    document.problems = problems
    document.complete = problems.isEmpty
    return document
  }
}

extension DecodedSource {
  /// Where the text stands that an offset of the bytes begins; by halving, since it is asked for
  /// a few lines only.
  fileprivate func textOffset(of byte: Int) -> Int {
    let count = withText(\.count)
    guard !map.isShift else { return min(byte - map.source(of: 0..<0).lowerBound, count) }
    return (0..<count).partitioningIndex { map.source(of: $0..<$0).lowerBound >= byte }
  }
}
