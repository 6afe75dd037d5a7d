/// What is left of sources whose reports were handed on while the run went on: counts, and the
/// names of those that could not be read.
public struct SourceTally: Sendable {
  public private(set) var count = 0
  /// The worst of those that were scanned, `nil` for none.
  public private(set) var verdict: SourceVerdict?
  /// Names of sources that failed.
  public private(set) var failed: Set<String> = []
  /// How many were not read, or not whole, skipped ones apart.
  public private(set) var incomplete = 0
  private var statuses: [SourceReport.Status: Int] = [:]
  private var levels: [Severity: Int] = [:]
  private var verdicts: [SourceVerdict: Int] = [:]

  public init() {}

  public mutating func add(_ source: SourceReport) {
    count += 1
    statuses[source.status, default: 0] += 1
    for finding in source.findings { levels[finding.level, default: 0] += 1 }
    switch source.status {
    case .scanned:
      verdict = verdict.map { max($0, source.verdict) } ?? source.verdict
      verdicts[source.verdict, default: 0] += 1
      if !source.complete { incomplete += 1 }
    case .failed:
      failed.insert(source.name)
      incomplete += 1
    case .skipped: break
    }
  }

  public func count(_ status: SourceReport.Status) -> Int { statuses[status] ?? 0 }
  /// How many were scanned with a verdict.
  public func count(_ verdict: SourceVerdict) -> Int { verdicts[verdict] ?? 0 }
  public func count(_ level: Severity) -> Int { levels[level] ?? 0 }
}
