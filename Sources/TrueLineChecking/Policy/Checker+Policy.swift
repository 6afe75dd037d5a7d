import TrueLineModel
import TrueLineRules

extension Checker {
  /// The day that suppressions must reach to hold.
  private var day: String { reference.stamp.asOf }

  /// A source as its user wants it reported: risk and verdict follow from the findings that are
  /// left.
  func judged(
    _ checked: CheckedSource, by policy: Policy, comments: PageSuppressions,
    _ relativeName: String
  ) -> CheckedSource {
    var (checked, comments) = (checked, comments)
    let report = checked.report
    let (left, ledger) = policy.judged(
      report.findings, in: relativeName, page: &comments, day: day,
      changes: policy.changes?[report.container ?? report.name], isMember: report.member != nil)
    checked.report.findings = left.stablySorted
    checked.report.risk = Risk.of(left, rules: rules)
    checked.report.verdict = Risk.verdict(of: left, complete: report.complete, rules: rules)
    checked.problems += comments.problems(
      isExpired: { policy.isExpired($0, on: day) }, day: day)
    checked.ledger = ledger
    return checked
  }

  /// The run's own findings, and what the user's wishes came to over all sources.
  func judge(
    _ report: inout Report, by policy: Policy, _ ledger: PolicyLedger, sources: Set<String>
  ) {
    var page = PageSuppressions()
    let (left, own) = policy.judged(
      report.findings, in: nil, page: &page, day: day, changes: nil, isMember: false)
    var all = ledger
    all += own
    report.findings = left
    report.hidden = all.hidden
    // What a run that was stopped did not come to is not missed.
    if report.interruptedOf == nil {
      report.problems += policy.problems(after: all, sources: sources, day: day)
    }
    if let change = policy.levels.last(where: { $0.concerns("campaign", in: nil) }),
      change.level == nil
    {
      report.campaigns = []
    }
    if policy.baseline != nil {
      report.baseline = policy.updatedBaseline(after: all, sources: sources)
    }
  }
}

extension [Finding] {
  /// Worst first; those of one level stay in their order.
  fileprivate var stablySorted: [Finding] {
    Severity.allCases.reversed().flatMap { level in filter { $0.level == level } }
  }
}
