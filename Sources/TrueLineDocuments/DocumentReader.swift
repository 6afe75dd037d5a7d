import TrueLineModel
import TrueLineText

/// One source's bytes to a document.
package enum DocumentReader {
  /// The document in a source. It cannot fail: what cannot be read is a problem
  /// in the document, which is then not complete.
  ///
  /// Cost: about that of libxml2's parse for HTML; memory a few times the source's.
  package static func document(from source: Source) -> Document {
    guard source.bytes.count < longest else { return tooLong(source) }
    let decoded = DecodedSource(source)
    var document = decoded.withText { read($0, encoding: decoded.label, of: source) }
    document.encodingMap = decoded.map
    document.language = LanguageGuess.of(text: document.text[document.languageSample])
    document.fold()
    return document
  }

  /// libxml2 and md4c count in 32 bits.
  private static let longest = Int(Int32.max) - 16

  private static func tooLong(_ source: Source) -> Document {
    var document = Document(format: source.format ?? .text, encoding: "utf-8", text: [])
    document.complete = false
    document.problems.append(
      Problem(
        code: "too-large", source: source.name, what: "it has 2 GiB or more",
        cure: "Split it into smaller files."))
    return document
  }

  private static func read(
    _ text: UnsafeBufferPointer<UInt8>, encoding: String, of source: Source
  ) -> Document {
    let format = FormatChoice.format(of: source, content: text)
    switch format {
    case .html:
      var (document, losses) = HTMLReader.read(text, encoding: encoding)
      document.report(losses, of: source)
      return document
    case .markdown:
      var (document, losses) = MarkdownReader.read(text, encoding: encoding)
      document.report(losses, of: source)
      return document
    case .text, .urls:
      return PlainTextReader.read(text, format: format, encoding: encoding)
    }
  }
}

extension Document {
  /// A kilobyte of the flow, behind a page's menus: enough to know a language by.
  fileprivate var languageSample: Range<Int> {
    let length = 1024
    guard flowEnd > length else { return 0..<flowEnd }
    var start = min(flowEnd / 4, flowEnd - length)
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return start..<start + length
  }

  fileprivate mutating func report(_ losses: HTMLReader.Losses, of source: Source) {
    if losses.blankedTags > 0 {
      complete = false
      problems.append(
        Problem(
          code: "too-many-attributes", source: source.name,
          what: "tags with more than 256 attributes (\(losses.blankedTags)) were not read whole",
          cure: "Look at these tags by hand: no honest page has them."))
    }
    if losses.failed {
      complete = false
      problems.append(
        Problem(
          code: "unreadable", source: source.name, what: "the parser gave up",
          cure: "Give it more memory, or split it."))
    }
  }
}
