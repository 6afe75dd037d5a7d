import Foundation

/// Runs a script in the project's folder: `$0` is the command, `$1` the argument.
func shell(_ script: String, _ argument: String) throws -> (
  status: Int32, out: String, err: String
) {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/bin/sh")
  process.arguments = ["-c", script, Command.binary.path, argument]
  process.currentDirectoryURL = Command.root
  let (out, err) = (Pipe(), Pipe())
  process.standardOutput = out
  process.standardError = err
  process.standardInput = FileHandle.nullDevice
  try process.run()
  let text = String(decoding: out.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  let said = String(decoding: err.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  process.waitUntilExit()
  return (process.terminationStatus, text, said)
}
