import TrueLine

/// The exit status of a scan; trouble wins over findings.
struct ScanStatus {
  let code: Int32

  init(_ report: Report, inputs: [Input], _ settings: Settings) {
    let tally = report.tally
    let lost = inputs.filter { $0.isNamed && tally.failed.contains($0.name) }
    for input in lost {
      let what = report.problems.first { $0.source == input.name }?.what ?? "cannot be read"
      Output.note("\(input.name): \(what)")
    }
    if report.interruptedOf != nil {
      code = ExitStatus.trouble
    } else if tally.count(.scanned) == 0 {
      if lost.isEmpty { Output.note("nothing was scanned: every input was skipped or failed") }
      code = ExitStatus.trouble
    } else if !lost.isEmpty {
      code = ExitStatus.trouble
    } else if Self.hasFindings(report, tally, settings)
      || settings.failOnIncomplete.value && report.isIncomplete
    {
      code = ExitStatus.findings
    } else {
      code = 0
    }
  }

  private static func hasFindings(
    _ report: Report, _ tally: SourceTally, _ settings: Settings
  ) -> Bool {
    guard let lowest = settings.failOn.value.severity else { return false }
    return Severity.allCases.contains { $0 >= lowest && report.count($0, in: tally) > 0 }
  }
}
