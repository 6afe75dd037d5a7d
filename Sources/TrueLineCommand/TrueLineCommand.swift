import ArgumentParser
import TrueLine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The command `trueline`: arguments, files, exit status; everything else is the library's.
@main
struct TrueLineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trueline",
    abstract: "Finds contact channels of scams and wrong facts about carriers in texts.",
    discussion: """
      Examples:
        trueline scan page.html                 one page
        trueline scan --show note Pages         a folder, with notes
        pbpaste | trueline scan                 a message
        trueline scan --format json Pages       a report for programs
        trueline rules wrong-hotline            what a rule flags, and why

      Exit status: 0 nothing found, 1 findings, 2 trouble.
      """,
    version: Tool.version,
    subcommands: [
      ScanCommand.self, RulesCommand.self, ReferenceCommand.self, BlocklistCommand.self,
      SignsCommand.self,
    ]
  )

  static func main() {
    // A reader that closes the pipe early (`| head`) ends the writing, not the program.
    signal(SIGPIPE, SIG_IGN)
    // A file limit is a failed write with its sentence, and no death halfway.
    signal(SIGXFSZ, SIG_IGN)
    do {
      try refuseNamesThatReadAsFlags(CommandLine.arguments.dropFirst())
      var command = try parseAsRoot()
      try command.run()
    } catch {
      ExitStatus.end(with: status(for: error))
    }
  }

  /// Refuses `-xh.txt`, which the parser takes for several flags, one of them `-h`: a file of such
  /// a name would end in help and status 0, and nothing would have been scanned.
  private static func refuseNamesThatReadAsFlags(_ arguments: ArraySlice<String>) throws {
    let mistaken = arguments.prefix { $0 != "--" }.first {
      $0.hasPrefix("-") && !$0.hasPrefix("--") && $0.count > 2
    }
    guard let mistaken else { return }
    throw CommandError(
      "\(mistaken): no such flag.",
      cure: "For a file of that name write ./\(mistaken), or -- before the names of files.")
  }

  /// Says what went wrong and gives the exit status for it.
  ///
  /// ArgumentParser ends with 64 on a user's mistake; ours is 2, as the contract
  /// of the command has it for all trouble.
  private static func status(for error: any Error) -> Int32 {
    if let status = error as? ExitCode { return status.rawValue }
    let message = fullMessage(for: error)
    if exitCode(for: error).isSuccess {
      // Help and completion scripts: our own text, as it is.
      _ = Output.write(Array((message + "\n").utf8), to: 1)
      return 0
    }
    Output.complain(message)
    return ExitStatus.trouble
  }
}

/// What the command ends with.
enum ExitStatus {
  static let findings: Int32 = 1
  /// Usage, configuration, an input that cannot be opened, nothing scanned at all.
  static let trouble: Int32 = 2

  static func end(with status: Int32) -> Never { exit(status) }
}
