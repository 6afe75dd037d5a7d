import Synchronization
import TrueLine

/// Standard output of a format that is written while the run goes on: each source as soon as its
/// turn has come.
final class SourceStream: Sendable {
  private let lines: ReportFormat.Lines
  private let failed = Atomic<Int32>(0)
  private let isFirst = Atomic<Bool>(true)

  /// Writes what comes before all sources.
  init(_ lines: ReportFormat.Lines, _ reference: ReferenceStamp) {
    self.lines = lines
    write(lines.begin(reference))
  }

  /// The `errno` of the first failure, 0 for none.
  var failure: Int32 { failed.load(ordering: .acquiring) }

  func write(_ source: SourceReport) {
    write(lines.source(source, isFirst.exchange(false, ordering: .relaxed)))
  }

  func end(_ report: Report) { write(lines.end(report)) }

  /// After a failure the rest is left out: a report with a gap would look whole.
  private func write(_ bytes: [UInt8]) {
    guard failure == 0, !bytes.isEmpty else { return }
    let number = Output.write(bytes, to: 1)
    if number != 0 { failed.store(number, ordering: .releasing) }
  }
}
