import Foundation
import Testing
import TrueLineReports

struct `The list of report formats` {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/TrueLineReports")

  @Test func `names each format that has a file`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
    let list = try String(
      contentsOf: Self.folder.appending(path: "ReportFormats.swift"), encoding: .utf8)
    var count = 0
    for name in names where name.hasSuffix(".swift") {
      let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
      for match in text.matches(of: /static let (\w+)(?:: ReportFormat)? = ReportFormat\(/) {
        count += 1
        #expect(
          list.contains(".\(match.1)"), "ReportFormats.swift does not list \(match.1) of \(name)")
      }
    }
    #expect(count == ReportFormat.all.count)
  }
}
