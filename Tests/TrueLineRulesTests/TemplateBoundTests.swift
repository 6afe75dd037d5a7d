import Testing
import TrueLineModel

@testable import TrueLineRules

struct `A source of a template` {
  /// Sketches that share their lowest 16 bits and little else, and one more that differs from the
  /// last of them by a bit in each of its other quarters.
  private static func hits(behind count: Int) -> [RunHit] {
    var sketches = (0..<count).map { index in
      UInt64(index + 1) &* 0x9E37_79B9_7F4A_0000 | 0xABCD
    }
    sketches.append(sketches[count - 1] ^ 0x0001_0001_0001_0000)
    let records = sketches.enumerated().map { index, sketch in
      let contact = SourceRecord.KeptContact(
        channel: Channel(.telegram, "example_\(index)"),
        place: Place(
          excerpt: "@example_\(index)", offset: 0, length: 9, line: 1, column: 1, endLine: 1,
          endColumn: 10), level: .error)
      return SourceRecord(
        name: "\(index).md", statements: [], contacts: [contact], sketch: sketch)
    }
    guard case .run(let campaigns) = Rule.campaign.scope else { return [] }
    return campaigns(records)
  }

  @Test(arguments: [2, 40, 64])
  func `is held against the first 64 that share a quarter of its sketch`(_ count: Int) {
    let hits = Self.hits(behind: count)
    #expect(
      hits.map(\.message).map { $0.english.hasPrefix("2 sources have nearly the same text") } == [
        true
      ])
  }

  @Test func `is held against no more, so that a million of them take their time and no more`() {
    #expect(Self.hits(behind: 66).isEmpty)
  }
}
