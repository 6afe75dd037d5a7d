import ArgumentParser
import TrueLine

/// `trueline blocklist`: what is listed, for those who keep lists.
struct BlocklistCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blocklist",
    abstract: "Check lists, ask whether a contact is listed, or make a list of a report.",
    subcommands: [Lint.self, Lookup.self, BlocklistExport.self])

  struct Lint: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check block- and allowlists line by line (default: those inside this program).",
      discussion: """
        A file block/<kind>.txt or allow/<kind>.txt is held to the form of published lists.
        """)

    @Argument(help: ArgumentHelp("Lists of your own.", valueName: "file"), completion: .file())
    var files: [String] = []

    func run() throws {
      var known = Reference.builtIn(lists: files.isEmpty)
      for path in files {
        let bytes = try ReferenceOptions.bytes(of: path)
        let parts = path.split(separator: "/").suffix(2)
        let isAllowing = parts.first == "allow" && parts.count == 2
        if isAllowing {
          try known.add(allowlist: bytes, name: Self.name(of: path))
        } else {
          try known.add(blocklist: bytes, name: Self.name(of: path))
        }
      }
      let problems = known.lintLists()
      for problem in problems { Output.say("\(problem)\n") }
      Output.note(
        "\(count(problems.count, "problem")), \(count(known.listedCount, "listed value"))")
      if !problems.isEmpty { throw ExitCode(ExitStatus.findings) }
    }

    /// A published list goes by folder and kind, which holds it to the published form.
    private static func name(of path: String) -> String {
      let parts = path.split(separator: "/").suffix(2).map(String.init)
      guard parts.count == 2, ["block", "allow"].contains(parts[0]), parts[1].hasSuffix(".txt")
      else { return path }
      return "\(parts[0])/\(parts[1].dropLast(4))"
    }
  }

  struct Lookup: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say whether contacts are listed or official, and why.",
      discussion: """
        Examples:
          trueline blocklist lookup @example_desk
          trueline blocklist lookup whatsapp:+85555550100 carrier.example

        Exit status 1 where a contact is listed, 2 where one cannot be understood; the
        others are looked up all the same.
        """)

    @Argument(help: ArgumentHelp("@name, t.me/name, number, host, address or kind:value."))
    var contacts: [String]

    @OptionGroup var known: ReferenceOptions

    func run() throws {
      let reference = try known.loaded()
      var status: Int32 = 0
      for contact in contacts {
        do throws(ReferenceError) {
          let (channel, opinion) = try reference.opinion(onWritten: contact)
          if opinion.verdict == .blocked { status = max(status, ExitStatus.findings) }
          Output.say(Self.text(channel, opinion))
        } catch {
          Output.note("\(error)")
          status = ExitStatus.trouble
        }
      }
      if status != 0 { throw ExitCode(status) }
    }

    private static func text(_ channel: Channel, _ opinion: Opinion) -> String {
      let name = "\(channel.kind.id) \(channel.value)"
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
          let source = [entry.list, entry.date, entry.origin].filter { !$0.isEmpty }
          text += "  \(source.joined(separator: ", ")): \(entry.reason)\n"
        case .fact(let fact):
          text += "  \(fact.id), \(fact.status.rawValue), read \(fact.checked)\n"
          for source in fact.sources { text += "    - \(source.publisher): \(source.url)\n" }
        case .score: break
        case .reason(let reason): text += "  \(reason)\n"
        }
      }
      return text
    }
  }
}
