import Foundation
import Testing

@testable import TrueLineReferenceData

/// The project's folder, found from this file.
let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

struct `The embedded files` {
  /// Folder of the tree, ending, and the name of the embedded folder.
  static let folders = [
    ("Sources/TrueLineReferenceData/Carriers", ".json", "Carriers"),
    ("Sources/TrueLineReferenceData/Countries", ".tsv", "Countries"),
    ("Blocklists/block", ".txt", "block"),
    ("Blocklists/allow", ".txt", "allow"),
  ]

  @Test(arguments: folders)
  func `are exactly those of the tree`(_ folder: (String, String, String)) throws {
    let url = root.appending(path: folder.0)
    // A folder without files is none in a fresh clone.
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? [])
      .filter { $0.hasSuffix(folder.1) }
    let keepsEnding = folder.1 != ".txt"
    let expected = names.map { folder.2 + "/" + (keepsEnding ? $0 : String($0.dropLast(4))) }
    let embedded = EmbeddedFiles.files(under: folder.2)
    #expect(embedded.map(\.name) == expected.sorted())
    for file in embedded {
      let name = keepsEnding ? file.name : file.name + ".txt"
      let bytes = try Data(contentsOf: url.deletingLastPathComponent().appending(path: name))
      #expect(Data(file.bytes.buffer) == bytes, "\(name)")
    }
  }

  /// Folder, and how many of its files are embedded: the rest is input of scripts and remarks.
  @Test(arguments: [("World", 3), ("Organisations", 7), ("Names", 3)])
  func `hold the generated tables`(_ folder: (name: String, count: Int)) throws {
    let world = root.appending(path: "Sources/TrueLineReferenceData")
    let embedded = EmbeddedFiles.files(under: folder.name)
    #expect(embedded.count == folder.count)
    for file in embedded {
      let bytes = try Data(contentsOf: world.appending(path: file.name))
      #expect(Data(file.bytes.buffer) == bytes, "\(file.name)")
    }
  }

  @Test func `are sorted by name`() {
    let names = EmbeddedFiles.all.map(\.name)
    #expect(names == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }
}
