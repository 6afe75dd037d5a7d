import TrueLineModel

/// An entry of the catalogue: what it flags, why, and how it finds it.
public struct Rule: Sendable {
  /// What a rule looks at.
  package enum Scope: Sendable {
    /// One document at a time.
    case source(@Sendable (Dossier) -> [Hit])
    /// All sources of a run together.
    case run(@Sendable ([SourceRecord]) -> [RunHit])
  }

  /// What a rule judges: its errors make a `scam-channel` or `false-facts`.
  public enum Kind: Sendable { case channels, facts }

  public typealias ID = RuleID

  /// Names the problem and reads well after "allow": `blocked-channel`.
  public let id: ID
  public let title: Phrase
  public let severity: Severity
  public let confidence: Confidence
  public let judges: Kind
  /// Whether it judges an address by itself, without a text around it: what is asked about lists
  /// of addresses, whose lines have nothing to do with each other.
  public let judgesAddresses: Bool
  /// Whether what it says follows from facts, lists or names, so that no learned points take
  /// anything back.
  let restsOnKnowledge: Bool
  public let rationale: String
  public let remedy: Phrase
  /// Texts that it flags, evidence between ⟦ and ⟧; each is a test.
  public let flags: [String]
  /// Texts that look alike and that it leaves alone; each is a test.
  public let passes: [String]
  package let scope: Scope
  package init(
    id: ID, title: Phrase, severity: Severity, confidence: Confidence, judges: Kind,
    judgesAddresses: Bool = false, restsOnKnowledge: Bool = true, rationale: String, remedy: Phrase,
    flags: [String],
    passes: [String], scope: Scope
  ) {
    self.id = id
    self.title = title
    self.severity = severity
    self.confidence = confidence
    self.judges = judges
    self.judgesAddresses = judgesAddresses
    self.restsOnKnowledge = restsOnKnowledge
    self.rationale = rationale
    self.remedy = remedy
    self.flags = flags
    self.passes = passes
    self.scope = scope
  }
}
