import Foundation

/// One run of the built command.
struct Command {
  var status: Int32
  var out: String
  var err: String

  /// The project's folder: where commands run, so that names are as a user types them.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Runs `trueline` with arguments; `input` comes through a pipe, `nil` is `/dev/null`.
  init(
    _ arguments: [String], input: String? = nil, environment: [String: String] = [:],
    in folder: URL = Self.root
  ) throws {
    let process = Process()
    process.executableURL = Self.binary
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment.merging(Self.passedOn) { own, _ in own }
    let (out, err, pipe) = (Pipe(), Pipe(), Pipe())
    process.standardOutput = out
    process.standardError = err
    process.standardInput = input == nil ? FileHandle.nullDevice : pipe
    try process.run()
    if let input {
      // The command may refuse and go before it has read everything.
      signal(SIGPIPE, SIG_IGN)
      try? pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try? pipe.fileHandleForWriting.close()
    }
    self.out = String(decoding: out.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    self.err = String(decoding: err.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationReason == .exit ? process.terminationStatus : -1
  }

  /// By this variable `make mutants` says what is broken, in the tests and in the command.
  private static let passedOn = ProcessInfo.processInfo.environment.filter { $0.key == "MUTANT" }

  /// The command beside the tests' own binary.
  static var binary: URL {
    let tests = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    var folder = tests.deletingLastPathComponent()
    for _ in 0..<4 {
      let candidate = folder.appendingPathComponent("trueline")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
      folder.deleteLastPathComponent()
    }
    return root.appendingPathComponent(".build/debug/trueline")
  }

  /// The report on standard output, as JSON.
  var report: [String: Any] {
    (try? JSONSerialization.jsonObject(with: Data(out.utf8))) as? [String: Any] ?? [:]
  }
}
