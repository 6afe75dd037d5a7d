import TrueLineModel
import TrueLineText

/// One source's bytes to a document.
package enum DocumentReader {
  /// The document in a source. It cannot fail: what cannot be read is a problem
  /// in the document, which is then not complete.
  ///
  /// Cost: about that of libxml2's parse for HTML; memory a few times the source's.
  package static func document(
    from source: Source, formats: [InputFormat] = InputFormat.all
  ) -> Document {
    guard source.bytes.count < longest else { return tooLong(source) }
    var document = unfinished(from: source, formats)
    document.language = LanguageGuess.of(text: document.text[document.languageSample])
    document.fold()
    return document
  }

  private static func unfinished(from source: Source, _ formats: [InputFormat]) -> Document {
    if let format = formats.format(of: source),
      case .bytes(let read) = format.reading
    {
      return read(source)
    }
    let decoded = DecodedSource(source)
    var document = decoded.withText { bytes in
      let text = SourceText(bytes: bytes, encoding: decoded.label, name: source.name)
      return read(text, of: source, as: format(of: source, content: bytes, formats))
    }
    guard document.parts.isEmpty else { return document }
    document.encodingMap = decoded.map
    if let rival = decoded.rival {
      document.complete = false
      document.problems.append(
        Problem(
          code: "encoding-unsure", source: source.name,
          what: "nothing says its encoding; it was read as \(decoded.label) and may be \(rival)",
          cure: "Convert it to UTF-8, or let it declare its encoding."))
    }
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

  /// What the caller says, then what the name says, then what the content shows: pages travel
  /// under any name.
  private static func format(
    of source: Source, content: UnsafeBufferPointer<UInt8>, _ formats: [InputFormat]
  ) -> InputFormat {
    formats.format(of: source)
      ?? formats.first(where: { $0.showsIn(content) }) ?? .text
  }

  private static func read(
    _ text: SourceText, of source: Source, as format: InputFormat
  ) -> Document {
    switch format.reading {
    case .document(let read): read(text)
    case .bytes(let read): read(source)
    case .addresses, .members:
      PlainTextReader.read(text.bytes, format: format, encoding: text.encoding)
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

  /// Says of the source of a name what the parsers gave up.
  mutating func report(_ losses: HTMLReader.Losses, of source: String) {
    if losses.blankedTags > 0 {
      complete = false
      problems.append(
        Problem(
          code: "too-many-attributes", source: source,
          what: "tags with more than 256 attributes (\(losses.blankedTags)) were not read whole",
          cure: "Look at these tags by hand: no honest page has them."))
    }
    if losses.failed {
      complete = false
      problems.append(
        Problem(
          code: "unreadable", source: source, what: "the parser gave up",
          cure: "Give it more memory, or split it."))
    }
  }
}
