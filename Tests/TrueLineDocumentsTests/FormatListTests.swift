import Foundation
import Testing
import TrueLineDocuments
import TrueLineModel

struct `The list of input formats` {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/TrueLineDocuments/Formats")

  @Test func `names each format that has a file`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
    let list = try String(
      contentsOf: Self.folder.appending(path: "InputFormats.swift"), encoding: .utf8)
    var count = 0
    for name in names where name != "InputFormats.swift" {
      let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
      for match in text.matches(of: /static let (\w+)(?:: InputFormat)? = InputFormat\(/) {
        count += 1
        #expect(
          list.contains(".\(match.1)"), "InputFormats.swift does not list \(match.1) of \(name)")
      }
    }
    #expect(count == InputFormat.all.count)
  }
}
