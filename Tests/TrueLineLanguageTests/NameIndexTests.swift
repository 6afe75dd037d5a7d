import Foundation
import Testing
import TrueLineModel

@testable import TrueLineLanguage
@testable import TrueLineReferenceData

struct `The table of built-in names` {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/TrueLineReferenceData/Names")

  /// With `RECORD=1` in the environment the table is written anew, and the test fails once, so
  /// that somebody looks: `make names`.
  @Test func `is the one that carriers and countries give`() throws {
    let names = Reference.builtIn().gatheredNames
    let lines = BuiltInNames.lines(of: names)
    let table = NameTable.bytes(
      of: names.map { Lexicon.folded($0.words) }, numbers: lines.starts)
    let folder = Self.folder
    for (name, expected) in [("names.tsv", lines.text), ("table.bin", table)] {
      let embedded = try #require(EmbeddedFiles.all.first { $0.name == "Names/\(name)" })
      if embedded.bytes.buffer.elementsEqual(expected) { continue }
      if ProcessInfo.processInfo.environment["RECORD"] == "1" {
        try Data(expected).write(to: folder.appending(path: name))
      }
      Issue.record("\(name) is older than its sources: run make names, then build again")
    }
  }

  @Test func `names what was gathered, by the numbers that it gives`() throws {
    let names = Reference.builtIn().vocabulary.names
    let table = try #require(names.table.flatMap(NameTable.init(ready:)))
    let text = Array("smart and 柬埔寨".utf8)
    let found = table.tokens(in: text).map { names.name(Int($0.name)) }
    #expect(found.map(\.words) == ["Smart", "柬埔寨"])
    #expect(found.map(\.isCommonWord) == [true, false])
    #expect(names.all == Reference.builtIn().gatheredNames)
  }
}
