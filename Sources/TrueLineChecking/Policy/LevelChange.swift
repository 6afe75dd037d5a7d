import TrueLineModel

/// A level that the user gives a rule, everywhere or in some sources.
public struct LevelChange: Sendable {
  public var rule: RuleID
  /// `nil` turns the rule off.
  public var level: Severity?
  /// Empty for all sources.
  public var paths: PathPatterns

  public init(rule: RuleID, level: Severity?, paths: PathPatterns = PathPatterns()) {
    self.rule = rule
    self.level = level
    self.paths = paths
  }

  /// Whether it speaks of a rule's finding in a source; `nil` is the run as a whole.
  func concerns(_ rule: RuleID, in source: String?) -> Bool {
    guard rule == self.rule else { return false }
    return paths.isEmpty || source.map { paths.cover($0.fileName) } == true
  }
}

extension String {
  /// A source's name without the member of a container: what patterns of paths are held against.
  var fileName: String { firstIndex(of: "!").map { String(self[..<$0]) } ?? self }
}
