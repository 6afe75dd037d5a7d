import Foundation
import Testing
import TrueLine

struct `A report file` {
  /// A folder of its own for a test, with what it writes there.
  private final class Folder {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path

    init() throws {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String) throws -> String {
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
      return "\(path)/\(name)"
    }

    func read(_ name: String) throws -> String {
      try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
    }

    var names: [String] {
      get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
    }
  }

  @Test(arguments: ["direct", "symbolic", "hard"])
  func `never takes the place of what the run reads, under any name`(_ way: String) throws {
    let folder = try Folder()
    let text = "telegram:example_desk\n"
    let list = try folder.write("list.txt", text)
    let output = way == "direct" ? list : "\(folder.path)/report.txt"
    let files = FileManager.default
    if way == "symbolic" { try files.createSymbolicLink(atPath: output, withDestinationPath: list) }
    if way == "hard" { try files.linkItem(atPath: list, toPath: output) }
    for (option, what) in [
      (["--blocklist", list, "Samples"], "a blocklist"),
      (["--allowlist", list, "Samples"], "an allowlist"),
      (["--reference", list, "Samples"], "a reference file"), ([list], "an input"),
    ] {
      let run = try Command(["scan", "--output", output] + option)
      #expect(run.status == 2 && run.out == "")
      #expect(run.err.contains("would overwrite \(what)"), "\(run.err)")
    }
    #expect(try folder.read("list.txt") == text)
  }

  @Test(arguments: ["page.md", "page.txt", "page.csv", "page.list"])
  func `never takes the place of a page in a scanned folder, and does of a report`(
    _ name: String
  ) throws {
    let folder = try Folder()
    let page = try folder.write(name, "The desk.\n")
    _ = try folder.write("other.txt", "t.me/example_desk")
    let refused = try Command(["scan", "--output", page, folder.path])
    #expect(refused.status == 2 && refused.err.contains("would overwrite"))
    #expect(try folder.read(name) == "The desk.\n")
    try FileManager.default.removeItem(atPath: page)
    for _ in 0..<2 {
      let run = try Command(["scan", "--fail-on", "never", "--output", page, folder.path])
      #expect(run.status == 0, "\(run.err)")
    }
  }

  @Test(arguments: ReportFormat.all.filter { !$0.endings.isEmpty }.map(\.id))
  func `is known again as a report`(_ id: String) throws {
    let format = try #require(ReportFormat.named(id))
    let folder = try Folder()
    _ = try folder.write("a.txt", "t.me/example_desk")
    let report = "\(folder.path)/report.\(try #require(format.endings.first))"
    for _ in 0..<2 {
      let run = try Command(["scan", "--fail-on", "never", "--output", report, folder.path])
      #expect(run.status == 0, "\(run.err)")
    }
  }

  @Test func `is written through a link, which stays, and keeps its mode`() throws {
    let folder = try Folder()
    let old = try folder.write("old.json", "old")
    chmod(old, 0o640)
    let link = "\(folder.path)/link.json"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "old.json")
    #expect(try Command(["scan", "--output", link, "Samples"]).status == 1)
    #expect(try folder.read("old.json").hasPrefix("{\"version\": 1"))
    #expect(try folder.names == ["link.json", "old.json"])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "old.json")
    var status = stat()
    #expect(stat(old, &status) == 0 && status.st_mode & 0o777 == 0o640)
  }

  @Test func `stays as it was where a new one cannot be written whole`() throws {
    let folder = try Folder()
    let report = try folder.write("report.json", "the old one")
    // Blocks of 512 bytes: enough for standard output, which is a pipe, and not for a report.
    let run = try shell("ulimit -f 1; \"$0\" scan --output \"$1\" Samples", report)
    #expect(run.status == 2 && run.err.contains("cannot write \(report)"), "\(run.err)")
    #expect(try folder.read("report.json") == "the old one")
    #expect(try folder.names == ["report.json"])
  }

  @Test func `is a sentence where there can be none`() throws {
    let folder = try Folder()
    let (pipe, inner) = ("\(folder.path)/pipe.json", "\(folder.path)/folder.json")
    mkfifo(pipe, 0o600)
    try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/circle.json", withDestinationPath: "circle.json")
    for (path, why) in [
      (pipe, "nobody reads this pipe"), (inner, "it is a folder"),
      ("\(folder.path)/circle.json", String(cString: strerror(ELOOP))),
      ("\(folder.path)/none/a.json", String(cString: strerror(ENOENT))),
    ] {
      let run = try Command(["scan", "--output", path, "Samples"])
      #expect(run.status == 2 && run.err.contains("cannot write \(path): "))
      #expect(run.err.contains(why), "\(run.err)")
      #expect(run.out.hasPrefix("Do not trust"), "the other reports are written all the same")
    }
  }

  @Test func `goes into a pipe that somebody reads`() throws {
    let folder = try Folder()
    let run = try shell(
      "mkfifo \"$1.json\"; cat \"$1.json\" & \"$0\" scan --output \"$1.json\" Samples >\"$1\"; wait",
      folder.write("out", ""))
    #expect(run.out.hasPrefix("{\"version\": 1") && run.out.hasSuffix("}\n"))
  }
}
