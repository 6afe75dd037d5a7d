import TrueLineModel

/// What a report says of a source as a whole.
struct DocumentSummary {
  var format: InputFormat?
  var encoding: String?
  var language: String?
  var complete = true
  var problems: [Problem] = []
  var mail: MailReport?

  /// What is known before the source is read: that its bytes are not whole.
  init(_ source: Source) {
    guard let shortfall = source.shortfall else { return }
    complete = false
    problems.append(shortfall.problem(of: source.name))
  }

  mutating func add(_ document: Document) {
    format = document.format
    encoding = document.encoding
    if language == nil { language = document.language }
    complete = complete && document.complete
    problems += document.problems
    mail = document.mail.map { MailReport($0, in: document) }
  }
}

extension MailReport {
  fileprivate init(_ mail: Mail, in document: Document) {
    func line(_ box: Mail.Mailbox?) -> String? {
      guard let box else { return nil }
      let (name, address) = (document.written(box.name), document.written(box.address))
      if address.isEmpty { return name }
      return name.isEmpty ? address : "\(name) <\(address)>"
    }
    self.init(
      from: line(mail.from), replyTo: line(mail.replyTo),
      subject: mail.subject.isEmpty ? nil : document.written(mail.subject), checks: mail.checks,
      parts: mail.parts)
  }
}

extension Document {
  /// Bytes of a line that a report holds, as many as of an excerpt.
  private static let longestLine = 1024

  /// The text of a range of the folded text, before folding.
  fileprivate func written(_ range: Range<Int>) -> String {
    String(decoding: text[foldMap.origin(of: range)].prefix(Self.longestLine), as: UTF8.self)
  }
}
