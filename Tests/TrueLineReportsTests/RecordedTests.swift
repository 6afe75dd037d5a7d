import Foundation
import Testing
import TrueLineReports

/// Each format's report of one of everything, byte for byte.
///
/// `RECORD=1` writes the files anew and fails, so that somebody looks at the difference.
struct `A report of one of everything` {
  /// A format, and what the text report's reader may choose.
  static let variants: [(name: String, format: ReportFormat, options: ReportOptions)] =
    // The page holds the project's style and script: a record would repeat these, and the page's
    // own tests hold the rest.
    ReportFormat.all.filter { $0.id != "html" }.map { ($0.id, $0, ReportOptions()) } + [
      ("text-explained", .text, ReportOptions(show: .note, explain: true)),
      ("text-narrow", .text, ReportOptions(show: .note, explain: true, isColored: true, width: 48)),
    ]

  @Test(arguments: variants.map(\.name))
  func `is written so`(_ name: String) throws {
    let variant = try #require(Self.variants.first { $0.name == name })
    let bytes = variant.format.bytes(of: Examples.full, options: variant.options)
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Recorded/\(name).txt")
    guard ProcessInfo.processInfo.environment["RECORD"] == nil else {
      try Data(bytes).write(to: file)
      Issue.record("recorded anew: look at the difference, then run without RECORD")
      return
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == String(decoding: bytes, as: UTF8.self))
  }
}
