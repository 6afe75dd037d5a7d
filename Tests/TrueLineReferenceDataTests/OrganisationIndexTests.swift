import Foundation
import Testing

@testable import TrueLineReferenceData

struct `The index of organisations` {
  static let folder = root.appending(path: "Sources/TrueLineReferenceData/Organisations")

  /// With `RECORD=1` in the environment the index is written anew, and the test fails once, so
  /// that somebody looks: `make organisations`.
  @Test func `is the one that the tables beside it give`() throws {
    let known = Organisations.builtIn
    let expected = OrganisationIndex.bytes(organisations: known.organisations, hosts: known.hosts)
    let embedded = try #require(
      EmbeddedFiles.all.first { $0.name == "Organisations/index.bin" })
    guard !embedded.bytes.buffer.elementsEqual(expected) else { return }
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(expected).write(to: Self.folder.appending(path: "index.bin"))
    }
    Issue.record("the index is older than its tables: run make organisations, then build again")
  }
}
