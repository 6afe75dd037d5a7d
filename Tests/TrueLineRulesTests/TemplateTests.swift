import Testing
import TrueLineModel

@testable import TrueLineRules

struct `A template` {
  private static let sketch: UInt64 = 0x0123_4567_89AB_CDEF

  @Test(arguments: [0, 1, 0x8000_0000_0000_0001, 0x0001_0001_0001_0000] as [UInt64])
  func `is one where sketches differ in at most three bits`(_ flipped: UInt64) throws {
    let hit = try #require(hits(flipped).first)
    #expect(hit.message == "2 sources have nearly the same text with 2 contacts in it.")
    #expect(hit.grounds == [.reason("their sketches differ in at most 3 of 64 bits")])
    #expect(hit.campaign?.similarity == 1 - Double(flipped.nonzeroBitCount) / 64)
  }

  @Test(arguments: [0xF, 0x0001_0001_0001_0001, 0x8000_0000_0000_0007] as [UInt64])
  func `is two where they differ in four`(_ flipped: UInt64) {
    #expect(hits(flipped).isEmpty)
  }

  @Test func `needs a contact that a rule has named in each source`() {
    #expect(hits(0, level: .note).isEmpty)
  }

  private func hits(_ flipped: UInt64, level: Severity = .warning) -> [RunHit] {
    guard case .run(let check) = Rule.campaign.scope else { return [] }
    return check([
      record("a", Self.sketch, level), record("b", Self.sketch ^ flipped, level),
    ])
  }

  private func record(_ name: String, _ sketch: UInt64, _ level: Severity) -> SourceRecord {
    let place = Place(
      source: nil, excerpt: name, offset: 0, length: 1, line: 1, column: 1, endLine: 1,
      endColumn: 2, before: "", after: "")
    let channel = Channel(.telegram, "example_\(name)")
    return SourceRecord(
      name: "\(name).md", statements: [],
      contacts: [SourceRecord.KeptContact(channel: channel, place: place, level: level)],
      sketch: sketch)
  }
}
