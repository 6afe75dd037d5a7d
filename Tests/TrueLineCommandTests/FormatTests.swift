import Foundation
import Testing
import TrueLine

struct `A scan in any format` {
  @Test(arguments: ReportFormat.all.map(\.id))
  func `finds the same, and gives the same status`(_ id: String) throws {
    let run = try Command(["scan", "--format", id, "Samples"])
    #expect(run.status == 1 && run.err == "" && !run.out.isEmpty)
    #expect(run.out == (try Command(["scan", "--jobs", "1", "--format", id, "Samples"]).out))
  }

  @Test(arguments: ReportFormat.all.filter(\.pointsIntoFiles).map(\.id))
  func `points to files of the working folder, however they were named`(_ id: String) throws {
    let absolute = Command.root.appendingPathComponent("Samples").path
    let run = try Command(["scan", "--format", id, absolute])
    #expect(run.out.contains("Samples/close-a-line.md") && !run.out.contains(absolute))
  }

  @Test func `adds to the summary of a job where GitHub asks for one`() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("before\n".utf8).write(to: file)
    let environment = ["GITHUB_STEP_SUMMARY": file.path]
    let run = try Command(["scan", "--format", "github", "Samples"], environment: environment)
    #expect(run.out.hasPrefix("::error "))
    let markdown = try Command(
      ["scan", "--format", "markdown", "Samples"], environment: environment)
    #expect(try String(contentsOf: file, encoding: .utf8) == "before\n" + markdown.out)
  }

  @Test func `says why there is no summary, and goes on`() throws {
    let run = try Command(
      ["scan", "--format", "github", "Samples"],
      environment: ["GITHUB_STEP_SUMMARY": "/no/such/folder/a.md"])
    #expect(run.status == 1)
    #expect(run.err.contains("/no/such/folder/a.md"))
  }
}

struct `trueline blocklist export` {
  private static let lists = ReportFormat.all.filter(\.listsContacts).map(\.id)

  @Test(arguments: lists, ["json", "jsonl"])
  func `writes what the scan itself writes`(_ list: String, _ format: String) throws {
    let report = try File(Command(["scan", "--format", format, "Samples"]).out)
    let run = try Command(["blocklist", "export", "--format", list, report.path])
    #expect(run.status == 0 && run.err == "")
    #expect(run.out == (try Command(["scan", "--format", list, "Samples"]).out))
  }

  @Test(arguments: ["plain", "hosts", "abp"])
  func `writes lists that are read again`(_ format: String) throws {
    let list = try File(Command(["scan", "--format", format, "Samples"]).out)
    let lint = try Command(["blocklist", "lint", list.path])
    #expect(lint.status == 0, "\(lint.out)\(lint.err)")
    let lookup = try Command([
      "blocklist", "lookup", "--no-builtin-lists", "--blocklist", list.path,
      "smart-kh-verify.example",
    ])
    #expect(lookup.status == 1, "\(lookup.out)\(lookup.err)")
  }

  @Test(arguments: lists)
  func `names no host that many share, and none of a known organisation`(_ format: String) throws {
    let shared = ["t.me", "wa.me", "sites.google.com", "usps.com", "github.io", "www.facebook.com"]
    let subjects = (shared + ["scam.example", "example.github.io"]).map {
      (#"{"kind": "domain", "value": "\#($0)"}"#)
    }
    let report = try File(report(of: subjects + [#"{"kind": "url", "value": "https://t.me/"}"#]))
    let run = try Command(["blocklist", "export", "--format", format, report.path])
    #expect(run.out.contains("scam.example") && run.out.contains("example.github.io"))
    for host in shared {
      let named = try Regex("[ :'\"|/]\(host)/?[ '\"^]")
      #expect(run.out.firstMatch(of: named) == nil, "\(host)")
    }
  }

  @Test func `takes several reports, and says where one was cut off`() throws {
    let whole = try File(Command(["scan", "--format", "jsonl", "Samples"]).out)
    let lines = try String(contentsOfFile: whole.path, encoding: .utf8).split(separator: "\n")
    let cut = try File(lines.dropLast().joined(separator: "\n") + "\n")
    let run = try Command(["blocklist", "export", whole.path, cut.path])
    #expect(run.status == 0 && run.err.contains("was cut off"))
    #expect(run.out == (try Command(["scan", "--format", "plain", "Samples"]).out))
  }

  @Test(arguments: ["", "{}", "[]", "no JSON", #"{"sources": [{"findings": [{}]}]}"#, "\u{0}"])
  func `refuses what is no report, and says so`(_ text: String) throws {
    let file = try File(text)
    let run = try Command(["blocklist", "export", file.path])
    #expect(run.status == 2 && run.out == "" && run.err.contains(file.path))
  }

  private func report(of subjects: [String]) -> String {
    let findings = subjects.map {
      #"{"rule": "blocked-channel", "level": "error", "confidence": "high", "message": "Listed.", "#
        + #""subject": \#($0), "fingerprint": "1:00"}"#
    }
    return #"{"version": 1, "reference": {"asOf": "2026-11-21"}, "sources": [{"name": "a", "#
      + #""findings": [\#(findings.joined(separator: ", "))]}], "findings": [], "summary": {}}"#
  }
}

/// A file that goes when the test ends.
private final class File {
  let path: String

  init(_ text: String) throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
