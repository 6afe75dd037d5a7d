import Foundation
import Testing
import TrueLineModel
import TrueLineRandom
import TrueLineReferenceData

@testable import TrueLineChecking

/// Sentences that give a carrier's own hotline, balance code or site, with what people write behind
/// a number.
///
/// `Scripts/true-claims.py` holds all of them against the program; here stands a sample, which
/// `TRUE_CLAIMS=all` makes all of them.
struct `A true claim` {
  @Test func `is accused in no language and with nothing that stands behind it`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SplitMix(seed: seed)
    var sentences = try Self.sentences()
    if ProcessInfo.processInfo.environment["TRUE_CLAIMS"] != "all" {
      sentences = Array(sentences.shuffled(using: &random).prefix(Self.sample))
    }
    #expect(sentences.count >= Self.sample)
    let checker = Checker(reference: .builtIn(lists: false))
    for sentence in sentences {
      let source = Source(name: "page.md", bytes: Array((sentence + "\n").utf8))
      let rules = checker.check(source).report.findings.filter { $0.level != .note }.map(\.rule)
      #expect(rules == [], "\(sentence), seed \(seed)")
    }
  }

  /// About a second.
  private static let sample = 300

  private struct Shape {
    var kind: Substring
    var language: Substring
    var text: String

    init?(_ line: Substring) {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == 3 else { return nil }
      kind = cells[0]
      language = cells[1]
      text = String(cells[2]).replacing("\\n", with: "\n")
    }
  }

  /// The kinds of facts, with the purpose that the sentences speak of.
  private static let kinds: [(kind: TrueLineModel.Predicate, purpose: String?)] = [
    (.hotline, nil), (.code, "balance"), (.domain, nil),
  ]

  /// Every value of every carrier in business in every sentence of its kind; a language's first
  /// sentence of hotlines has every tail.
  private static func sentences() throws -> [String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/true-claims.tsv")
    let shapes = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .compactMap(Shape.init)
    let tails = shapes.filter { $0.kind == "tail" }
    let reference = Reference.builtIn(lists: false)
    var sentences: [String] = []
    for carrier in reference.allCarriers where !carrier.hasEnded {
      for (kind, purpose) in kinds {
        let values = values(kind, purpose, of: carrier, reference)
        for (index, value) in values.enumerated() {
          let other = values[(index + 1) % values.count]
          var tailed: Set<Substring> = []
          for shape in shapes where shape.kind == kind.rawValue {
            let text = shape.text.replacing("{name}", with: carrier.name)
              .replacing("{value}", with: value)
            sentences.append(text)
            guard kind == .hotline, tailed.insert(shape.language).inserted else { continue }
            sentences += tails.filter { $0.language == "*" || $0.language == shape.language }
              .map { text + $0.text.replacing("{other}", with: other) }
          }
        }
      }
    }
    return sentences
  }

  /// What supported facts say; of hotlines those that are numbers.
  private static func values(
    _ kind: TrueLineModel.Predicate, _ purpose: String?, of carrier: Carrier, _ reference: Reference
  ) -> [String] {
    reference.facts(about: carrier.id, kind: kind)
      .filter { $0.carrier == carrier.id && $0.purpose == purpose }
      .filter { $0.status != .disputed && $0.status != .unknown }
      .flatMap(\.values)
      .filter { kind != .hotline || !$0.contains("*") }
  }
}

extension Carrier {
  fileprivate var hasEnded: Bool { status == .closed || status == .merged }
}
