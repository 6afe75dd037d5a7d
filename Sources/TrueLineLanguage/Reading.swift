import TrueLineModel

/// A document as it is read: its text, its words, its names, and what it is as a whole.
package struct Reading: Sendable {
  package let document: Document
  package let lexicon: Lexicon
  /// Words and names in document order; a word inside a longer one is left out.
  package let tokens: [Token]
  /// Names of carriers and countries, in document order.
  package let mentions: [Mention]
  /// Places where a detector has to be asked, by end.
  package let anchors: [Token]
  /// What the document is as a whole.
  package let scene: Scene

  /// The matching text.
  package var bytes: [UInt8] { document.folded }

  package func meanings(of token: Token) -> [Meaning] {
    lexicon.terms[Int(token.term)].meanings
  }

  /// The reading with further words among its own; one inside a word that is there already is
  /// left out.
  func adding(_ more: [Token]) -> Reading {
    if more.isEmpty { return self }
    var merged: [Token] = []
    merged.reserveCapacity(tokens.count + more.count)
    var index = 0
    var reach = 0
    for token in more {
      while index < tokens.count, tokens[index].range.lowerBound <= token.range.lowerBound {
        reach = max(reach, tokens[index].range.upperBound)
        merged.append(tokens[index])
        index += 1
      }
      if token.range.upperBound > reach { merged.append(token) }
    }
    merged += tokens[index...]
    return Reading(
      document: document, lexicon: lexicon, tokens: merged, mentions: mentions, anchors: anchors,
      scene: scene)
  }

  /// Whether a token is a word of a language, not only a name; cheap.
  package func hasMeanings(_ token: Token) -> Bool {
    lexicon.traits[Int(token.term)].hasMeanings
  }

  /// Whether a token weighs in judging (see `Signal`); cheap.
  package func isSignal(_ token: Token) -> Bool {
    lexicon.traits[Int(token.term)].isSignal
  }

  /// Whether a token leads to a contact; cheap.
  package func isCue(_ token: Token) -> Bool {
    lexicon.traits[Int(token.term)].isCue
  }

  package func isWeak(_ token: Token) -> Bool {
    lexicon.terms[Int(token.term)].isWeak
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
