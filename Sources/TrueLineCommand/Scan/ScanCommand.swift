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
        trueline scan crawl.warc.gz pages.zip
        trueline scan --input-format urls --fail-on warning links.txt
        trueline scan --country KH --explain message.txt
        trueline scan --diff origin/main docs

      Exit status:
        0  nothing found at or above --fail-on
        1  findings
        2  wrong usage, an INPUT that cannot be opened, nothing to scan, or a run that was stopped
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
  @OptionGroup(title: "What is hidden") var hiding: HidingOptions
  @OptionGroup(title: "Settings") var configured: ConfigurationOptions

  @Option(help: ArgumentHelp("Threads (default: one a processor).", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs needs a number from 1 up.") }
    if let url = input.url, !url.contains("://") {
      throw ValidationError("--url \(url): write the whole address, such as https://\(url)")
    }
  }

  /// Checks all inputs and writes every report that was asked for, then ends with the status.
  func run() throws {
    allocator_keep_freed_memory()
    var project = try Project(configured)
    let settings = Settings(self, project)
    guard !configured.showConfig else {
      return Output.say(settings.text(configuration: project.configuration))
    }
    if let baseline = settings.baseline.value { project.settle(atBaseline: baseline) }
    let writer = ReportWriter(settings, report)
    try check(settings, writer)
    let gathered = try ScanInputs(self, settings, project).gathered()
    let reference = try known.settled(by: settings).loaded()
    if let warning = reference.ageWarning { Output.note(warning) }
    var options = Checker.Options(
      country: settings.country.value?.code, jobs: settings.jobs.value)
    options.keepsSightings = report.sightings
    options.scorecard = try learned.loaded()
    let hiding = try Hiding(self, settings, project, gathered)
    options.policy = hiding.policy
    let checker = Checker(reference: reference, options: options)
    let progress = Progress()
    let stream = writer.stream(reference.stamp)
    let handing = Checker.Handing(keeps: writer.keeps) { stream?.write($0) }
    // Who types a text wants Ctrl-C to end the program, as it does anywhere.
    if !gathered.readsStandardInput || !Environment.isTerminal(0) { Interruption.watch() }
    var result = checker.check(
      gathered.inputs, progress: progress?.step, handing: handing,
      isStopped: { Interruption.isAsked })
    progress?.finish()
    result.leftOut = gathered.leftOut
    var isWritten = writer.write(result, endOf: stream)
    if !hiding.writeBaseline(of: result) { isWritten = false }
    let status = ScanStatus(result, inputs: gathered.inputs, settings).code
    if status != 0 || !isWritten { throw ExitCode(isWritten ? status : ExitStatus.trouble) }
  }

  /// Refuses settings that do not go together.
  private func check(_ settings: Settings, _ writer: ReportWriter) throws {
    for path in settings.output.value where ReportFormat.forFile(named: path) == nil {
      let endings = ReportFormat.all.flatMap(\.endings).map { "." + $0 }.joined(separator: ", ")
      throw ValidationError("--output \(path): no format has this ending; write one of \(endings).")
    }
    if report.sightings, let format = writer.formatWithoutSightings {
      let formats = ReportFormat.all.filter(\.showsSightings).map(\.id).joined(separator: " or ")
      throw ValidationError("--sightings: \(format) cannot show them; write --format \(formats).")
    }
    if hiding.updateBaseline, settings.baseline.value == nil {
      throw ValidationError("--update-baseline: name the file, too: --baseline FILE.")
    }
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

  @Option(
    help: ArgumentHelp(
      "Check the files that this file names, a line each or with NUL between; - is standard input.",
      valueName: "file"),
    completion: .file())
  var filesFrom: String?

  @Option(
    help: ArgumentHelp("What standard input is called in the report.", valueName: "name"))
  var stdinFilename: String?

  @Flag(help: "Check what .gitignore and .truelineignore leave out of folders, too.")
  var noIgnore = false
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
}
