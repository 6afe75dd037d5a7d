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
  private let formats: [InputFormat]
  /// Whether each line stands for itself: then only rules about addresses have something to say.
  let isList: Bool

  init(_ source: Source, _ reference: Reference, formats: [InputFormat]) {
    self.formats = formats
    let format = source.format ?? formats.format(ofFile: source.member ?? source.name)
    isList = format?.isList == true
    guard isList, let format else {
      rest = .whole(source)
      return
    }
    let screen = AddressScreen(reference)
    rest = .list(URLListReader(source, as: format) { screen.wantsLook($0) })
  }

  mutating func next() -> Document? {
    switch rest {
    case .whole(let source):
      rest = .nothing
      return DocumentReader.document(from: source, formats: formats)
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
