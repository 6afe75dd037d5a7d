import TrueLineModel
import TrueLineText

/// A document as it is read: its text, its words, its names, and what it is as a whole.
///
/// A class, since everything that looks for something in it keeps it: a copy costs one count.
package final class Reading: Sendable {
  package let document: Document
  package let lexicon: Lexicon
  /// Words and names in document order; a word inside a longer one is left out.
  package let tokens: [Token]
  /// Names of carriers and countries, in document order.
  package let mentions: [Mention]
  /// Places where a detector has to be asked, by end.
  package let anchors: [Token]
  /// What tells where the numbers in it end.
  package let numbers: NumberKnowledge
  /// Reads telephone numbers in the matching text.
  package let numberReader: NumberReader
  /// What the document is as a whole.
  package let scene: Scene

  init(
    document: Document, lexicon: Lexicon, tokens: [Token], mentions: [Mention], anchors: [Token],
    numbers: NumberKnowledge, scene: Scene
  ) {
    self.document = document
    self.lexicon = lexicon
    self.tokens = tokens
    self.mentions = mentions
    self.anchors = anchors
    self.numbers = numbers
    numberReader = NumberReader(document, knowing: numbers)
    self.scene = scene
  }

  /// The matching text.
  package var bytes: [UInt8] { document.folded }

  package func meanings(of token: Token) -> [Meaning] {
    lexicon.meaningSet(of: token).map { lexicon.meaningSets[$0] } ?? []
  }

  /// The reading with further words among its own; one inside a word that is there already is
  /// left out.
  func adding(_ more: [Token]) -> Reading {
    Reading(
      document: document, lexicon: lexicon, tokens: tokens.joined(with: more), mentions: mentions,
      anchors: anchors, numbers: numbers, scene: scene)
  }

  /// Whether a token is a word of a language, not only a name; cheap.
  package func hasMeanings(_ token: Token) -> Bool {
    token.term >= 0
  }

  /// Whether a token weighs in judging (see `Signal`); cheap.
  package func isSignal(_ token: Token) -> Bool {
    lexicon.flags(of: token).contains(.signal)
  }

  /// Whether a token leads to a contact; cheap.
  package func isCue(_ token: Token) -> Bool {
    lexicon.flags(of: token).contains(.cue)
  }

  package func isWeak(_ token: Token) -> Bool {
    lexicon.flags(of: token).contains(.weak)
  }

  /// The tokens that begin in a range.
  package func tokens(in range: Range<Int>) -> ArraySlice<Token> {
    tokens[firstToken(from: range.lowerBound)..<firstToken(from: range.upperBound)]
  }

  /// Index of the first token that begins at or after an offset.
  package func firstToken(from offset: Int) -> Int {
    tokens.partitioningIndex { $0.range.lowerBound >= offset }
  }

  /// The text of a range; only for what ends in a finding.
  package func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The words that weigh in judging, where they stand.
  package var signals: [Signal] {
    var signals: [Signal] = []
    for token in tokens where isSignal(token) {
      for meaning in meanings(of: token) {
        if case .signal(let kind) = meaning { signals.append(Signal(kind, range: token.range)) }
      }
    }
    return signals
  }
}
