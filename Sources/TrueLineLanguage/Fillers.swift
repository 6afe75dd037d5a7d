/// Words that stand between a label and the name that it announces, and are neither: "id", 账号.
package struct Fillers: Sendable {
  private let index: LiteralIndex

  init(_ index: LiteralIndex) { self.index = index }

  /// Whether a run of ASCII letters is one as a whole.
  package func contains(_ range: Range<Int>, of bytes: [UInt8]) -> Bool {
    end(at: range.lowerBound, of: bytes, limit: range.upperBound) == range.upperBound
  }

  /// The end of the longest one that begins at an offset.
  package func end(at offset: Int, of bytes: [UInt8], limit: Int) -> Int? {
    guard offset < limit else { return nil }
    return bytes.withUnsafeBufferPointer { text in
      index.first(at: offset, in: UnsafeBufferPointer(rebasing: text[..<limit])) { entry in
        offset + index.length(of: entry)
      }
    }
  }
}
