/// What a rule says of itself, for formats that list the rules of a run.
public struct RuleDescription: Sendable, Equatable {
  public var id: RuleID
  public var title: Phrase
  /// The highest level that it gives.
  public var level: Severity
  public var confidence: Confidence
  /// Whether it judges contacts; else facts.
  public var judgesChannels: Bool
  public var rationale: String
  public var remedy: String
  /// Texts that it flags, evidence between ⟦ and ⟧, and texts that it leaves alone.
  public var flags: [String]
  public var passes: [String]

  public init(
    id: RuleID, title: Phrase, level: Severity, confidence: Confidence, judgesChannels: Bool,
    rationale: String, remedy: String, flags: [String] = [], passes: [String] = []
  ) {
    self.id = id
    self.title = title
    self.level = level
    self.confidence = confidence
    self.judgesChannels = judgesChannels
    self.rationale = rationale
    self.remedy = remedy
    self.flags = flags
    self.passes = passes
  }
}
