import Testing
import TrueLineModel
import TrueLineRandom

@testable import TrueLineChecking

/// The number of threads is about time alone.
struct `The number of jobs` {
  /// Inputs of every kind and outcome, most of them small, so that threads overtake each other.
  private static let inputs: [Input] = {
    var random = SplitMix(seed: 11)
    let parts = [
      "Write to t.me/example_scam to get your SIM card cancelled.\n\n",
      "In Exampleland, Testel's hotline is 1009. ", "Testel, also called Otherlink.\n",
      "<p>Call <b>+1 202 555 0100</b><img src='https://a.example/qr.png' alt=WeChat>",
      "# 注销请联系 @example_desk_\(random.below(3))\n", "Nothing of interest stands here. ",
      "\u{0}\u{FEFF}<![CDATA[", "https://www.testel-help.example/login\n",
    ]
    return (0..<300).map { number in
      let name = "\(number).\(["md", "html", "txt", "urls"][random.below(4)])"
      let text = (0...random.below(9)).map { _ in parts[random.below(parts.count)] }.joined()
      let problem = Problem(code: "unreadable", source: name, what: "gone", cure: "")
      let outcome = random.below(20)
      return Input(name: name, isNamed: false) {
        switch outcome {
        case 0: .skipped(problem)
        case 1: .failed(problem)
        default: .source(Source(name: name, bytes: Array(text.utf8)))
        }
      }
    }
  }()

  @Test func `changes nothing in a report`() {
    let reports = [1, 2, 8].map { ExampleReference.checker(jobs: $0).check(Self.inputs) }
    let one = lines(of: reports[0])
    #expect(one.count > 300)
    for report in reports.dropFirst() { #expect(lines(of: report) == one) }
  }

  /// Everything in a report, one line a thing.
  private func lines(of report: Report) -> [String] {
    func lines(_ value: Any, _ path: String) -> [String] {
      let mirror = Mirror(reflecting: value)
      guard !mirror.children.isEmpty else { return ["\(path): \(value)"] }
      return mirror.children.enumerated().flatMap { index, child in
        lines(child.value, "\(path).\(child.label ?? String(index))")
      }
    }
    return lines(report, "report")
  }
}
