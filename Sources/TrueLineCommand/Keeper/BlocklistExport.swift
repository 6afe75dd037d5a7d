import ArgumentParser
import TrueLine

/// `trueline blocklist export`: the contacts of reports as a list, so that what was found can be
/// blocked.
struct BlocklistExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the contacts that reports accuse as a list.",
    discussion: """
      Examples:
        trueline scan --format json Pages >report.json
        trueline blocklist export report.json                   for trueline scan --blocklist
        trueline blocklist export --format hosts report.json    for a resolver
        trueline blocklist export --format stix report.jsonl    for an exchange

      Contacts of errors and warnings are listed. Hosts that many share and those of known
      organisations never are; look at each contact before you block it.
      """)

  @Argument(
    help: ArgumentHelp("Reports in JSON or JSON Lines.", valueName: "report"), completion: .file())
  var reports: [String]

  @Option(help: ArgumentHelp("Format of the list.", valueName: "format"))
  var format = ListFormatChoice(format: .plain)

  func run() throws {
    var all = Report(reference: ReferenceStamp(asOf: "", facts: 0), sources: [])
    for path in reports {
      let file = try ReportFile(ReferenceOptions.bytes(of: path), name: path)
      if !file.isWhole { Output.note("\(path) ends before its summary: the run was cut off") }
      all.sources += file.report.sources
      all.findings += file.report.findings
      // The day of the newest reference; days of one form compare as texts.
      all.reference.asOf = max(all.reference.asOf, file.report.reference.asOf)
    }
    all.sparedHosts = Reference.builtIn().sparedHosts(in: all)
    let failure = Output.write(format.format.bytes(of: all), to: 1)
    guard failure == 0 else {
      throw CommandError(
        "cannot write to standard output: \(Output.words(for: failure))", cure: "")
    }
  }
}

/// `--format` of lists.
struct ListFormatChoice: ExpressibleByArgument {
  var format: ReportFormat

  init(format: ReportFormat) { self.format = format }

  init?(argument: String) {
    guard let format = ReportFormat.named(argument), format.listsContacts else { return nil }
    self.format = format
  }

  var defaultValueDescription: String { format.id }
  static var allValueStrings: [String] {
    ReportFormat.all.filter(\.listsContacts).map(\.id)
  }
}
