import Synchronization
import TrueLineModel

/// Counts what a run has done, from any thread, and tells whoever wants to know.
final class RunMeter: Sendable {
  private let total: Int
  private let progress: (@Sendable (RunProgress) -> Void)?
  private let done = Atomic<Int>(0)
  private let sources = Atomic<Int>(0)
  private let bytes = Atomic<Int>(0)
  private let findings = Atomic<Int>(0)

  init(total: Int, progress: (@Sendable (RunProgress) -> Void)?) {
    self.total = total
    self.progress = progress
  }

  /// Counts a source.
  func add(_ outcome: Outcome) {
    guard let progress, let report = outcome.report else { return }
    sources.add(1, ordering: .relaxed)
    bytes.add(report.bytes, ordering: .relaxed)
    findings.add(report.findings.count, ordering: .relaxed)
    tell(progress)
  }

  /// Counts an input with all its sources.
  func endInput() {
    guard let progress else { return }
    done.add(1, ordering: .relaxed)
    tell(progress)
  }

  private func tell(_ progress: @Sendable (RunProgress) -> Void) {
    progress(
      RunProgress(
        done: done.load(ordering: .relaxed), total: total,
        sources: sources.load(ordering: .relaxed), bytes: bytes.load(ordering: .relaxed),
        findings: findings.load(ordering: .relaxed)))
  }
}
