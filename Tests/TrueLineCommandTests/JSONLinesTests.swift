import Foundation
import Testing

struct `The JSON Lines report of a scan` {
  @Test(.timeLimit(.minutes(2)))
  func `has each source as soon as it is done`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // The second source ends when the first one's line was read, and not before.
    let run = try shell(
      """
      cd "$1"; mkfifo in out; echo 't.me/example_desk' >a.txt
      timeout 60 "$0" scan --jobs 1 --format jsonl a.txt /dev/fd/3 3<in >out &
      exec 5>in 6<out
      read -r line <&6; echo "first: $line"
      echo 'text' >&5; exec 5>&-
      cat <&6; wait
      """, folder.path)
    let lines = run.out.split(separator: "\n")
    #expect(lines.count == 3, "\(run.out) \(run.err)")
    #expect(lines.first?.contains(#""name": "a.txt""#) == true)
    #expect(lines.last?.contains(#""sources": 2"#) == true)
  }

  @Test(arguments: [[], ["--fail-on-incomplete", "--fail-on", "never"]])
  func `is the same whether or not the run keeps its sources`(_ flags: [String]) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("a.jsonl")
    let arguments = ["scan", "--format", "jsonl", "Samples", "none.html"] + flags
    let streamed = try Command(arguments)
    let kept = try Command(arguments + ["--output", file.path])
    #expect(streamed.out == kept.out && streamed.err == kept.err && streamed.status == kept.status)
    #expect(try String(contentsOf: file, encoding: .utf8) == kept.out)
    #expect(streamed.status == 2 && streamed.err.contains("none.html"))
    #expect(streamed.out == (try Command(arguments + ["--jobs", "1"]).out))
  }
}
