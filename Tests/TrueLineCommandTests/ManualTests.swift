import Foundation
import Testing

struct `The manual page` {
  @Test func `has every flag of the command, and nothing that troff would take for its own`() throws
  {
    let run = try shell("\"$0\" --experimental-dump-help | Scripts/man-page.py 0.1.0", "")
    #expect(run.status == 0, "\(run.err)")
    let page = run.out.replacingOccurrences(of: "\\-", with: "-")
    let help = try Command(["scan", "--help"]).out
    for flag in Set(help.matches(of: /--[a-z][a-z-]+/).map { String($0.output) })
    where !["--help", "--version"].contains(flag) {
      #expect(page.contains("\\fB\(flag)\\fR"), "\(flag)")
    }
    let requests: Set = ["TH", "SH", "SS", "TP", "PP", "br", "nf", "fi", "I", "B", "IR"]
    for line in page.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
      let name = line.dropFirst().prefix { !$0.isWhitespace }
      #expect(requests.contains(String(name)), "\(line)")
    }
  }
}
