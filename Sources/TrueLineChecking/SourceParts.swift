import TrueLineDocuments
import TrueLineModel
import TrueLineReferenceData

/// The documents that a source is checked as: one, or the pieces of a list of any length.
struct SourceParts {
  private enum Rest {
    case whole(Source)
    case list(URLListReader)
    case nothing
  }

  private var rest: Rest

  init(_ source: Source, _ reference: Reference) {
    guard source.format == .urls else {
      rest = .whole(source)
      return
    }
    let screen = AddressScreen(reference)
    rest = .list(URLListReader(source) { screen.wantsLook($0) })
  }

  mutating func next() -> Document? {
    switch rest {
    case .whole(let source):
      rest = .nothing
      return DocumentReader.document(from: source)
    case .list(var reader):
      rest = .nothing
      let piece = reader.next()
      rest = piece == nil ? .nothing : .list(reader)
      return piece
    case .nothing:
      return nil
    }
  }
}
