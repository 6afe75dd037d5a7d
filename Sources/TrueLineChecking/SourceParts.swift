import TrueLineDocuments
import TrueLineModel

/// The documents that a source is checked as: one, or the pieces of a list of any length.
final class SourceParts {
  private let source: Source
  private var list: URLList?
  private var isRead = false

  init(_ source: Source) {
    self.source = source
    if source.format == .urls { list = URLList(source.bytes) }
  }

  func next() -> Document? {
    if list != nil { return list?.next() }
    if isRead { return nil }
    isRead = true
    return DocumentReader.document(from: source)
  }
}
