import Foundation
import Testing
import TrueLineModel

@testable import TrueLineLanguage
@testable import TrueLineReferenceData

struct `The table of built-in names` {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/TrueLineReferenceData/Names")

  /// The built-in reference without its index: every file was read.
  private static func readReference() throws -> Reference {
    try Reference.reading(EmbeddedFiles.files(under: "Carriers"))
  }

  /// With `RECORD=1` in the environment the table is written anew, and the test fails once, so
  /// that somebody looks: `make names`.
  @Test func `is the one that carriers and countries give`() throws {
    let reference = try Self.readReference()
    let names = reference.gatheredNames
    let lines = BuiltInNames.lines(of: names)
    let table = NameTable.bytes(
      of: names.map { Lexicon.folded($0.words) }, numbers: lines.starts)
    let folder = Self.folder
    let files = [
      ("carriers.tsv", Array(CarrierIndex.text(of: reference).utf8)), ("names.tsv", lines.text),
      ("table.bin", table),
    ]
    for (name, expected) in files {
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

  @Test func `leads to what the files say`() throws {
    let read = try Self.readReference()
    let known = Reference.builtIn()
    #expect(known.allCarriers == read.allCarriers)
    #expect(known.factCount == read.factCount)
    #expect(known.date == read.date)
    #expect(known.officialDomains.map(\.domain) == read.officialDomains.map(\.domain))
    #expect(known.officialDomains.map(\.carrier) == read.officialDomains.map(\.carrier))
    #expect(known.vocabulary.numbers == read.vocabulary.numbers)
    for carrier in read.allCarriers {
      #expect(known.carriers(named: carrier.name) == read.carriers(named: carrier.name))
      #expect(known.stored(about: carrier.id).map(\.id) == read.stored(about: carrier.id).map(\.id))
      #expect(known.callingCode(carrier.country) == read.callingCode(carrier.country))
      #expect(known.carrierIDs(in: carrier.country) == read.carrierIDs(in: carrier.country))
    }
    for contact in read.officials.accounts.keys {
      let entry = try #require(known.officials.entry(ofAccount: contact))
      #expect(entry.carrier == read.officials.entry(ofAccount: contact)?.carrier)
    }
    for number in read.officials.numbers.keys {
      let entries = known.officials.entries(ofNumber: number)
      #expect(entries.map(\.fact.id) == read.officials.entries(ofNumber: number).map(\.fact.id))
    }
    for (host, _) in read.officialDomains {
      #expect(known.owner(ofHost: "www." + host) == read.owner(ofHost: host))
    }
  }
}
