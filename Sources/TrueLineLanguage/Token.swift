import TrueLineModel

/// A term of the lexicon where it stands in a document.
package struct Token: Sendable {
  /// Index into the lexicon's terms.
  package var term: Int32
  /// In the folded text.
  package var range: Range<Int>
}
