import TrueLineModel

/// Reads documents for words and names; made once a run, shared by all workers.
package struct Reader: Sendable {
  package let lexicon: Lexicon
  private let database: LiteralDatabase
  /// Words that only weigh, for documents where there is something to weigh.
  private let weighing: LiteralTable

  /// Gathers the names and words of all languages; the larger part of a short run's start.
  ///
  /// `anchors` are the literals at which each detector is asked (see `Reading.anchors`).
  package init(vocabulary: Vocabulary, anchors: [[String]]) {
    lexicon = Lexicon(vocabulary: vocabulary, anchors: anchors)
    let literals = lexicon.terms.map(\.bytes)
    database = LiteralDatabase(Array(literals[..<lexicon.anchorCount]))
    weighing = LiteralTable(Array(literals[lexicon.anchorCount...]))
  }

  /// The state of one worker; not shared between threads.
  package final class Worker {
    fileprivate let literals = LiteralDatabase.Worker()
    fileprivate var weights: [LiteralMatch] = []
    package init() {}
  }

  /// Scans a document once for names, anchors and all words but those that only weigh.
  package func read(_ document: Document, worker: Worker) -> Reading {
    document.folded.withUnsafeBufferPointer { database.scan($0, worker: worker.literals) }
    let hits = Hits(worker.literals.matches, in: document.folded, lexicon: lexicon)
    return Reading(
      document: document, lexicon: lexicon, tokens: hits.tokens,
      mentions: hits.tokens.compactMap(mention), anchors: hits.anchors,
      scene: Scene(of: document))
  }

  /// Adds the words that only weigh, by another scan.
  package func addingWeights(to reading: Reading, worker: Worker) -> Reading {
    let bytes = reading.bytes
    worker.weights.removeAll(keepingCapacity: true)
    bytes.withUnsafeBufferPointer { weighing.scan($0, into: &worker.weights) }
    for index in worker.weights.indices {
      worker.weights[index].literal += UInt32(lexicon.anchorCount)
    }
    worker.weights.sort { ($0.end, $0.literal) < ($1.end, $1.literal) }
    return reading.adding(Hits(worker.weights, in: bytes, lexicon: lexicon).tokens)
  }

  private func mention(at token: Token) -> Mention? {
    guard lexicon.traits[Int(token.term)].isName else { return nil }
    let name = lexicon.vocabulary.names[lexicon.terms[Int(token.term)].name]
    return Mention(
      kind: name.kind, words: name.words, range: token.range, isCommonWord: name.isCommonWord)
  }
}
