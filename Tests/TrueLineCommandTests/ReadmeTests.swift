import Foundation
import Testing
import TrueLine

@Suite(.serialized) struct `The README` {
  private let text: String

  init() throws {
    text = try String(contentsOf: Command.root.appendingPathComponent("README.md"), encoding: .utf8)
  }

  @Test func `has the catalogue of rules as it is`() throws {
    let rows = Checker.rules.map { "| `\($0.id)` | \($0.severity.rawValue) | \($0.title) |" }
    try expect("rules", ["| rule | level | what it flags |", "| --- | --- | --- |"] + rows)
  }

  @Test func `has the input formats as they are`() throws {
    let rows = InputFormat.all.map { format in
      let endings = format.endings.map { "`.\($0)`" }.joined(separator: ", ")
      return "| `\(format.id)` | \(format.title) | \(endings) |"
    }
    try expect(
      "input formats", ["| format | what | by its ending |", "| --- | --- | --- |"] + rows)
  }

  @Test func `has the report formats as they are`() throws {
    let rows = ReportFormat.all.map { format in
      let endings = format.endings.map { "`.\($0)`" }.joined(separator: ", ")
      return "| `\(format.id)` | \(format.title) | \(endings) |"
    }
    try expect(
      "report formats", ["| format | what | for --output |", "| --- | --- | --- |"] + rows)
  }

  /// Holds a table between two comments against its rows; `RECORD=1` writes it and fails, so that
  /// someone looks.
  private func expect(_ name: String, _ rows: [String]) throws {
    let (open, close) = ("<!-- \(name) -->", "<!-- /\(name) -->")
    let wanted = "\(open)\n\n\(rows.joined(separator: "\n"))\n\n\(close)"
    #expect(text.contains(wanted), "RECORD=1 swift test --filter README writes it")
    guard ProcessInfo.processInfo.environment["RECORD"] != nil else { return }
    // Read anew: another table may have been written since.
    let path = Command.root.appendingPathComponent("README.md")
    let current = try String(contentsOf: path, encoding: .utf8)
    let start = try #require(current.range(of: open))
    let end = try #require(current.range(of: close))
    let range = start.lowerBound..<end.upperBound
    try current.replacingCharacters(in: range, with: wanted)
      .write(to: path, atomically: true, encoding: .utf8)
  }

  @Test func `shows only flags that exist`() throws {
    let help = try Command(["scan", "--help"]).out
    for flag in text.matches(of: /--[a-z][a-z-]+/).map({ String($0.output) }) {
      #expect(help.contains(flag), "\(flag)")
    }
  }

  @Test func `shows only commands that exist`() throws {
    for match in text.matches(of: /trueline ([a-z]+)( (lint|show|sources|lookup))?[ `\n]/) {
      let command = [String(match.1)] + (match.3.map { [String($0)] } ?? [])
      guard command != ["rules"], command != ["scan"] || text.contains("trueline scan") else {
        continue
      }
      #expect(try Command(command + ["--help"]).status == 0, "\(command)")
    }
  }

  @Test func `speaks of files that are there`() {
    for match in text.matches(of: /\]\(([A-Za-z][^):]*)\)/) {
      let path = Command.root.appendingPathComponent(String(match.1)).path
      #expect(FileManager.default.fileExists(atPath: path), "\(match.1)")
    }
  }
}

struct `trueline rules` {
  @Test func `names every rule, its level and its title`() throws {
    let out = try Command(["rules"]).out
    for rule in Checker.rules {
      let line = out.split(separator: "\n").first { $0.hasPrefix("\(rule.id) ") }
      #expect(line?.contains(rule.severity.rawValue) == true)
      #expect(line?.hasSuffix(rule.title.english) == true)
    }
  }

  @Test func `says how the risk comes about`() throws {
    #expect(try Command(["rules"]).out.contains("Risk is 0 to 100"))
  }

  @Test(arguments: Checker.rules.map(\.id.rawValue))
  func `explains each rule with its examples`(_ id: String) throws {
    let rule = try #require(Checker.rules.first { $0.id.rawValue == id })
    let run = try Command(["rules", id])
    #expect(run.status == 0)
    for text in [rule.rationale, rule.remedy.english] { #expect(run.out.contains(text)) }
    let shown = run.out.filter { !$0.isWhitespace }
    for example in rule.flags + rule.passes {
      #expect(shown.contains(example.filter { !$0.isWhitespace }))
    }
  }

  @Test func `suggests the rule that was meant`() throws {
    let run = try Command(["rules", "hotline"])
    #expect(run.status == 2)
    #expect(run.err.contains("wrong-hotline"))
  }
}
