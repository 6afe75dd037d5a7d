import TrueLineModel

/// What a rule found in one document; `Checking` stamps the rule's id on it.
package struct Hit: Sendable {
  package let message: Phrase
  package let subject: Subject
  /// In the folded text.
  package let evidence: Range<Int>
  package let related: [(role: Related.Role, range: Range<Int>)]
  package let grounds: [Ground]
  /// Lower than the rule's own where the grounds are thin.
  package let level: Severity?
  package let confidence: Confidence?
  package let remedy: Phrase?

  init(
    _ message: Phrase, subject: Subject, evidence: Range<Int>,
    related: [(role: Related.Role, range: Range<Int>)] = [], grounds: [Ground] = [],
    level: Severity? = nil, confidence: Confidence? = nil, remedy: Phrase? = nil
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

  /// The same, believed so little that it is worth a note only.
  var asNote: Hit {
    Hit(
      message, subject: subject, evidence: evidence, related: related, grounds: grounds,
      level: .note, confidence: .low, remedy: remedy)
  }
}

/// What a rule found over a run.
package struct RunHit: Sendable {
  package let message: Phrase
  package let subject: Subject
  /// Each place names its source.
  package let related: [Related]
  package let grounds: [Ground]
  package let campaign: Campaign?

  init(
    _ message: Phrase, subject: Subject, related: [Related], grounds: [Ground] = [],
    campaign: Campaign? = nil
  ) {
    self.message = message
    self.subject = subject
    self.related = related
    self.grounds = grounds
    self.campaign = campaign
  }
}
