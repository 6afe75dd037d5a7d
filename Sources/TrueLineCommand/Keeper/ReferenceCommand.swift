import ArgumentParser
import TrueLine

/// `trueline reference`: what is known, for those who keep it.
struct ReferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference",
    abstract: "Check or show what is known about carriers, and who says so.",
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

    func run() throws {
      let known = try ReferenceOptions.reference(with: files)
      let problems = files.isEmpty ? known.lint() : files.flatMap { known.lint(file: $0) }
      for problem in problems { Output.say("\(problem)\n") }
      Output.note("\(count(problems.count, "problem")) in \(count(known.factCount, "fact"))")
      if !problems.isEmpty { throw ExitCode(ExitStatus.findings) }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print carriers, or all facts about one.",
      discussion: """
        Examples:
          trueline reference show
          trueline reference show kh/smart
          trueline reference show CamGSM
        """)

    @Argument(help: ArgumentHelp("A carrier's id or name.", valueName: "carrier"))
    var carrier: String?

    @Option(help: ArgumentHelp("Carriers of your own (repeatable).", valueName: "file"))
    var reference: [String] = []

    func run() throws {
      let known = try ReferenceOptions.reference(with: reference)
      guard let carrier else {
        Output.say(ReferenceText.list(of: known))
        return
      }
      let ids = known.carrier(carrier) == nil ? known.carriers(named: carrier) : [carrier]
      guard !ids.isEmpty else {
        throw CommandError(
          "no carrier “\(carrier)” is known.", cure: "trueline reference show lists them all.")
      }
      let texts = ids.compactMap { known.carrier($0) }.map {
        ReferenceText.all(about: $0, in: known)
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
