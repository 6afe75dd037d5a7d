import TrueLineModel
import TrueLineText

/// Reads documents for words and names; made once a run, shared by all workers.
package struct Reader: Sendable {
  package let lexicon: Lexicon
  private let database: LiteralDatabase
  /// The literals of every document: words, then anchors.
  private let literals: LiteralTable
  /// Words that only weigh, for documents where there is something to weigh.
  private let weights: LiteralTable
  /// What short messages speak of.
  private let concepts: LiteralTable

  /// Gathers the names of the reference; the words lie ready.
  ///
  /// `anchors` are the literals at which each detector is asked (see `Reading.anchors`).
  package init(vocabulary: Vocabulary, anchors: [[String]]) {
    lexicon = Lexicon(vocabulary: vocabulary, anchors: anchors)
    literals = LiteralTable([lexicon.table.words, lexicon.anchors])
    database = LiteralDatabase(literals)
    weights = LiteralTable([lexicon.table.weights])
    concepts = LiteralTable([lexicon.table.concepts])
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
    let hits = Hits(worker.literals.matches, in: document.folded, of: literals, from: 0)
    let tokens = hits.words.joined(with: lexicon.names.tokens(in: document.folded))
    let mentions = tokens.compactMap(mention)
    let scene = Scene(of: document, naming: mentions)
    return Reading(
      document: document, lexicon: lexicon, tokens: tokens, mentions: mentions,
      anchors: hits.anchors,
      numbers: NumberKnowledge(
        listed: lexicon.vocabulary.numbers, countries: scene.countries.possible),
      scene: scene)
  }

  /// Adds the words that only weigh, by another scan.
  package func addingWeights(to reading: Reading, worker: Worker) -> Reading {
    let bytes = reading.bytes
    worker.weights.removeAll(keepingCapacity: true)
    bytes.withUnsafeBufferPointer { weights.scan($0, into: &worker.weights) }
    worker.weights.sort { ($0.end, $0.literal) < ($1.end, $1.literal) }
    let hits = Hits(worker.weights, in: bytes, of: weights, from: lexicon.table.words.count)
    return reading.adding(hits.words)
  }

  /// What a text speaks of, by another scan: every word, also inside of longer ones.
  package func concepts(in reading: Reading, worker: Worker) -> [Signal] {
    let bytes = reading.bytes
    let index = lexicon.table.concepts
    worker.weights.removeAll(keepingCapacity: true)
    bytes.withUnsafeBufferPointer { concepts.scan($0, into: &worker.weights) }
    var found: [Signal] = []
    for match in worker.weights {
      let literal = Int(match.literal)
      let range = Int(match.end) - index.length(of: literal)..<Int(match.end)
      guard Boundary.isWhole(range, in: bytes, isOpen: false) else { continue }
      for case .signal(let kind) in lexicon.meaningSets[index.value(of: literal)] {
        found.append(Signal(kind, range: range))
      }
    }
    return found.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }

  private func mention(at token: Token) -> Mention? {
    guard token.name >= 0 else { return nil }
    let name = lexicon.vocabulary.names.name(Int(token.name))
    return Mention(
      kind: name.kind, words: name.words, range: token.range, isCommonWord: name.isCommonWord)
  }
}
