import ArgumentParser
import CAllocator
import TrueLine
import TrueLineInputs

/// `trueline scan`: inputs in, a report out.
struct ScanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan",
    abstract: "Check pages, messages, folders and lists of URLs.",
    discussion: """
      Examples:
        trueline scan guide.html notes.md
        trueline scan --format json --output report.txt Pages >report.json
        trueline scan --format github --output report.sarif docs
        printf 'Write to t.me/example_desk to cancel your SIM' | trueline scan
        trueline scan --input-format urls --fail-on warning links.txt
        trueline scan --country KH --explain message.txt

      Exit status:
        0  nothing found at or above --fail-on
        1  findings
        2  wrong usage, an INPUT that cannot be opened, or nothing to scan
      That nothing was found is no proof that a text is genuine.
      """)

  @Argument(
    help: ArgumentHelp(
      "Files and folders to check, - for standard input (the default in a pipe).",
      valueName: "input"),
    completion: .file())
  var inputs: [String] = []

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Report") var report: ReportChoices
  @OptionGroup(title: "What is known") var known: ReferenceOptions
  @OptionGroup(title: "What is learned") var learned: ScorecardOptions

  @Option(help: ArgumentHelp("Threads (default: one a processor).", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs needs a number from 1 up.") }
    if let url = input.url, !url.contains("://") {
      throw ValidationError("--url \(url): write the whole address, such as https://\(url)")
    }
    for path in report.output where ReportFormat.forFile(named: path) == nil {
      let endings = ReportFormat.all.flatMap(\.endings).map { "." + $0 }.joined(separator: ", ")
      throw ValidationError("--output \(path): no format has this ending; write one of \(endings).")
    }
    if report.sightings, let format = report.formatWithoutSightings {
      let formats = ReportFormat.all.filter(\.showsSightings).map(\.id).joined(separator: " or ")
      throw ValidationError("--sightings: \(format) cannot show them; write --format \(formats).")
    }
  }

  /// Checks all inputs and writes every report that was asked for, then ends with the status.
  func run() throws {
    allocator_keep_freed_memory()
    let inputs = try gathered()
    let reference = try known.loaded()
    if let warning = reference.ageWarning { Output.note(warning) }
    var options = Checker.Options(
      country: input.country?.code, jobs: jobs ?? Environment.processors)
    options.keepsSightings = report.sightings
    options.scorecard = try learned.loaded()
    let checker = Checker(reference: reference, options: options)
    let progress = Progress(total: inputs.count)
    let stream = report.stream
    // Files are written at the end, from the whole report.
    let handing = stream.map { stream in
      Checker.Handing(keeps: !report.output.isEmpty) { stream.write($0) }
    }
    let result = checker.check(inputs, progress: progress?.step, handing: handing)
    progress?.finish()
    let isWritten = report.write(result, endOf: stream)
    let status = ScanStatus(result, inputs: inputs, report: report).code
    if status != 0 || !isWritten { throw ExitCode(isWritten ? status : ExitStatus.trouble) }
  }

  /// The inputs, or a sentence about why there are none.
  private func gathered() throws -> [Input] {
    let options = Inputs.Options(
      formats: InputFormat.all, format: input.format.format, url: input.url,
      outputs: report.output)
    let streamed = inputs.isEmpty || inputs.contains("-") ? ["/dev/stdin"] : []
    var guarded = Overwriting(
      named: (inputs + streamed).map { ReadFile(path: $0, role: "an input") }
        + known.files + learned.files,
      passedOver: [])
    guard !inputs.isEmpty else {
      try guarded.refuse(report.output)
      return try [StandardInput.given(options: options)]
    }
    let (found, passedOver) = Inputs.gather(inputs, options: options)
    guarded.passedOver = passedOver
    try guarded.refuse(report.output)
    if input.url != nil, found.count > 1 {
      throw ValidationError("--url says where one input came from, and there are \(found.count).")
    }
    if found.isEmpty {
      throw CommandError(
        "nothing to scan: no file in \(inputs.joined(separator: ", "))",
        cure: "Name a page, a folder with pages, or - for standard input.")
    }
    return found
  }
}

/// How inputs are read.
struct InputOptions: ParsableArguments {
  @Option(
    name: .customLong("input-format"),
    help: ArgumentHelp("How to read every input.", valueName: "format"))
  var format = InputFormatChoice()

  @Option(help: ArgumentHelp("Where the single input came from.", valueName: "url"))
  var url: String?

  @Option(
    help: ArgumentHelp(
      "Country that the inputs are about, such as KH: settles names that several carriers share.",
      valueName: "code"))
  var country: CountryChoice?
}

/// What is known beforehand.
struct ReferenceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Carriers or companies of your own (JSON; repeatable).", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var reference: [String] = []

  @Option(
    help: ArgumentHelp("A blocklist of your own (repeatable).", valueName: "file"),
    completion: .file())
  var blocklist: [String] = []

  @Option(
    help: ArgumentHelp("An allowlist of your own (repeatable).", valueName: "file"),
    completion: .file())
  var allowlist: [String] = []

  @Flag(help: "Leave out the lists that come with trueline.")
  var noBuiltinLists = false

  @Option(
    help: ArgumentHelp(
      "Day against which the age of facts is measured (default: the reference's own).",
      valueName: "yyyy-mm-dd"))
  var asOf: DayChoice?

  /// The files that the user names, with what they are.
  var files: [ReadFile] {
    reference.map { ReadFile(path: $0, role: "a reference file") }
      + blocklist.map { ReadFile(path: $0, role: "a blocklist") }
      + allowlist.map { ReadFile(path: $0, role: "an allowlist") }
  }
}
