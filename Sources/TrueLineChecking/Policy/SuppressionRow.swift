import TrueLineModel

/// A suppression outside of the sources, and what it hides.
public struct SuppressionRow: Sendable {
  public var rules: Set<RuleID>
  /// As `Subject.spellings` has it; `nil` for any.
  public var subject: String?
  /// Empty for all sources.
  public var paths: PathPatterns
  public var suppression: Suppression

  public init(
    rules: Set<RuleID>, subject: String?, paths: PathPatterns, suppression: Suppression
  ) {
    self.rules = rules
    self.subject = subject
    self.paths = paths
    self.suppression = suppression
  }

  /// Whether it hides a finding of a source. One of a run is hidden where all sources that it
  /// names are covered.
  func hides(_ finding: Finding, in source: String?) -> Bool {
    guard rules.contains(finding.rule) else { return false }
    if let subject, !finding.subject.spellings.contains(subject) { return false }
    guard !paths.isEmpty else { return true }
    let sources = source.map { [$0] } ?? finding.related.compactMap(\.place.source)
    return !sources.isEmpty && sources.allSatisfy { paths.cover($0.fileName) }
  }
}
