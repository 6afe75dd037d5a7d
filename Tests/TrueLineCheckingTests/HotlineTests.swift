import Foundation
import Testing
import TrueLineModel
import TrueLineRandom
import TrueLineReferenceData

@testable import TrueLineChecking

/// Sentences that give a carrier's own hotline, with what people write behind a number.
///
/// `Scripts/hotlines.py` holds all of them against the program; here stands a sample, which
/// `HOTLINES=all` makes all of them.
struct `A true hotline` {
  @Test func `is accused with nothing that stands behind it`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SplitMix(seed: seed)
    var sentences = try Self.sentences()
    if ProcessInfo.processInfo.environment["HOTLINES"] != "all" {
      sentences = Array(sentences.shuffled(using: &random).prefix(300))
    }
    #expect(sentences.count >= 300)
    let checker = Checker(reference: .builtIn(lists: false))
    for sentence in sentences {
      let source = Source(name: "page.md", bytes: Array((sentence + "\n").utf8))
      let rules = checker.check(source).report.findings.filter { $0.level != .note }.map(\.rule)
      #expect(rules == [], "\(sentence), seed \(seed)")
    }
  }

  /// Every hotline of every carrier in every sentence and with every tail of the fixture.
  private static func sentences() throws -> [String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/hotlines.tsv")
    var leads: [(language: String, text: String)] = []
    var tails: [(language: String, text: String)] = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == 3 else { continue }
      let shape = (String(cells[1]), String(cells[2]).replacing("\\n", with: "\n"))
      if cells[0] == "sentence" { leads.append(shape) } else { tails.append(shape) }
    }
    let reference = Reference.builtIn(lists: false)
    var sentences: [String] = []
    for carrier in reference.allCarriers {
      let numbers = hotlines(of: carrier, reference)
      for (index, number) in numbers.enumerated() {
        let other = numbers[(index + 1) % numbers.count]
        for lead in leads {
          let text = lead.text.replacing("{name}", with: carrier.name)
            .replacing("{number}", with: number)
          for tail in tails where tail.language == "*" || tail.language == lead.language {
            sentences.append(text + tail.text.replacing("{other}", with: other))
          }
        }
      }
    }
    return sentences
  }

  private static func hotlines(of carrier: Carrier, _ reference: Reference) -> [String] {
    reference.facts(about: carrier.id, kind: .hotline)
      .filter { $0.carrier == carrier.id && $0.purpose == nil }
      .filter { $0.status != .disputed && $0.status != .unknown }
      .flatMap(\.values)
      .filter { !$0.contains("*") }
  }
}
