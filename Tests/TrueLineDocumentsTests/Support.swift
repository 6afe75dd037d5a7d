import TrueLineModel

@testable import TrueLineDocuments

/// A document of a source that is written out in the test.
func read(
  _ text: String, as format: InputFormat? = nil, name: String = "example"
) -> (document: Document, source: Source) {
  let source = Source(name: name, bytes: [UInt8](text.utf8), format: format)
  return (DocumentReader.document(from: source), source)
}

extension Document {
  /// A block as a line: its kind, what sets it apart, its folded text.
  func described(_ block: Block) -> String {
    var line = "\(block.kind)"
    if block.level > 0 { line += " \(block.level)" }
    if block.kind == .tableCell {
      line += " \(block.table),\(block.row),\(block.column)\(block.isHeader ? " header" : "")"
    }
    return line + ": " + string(block.range)
  }

  var outline: [String] { blocks.map(described) }

  func string(_ range: Range<Int>) -> String {
    String(decoding: folded[range], as: UTF8.self).replacing("\n", with: "⏎")
  }

  /// Every link as `words → destination`.
  var linkLines: [String] { links.map { "\(string($0.text)) → \(string($0.destination))" } }

  /// The place of some words in the folded text.
  func range(of words: String) -> Range<Int>? {
    let needle = [UInt8](words.utf8)
    guard !needle.isEmpty, folded.count >= needle.count else { return nil }
    for start in 0...folded.count - needle.count
    where folded[start..<start + needle.count].elementsEqual(needle) {
      return start..<start + needle.count
    }
    return nil
  }

  /// What stands in a UTF-8 source where some words of the text come from.
  func original(of words: String, in source: Source) -> String? {
    range(of: words).map {
      String(decoding: source.bytes[sourceRange(of: $0)], as: UTF8.self)
    }
  }
}
