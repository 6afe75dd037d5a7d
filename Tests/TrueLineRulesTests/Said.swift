import TrueLineChecking
import TrueLineExamples
import TrueLineModel

/// What the line says of a text, by the examples' reference: the least that a test has to know.
struct Said {
  let report: SourceReport

  init(
    _ text: String, as name: String = "page.md", url: String? = nil,
    by checker: Checker = ExampleReference.checker
  ) {
    report = checker.check(Source(name: name, bytes: Array(text.utf8), url: url)).report
  }

  var findings: [Finding] { report.findings }

  /// `error unofficial-service-channel telegram:example_sim`, worst first.
  var lines: [String] {
    findings.map { "\($0.level.rawValue) \($0.rule) \(Self.words($0.subject))" }
  }

  /// Rules that say something, notes included.
  var rules: Set<RuleID> { Set(findings.map(\.rule)) }

  func level(_ rule: RuleID) -> Severity? { first(rule)?.level }

  func message(_ rule: RuleID) -> String? { first(rule)?.message.english }

  func excerpt(_ rule: RuleID) -> String? { first(rule)?.evidence?.excerpt }

  /// The reasons that stand as a finding's grounds: `it is repeated (1)`.
  func reasons(_ rule: RuleID) -> [String] {
    first(rule)?.grounds.compactMap { ground in
      if case .reason(let reason) = ground { reason.english } else { nil }
    } ?? []
  }

  private func first(_ rule: RuleID) -> Finding? { findings.first { $0.rule == rule } }

  private static func words(_ subject: Subject) -> String {
    switch subject {
    case .channel(let channel): "\(channel.kind.id):\(channel.value)"
    case .fact(let kind, let carrier, let value): "\(kind) \(carrier) \(value)"
    case .contradiction(let kind, let carrier, let values):
      "\(kind) \(carrier) \(values.joined(separator: "|"))"
    }
  }
}
