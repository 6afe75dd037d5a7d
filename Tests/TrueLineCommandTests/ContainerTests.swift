import Foundation
import Testing

/// Containers that other programs made around one page: `Scripts/container-samples.py`.
struct `A page in a container` {
  private static let samples = "Tests/TrueLineContainersTests/Samples"

  /// Rule, subject and words of the findings in the sources that are the page.
  private func findings(_ name: String, _ flags: [String] = []) throws -> [[String]] {
    let run = try Command(["scan", "--format", "json", "\(Self.samples)/\(name)"] + flags)
    let sources = try #require(run.report["sources"] as? [[String: Any]])
    let size = try Data(contentsOf: Command.root.appending(path: "\(Self.samples)/guide.html"))
      .count
    let pages = sources.filter { $0["bytes"] as? Int == size }
    #expect(!pages.isEmpty, "\(run.err)")
    let all = pages.map { page in
      (page["findings"] as? [[String: Any]] ?? []).map { finding in
        let subject = finding["subject"] as? [String: Any]
        let evidence = finding["evidence"] as? [String: Any]
        return "\(finding["rule"] ?? "") \(subject?["value"] ?? "") \(evidence?["excerpt"] ?? "")"
          + " \(evidence?["offset"] ?? "") \(evidence?["line"] ?? "")"
      }
    }
    return all
  }

  @Test(arguments: [
    "guide.html.gz", "guide.html.bz2", "guide.html.xz", "guide.html.zst", "pages.zip",
    "nested.tar.gz", "climbing.tar", "deep.zip", "crawl.warc", "crawl.warc.gz", "log.har",
    "saved.mhtml", "pages.jsonl",
  ])
  func `has the same findings as by itself`(_ name: String) throws {
    let alone = try #require(findings("guide.html").first)
    #expect(!alone.isEmpty)
    for page in try findings(name) { #expect(page == alone) }
  }

  @Test func `comes in the same order whatever the number of threads`() throws {
    let one = try Command(["scan", "--format", "json", "--jobs", "1", Self.samples])
    let four = try Command(["scan", "--format", "json", "--jobs", "4", Self.samples])
    #expect(one.out == four.out)
    #expect(one.status == 1)
  }

  @Test func `does nothing to a terminal by its name`() throws {
    let run = try Command(["scan", "--show", "note", "\(Self.samples)/climbing.tar"])
    #expect(!run.out.contains("\u{1B}[2J"))
    #expect(run.out.contains("Taken apart"))
  }

  @Test func `comes through standard input`() throws {
    let run = try shell("\"$0\" scan --format json <\"$1\"", "\(Self.samples)/crawl.warc.gz")
    #expect(run.status == 1)
    #expect(run.out.contains("\"-!https://pages.example/plain\""))
  }

  @Test func `that breaks off makes a report incomplete, and no failure of the command`() throws {
    let script = """
      head -c 5000 "$1" >"$HOME/cut.warc" 2>/dev/null || exit 9
      "$0" scan --format json --fail-on never --fail-on-incomplete "$HOME/cut.warc"
      """
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try shell(
      script.replacing("$HOME", with: folder.path), "\(Self.samples)/crawl.warc")
    #expect(run.status == 1, "\(run.err)")
    #expect(run.out.contains("\"complete\": false"))
    #expect(run.out.contains("damaged"))
  }
}
