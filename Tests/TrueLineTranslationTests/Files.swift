import Foundation

@testable import TrueLineReports

/// The project's own files, as translations are held against them.
enum Files {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Codes of the languages that reports are translated into.
  static let languages = ReportLanguage.codes.filter { $0 != ReportLanguage.english.code }

  /// The lines of a language's file that are neither remarks nor about the language itself.
  static func rows(of code: String) throws -> [(template: String, translation: String)] {
    let file = root.appending(path: "Sources/TrueLineReports/Languages/\(code).tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") && !$0.hasPrefix("=") }
      .map { line in
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
          .map { String($0).replacing("␣", with: " ") }
        return (cells[0], cells.count > 1 ? cells[1] : "")
      }
  }

  /// What phrases are written in, literals that go over lines as one.
  static let code = Data(
    text(of: ["swift", "html"], under: ["Sources"])
      .replacing(#/\\\n\s*/#, with: "").replacing("\\\"", with: "\"").utf8)
  /// What words of data come from.
  static let data = Data(
    text(
      of: ["json", "tsv", "txt"],
      under: ["Sources/TrueLineReferenceData", "Blocklists"]
    ).utf8)

  private static func text(of endings: Set<String>, under folders: [String]) -> String {
    var all = ""
    for folder in folders {
      let files = FileManager.default.enumerator(
        at: root.appending(path: folder), includingPropertiesForKeys: nil)
      while let file = files?.nextObject() as? URL {
        guard endings.contains(file.pathExtension) else { continue }
        all += (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      }
    }
    return all
  }
}
