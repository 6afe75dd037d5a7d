import TrueLineLanguage
import TrueLineModel

/// One reading as detectors see it, with what they remember while they work on it.
package struct Page {
  package let reading: Reading
  /// What detectors remember about this page while they read it.
  let notes = Notes()

  package init(_ reading: Reading) { self.reading = reading }

  package var document: Document { reading.document }

  /// The matching text.
  package var bytes: [UInt8] { reading.bytes }

  func meanings(of token: Token) -> [Meaning] { reading.meanings(of: token) }
  func isWeak(_ token: Token) -> Bool { reading.isWeak(token) }
  var tokens: [Token] { reading.tokens }
  func firstToken(from offset: Int) -> Int { reading.firstToken(from: offset) }
  func tokens(in range: Range<Int>) -> ArraySlice<Token> { reading.tokens(in: range) }

  /// The text of a range; only for what ends in a finding.
  func string(_ range: Range<Int>) -> String { reading.string(range) }
}
