import Dispatch
import Synchronization
import TrueLineDocuments
import TrueLineLanguage
import TrueLineModel
import TrueLineRules

extension Checker {
  /// Checks all inputs with `options.jobs` threads and looks at them together.
  ///
  /// Inputs are read when their turn comes; results come in the order of the inputs,
  /// whatever the number of threads. `progress` is told how many of how many are done,
  /// from any thread. `handing` is given each source as soon as it and all before it are done.
  public func check(
    _ inputs: [Input], progress: (@Sendable (_ done: Int, _ total: Int) -> Void)? = nil,
    handing: Handing? = nil
  ) -> Report {
    let line = checkAll(inputs, progress: progress, handing: handing)
    var report = Report(
      reference: reference.stamp, sources: line.reports, problems: line.problems,
      allowlisted: line.allowlisted, rules: rules.map(\.description))
    report.handedOn = line.handedOn
    var findings = RunFindings()
    for rule in rules {
      guard case .run(let judge) = rule.scope else { continue }
      for hit in judge(line.records) {
        findings.add(rule.finding(hit))
        if let campaign = hit.campaign { report.campaigns.append(campaign) }
      }
    }
    report.findings = findings.all
    if let policy = options.policy {
      judge(&report, by: policy, line.ledger, sources: line.names)
    }
    report.sparedHosts = reference.sparedHosts(in: report)
    return report
  }

  /// What one input came to.
  struct Outcome: Sendable {
    var report: SourceReport
    var problems: [Problem]
    var record: SourceRecord?
    var allowlisted = 0
    /// As fingerprints know it.
    var name = ""
    /// `nil` where nothing was asked of findings, or nothing was scanned.
    var ledger: PolicyLedger?
  }

  /// Workers pull from one counter, so a slow input holds up nobody, and each keeps its
  /// buffers from one input to the next.
  private func checkAll(
    _ inputs: [Input], progress: (@Sendable (Int, Int) -> Void)?, handing: Handing?
  ) -> OutcomeLine {
    let next = Atomic<Int>(0)
    let done = Atomic<Int>(0)
    let line = Mutex(OutcomeLine(handing: handing))
    DispatchQueue.concurrentPerform(iterations: max(1, min(options.jobs, inputs.count))) { _ in
      let worker = Reader.Worker()
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < inputs.count else { break }
        let outcomes = outcomes(of: inputs[index], worker: worker)
        line.withLock { $0.add(outcomes, at: index) }
        progress?(done.add(1, ordering: .relaxed).newValue, inputs.count)
      }
    }
    return line.withLock { $0 }
  }

  /// One, or as many as a container holds.
  private func outcomes(of input: Input, worker: Reader.Worker) -> [Outcome] {
    switch input.load() {
    case .source(let source):
      guard let members = DocumentReader.members(of: source, formats: options.formats) else {
        return [outcome(of: source, input.relativeName, worker)]
      }
      var outcomes: [Outcome] = []
      members { member in
        let name = "\(input.relativeName)!\(member.member ?? "")"
        outcomes.append(outcome(of: member, name, worker))
      }
      return outcomes.isEmpty ? [unread(input, .skipped, .isEmpty(input.name))] : outcomes
    case .skipped(let problem): return [unread(input, .skipped, problem)]
    case .failed(let problem): return [unread(input, .failed, problem)]
    }
  }

  private func outcome(
    of source: Source, _ relativeName: String, _ worker: Reader.Worker
  ) -> Outcome {
    let checked = check(source, relativeName: relativeName, worker: worker)
    return Outcome(
      report: checked.report, problems: checked.problems, record: checked.record,
      allowlisted: checked.allowlisted, name: relativeName,
      ledger: options.policy == nil ? nil : checked.ledger)
  }

  private func unread(
    _ input: Input, _ status: SourceReport.Status, _ problem: Problem
  ) -> Outcome {
    Outcome(
      report: SourceReport(name: input.name, status: status, complete: false),
      problems: [problem], record: nil)
  }
}

extension Problem {
  /// A container with nothing in it.
  fileprivate static func isEmpty(_ name: String) -> Problem {
    Problem(
      code: "empty", source: name, what: "skipped: nothing is in it",
      cure: "Check that it is the right file.")
  }
}
