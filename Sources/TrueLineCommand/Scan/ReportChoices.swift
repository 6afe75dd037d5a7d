import ArgumentParser

/// How the report is written.
struct ReportChoices: ParsableArguments {
  @Option(help: ArgumentHelp("Format on standard output (default: text).", valueName: "format"))
  var format: FormatChoice?

  @Option(
    help: ArgumentHelp(
      "Also write the report to a file; its ending says the format (repeatable).",
      valueName: "file"),
    completion: .file())
  var output: [String] = []

  @Option(
    help: ArgumentHelp(
      "Lowest level that the text report shows (default: warning).", valueName: "level"))
  var show: LevelChoice?

  @Flag(help: "Show every finding in the text report, and its chain: words, claim, facts, sources.")
  var explain = false

  @Flag(help: "Name the source in the text report where there is only one, too.")
  var withFilename = false

  @Flag(
    help:
      "Add to each source of a JSON or JSON Lines report all contacts and claims that were read."
  )
  var sightings = false

  @Option(
    help: ArgumentHelp(
      "Language of text and HTML reports (default: the one of LC_ALL, LC_MESSAGES or LANG).",
      valueName: "code"))
  var lang: LanguageChoice?

  @Option(help: ArgumentHelp("Colours in the text report.", valueName: "when"))
  var color: ColorChoice = .auto

  @Option(
    help: ArgumentHelp(
      "Lowest level that gives exit status 1 (default: error).", valueName: "level"))
  var failOn: FailOnChoice?

  @Flag(help: "Give exit status 1 too where an input was not read whole.")
  var failOnIncomplete = false
}
