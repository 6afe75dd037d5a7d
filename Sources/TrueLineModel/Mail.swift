/// What a mail says of itself beside its text: who sends it, and what came with it.
///
/// Ranges are byte offsets in the folded text.
public struct Mail: Sendable {
  /// Somebody in a header line: `Telekom <x@mail.example>`.
  public struct Mailbox: Sendable, Equatable {
    /// The name that readers see, without quotation marks; empty where there is none.
    public var name: Range<Int>
    /// The address, empty where the line has none.
    public var address: Range<Int>

    public init(name: Range<Int>, address: Range<Int>) {
      self.name = name
      self.address = address
    }
  }

  /// What a server says of having tried who sends a mail: `spf` gave `fail`.
  ///
  /// Whoever writes a mail can write such a line, too: it is shown and proves nothing.
  public struct Check: Sendable, Equatable {
    public var method: String
    public var result: String

    public init(method: String, result: String) {
      self.method = method
      self.result = result
    }
  }

  /// A part of a mail, and what became of it.
  public struct Part: Sendable, Equatable {
    public enum Status: String, Sendable { case scanned, skipped, failed }

    /// The section number of IMAP (RFC 9051, 6.4.5): `1.2`.
    public var number: String
    /// As declared: `text/html`.
    public var type: String
    /// Of an attached file.
    public var name: String?
    public var status: Status
    /// Why it was not scanned.
    public var why: String?

    public init(number: String, type: String, name: String?, status: Status, why: String?) {
      self.number = number
      self.type = type
      self.name = name
      self.status = status
      self.why = why
    }
  }

  public var from: Mailbox?
  public var replyTo: Mailbox?
  /// Everybody whom it is addressed to.
  public var recipients: [Mailbox] = []
  public var subject: Range<Int> = 0..<0
  public var checks: [Check] = []
  /// Whether it belongs to a conversation: it answers another mail, or came by a list of people.
  public var isConversation = false
  public var parts: [Part] = []

  public init() {}

  /// The same with every range changed.
  public func moved(_ move: (Range<Int>) -> Range<Int>) -> Mail {
    func moved(_ box: Mailbox) -> Mailbox {
      Mailbox(name: move(box.name), address: move(box.address))
    }
    var mail = self
    mail.from = from.map(moved)
    mail.replyTo = replyTo.map(moved)
    mail.recipients = recipients.map(moved)
    mail.subject = move(subject)
    return mail
  }
}

/// A stretch of a source with bytes of its own: the header of a mail, one of its parts.
public struct SourcePart: Sendable {
  /// As places call it: `header`, `1.2`.
  public var name: String
  /// Where its text begins in the text that `Document.textMap` leads to.
  public var start: Int
  /// Its bytes, after transfer decoding, with what is said of their encoding.
  public var source: Source
  /// From its text in UTF-8 to its bytes.
  public var map: EncodingMap

  public init(name: String, start: Int, source: Source, map: EncodingMap) {
    self.name = name
    self.start = start
    self.source = source
    self.map = map
  }
}
