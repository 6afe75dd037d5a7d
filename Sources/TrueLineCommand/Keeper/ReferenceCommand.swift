import ArgumentParser
import TrueLine

/// `trueline reference`: what is known, for those who keep it.
struct ReferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference",
    abstract: "Check or show what is known about carriers and organisations, and who says so.",
    subcommands: [Lint.self, Show.self, Sources.self])

  struct Lint: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check form, order, provenance, age and contradictions of facts.",
      discussion: """
        Without a file it checks what is inside this program. A file is checked together \
        with that, and only its own problems are printed.
        """)

    @Argument(help: ArgumentHelp("Reference files.", valueName: "file"), completion: .file())
    var files: [String] = []

    @Option(
      help: ArgumentHelp(
        "List what was not checked for twelve months before this day, too.",
        valueName: "yyyy-mm-dd"))
    var asOf: DayChoice?

    func run() throws {
      let known = try ReferenceOptions.reference(with: files)
      var problems = files.isEmpty ? known.lint() : files.flatMap { known.lint(file: $0) }
      if let day = asOf?.day {
        problems +=
          files.isEmpty
          ? known.stale(asOf: day) : files.flatMap { known.stale(asOf: day, file: $0) }
      }
      for problem in problems { Output.say("\(problem)\n") }
      var checked = "\(count(known.factCount, "fact"))"
      if files.isEmpty {
        let organisations = known.organisations.all.count
        checked += " and \(count(organisations, "organisation"))"
      }
      Output.note("\(count(problems.count, "problem")) in \(checked)")
      if !problems.isEmpty { throw ExitCode(ExitStatus.findings) }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print carriers, or all about a carrier, an organisation or a host.",
      discussion: """
        Examples:
          trueline reference show
          trueline reference show kh/smart
          trueline reference show CamGSM
          trueline reference show us/usps
          trueline reference show "Postal Service"
          trueline reference show sites.google.com
        """)

    @Argument(
      help: ArgumentHelp(
        "Id or name of a carrier or an organisation, or a host.", valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp("Carriers of your own (repeatable).", valueName: "file"))
    var reference: [String] = []

    func run() throws {
      let known = try ReferenceOptions.reference(with: reference)
      guard let name else {
        Output.say(ReferenceText.list(of: known))
        return
      }
      let texts = ReferenceText.everything(named: name, in: known)
      guard !texts.isEmpty else {
        let near = known.suggestions(for: name).joined(separator: ", ")
        throw CommandError(
          "no carrier, organisation or host “\(name)” is known.",
          cure: near.isEmpty
            ? "trueline reference show lists the carriers; names may be in any script."
            : "Did you mean: \(near)?")
      }
      Output.say(texts.joined(separator: "\n"))
    }
  }

  struct Sources: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print licences and origins of all data, and every page that facts rest on.")

    @Option(help: ArgumentHelp("Carriers of your own (repeatable).", valueName: "file"))
    var reference: [String] = []

    func run() throws {
      let known = try ReferenceOptions.reference(with: reference)
      Output.say(ReferenceText.sources(of: known))
    }
  }
}
