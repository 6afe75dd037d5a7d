import Foundation
import Testing
import TrueLineDocuments
import TrueLineModel

struct `The list of input formats` {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources")
  private static let folders = ["TrueLineDocuments", "TrueLineContainers"].map {
    sources.appending(path: "\($0)/Formats")
  }

  @Test func `names each format that has a file`() throws {
    let files = try Self.folders.flatMap {
      try FileManager.default.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil)
    }
    let list = try String(
      contentsOf: Self.folders[0].appending(path: "InputFormats.swift"), encoding: .utf8)
    var count = 0
    for file in files where file.lastPathComponent != "InputFormats.swift" {
      let (name, text) = (file.lastPathComponent, try String(contentsOf: file, encoding: .utf8))
      for match in text.matches(of: /static let (\w+)(?:: InputFormat)? = InputFormat\(/) {
        count += 1
        #expect(
          list.contains(".\(match.1)"), "InputFormats.swift does not list \(match.1) of \(name)")
      }
    }
    #expect(count == InputFormat.all.count)
  }
}
