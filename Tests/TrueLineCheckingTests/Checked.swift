import TrueLineDocuments
import TrueLineLanguage
import TrueLineModel
import TrueLineReferenceData

@testable import TrueLineChecking

/// What the line says of a text, in the least that a test has to know.
enum Checked {
  /// Rules that report something above a note.
  static func rules(in text: String, as name: String = "page.md") -> Set<RuleID> {
    let checked = ExampleReference.checker.check(Source(name: name, bytes: Array(text.utf8)))
    return Set(checked.report.findings.filter { $0.level != .note }.map(\.rule))
  }

  /// Kinds of the channels that are seen in a Markdown text.
  static func kinds(in text: String) -> [Channel.Kind] {
    let document = DocumentReader.document(
      from: Source(name: "page.md", bytes: Array(text.utf8), format: .markdown))
    return observer.observe(document, worker: Reader.Worker()).channels.map(\.channel.kind)
  }

  private static let observer = Observer(vocabulary: Reference().vocabulary)
}
