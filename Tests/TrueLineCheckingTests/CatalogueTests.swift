import Foundation
import Testing
import TrueLineModel
import TrueLineRules

struct `The catalogue` {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/TrueLineRules/Catalog")

  @Test func `has one file for each rule and lists every file`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { $0.hasSuffix(".swift") }.map { $0.dropLast(6) }
    let names = Rule.all.map { rule in
      rule.id.rawValue.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
        .joined()
    }
    #expect(Set(files.map(String.init)) == Set(names))
    #expect(Set(names).count == names.count)
  }
}
