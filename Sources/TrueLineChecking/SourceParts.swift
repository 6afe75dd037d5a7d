import TrueLineDocuments
import TrueLineModel

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

  /// Lines of a list that `screen` knows to hold nothing of note are left out; `nil` leaves out
  /// none. It is made for lists only.
  init(
    _ source: Source, _ screen: @autoclosure () -> AddressScreen?, formats: [InputFormat]
  ) {
    self.formats = formats
    let format = formats.format(of: source)
    isList = format?.isList == true
    guard isList, let format else {
      rest = .whole(source)
      return
    }
    let screen = screen()
    rest = .list(URLListReader(source, as: format) { screen?.wantsLook($0) ?? true })
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
