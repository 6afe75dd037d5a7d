import Dispatch
import TrueLineContainers
import TrueLineLanguage
import TrueLineModel
import TrueLineRules

extension Checker {
  /// Checks all inputs with `options.jobs` threads and looks at them together.
  ///
  /// Inputs are read when their turn comes; results come in the order of the inputs,
  /// whatever the number of threads. `progress` is told how far the run has come,
  /// from any thread. `handing` is given each source as soon as it and all before it are done.
  /// Where `isStopped` says so, what nobody has begun with is left, and the report says it.
  public func check(
    _ inputs: [Input], progress: (@Sendable (RunProgress) -> Void)? = nil,
    handing: Handing? = nil, isStopped: @escaping @Sendable () -> Bool = { false }
  ) -> Report {
    let meter = RunMeter(total: inputs.count, progress: progress)
    let queue = RunQueue(inputs, line: OutcomeLine(handing: handing), isStopped: isStopped)
    let line = checkAll(queue, meter)
    var report = Report(
      reference: reference.stamp, sources: line.reports, problems: line.problems,
      allowlisted: line.allowlisted, rules: rules.map(\.description))
    report.handedOn = line.handedOn
    report.containers = line.containers
    report.interruptedOf = line.interruptedOf
    var findings = RunFindings()
    for rule in rules {
      guard case .run(let judge) = rule.scope else { continue }
      for hit in judge(line.records.all) {
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

  /// Workers pull from one queue, so a slow input holds up nobody, and each keeps its buffers from
  /// one source to the next.
  private func checkAll(_ queue: sending RunQueue, _ meter: RunMeter) -> OutcomeLine {
    let queue = Monitor(queue)
    let isSingle = queue.change { $0.isSingle }
    let work: @Sendable (Int) -> Void = { _ in
      let worker = Reader.Worker()
      while let work = queue.wait({ $0.take() }) {
        switch work {
        case .load(let input, let index):
          load(input, at: index, queue, worker, meter)
          // A page by itself needs no second thread; what is in a container does.
          if isSingle { return }
        case .unpack(let opened):
          unpack(opened, queue, worker, meter)
        }
      }
    }
    if isSingle { work(0) }
    if !queue.change({ $0.isDone }) {
      DispatchQueue.concurrentPerform(iterations: max(1, options.jobs), execute: work)
    }
    return queue.change { $0.finish() }
  }

  /// Checks an input, or opens it where it is a container.
  private func load(
    _ input: Input, at index: Int, _ queue: Monitor<RunQueue>, _ worker: Reader.Worker,
    _ meter: RunMeter
  ) {
    let turn = RunQueue.Turn(input: index)
    let outcome: Outcome
    switch input.load() {
    case .container(var container):
      // The run may know it by another name than its folder does.
      container.relativeName = input.relativeName
      let walk = MemberWalk(container, formats: options.formats)
      return queue.change { $0.putBack(RunQueue.Opened(walk: walk, turn: turn)) }
    case .source(let source):
      if let container = container(source, input.relativeName) {
        let walk = MemberWalk(container, formats: options.formats)
        return queue.change { $0.putBack(RunQueue.Opened(walk: walk, turn: turn)) }
      }
      outcome = self.outcome(of: source, input.relativeName, worker)
    case .skipped(let problem): outcome = unread(input, .skipped, problem)
    case .failed(let problem): outcome = unread(input, .failed, problem)
    }
    queue.change {
      $0.add(outcome, at: turn)
      $0.end(RunQueue.Turn(input: index, member: 1))
    }
    meter.add(outcome)
    meter.endInput()
  }

  /// Takes one member out of a container, lets others go on with it, and checks the member.
  private func unpack(
    _ opened: RunQueue.Opened, _ queue: Monitor<RunQueue>, _ worker: Reader.Worker,
    _ meter: RunMeter
  ) {
    guard let step = opened.walk.next() else {
      queue.change { $0.end(opened.turn) }
      return meter.endInput()
    }
    let turn = opened.turn
    queue.change {
      var opened = opened
      opened.turn.member += 1
      $0.putBack(opened)
    }
    let outcome: Outcome
    switch step {
    case .source(let source, let relativeName):
      outcome = self.outcome(of: source, relativeName, worker)
    case .unread(let report, let problem):
      outcome = Outcome(report: report, problems: [problem])
    case .closed(let container):
      let problem = container.failure?.problem(of: container.name)
      outcome = Outcome(problems: problem.map { [$0] } ?? [], container: container)
    }
    queue.change { $0.add(outcome, at: turn) }
    meter.add(outcome)
  }

  /// A source in memory that holds sources.
  private func container(_ source: Source, _ relativeName: String) -> Container? {
    let format = source.bytes.withUnsafeBufferPointer {
      options.formats.container(named: source.name, head: $0, given: source.format)
    }
    return format.map { format in
      Container(
        name: source.name, relativeName: relativeName, format: format,
        stream: MemoryStream(source.bytes),
        memberFormat: source.format == format ? nil : source.format, url: source.url,
        allowance: Allowance(size: source.bytes.count))
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
      problems: [problem])
  }
}
