import TrueLineModel

extension Checker {
  /// Where the sources of a run go while it goes on.
  public struct Handing: Sendable {
    /// Whether the run's report holds them, too. Without that it holds counts of them, and a run
    /// over any number of sources needs what comparing them takes: a line each, no findings.
    public var keeps: Bool
    /// Given each source in the order of the inputs, from any thread, never from two at once; the
    /// run waits for it.
    public var take: @Sendable (SourceReport) -> Void

    public init(keeps: Bool, take: @escaping @Sendable (SourceReport) -> Void) {
      self.keeps = keeps
      self.take = take
    }
  }

  /// Puts what threads bring back into the order of the inputs. What comes before its turn waits.
  struct OutcomeLine: Sendable {
    private let handing: Handing?
    private var next = 0
    private var waiting: [Int: [Outcome]] = [:]
    private(set) var reports: [SourceReport] = []
    private(set) var handedOn = SourceTally()
    private(set) var problems: [Problem] = []
    private(set) var records: [SourceRecord] = []
    private(set) var allowlisted = 0
    private(set) var ledger = PolicyLedger()
    /// Names of what was scanned, as fingerprints know them.
    private(set) var names: Set<String> = []

    init(handing: Handing?) { self.handing = handing }

    /// Takes what the input of an index came to, and hands on all whose turn it is.
    mutating func add(_ outcomes: [Outcome], at index: Int) {
      waiting[index] = outcomes
      while let ready = waiting.removeValue(forKey: next) {
        next += 1
        for outcome in ready { take(outcome) }
      }
    }

    private mutating func take(_ outcome: Outcome) {
      handing?.take(outcome.report)
      if handing?.keeps == false {
        handedOn.add(outcome.report)
      } else {
        reports.append(outcome.report)
      }
      problems += outcome.problems
      if let record = outcome.record { records.append(record) }
      allowlisted += outcome.allowlisted
      guard let ledger = outcome.ledger else { return }
      self.ledger += ledger
      names.insert(outcome.name)
    }
  }
}
