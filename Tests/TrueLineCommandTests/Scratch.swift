import Foundation
import Testing

/// A folder of its own for one test, in which commands run; it goes when the test ends.
final class Scratch {
  let url: URL

  init(_ files: [String: String] = [:]) throws {
    let name = UUID().uuidString
    url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent(name)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in files { try write(name, text) }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ name: String, _ text: String) throws {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func read(_ name: String) throws -> String {
    try String(contentsOf: url.appendingPathComponent(name), encoding: .utf8)
  }

  /// `trueline scan` in the folder, or in one below it.
  func scan(_ arguments: String..., input: String? = nil, in below: String = "") throws -> Command {
    try Command(
      ["scan"] + arguments, input: input,
      in: below.isEmpty ? url : url.appendingPathComponent(below))
  }

  /// git in the folder, as somebody; its status where that is not 0.
  @discardableResult
  func git(_ arguments: String...) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["git", "-c", "user.name=Example", "-c", "user.email=example@mail.example"]
      + ["-c", "core.excludesFile=/dev/null", "-c", "commit.gpgSign=false"] + arguments
    process.currentDirectoryURL = url
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}

extension Command {
  /// Rules of all findings of a JSON report, those of the run last.
  var rules: [String] { findings.compactMap { $0["rule"] as? String } }

  var findings: [[String: Any]] {
    let sources = report["sources"] as? [[String: Any]] ?? []
    return sources.flatMap { $0["findings"] as? [[String: Any]] ?? [] }
      + (report["findings"] as? [[String: Any]] ?? [])
  }

  /// Codes and words of problems of a JSON report.
  var problems: [(code: String, source: String, what: String)] {
    (report["problems"] as? [[String: String]] ?? []).map {
      ($0["code"] ?? "", $0["source"] ?? "", $0["what"] ?? "")
    }
  }

  func hidden(_ name: String) -> Int? {
    let summary = report["summary"] as? [String: Any]
    return (summary?["hidden"] as? [String: Int])?[name]
  }
}

/// Texts for tests of what is done with findings: each has one error.
enum Texts {
  static let hotline = "柬埔寨Smart的客服热线是127，拨打办理。\n"
  static let honest = "柬埔寨Smart的客服热线是1204。\n"
}
