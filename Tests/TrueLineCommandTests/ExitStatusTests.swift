import Foundation
import Testing

struct `The exit status` {
  @Test(arguments: [
    ["scan", "--frmat", "json", "Samples"], ["scan", "--format", "xml", "Samples"],
    ["scan", "--jobs", "0", "Samples"], ["scan", "--country", "KHM", "Samples"],
    ["scan", "--as-of", "2025-02-29", "Samples"], ["scan", "--output", "a.zip", "Samples"],
    ["scan", "--url", "https://carrier.example/", "Samples"], ["rules", "no-such-rule"],
    ["scan", "--reference", "none.json", "Samples"], ["scn"],
    ["scan", "-xh.txt", "Samples"], ["scan", "Samples", "-h.txt"], ["scan", "-vh"],
  ])
  func `is 2 for a mistake in the command, which it explains`(_ arguments: [String]) throws {
    let run = try Command(arguments)
    #expect(run.status == 2)
    #expect(run.out == "")
    #expect(!run.err.isEmpty)
  }

  @Test(arguments: [["--help"], ["scan", "--help"], ["--version"], ["rules"]])
  func `is 0 for questions, which it answers on standard output`(_ arguments: [String]) throws {
    let run = try Command(arguments)
    #expect(run.status == 0)
    #expect(run.err == "")
    #expect(!run.out.isEmpty)
  }

  @Test func `is 2 where there is nothing to scan, with a sentence that helps`() throws {
    for run in [try Command(["scan"]), try Command(["scan"], input: "")] {
      #expect(run.status == 2)
      #expect(run.out == "")
      #expect(run.err.contains("nothing to scan"))
      #expect(run.err.contains("trueline scan page.html"))
    }
  }

  @Test func `is 0 for an empty message that was asked for`() throws {
    #expect(try Command(["scan", "-"], input: "").status == 0)
  }

  @Test func `is 2 for an input that cannot be opened, and the rest is scanned`() throws {
    let run = try Command(["scan", "--format", "json", "none.html", "Samples/honest-guide.md"])
    #expect(run.status == 2)
    #expect(run.err.contains("none.html"))
    let sources = try #require(run.report["sources"] as? [[String: Any]])
    #expect(sources.map { $0["status"] as? String } == ["failed", "scanned"])
  }

  @Test func `is 2 where every input was skipped`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try Command(["scan", folder.path]).status == 2)
    try Data("%PDF-1.7".utf8).write(to: folder.appendingPathComponent("a.pdf"))
    #expect(try Command(["scan", folder.path]).status == 2)
  }

  @Test(arguments: [("error", 1), ("warning", 1), ("note", 1), ("never", 0)])
  func `follows the bar that the user sets`(_ level: String, _ status: Int32) throws {
    let run = try Command(["scan", "--fail-on", level, "Samples/close-a-line.md"])
    #expect(run.status == status, "\(run.out)")
  }
}
