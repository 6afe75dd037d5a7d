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
  /// from any thread.
  public func check(
    _ inputs: [Input], progress: (@Sendable (_ done: Int, _ total: Int) -> Void)? = nil
  ) -> Report {
    let outcomes = checkAll(inputs, progress: progress).flatMap(\.self)
    var report = Report(
      reference: reference.stamp, sources: outcomes.map(\.report),
      problems: outcomes.flatMap(\.problems),
      allowlisted: outcomes.reduce(0) { $0 + $1.allowlisted }, rules: rules.map(\.description))
    let records = outcomes.compactMap(\.record)
    var findings = RunFindings()
    for rule in rules {
      guard case .run(let judge) = rule.scope else { continue }
      for hit in judge(records) {
        findings.add(rule.finding(hit))
        if let campaign = hit.campaign { report.campaigns.append(campaign) }
      }
    }
    report.findings = findings.all
    report.sparedHosts = reference.sparedHosts(in: report)
    return report
  }

  /// What one input came to.
  private struct Outcome: Sendable {
    var report: SourceReport
    var problems: [Problem]
    var record: SourceRecord?
    var allowlisted = 0
  }

  /// Workers pull from one counter, so a slow input holds up nobody, and each keeps its
  /// buffers from one input to the next.
  private func checkAll(
    _ inputs: [Input], progress: (@Sendable (Int, Int) -> Void)?
  ) -> [[Outcome]] {
    let next = Atomic<Int>(0)
    let done = Atomic<Int>(0)
    let collected = Mutex<[(index: Int, outcomes: [Outcome])]>([])
    DispatchQueue.concurrentPerform(iterations: max(1, min(options.jobs, inputs.count))) { _ in
      let worker = Reader.Worker()
      var own: [(index: Int, outcomes: [Outcome])] = []
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < inputs.count else { break }
        own.append((index, outcomes(of: inputs[index], worker: worker)))
        progress?(done.add(1, ordering: .relaxed).newValue, inputs.count)
      }
      collected.withLock { $0 += own }
    }
    return collected.withLock { $0 }.sorted { $0.index < $1.index }.map(\.outcomes)
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
      allowlisted: checked.allowlisted)
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
