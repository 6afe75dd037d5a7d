/// How bad it would be; also the level in reports.
public enum Severity: String, Sendable, Comparable, CaseIterable {
  case note, warning, error

  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// How sure we are.
public enum Confidence: String, Sendable {
  case low, medium, high
}

/// What a finding is about.
public enum Subject: Hashable, Sendable {
  case channel(Channel)
  /// A claim: predicate, carrier id or the words used, value.
  case fact(kind: String, carrier: String, value: String)
  /// Statements that cannot all hold.
  case contradiction(kind: String, carrier: String, values: [String])
}

/// A place of a source, as reports print it.
public struct Place: Sendable, Equatable {
  /// The source's name where it is not the finding's own.
  public var source: String?
  /// The part of a mail that holds it: `header`, or a section's number such as `1.2`; `nil` where
  /// the source is in one piece. Offsets, lines and columns count in the part.
  public var part: String?
  /// The source's bytes there, decoded; at most 1,024 bytes.
  public var excerpt: String
  /// Bytes of the source as it came.
  public var offset: Int
  public var length: Int
  /// From 1; columns count Unicode code points.
  public var line: Int
  public var column: Int
  public var endLine: Int
  public var endColumn: Int
  /// What stands before and after the excerpt in its own lines, at most 160 bytes
  /// each: the text report shows it, JSON leaves it out.
  public var before: String
  public var after: String

  public init(
    source: String? = nil, part: String? = nil, excerpt: String, offset: Int, length: Int,
    line: Int, column: Int,
    endLine: Int, endColumn: Int, before: String = "", after: String = ""
  ) {
    self.source = source
    self.part = part
    self.before = before
    self.after = after
    self.excerpt = excerpt
    self.offset = offset
    self.length = length
    self.line = line
    self.column = column
    self.endLine = endLine
    self.endColumn = endColumn
  }
}

/// A further place of a finding and what it is to it.
public struct Related: Sendable, Equatable {
  public enum Role: String, Sendable {
    case context, occurrence, contradicts, warning
    case linkTarget = "link-target"
  }

  public var role: Role
  public var place: Place

  public init(role: Role, place: Place) {
    self.role = role
    self.place = place
  }
}

/// What a rule reports.
public struct Finding: Sendable {
  public var rule: RuleID
  public var level: Severity
  public var confidence: Confidence
  /// One or two plain sentences; indicators in them are defanged.
  public var message: Phrase
  public var subject: Subject
  /// `nil` only for findings of a whole run.
  public var evidence: Place?
  public var related: [Related]
  public var grounds: [Ground]
  /// What to do: the carrier's real contact, where to report.
  public var remedy: Phrase?
  /// `1:<hex>` of rule, subject and source name; no line, no absolute path.
  public var fingerprint: String
  /// What would hide it, where it is shown all the same.
  public var suppression: Suppression?

  public init(
    rule: RuleID, level: Severity, confidence: Confidence, message: Phrase, subject: Subject,
    evidence: Place?, related: [Related] = [], grounds: [Ground] = [], remedy: Phrase? = nil,
    fingerprint: String
  ) {
    self.rule = rule
    self.level = level
    self.confidence = confidence
    self.message = message
    self.subject = subject
    self.evidence = evidence
    self.related = related
    self.grounds = grounds
    self.remedy = remedy
    self.fingerprint = fingerprint
  }
}
