import Testing
import TrueLineChannels
import TrueLineRandom
import TrueLineReferenceData

@testable import TrueLineLanguage

/// The table and vectorscan are each other's oracle.
struct `Looking for literals` {
  private static let lexicon = Lexicon(
    vocabulary: Reference.builtIn().vocabulary, anchors: Detector.all.map(\.anchors))
  private static let table = LiteralTable(
    words: [lexicon.table.words], anywhere: [lexicon.anchors])
  private static let literals = table.literals

  @Test func `costs less than 20,000 entries`() {
    #expect(Self.lexicon.literalCount < 20_000)
    #expect(Self.literals.allSatisfy { !$0.isEmpty })
  }

  @Test func `comes to the same by table and by vectorscan`() throws {
    let vectorscan = try #require(Vectorscan(Self.literals))
    let scratch = vectorscan.makeScratch()
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SplitMix(seed: seed)
    for _ in 0..<200 {
      let text = randomText(&random)
      var byTable: [LiteralMatch] = []
      var byVectorscan: [LiteralMatch] = []
      text.withUnsafeBufferPointer { bytes in
        Self.table.scan(bytes, into: &byTable)
        vectorscan.scan(bytes, scratch: scratch, into: &byVectorscan)
        byVectorscan.removeAll { !Self.table.counts($0, in: bytes) }
      }
      #expect(sorted(byTable) == sorted(byVectorscan), "seed \(seed)")
    }
  }

  @Test func `goes on alike when the run has grown`() {
    let database = LiteralDatabase(Self.table, patience: 1 << 20)
    let worker = LiteralDatabase.Worker()
    let text = Array("Smart的客服热线是127, TG: @example_shop, https://t.me/example_shop".utf8)
    let small = scan(text, database, worker)
    let filler = [UInt8](repeating: UInt8(ascii: "x"), count: 5 << 20)
    #expect(scan(filler, database, worker).isEmpty)
    #expect(!small.isEmpty)
    #expect(scan(text, database, worker) == small)
  }

  private func scan(
    _ text: [UInt8], _ database: LiteralDatabase, _ worker: LiteralDatabase.Worker
  ) -> [LiteralMatch] {
    text.withUnsafeBufferPointer { database.scan($0, worker: worker) }
    return worker.matches
  }

  private func sorted(_ matches: [LiteralMatch]) -> [LiteralMatch] {
    matches.sorted { ($0.end, $0.literal) < ($1.end, $1.literal) }
  }

  /// Pieces of literals, whole ones, capitals, and noise.
  private func randomText(_ random: inout SplitMix) -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0..<100 {
      let literal = Self.literals.randomElement(using: &random) ?? []
      switch Int.random(in: 0..<4, using: &random) {
      case 0: text += literal
      case 1: text += literal.map { $0 &- 97 < 26 ? $0 & 0xDF : $0 }
      case 2: text += literal.dropLast()
      default: text.append(UInt8.random(in: 0...255, using: &random))
      }
    }
    return text
  }
}
