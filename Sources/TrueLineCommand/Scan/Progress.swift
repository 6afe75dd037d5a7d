import Synchronization

/// How far a long run has come, on a terminal that somebody watches.
final class Progress: Sendable {
  private let total: Int
  private let shown = Atomic<Int>(-1)

  /// `nil` where nobody would see it or it would end at once.
  init?(total: Int) {
    guard total >= 50, Environment.isTerminal(2), Environment.variable("CI") == nil else {
      return nil
    }
    self.total = total
  }

  var step: @Sendable (Int, Int) -> Void {
    { done, total in
      // A line a percent: a million sources must not become a million writes.
      let percent = done * 100 / max(total, 1)
      let last = self.shown.load(ordering: .relaxed)
      guard percent > last,
        self.shown.compareExchange(expected: last, desired: percent, ordering: .relaxed).exchanged
      else { return }
      Self.write("\r\(percent) % of \(self.total) sources")
    }
  }

  /// Clears the line.
  func finish() { Self.write("\r\u{1B}[K") }

  private static func write(_ text: String) { _ = Output.write(Array(text.utf8), to: 2) }
}
