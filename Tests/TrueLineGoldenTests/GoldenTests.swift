import Foundation
import Testing
import TrueLineChecking
import TrueLineGolden
import TrueLineModel
import TrueLineRandom

/// What is said of 3,000 generated pages, and of the samples, is what was said before.
///
/// `GOLDEN=all` compares all of them (`make golden`), otherwise a seeded sample of 300.
/// `RECORD=1` writes `golden.tsv` anew and fails, so that somebody looks at the difference.
/// `GOLDEN_PAGES=folder` writes the pages of which more or less is said now.
struct `The golden pages` {
  private static let environment = ProcessInfo.processInfo.environment
  private static let isRecording = environment["RECORD"] != nil
  private static let isWhole = isRecording || environment["GOLDEN"] == "all"

  @Test func `are judged as before, in the same words`() throws {
    let file = GoldenFile()
    var lines = GoldenLines()
    let checkers = GoldenCheckers()
    var sections: [String: [String]] = [:]
    var sources: [String: Source] = [:]
    for run in Self.runs {
      let pages = GoldenPages.pages(ofRun: run)
      let world = GoldenPages.world(ofRun: run)
      let report = checkers.checker(of: world).check(pages.map(Input.init(golden:)))
      sections["run \(run) \(world)"] = lines.lines(of: report)
      for page in pages { sources[page.name] = page }
    }
    let samples = try Samples.sources()
    sections["samples"] = lines.lines(
      of: checkers.checker(of: "kh").check(samples.map(Input.init(golden:))))
    if Self.isWhole {
      sections["words"] = lines.legend.sorted { $0.key < $1.key }.map { "\($0.key)\t\($0.value)" }
    }
    if Self.isRecording {
      try file.write(sections)
      Issue.record("recorded anew: look at the difference, then run without RECORD")
      return
    }
    let differences = try file.differences(from: sections)
    try Self.keep(differences.compactMap { sources[$0.page] })
    for difference in differences.prefix(8) {
      Issue.record("\(difference.description)")
    }
    #expect(differences.isEmpty, "\(differences.count) pages are judged otherwise")
  }

  /// The runs to compare: each page kind occurs in any fifteen of them.
  private static var runs: [Int] {
    guard !isWhole else { return Array(0..<GoldenPages.runCount) }
    var random = SplitMix(seed: 300)
    return Array(Array(0..<GoldenPages.runCount).shuffled(using: &random).prefix(15)).sorted()
  }

  private static func keep(_ pages: [Source]) throws {
    guard let path = environment["GOLDEN_PAGES"] else { return }
    let folder = URL(filePath: path, directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for page in pages { try Data(page.bytes).write(to: folder.appending(path: page.name)) }
  }
}

extension Input {
  fileprivate init(golden source: Source) {
    self.init(name: source.name, isNamed: false) { .source(source) }
  }
}

/// The project's sample pages.
private enum Samples {
  static func sources() throws -> [Source] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Samples")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0 != "README.md" }.sorted()
      .map { name in
        let bytes = try Data(contentsOf: folder.appending(path: name))
        return Source(name: name, bytes: Array(bytes))
      }
  }
}
