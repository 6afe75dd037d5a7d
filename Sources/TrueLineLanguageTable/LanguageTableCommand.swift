import Foundation
import TrueLineLanguage

/// Writes the table of words that the binary holds: `language-table FOLDER TABLE`.
@main struct LanguageTableCommand {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count == 2, let folder = arguments.first, let table = arguments.last else {
      fail("usage: language-table FOLDER-OF-LANGUAGES TABLE")
    }
    do {
      let files = try FileManager.default
        .contentsOfDirectory(at: URL(filePath: folder), includingPropertiesForKeys: nil)
        .filter { $0.pathExtension == "tsv" }
        .sorted { $0.lastPathComponent < $1.lastPathComponent }
        .map { file in
          try LanguageFile(
            name: file.lastPathComponent, text: String(contentsOf: file, encoding: .utf8))
        }
      try Data(LanguageTable.bytes(of: [.kinds()] + files)).write(to: URL(filePath: table))
    } catch {
      fail("\(error)")
    }
  }

  private static func fail(_ sentence: String) -> Never {
    FileHandle.standardError.write(Data("\(sentence)\n".utf8))
    exit(2)
  }
}
