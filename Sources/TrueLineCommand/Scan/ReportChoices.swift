import ArgumentParser
import TrueLine

/// How the report is written.
struct ReportChoices: ParsableArguments {
  @Option(help: ArgumentHelp("Format on standard output.", valueName: "format"))
  var format = FormatChoice(format: .text)

  @Option(
    help: ArgumentHelp(
      "Also write the report to a file; its ending says the format (repeatable).",
      valueName: "file"),
    completion: .file())
  var output: [String] = []

  @Option(help: ArgumentHelp("Lowest level that the text report shows.", valueName: "level"))
  var show: LevelChoice = .warning

  @Flag(help: "Show every finding in the text report, and its chain: words, claim, facts, sources.")
  var explain = false

  @Flag(
    help:
      "Add to each source of a JSON or JSON Lines report all contacts and claims that were read."
  )
  var sightings = false

  @Option(help: ArgumentHelp("Colours in the text report.", valueName: "when"))
  var color: ColorChoice = .auto

  @Option(help: ArgumentHelp("Lowest level that gives exit status 1.", valueName: "level"))
  var failOn: FailOnChoice = .error

  @Flag(help: "Give exit status 1 too where an input was not read whole.")
  var failOnIncomplete = false

  /// A report that has no place for `--sightings`, as its option names it.
  var formatWithoutSightings: String? {
    if !format.format.showsSightings { return "--format \(format.format.id)" }
    let file = output.first { ReportFormat.forFile(named: $0)?.showsSightings == false }
    return file.map { "--output \($0)" }
  }

  /// Standard output of a format that does not wait for the end of the run.
  var stream: SourceStream? { format.format.lines.map(SourceStream.init) }

  /// Writes the report to all files and to standard output, or its end where the sources went out
  /// already; says where it cannot.
  func write(_ report: Report, endOf stream: SourceStream?) -> Bool {
    var isWritten = true
    for path in output {
      guard let format = ReportFormat.forFile(named: path) else { continue }
      var options = ReportOptions(show: show.severity, explain: explain)
      options.folder = Environment.folder
      if let reason = WholeFile.write(format.bytes(of: report, options: options), to: path) {
        Output.note("cannot write \(path): \(reason)")
        isWritten = false
      }
    }
    if format.format.id == ReportFormat.github.id { JobSummary.append(report) }
    let failure: Int32
    if let stream {
      stream.end(report)
      failure = stream.failure
    } else {
      var options = ReportOptions(
        show: show.severity, explain: explain, isColored: isColored, width: width)
      options.folder = Environment.folder
      failure = Output.write(format.format.bytes(of: report, options: options), to: 1)
    }
    if failure != 0 {
      Output.note("cannot write to standard output: \(Output.words(for: failure))")
      isWritten = false
    }
    return isWritten
  }

  private var width: Int {
    Environment.isTerminal(1) ? Environment.columns(of: 1) : ReportOptions.defaultWidth
  }

  private var isColored: Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto: Environment.wantsColor(1)
    }
  }
}
