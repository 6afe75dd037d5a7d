import ArgumentParser
import TrueLine

/// `trueline blocklist`: what is listed, for those who keep lists.
struct BlocklistCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blocklist",
    abstract: "Check lists, or ask whether a contact is listed.",
    subcommands: [Lint.self, Lookup.self])

  struct Lint: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check block- and allowlists line by line (default: those inside this program).")

    @Argument(help: ArgumentHelp("Lists of your own.", valueName: "file"), completion: .file())
    var files: [String] = []

    func run() throws {
      var known = files.isEmpty ? Reference.builtIn() : Reference()
      for path in files {
        try known.add(blocklist: ReferenceOptions.bytes(of: path), name: path)
      }
      for problem in known.listProblems { Output.write("\(problem)\n", to: 1) }
      let count = known.listProblems.count
      Output.note("\(count) of the lines cannot be used, \(known.listedCount) values are listed")
      if count > 0 { throw ExitCode(ExitStatus.findings) }
    }
  }

  struct Lookup: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say whether contacts are listed or official, and why.",
      discussion: """
        Examples:
          trueline blocklist lookup @example_desk
          trueline blocklist lookup whatsapp:+85555550100 carrier.example

        Exit status 1 where a contact is listed.
        """)

    @Argument(help: ArgumentHelp("@name, t.me/name, number, host, address or kind:value."))
    var contacts: [String]

    @OptionGroup var known: ReferenceOptions

    func run() throws {
      let reference = try known.loaded()
      var isListed = false
      for contact in contacts {
        let (channel, opinion) = try reference.opinion(onWritten: contact)
        if opinion.verdict == .blocked { isListed = true }
        Output.write(Self.text(channel, opinion), to: 1)
      }
      if isListed { throw ExitCode(ExitStatus.findings) }
    }

    private static func text(_ channel: Channel, _ opinion: Opinion) -> String {
      let name = "\(channel.kind.rawValue) \(channel.value)"
      let verdict =
        switch opinion.verdict {
        case .blocked: "listed"
        case .allowed: "allowed" + (opinion.carrier.map { ", it is \($0.name)'s own" } ?? "")
        default: "not listed; that says nothing about whom it belongs to"
        }
      var text = "\(name): \(verdict)\n"
      for ground in opinion.grounds {
        switch ground {
        case .indicator(let entry):
          text += "  \(entry.list), \(entry.date), \(entry.origin): \(entry.reason)\n"
        case .fact(let fact):
          text += "  \(fact.id), \(fact.status.rawValue), read \(fact.checked)\n"
          for source in fact.sources { text += "    - \(source.publisher): \(source.url)\n" }
        case .reason(let reason): text += "  \(reason)\n"
        }
      }
      return text
    }
  }
}
