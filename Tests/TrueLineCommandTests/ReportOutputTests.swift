import Foundation
import Testing
import TrueLineSchema

struct `The report of a scan` {
  @Test(arguments: [
    ["Samples"], ["-"], ["none.html"], ["--no-builtin-lists", "Samples"],
    ["--input-format", "urls", "Samples/sms-code.txt"], ["--sightings", "Samples"],
    ["--sightings", "--input-format", "urls", "Samples/sms-code.txt"],
  ])
  func `keeps to the published schema`(_ inputs: [String]) throws {
    let run = try Command(["scan", "--format", "json"] + inputs, input: "t.me/example_desk")
    #expect(try ReportSchema().breaches(in: Array(run.out.utf8)) == [])
  }

  @Test func `holds what was read only where that is asked for`() throws {
    let flags = ["scan", "--format", "json", "--fail-on", "never", "-"]
    for (more, isThere) in [([], false), (["--sightings"], true)] as [([String], Bool)] {
      let run = try Command(flags + more, input: "The desk: t.me/example_desk")
      let sources = try #require(run.report["sources"] as? [[String: Any]])
      let channels = sources[0]["channels"] as? [[String: Any]]
      #expect(channels?.map { $0["value"] as? String } == (isThere ? ["example_desk"] : nil))
      #expect((sources[0]["claims"] != nil) == isThere)
    }
  }

  @Test(arguments: [
    [], ["--format", "text"], ["--format", "json", "--output", "report.txt"],
  ])
  func `is refused as text where what was read is asked for`(_ flags: [String]) throws {
    let run = try Command(["scan", "--sightings", "Samples"] + flags)
    #expect(run.status == 2)
    #expect(run.err.contains("--sightings") && run.err.contains("--format json or jsonl"))
  }

  @Test func `is the same with one thread and with two, and twice in a row`() throws {
    let runs = try [["--jobs", "1"], ["--jobs", "2"], ["--jobs", "2"]].map {
      try Command(["scan", "--format", "json", "Samples"] + $0).out
    }
    #expect(!runs[0].isEmpty)
    #expect(Set(runs).count == 1)
  }

  @Test func `has no say of the surroundings in it but its language`() throws {
    let plain = try Command(["scan", "Samples"]).out
    let changed = try Command(
      ["scan", "--lang", "en", "Samples"],
      environment: ["LANG": "zh_CN.UTF-8", "TZ": "Asia/Phnom_Penh", "CI": "1", "HOME": "/"])
    #expect(changed.out == plain)
  }

  @Test func `also goes to files, in the format of their endings`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["a.json", "b.txt", "c.jsonl"].map { folder.appendingPathComponent($0) }
    let run = try Command(
      ["scan", "Samples"] + files.flatMap { ["--output", $0.path] })
    #expect(try String(contentsOf: files[1], encoding: .utf8) == run.out)
    #expect(try ReportSchema().breaches(in: Array(Data(contentsOf: files[0]))) == [])
    #expect(try String(contentsOf: files[2], encoding: .utf8).contains(#""type": "summary""#))
  }

  @Test func `is no source of the next run, nor does it overwrite a page`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (page, report) = (folder.path + "/page.txt", folder.path + "/report.txt")
    try "t.me/example_desk".write(toFile: page, atomically: true, encoding: .utf8)
    let runs = try (0..<2).map { _ in
      try Command(["scan", "--fail-on", "never", "--output", report, folder.path]).out
    }
    #expect(runs[0] == runs[1])
    let overwriting = try Command(["scan", "--output", page, page])
    #expect(overwriting.status == 2)
    #expect(overwriting.err.contains("would overwrite"))
    #expect(try String(contentsOfFile: page, encoding: .utf8) == "t.me/example_desk")
  }

  @Test func `names a source that is the only one where that is asked for`() throws {
    let page = "Samples/close-a-line.md"
    #expect(try !Command(["scan", page]).out.contains(page))
    #expect(
      try Command(["scan", "--with-filename", page]).out.contains("\n\(page): do not trust it"))
  }

  @Test func `is trouble where it cannot be written`() throws {
    let run = try Command(["scan", "--output", "/no/such/folder/a.json", "Samples"])
    #expect(run.status == 2)
    #expect(run.err.contains("/no/such/folder/a.json"))
  }

  #if os(Linux)
    @Test func `is trouble on a full disk, and the reason is said`() throws {
      let files = FileManager.default
      let link = files.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".json")
      try files.createSymbolicLink(atPath: link.path, withDestinationPath: "/dev/full")
      defer { try? files.removeItem(at: link) }
      let run = try Command(["scan", "--output", link.path, "Samples"])
      #expect(run.status == 2)
      #expect(run.err.contains(String(cString: strerror(ENOSPC))), "\(run.err)")
    }
  #endif

  @Test(
    arguments: [
      ([:], [], false), (["CLICOLOR_FORCE": "1"], [], true),
      (["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], [], false), ([:], ["--color", "always"], true),
      (["CLICOLOR_FORCE": "1"], ["--color", "never"], false), (["NO_COLOR": ""], [], false),
    ] as [([String: String], [String], Bool)])
  func `has colours only where they are wanted`(
    _ environment: [String: String], _ flags: [String], _ isColored: Bool
  ) throws {
    let run = try Command(["scan", "Samples"] + flags, environment: environment)
    #expect(run.out.contains("\u{1B}[") == isColored)
  }

  @Test func `ends quietly where nobody reads on`() throws {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    let err = Pipe()
    shell.arguments = [
      "-c", "\"$0\" scan --format json Samples | true", Command.binary.path,
    ]
    shell.currentDirectoryURL = Command.root
    shell.standardError = err
    try shell.run()
    #expect(err.fileHandleForReading.readDataToEndOfFile().isEmpty)
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 0)
  }
}
