import Foundation
import Testing
import TrueLineModel

/// The rows of the kinds of contact, as `ChannelKind` describes them.
struct `The kinds of contact` {
  @Test func `are exactly the files of their folder`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/TrueLineModel/Kinds")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .map { $0.replacing(".swift", with: "").lowercased() }
    #expect(ChannelKind.all.map { $0.id.replacing("-", with: "") } == files.sorted())
  }

  @Test(arguments: ChannelKind.all)
  func `are found by their id`(_ kind: ChannelKind) {
    #expect(ChannelKind.named(kind.id) == kind)
    #expect(!kind.ids.isEmpty && !kind.title.isEmpty)
  }

  @Test func `know who goes by number`() {
    let ids = ChannelKind.all.filter(\.goesByNumber).map(\.id)
    #expect(ids == ["phone", "signal", "sms", "viber", "whatsapp", "zalo"])
    #expect(ChannelKind.named("fax") == nil)
  }
}
