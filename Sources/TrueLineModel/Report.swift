/// What a run found: the value that every report format prints.
public struct Report: Sendable {
  public static let version = 1

  public var reference: ReferenceStamp
  public var sources: [SourceReport]
  /// Sources that were handed on one by one and are not among `sources`; they count all the same.
  public var handedOn = SourceTally()
  /// Archives, mailboxes and the like, in the order in which they ended.
  public var containers: [ContainerReport] = []
  /// Findings over several sources; each place names its source.
  public var findings: [Finding]
  public var campaigns: [Campaign]
  public var problems: [Problem]
  /// Findings that would stand without the allowlists, those of single sources only.
  public var allowlisted: Int
  /// Findings that the user's own wishes hide.
  public var hidden = HiddenFindings()
  /// What ignore files and patterns kept out of folders.
  public var leftOut = LeftOut()
  /// What a baseline written after the run would hold; `nil` where the run has none.
  public var baseline: Baseline?
  /// How many inputs there were in a run that was stopped before its end; `nil` for a whole one.
  public var interruptedOf: Int?
  /// The rules that were asked, in their order; JSON leaves them out.
  public var rules: [RuleDescription]
  /// Hosts of findings that many share or that are an organisation's own: no list that is made of
  /// the report may name them, whatever was found there. JSON leaves them out.
  public var sparedHosts: Set<String>

  public init(
    reference: ReferenceStamp, sources: [SourceReport], findings: [Finding] = [],
    campaigns: [Campaign] = [], problems: [Problem] = [], allowlisted: Int = 0,
    rules: [RuleDescription] = [], sparedHosts: Set<String> = []
  ) {
    self.reference = reference
    self.sources = sources
    self.findings = findings
    self.campaigns = campaigns
    self.problems = problems
    self.allowlisted = allowlisted
    self.rules = rules
    self.sparedHosts = sparedHosts
  }

  /// All sources together, those included that were handed on.
  public var tally: SourceTally {
    var tally = handedOn
    // By place, since a source's report is many fields.
    for index in sources.indices { tally.add(sources[index]) }
    return tally
  }

  /// The worst verdict of the sources, `nil` where none was scanned.
  public var verdict: SourceVerdict? { verdict(of: tally) }

  package func verdict(of tally: SourceTally) -> SourceVerdict? {
    let worst = tally.verdict
    if let worst, worst < .suspicious, findings.contains(where: { $0.level >= .warning }) {
      return .suspicious
    }
    // What was not read may hold anything.
    if worst == .nothingFound, containers.contains(where: { $0.failure != nil }) {
      return .incomplete
    }
    return worst
  }

  /// Whether something that should have been read was not, or not whole.
  public var isIncomplete: Bool {
    tally.incomplete > 0 || containers.contains { $0.failure != nil }
  }

  /// How many findings stand at a level, those of the run included.
  public func count(_ level: Severity) -> Int { count(level, in: tally) }

  /// The same where all sources were counted already.
  package func count(_ level: Severity, in tally: SourceTally) -> Int {
    tally.count(level) + findings.count { $0.level == level }
  }

  public func count(_ status: SourceReport.Status) -> Int { tally.count(status) }
}

/// Which reference a report rests on.
public struct ReferenceStamp: Sendable, Equatable {
  /// `YYYY-MM-DD`.
  public var asOf: String
  public var facts: Int
  public init(asOf: String, facts: Int) {
    self.asOf = asOf
    self.facts = facts
  }
}

/// What is said of one source; from harmless to worst.
public enum SourceVerdict: String, Sendable, Comparable, CaseIterable {
  case nothingFound = "nothing-found"
  case incomplete
  case suspicious
  case falseFacts = "false-facts"
  case scamChannel = "scam-channel"

  public static func < (a: SourceVerdict, b: SourceVerdict) -> Bool { a.rank < b.rank }
  private var rank: Int { SourceVerdict.allCases.firstIndex(of: self) ?? 0 }
}

/// One source in a report.
public struct SourceReport: Sendable {
  public enum Status: String, Sendable { case scanned, skipped, failed }

  public var name: String
  public var container: String?
  public var member: String?
  public var url: String?
  public var format: InputFormat?
  public var encoding: String?
  public var bytes: Int
  public var status: Status
  public var complete: Bool
  public var language: String?
  /// 0 to 100, follows from the findings.
  public var risk: Int
  public var verdict: SourceVerdict
  public var findings: [Finding]
  /// What a mail says of itself, `nil` for all else.
  public var mail: MailReport?
  /// What was read, where the run was asked for it.
  public var sightings: SourceSightings?

  public init(
    name: String, container: String? = nil, member: String? = nil, url: String? = nil,
    format: InputFormat? = nil, encoding: String? = nil, bytes: Int = 0, status: Status,
    complete: Bool = true, language: String? = nil, risk: Int = 0,
    verdict: SourceVerdict = .nothingFound, findings: [Finding] = [], mail: MailReport? = nil,
    sightings: SourceSightings? = nil
  ) {
    self.name = name
    self.container = container
    self.member = member
    self.url = url
    self.format = format
    self.encoding = encoding
    self.bytes = bytes
    self.status = status
    self.complete = complete
    self.language = language
    self.risk = risk
    self.verdict = verdict
    self.findings = findings
    self.mail = mail
    self.sightings = sightings
  }
}

/// What a report says of a mail beside its findings.
public struct MailReport: Sendable, Equatable {
  /// Lines of the header as readers see them, `nil` for one that is not there.
  public var from: String?
  public var replyTo: String?
  public var subject: String?
  /// What the mail says that its server found out of the sender: see `Mail.Check`.
  public var checks: [Mail.Check]
  public var parts: [Mail.Part]

  public init(
    from: String?, replyTo: String?, subject: String?, checks: [Mail.Check], parts: [Mail.Part]
  ) {
    self.from = from
    self.replyTo = replyTo
    self.subject = subject
    self.checks = checks
    self.parts = parts
  }
}

/// Sources of one run that share a channel, a picture or a template.
public struct Campaign: Sendable, Equatable {
  public var channels: [Channel]
  /// Names, in the run's order.
  public var sources: [String]
  /// 0 to 1: how alike their texts are; `nil` where only a channel ties them.
  public var similarity: Double?

  public init(channels: [Channel], sources: [String], similarity: Double?) {
    self.channels = channels
    self.sources = sources
    self.similarity = similarity
  }
}
