/// An entry of the catalogue: what it flags, why, and how it finds it.
public struct Rule: Sendable {
  /// What a rule looks at.
  public enum Scope: Sendable {
    /// One source at a time.
    case source(@Sendable (CaseFile) -> [Hit])
    /// All sources of a run together.
    case run(@Sendable ([SourceRecord]) -> [RunHit])
  }

  /// Names the problem and reads well after "allow": `blocked-channel`.
  public var id: String
  public var title: String
  public var severity: Severity
  public var confidence: Confidence
  /// Whether it judges channels (its errors make a `scam-channel`) or facts.
  public var judges: Subject
  public var rationale: String
  public var remedy: String
  /// Texts that it flags, evidence between ⟦ and ⟧; each is a test.
  public var flags: [String]
  /// Texts that look alike and that it leaves alone; each is a test.
  public var passes: [String]
  public var scope: Scope

  public enum Subject: Sendable { case channels, facts }

  public init(
    id: String, title: String, severity: Severity, confidence: Confidence, judges: Subject,
    rationale: String, remedy: String, flags: [String], passes: [String], scope: Scope
  ) {
    self.id = id
    self.title = title
    self.severity = severity
    self.confidence = confidence
    self.judges = judges
    self.rationale = rationale
    self.remedy = remedy
    self.flags = flags
    self.passes = passes
    self.scope = scope
  }
}

/// What a rule found in one source; `Checking` stamps the rule's id on it.
public struct Hit: Sendable {
  public var message: String
  public var subject: Subject
  /// In the folded text.
  public var evidence: Range<Int>
  public var related: [(role: Related.Role, range: Range<Int>)]
  public var grounds: [Ground]
  /// Lower than the rule's own where the grounds are thin.
  public var level: Severity?
  public var confidence: Confidence?
  public var remedy: String?

  public init(
    _ message: String, subject: Subject, evidence: Range<Int>,
    related: [(role: Related.Role, range: Range<Int>)] = [], grounds: [Ground] = [],
    level: Severity? = nil, confidence: Confidence? = nil, remedy: String? = nil
  ) {
    self.message = message
    self.subject = subject
    self.evidence = evidence
    self.related = related
    self.grounds = grounds
    self.level = level
    self.confidence = confidence
    self.remedy = remedy
  }
}

/// Everything that a rule may look at for one source.
public struct CaseFile: Sendable {
  public let document: Document
  public let url: String?
  /// Contacts and claims with the reference's opinion of each, in document order.
  public let channels: [Judged<ChannelSighting>]
  public let claims: [Judged<ClaimSighting>]
  public let signals: [Signal]
  public let mentions: [Mention]
  public let knowledge: any Knowledge
  /// What rules made of the knowledge for the whole run.
  public let memo: Memo
  /// Findings' subjects that rules earlier in the catalogue reported, by rule id.
  public var reported: [String: Set<Subject>] = [:]

  public init(
    document: Document, url: String?, channels: [Judged<ChannelSighting>],
    claims: [Judged<ClaimSighting>], signals: [Signal], mentions: [Mention],
    knowledge: any Knowledge, memo: Memo = Memo()
  ) {
    self.document = document
    self.url = url
    self.channels = channels
    self.claims = claims
    self.signals = signals
    self.mentions = mentions
    self.knowledge = knowledge
    self.memo = memo
  }
}

/// What is known beforehand, as rules and detectors ask for it.
public protocol Knowledge: Sendable {
  func carrier(_ id: String) -> Carrier?
  /// Facts of a carrier and of its country's carriers together, of one kind.
  func facts(about carrier: String, kind: Predicate) -> [Fact]
  /// The carrier whose official site a host is or belongs to.
  func owner(ofHost host: String) -> Carrier?
  /// In words: the carrier's real contacts and where to report, for a remedy.
  func remedy(for carrier: Carrier) -> String?
  /// Every official domain with its carrier's id, for look-alike rules.
  var officialDomains: [(domain: String, carrier: String)] { get }
  /// The English name of a country, its code where nothing is known.
  func countryName(_ code: String) -> String
}

extension Knowledge {
  public var officialDomains: [(domain: String, carrier: String)] { [] }
  public func countryName(_ code: String) -> String { code }
}

/// What stays of a source when its bytes are gone: enough to compare it with others.
public struct SourceRecord: Sendable {
  /// A claim or channel and its first place.
  public struct Statement: Sendable {
    public var claim: Claim
    public var opinion: Opinion
    public var place: Place
    public init(claim: Claim, opinion: Opinion, place: Place) {
      self.claim = claim
      self.opinion = opinion
      self.place = place
    }
  }

  /// A channel that a rule above a note named, or that a campaign may share.
  public struct Contact: Sendable {
    public var channel: Channel
    public var place: Place
    public var level: Severity
    public init(channel: Channel, place: Place, level: Severity) {
      self.channel = channel
      self.place = place
      self.level = level
    }
  }

  public var name: String
  public var statements: [Statement]
  public var contacts: [Contact]
  /// A 64-bit SimHash of the text's shingles, `nil` for short texts.
  public var sketch: UInt64?

  public init(name: String, statements: [Statement], contacts: [Contact], sketch: UInt64?) {
    self.name = name
    self.statements = statements
    self.contacts = contacts
    self.sketch = sketch
  }
}

/// What a rule found over a run.
public struct RunHit: Sendable {
  public var message: String
  public var subject: Subject
  /// Each place names its source.
  public var related: [Related]
  public var grounds: [Ground]
  public var campaign: Campaign?

  public init(
    _ message: String, subject: Subject, related: [Related], grounds: [Ground] = [],
    campaign: Campaign? = nil
  ) {
    self.message = message
    self.subject = subject
    self.related = related
    self.grounds = grounds
    self.campaign = campaign
  }
}
