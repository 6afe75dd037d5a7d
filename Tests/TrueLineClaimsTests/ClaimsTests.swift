import Foundation
import Testing
import TrueLineClaims
import TrueLineDocuments
import TrueLineLanguage
import TrueLineModel

/// Claims as pages make them, over carriers that do not exist.
struct `Claims of sentences` {
  @Test func `are right in at least 95 of 100, and every miss is listed`() throws {
    let cases = try ClaimCase.all()
    #expect(cases.count >= 150)
    var wrong: [ClaimCase] = []
    for item in cases {
      let found = ClaimPage.claims(in: item.text)
      let isRight = found.sorted() == item.expected.sorted()
      if !isRight { wrong.append(item) }
      #expect(
        isRight != item.isKnownMiss,
        "\(item.text)\nexpected \(item.expected.sorted())\nfound    \(found.sorted())")
    }
    #expect(Double(wrong.count) <= 0.05 * Double(cases.count))
  }
}

/// A line of `claims.tsv`.
struct ClaimCase {
  var expected: [String]
  var text: String
  var isKnownMiss: Bool

  static func all() throws -> [ClaimCase] {
    let file = try #require(
      Bundle.module.url(forResource: "claims", withExtension: "tsv", subdirectory: "Fixtures"))
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap {
      line in
      guard !line.hasPrefix("#") else { return nil }
      var columns = line.split(separator: "\t").map(String.init)
      let isKnownMiss = columns[0] == "miss"
      if isKnownMiss { columns.removeFirst() }
      return ClaimCase(
        expected: columns[0] == "-" ? [] : columns[0].components(separatedBy: "; "),
        text: columns[1].replacingOccurrences(of: "\\n", with: "\n"), isKnownMiss: isKnownMiss)
    }
  }
}

/// Finds the claims of a text, told in the notation of `claims.tsv`.
enum ClaimPage {
  /// Carriers and countries that do not exist; Bright is an ordinary word, too, and lum a brand
  /// that is spelled with small letters.
  private static let vocabulary = Vocabulary(
    names: [
      carrier("Lumetel"), carrier("CamLum", "001/lumetel"), carrier("Kavitel"), carrier("Zontel"),
      carrier("Merid"), carrier("Farlink", "002/farlink"),
      Vocabulary.Name(
        words: "Bright", kind: .carrier(["001/bright", "002/bright"]), isCommonWord: true),
      Vocabulary.Name(words: "lum", kind: .carrier(["001/lum"]), isCommonWord: true),
      Vocabulary.Name(words: "Exampleland", kind: .country("001")),
      Vocabulary.Name(words: "例国", kind: .country("001")),
      Vocabulary.Name(words: "Otherland", kind: .country("002")),
      Vocabulary.Name(words: "Farland", kind: .country("003")),
    ], firstRecentYear: 2023)

  private static let reader = Reader(vocabulary: vocabulary, anchors: [])

  private static func carrier(_ name: String, _ id: String? = nil) -> Vocabulary.Name {
    Vocabulary.Name(words: name, kind: .carrier([id ?? "001/\(name.lowercased())"]))
  }

  /// Each claim once.
  static func claims(in text: String) -> [String] {
    Array(Set(sightings(in: text).map { notation($0.claim) }))
  }

  /// In how many places a claim of a predicate stands.
  static func places(of predicate: String, in text: String) -> Int {
    sightings(in: text).count { $0.claim.predicate.rawValue == predicate }
  }

  private static func sightings(in text: String) -> [ClaimSighting] {
    let source = Source(name: "page.md", bytes: Array(text.utf8))
    let document = DocumentReader.document(from: source)
    let worker = Reader.Worker()
    let reading = reader.addingWeights(
      to: reader.read(document, worker: worker), concepts: false, worker: worker
    ).reading
    return ClaimFinder.claims(on: reading)
  }

  private static func notation(_ claim: Claim) -> String {
    let predicate = claim.predicate.rawValue + (claim.purpose.map { "/\($0)" } ?? "")
    let values = claim.values.joined(separator: ",")
    let form = claim.form == .plain ? "" : "|\(claim.form)"
    return "\(claim.subject.words)|\(predicate)|\(values)|\(claim.polarity)\(form)"
  }
}
