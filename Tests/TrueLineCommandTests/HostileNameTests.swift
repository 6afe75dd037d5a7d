import Foundation
import Testing

/// A name that clears the line, changes colours, turns the direction and breaks the line.
private let hostile = "evil\n\u{1B}[2K\u{1B}[31m\u{9B}31m\u{202E}lmth"

struct `A hostile name` {
  @Test(arguments: [
    ["scan", "/none/\(hostile)"], ["scan", "--reference", "/none/\(hostile)", "Samples"],
    ["scan", "--output", "/none/\(hostile).json", "Samples"],
    ["scan", "--format", hostile, "Samples"], ["scan", "--url", hostile, "Samples"],
    ["rules", hostile], ["reference", "show", hostile], ["blocklist", "lookup", hostile],
    ["blocklist", "lookup", "url:https://\(hostile).example/"],
  ])
  func `does nothing to the terminal`(_ arguments: [String]) throws {
    let run = try Command(arguments)
    #expect(!run.err.isEmpty || !run.out.isEmpty)
    #expect(acting(in: run.out + run.err) == [])
  }

  @Test func `stays in the line that speaks of it`() throws {
    let run = try Command(["scan", "--output", "/none/\(hostile).json", "Samples"])
    #expect(run.err.split(separator: "\n").count == 1, "\(run.err)")
  }

  @Test func `of a file or an entry in it does nothing to the terminal`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    let inner = folder.appendingPathComponent("a\n\u{1B}]0;b\u{7}")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(acting(in: try Command(["scan", inner.path]).err) == [])
    let list = inner.appendingPathComponent("list.txt")
    try Data("\(hostile)\n".utf8).write(to: list)
    for arguments in [
      ["blocklist", "lint", list.path], ["scan", "--blocklist", list.path, "Samples"],
      ["scan", inner.path],
    ] {
      let run = try Command(arguments)
      #expect(acting(in: run.out + run.err) == [])
    }
  }

  /// What a terminal would act on instead of showing it.
  private func acting(in text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter {
      $0 != "\n" && [.control, .format].contains($0.properties.generalCategory)
    }
  }
}
