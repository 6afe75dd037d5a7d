import TrueLine

/// Writes a run's report to where it was asked for.
struct ReportWriter {
  private let format: ReportFormat
  private let outputs: [String]
  private let show: Severity
  private let choices: ReportChoices

  init(_ settings: Settings, _ choices: ReportChoices) {
    format = settings.format.value.format
    outputs = settings.output.value
    show = settings.show.value.severity
    self.choices = choices
  }

  /// A report that has no place for `--sightings`, as its option names it.
  var formatWithoutSightings: String? {
    if !format.showsSightings { return "--format \(format.id)" }
    let file = outputs.first { ReportFormat.forFile(named: $0)?.showsSightings == false }
    return file.map { "--output \($0)" }
  }

  /// Standard output of a format that does not wait for the end of the run.
  func stream(_ reference: ReferenceStamp) -> SourceStream? {
    format.lines.map { SourceStream($0, reference) }
  }

  /// Which sources the reports need that are written at the end.
  var keeps: Checker.Handing.Keeping {
    let formats =
      outputs.compactMap(ReportFormat.forFile) + (format.lines == nil ? [format] : [])
    if formats.isEmpty { return .none }
    return formats.contains(where: \.listsSources) ? .all : .found
  }

  /// Writes the report to all files and to standard output, or its end where the sources went out
  /// already; says where it cannot.
  func write(_ report: Report, endOf stream: SourceStream?) -> Bool {
    var isWritten = true
    for path in outputs {
      guard let format = ReportFormat.forFile(named: path) else { continue }
      var options = ReportOptions(show: show, explain: choices.explain)
      options.folder = Environment.folder
      options.namesSource = choices.withFilename
      options.language = language(of: format)
      if let reason = WholeFile.write(format.bytes(of: report, options: options), to: path) {
        Output.note("cannot write \(path): \(reason)")
        isWritten = false
      }
    }
    if format.id == ReportFormat.github.id { JobSummary.append(report) }
    let failure: Int32
    if let stream {
      stream.end(report)
      failure = stream.failure
    } else {
      var options = ReportOptions(
        show: show, explain: choices.explain, isColored: isColored, width: width)
      options.folder = Environment.folder
      options.namesSource = choices.withFilename
      options.language = language(of: format)
      failure = Output.write(format.bytes(of: report, options: options), to: 1)
    }
    if failure != 0 {
      Output.note("cannot write to standard output: \(Output.words(for: failure))")
      isWritten = false
    }
    return isWritten
  }

  /// What was asked for, else what the user's surroundings say.
  private func language(of format: ReportFormat) -> ReportLanguage {
    guard format.isTranslated else { return .english }
    return choices.lang.flatMap { ReportLanguage.of(code: $0.code) }
      ?? .of(locale: Environment.locale)
  }

  private var width: Int {
    Environment.isTerminal(1) ? Environment.columns(of: 1) : ReportOptions.defaultWidth
  }

  private var isColored: Bool {
    switch choices.color {
    case .always: true
    case .never: false
    case .auto: Environment.wantsColor(1)
    }
  }
}
