import Foundation
import Testing
import TrueLineSchema

struct `A run that is stopped` {
  /// Many pages, so that the run is far from its end when the first source is out.
  @Test(arguments: [SIGINT, SIGTERM])
  func `ends with the report of what was done, marked incomplete, and status 2`(
    _ signal: Int32
  ) throws {
    let scratch = try Scratch()
    let page = String(repeating: "A page about nothing, 555-0100.\n\n", count: 400)
    for number in 0..<400 { try scratch.write("\(number).md", page) }
    let process = Process()
    process.executableURL = Command.binary
    process.arguments =
      ["scan", "--format", "jsonl", "--jobs", "2", "--output", "a.json"]
      + ["--output", "a.txt", "."]
    process.currentDirectoryURL = scratch.url
    let (out, err) = (Pipe(), Pipe())
    process.standardOutput = out
    process.standardError = err
    process.standardInput = FileHandle.nullDevice
    try process.run()
    var bytes = out.fileHandleForReading.availableData
    kill(process.processIdentifier, signal)
    bytes += out.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 2)
    let lines = bytes.split(separator: 0x0A).map {
      (try? JSONSerialization.jsonObject(with: Data($0))) as? [String: Any] ?? [:]
    }
    let summary = try #require(lines.last?["summary"] as? [String: Any])
    #expect(summary["complete"] as? Bool == false)
    #expect(summary["sources"] as? Int == lines.count - 1)
    #expect(lines.count < 400)
    let problems = try #require(lines.last?["problems"] as? [[String: String]])
    #expect(problems.contains { $0["code"] == "interrupted" })
    #expect(
      try scratch.read("a.txt").hasPrefix(
        "Nothing found in \(lines.count - 1) sources. That is no proof that they are genuine. The"))
    let report = try Data(contentsOf: scratch.url.appendingPathComponent("a.json"))
    #expect(try ReportSchema().breaches(in: Array(report)) == [])
  }

  @Test func `leaves the rest of a container, too`() throws {
    let mail = "From a@mail.example Thu Jan  1 00:00:00 2026\nFrom: a@mail.example\n\nA text.\n\n"
    let scratch = try Scratch(["a.mbox": String(repeating: mail, count: 5_000)])
    let process = Process()
    process.executableURL = Command.binary
    process.arguments = ["scan", "--format", "jsonl", "--jobs", "2", "a.mbox"]
    process.currentDirectoryURL = scratch.url
    let out = Pipe()
    process.standardOutput = out
    process.standardInput = FileHandle.nullDevice
    try process.run()
    var bytes = out.fileHandleForReading.availableData
    kill(process.processIdentifier, SIGINT)
    bytes += out.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 2)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("stopped after 0 of 1 inputs"))
    #expect(text.split(separator: "\n").count < 5_000)
  }
}
