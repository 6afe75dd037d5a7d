import TrueLineModel
import TrueLineRules

extension Checker {
  /// Where the sources of a run go while it goes on.
  public struct Handing: Sendable {
    /// Which sources the run's report holds. Of the others it holds counts, so that memory is that
    /// of what is found.
    public enum Keeping: Sendable {
      case all
      /// Those with findings, and the first of all, which may be the only one.
      case found
      case none
    }

    public var keeps: Keeping
    /// Given each source in the order of the inputs, from any thread, never from two at once; the
    /// run waits for it.
    public var take: @Sendable (SourceReport) -> Void

    public init(keeps: Keeping, take: @escaping @Sendable (SourceReport) -> Void = { _ in }) {
      self.keeps = keeps
      self.take = take
    }
  }
}

/// What one source came to, or the end of a container.
struct Outcome: Sendable {
  /// `nil` for the end of a container.
  var report: SourceReport?
  var problems: [Problem] = []
  var record: SourceRecord?
  var allowlisted = 0
  var container: ContainerReport?
  /// As fingerprints know it.
  var name = ""
  /// `nil` where nothing was asked of findings, or nothing was scanned.
  var ledger: PolicyLedger?
}

/// Puts what threads bring back into the order of the inputs. What comes before its turn waits.
struct OutcomeLine {
  private let handing: Checker.Handing?
  /// Whose turn it is.
  private(set) var turn = RunQueue.Turn(input: 0)
  private var waiting: [RunQueue.Turn: Outcome] = [:]
  /// How many outcomes inputs have, where that is known and their turn is not over.
  private var counts: [Int: Int] = [:]
  private(set) var reports: [SourceReport] = []
  private(set) var handedOn = SourceTally()
  private(set) var problems: [Problem] = []
  private(set) var records = RunRecords()
  private(set) var containers: [ContainerReport] = []
  private(set) var allowlisted = 0
  private(set) var ledger = PolicyLedger()
  /// Names of what was scanned, as fingerprints know them.
  private(set) var names: Set<String> = []

  init(handing: Checker.Handing?) { self.handing = handing }

  /// Outcomes that are here before their turn.
  var waitingCount: Int { waiting.count }

  /// Takes an outcome, and hands on all whose turn it is.
  mutating func add(_ outcome: Outcome, at turn: RunQueue.Turn) {
    waiting[turn] = outcome
    advance()
  }

  /// Takes that an input has no outcome at a turn and none behind it.
  mutating func end(_ turn: RunQueue.Turn) {
    counts[turn.input] = turn.member
    advance()
  }

  /// How many inputs there were, where the run was stopped before its end.
  private(set) var interruptedOf: Int?

  /// Takes that the run was stopped: what waits behind something that nobody began with is all
  /// that will come.
  mutating func interrupt(after done: Int, of total: Int) {
    for (_, outcome) in waiting.sorted(by: { $0.key < $1.key }) { take(outcome) }
    waiting = [:]
    interruptedOf = total
    problems.append(
      Problem(
        code: "interrupted", source: "", what: "stopped after \(done) of \(total) inputs",
        cure: "Run it again for the others, and for what shows only over all of them."))
  }

  private mutating func advance() {
    while true {
      if let outcome = waiting.removeValue(forKey: turn) {
        take(outcome)
        turn.member += 1
      } else if counts[turn.input] == turn.member {
        counts[turn.input] = nil
        turn = RunQueue.Turn(input: turn.input + 1)
      } else {
        return
      }
    }
  }

  private mutating func take(_ outcome: Outcome) {
    problems += outcome.problems
    allowlisted += outcome.allowlisted
    if let container = outcome.container { containers.append(container) }
    if let record = outcome.record { records.add(record) }
    if let ledger = outcome.ledger {
      self.ledger += ledger
      names.insert(outcome.name)
    }
    guard let report = outcome.report else { return }
    handing?.take(report)
    if keeps(report) {
      reports.append(report)
    } else {
      handedOn.add(report)
    }
  }

  private func keeps(_ report: SourceReport) -> Bool {
    switch handing?.keeps {
    case .all, nil: true
    case .found: !report.findings.isEmpty || reports.isEmpty && handedOn.count == 0
    case .some(.none): false
    }
  }
}
