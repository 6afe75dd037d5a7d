import Synchronization
import TrueLine

/// How far a long run has come, on a terminal that somebody watches.
final class Progress: Sendable {
  /// A run that ends sooner needs no line.
  private static let patience = Duration.seconds(1)
  /// Faster than this nobody reads.
  private static let pause = Duration.milliseconds(100)

  private let start = ContinuousClock.now
  private let columns: Int
  private let next = Mutex<ContinuousClock.Instant>(ContinuousClock.now + Progress.patience)
  private let isShown = Atomic<Bool>(false)

  /// `nil` where nobody would see it.
  init?() {
    guard Environment.isTerminal(2), Environment.variable("CI") == nil,
      Environment.variable("TERM") != "dumb"
    else { return nil }
    columns = Environment.columns(of: 2)
  }

  var step: @Sendable (RunProgress) -> Void {
    { progress in
      // One thread writes, the others go on with their work.
      let isDue = self.next.withLockIfAvailable { next in
        let now = ContinuousClock.now
        guard now >= next else { return false }
        next = now + Self.pause
        return true
      }
      guard isDue == true else { return }
      self.isShown.store(true, ordering: .relaxed)
      let seconds = (ContinuousClock.now - self.start) / .seconds(1)
      Self.write("\r\(progress.line(after: seconds, columns: self.columns))\u{1B}[K")
    }
  }

  /// Clears the line.
  func finish() {
    if isShown.load(ordering: .relaxed) { Self.write("\r\u{1B}[K") }
  }

  private static func write(_ text: String) { _ = Output.write(Array(text.utf8), to: 2) }
}
