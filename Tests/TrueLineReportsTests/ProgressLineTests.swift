import Testing
import TrueLineModel

@testable import TrueLineReports

struct `The line of progress` {
  private let progress = RunProgress(
    done: 300, total: 1_200, sources: 310, bytes: 45_200_000, findings: 12)

  @Test func `says sources, bytes, findings, rate and time left`() {
    #expect(
      progress.line(after: 1.5, columns: 120)
        == "25 % of 1200 inputs, 310 sources, 45.2 MB, 12 findings, 30.1 MB/s, 5 s left")
  }

  @Test(arguments: [(30.0, "1 min 30 s"), (2_000, "1 h 40 min"), (0.1, "1 s")])
  func `says time in words that are read at a glance`(_ seconds: Double, _ words: String) {
    #expect(progress.line(after: seconds, columns: 120).hasSuffix(", \(words) left"))
  }

  @Test(arguments: [30, 40, 60, 80])
  func `is never wider than the terminal, and whole in its parts`(_ columns: Int) {
    let line = progress.line(after: 1.5, columns: columns)
    #expect(line.count < columns)
    let whole = progress.line(after: 1.5, columns: 120)
    #expect(whole.hasPrefix(line) && (line == whole || whole.dropFirst(line.count).first == ","))
  }

  @Test func `has no rate and no end before anything is done`() {
    let start = RunProgress(done: 0, total: 1, sources: 0, bytes: 0, findings: 0)
    #expect(start.line(after: 0, columns: 120) == "0 % of 1 input, 0 sources, 0.0 MB, 0 findings")
  }
}
