import TrueLineModel
import TrueLineRules

/// How bad a source is, as one number and one word; both follow from its findings alone.
public enum Risk {
  /// How `trueline rules` explains the number.
  public static let explanation = """
    Risk is 0 to 100. Each finding takes away a share of what is left of trust: an error 60, 45 \
    or 30 percent by its confidence (high, medium, low), a warning 25, 18 or 10, a note 2. \
    An error of a channel rule sets it to 70 at least, an error of a fact rule to 50.
    """

  /// 0 to 100 of a source's findings.
  static func of(_ findings: [Finding], rules: [Rule]) -> Int {
    let trust = findings.reduce(1.0) { $0 * (1 - share(of: $1)) }
    let risk = Int((100 * (1 - trust)).rounded())
    switch verdict(of: findings, complete: true, rules: rules) {
    case .scamChannel: return max(risk, 70)
    case .falseFacts: return max(risk, 50)
    default: return risk
    }
  }

  private static func share(of finding: Finding) -> Double {
    switch (finding.level, finding.confidence) {
    case (.error, .high): 0.6
    case (.error, .medium): 0.45
    case (.error, .low): 0.3
    case (.warning, .high): 0.25
    case (.warning, .medium): 0.18
    case (.warning, .low): 0.1
    case (.note, _): 0.02
    }
  }

  static func verdict(of findings: [Finding], complete: Bool, rules: [Rule]) -> SourceVerdict {
    let errors = findings.filter { $0.level == .error }
    let judgeChannels = errors.contains { error in
      rules.contains { $0.id == error.rule && $0.judges == .channels }
    }
    if judgeChannels { return .scamChannel }
    if !errors.isEmpty { return .falseFacts }
    if findings.contains(where: { $0.level == .warning }) { return .suspicious }
    return complete ? .nothingFound : .incomplete
  }
}
