import TrueLineModel
import TrueLineRules

/// Findings are made here: a hit with its rule stamped on it, so that no rule can report for another
/// or above its own level.
extension Rule {
  /// The finding that a hit in one source becomes.
  func finding(
    _ hit: Hit, at evidence: Place, _ related: [Related], in source: String
  ) -> Finding {
    Finding(
      rule: id, level: min(hit.level ?? severity, severity),
      confidence: hit.confidence ?? confidence, message: hit.message, subject: hit.subject,
      evidence: evidence, related: related, grounds: hit.grounds, remedy: hit.remedy ?? remedy,
      fingerprint: Fingerprint.of(rule: id, subject: hit.subject, source: source))
  }

  /// The finding that a hit over a run becomes; it has no source of its own.
  func finding(_ hit: RunHit) -> Finding {
    Finding(
      rule: id, level: severity, confidence: confidence, message: hit.message,
      subject: hit.subject, evidence: nil, related: hit.related, grounds: hit.grounds,
      remedy: remedy, fingerprint: Fingerprint.of(rule: id, subject: hit.subject, source: ""))
  }
}

extension Rule {
  /// The rule in words, for reports that list their rules.
  var description: RuleDescription {
    RuleDescription(
      id: id, title: title, level: severity, confidence: confidence,
      judgesChannels: judges == .channels, rationale: rationale, remedy: remedy.english,
      flags: flags,
      passes: passes)
  }
}
