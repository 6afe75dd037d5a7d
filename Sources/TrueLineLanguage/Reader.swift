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
  /// What texts with a contact speak of.
  private let concepts: LiteralTable
  /// Words that weigh, then what texts speak of: one scan for both.
  private let weightsAndConcepts: LiteralTable

  /// Gathers the names of the reference; the words lie ready.
  ///
  /// `anchors` are the literals at which each detector is asked (see `Reading.anchors`).
  package init(vocabulary: Vocabulary, anchors: [[String]]) {
    lexicon = Lexicon(vocabulary: vocabulary, anchors: anchors)
    literals = LiteralTable(words: [lexicon.table.words], anywhere: [lexicon.anchors])
    database = LiteralDatabase(literals)
    weights = LiteralTable(words: [lexicon.table.weights])
    concepts = LiteralTable(words: [lexicon.table.concepts])
    weightsAndConcepts = LiteralTable(words: [lexicon.table.weights, lexicon.table.concepts])
  }

  /// The state of one worker; not shared between threads.
  package final class Worker {
    fileprivate let literals = LiteralDatabase.Worker()
    fileprivate var weights: [LiteralMatch] = []
    package init() {}
  }

  /// Scans a document once for names, anchors and all words but those that only weigh.
  ///
  /// `country` is the one that the user names, if any: numbers are written as people write them
  /// there.
  package func read(
    _ document: Document, country: String? = nil, worker: Worker
  ) -> Reading {
    document.folded.withUnsafeBufferPointer { database.scan($0, worker: worker.literals) }
    let hits = Hits(worker.literals.matches, in: document.folded, of: literals, from: 0)
    let words = hits.words.joined(with: maskedWords(of: document, worker))
    let tokens = words.joined(with: lexicon.names.tokens(in: document.folded))
    let mentions = mentions(at: tokens)
    let scene = Scene(of: document, naming: mentions)
    return Reading(
      document: document, lexicon: lexicon, tokens: tokens, mentions: mentions,
      anchors: hits.anchors,
      numbers: NumberKnowledge(
        listed: lexicon.vocabulary.numbers,
        countries: country.map { scene.countries.possible.union([$0.uppercased()]) }
          ?? scene.countries.possible),
      scene: scene)
  }

  /// Words that are there once what hides them is taken away: names of messengers in letters and
  /// digits that look like theirs, and any word of ideographs.
  private func maskedWords(of document: Document, _ worker: Worker) -> [Token] {
    guard let plain = UnmaskedText(document.folded, upTo: document.flowEnd) else { return [] }
    plain.bytes.withUnsafeBufferPointer { database.scan($0, worker: worker.literals) }
    let hits = Hits(worker.literals.matches, in: plain.bytes, of: literals, from: 0)
    return masked(hits.words, in: plain)
  }

  /// Words that only weigh, and are there once what hides them is taken away.
  private func hiddenWeights(in document: Document, _ worker: Worker) -> [Token] {
    guard let plain = UnmaskedText(document.folded, upTo: document.flowEnd) else { return [] }
    scan(plain.bytes, for: weights, worker)
    worker.weights.sort { ($0.end, $0.literal) < ($1.end, $1.literal) }
    let first = lexicon.table.words.count
    return masked(Hits(worker.weights, in: plain.bytes, of: weights, from: first).words, in: plain)
  }

  /// Those of words that stand in a text in disguise only, where they stand there.
  private func masked(_ words: [Token], in plain: UnmaskedText) -> [Token] {
    words.compactMap { word in
      guard let origin = plain.origin(of: word.range) else { return nil }
      let isOfLetters = plain.bytes[word.range.lowerBound] < 0x80
      guard !isOfLetters || isLabel(word) else { return nil }
      return Token(term: word.term, range: origin)
    }
  }

  /// Letters that the name of a messenger has at least, to be known in disguise.
  private static let leastLetters = 5

  private func isLabel(_ word: Token) -> Bool {
    guard word.range.count >= Self.leastLetters, let set = lexicon.meaningSet(of: word) else {
      return false
    }
    return lexicon.meaningSets[set].contains {
      if case .cue(.channel) = $0 { true } else { false }
    }
  }

  /// Adds the words that only weigh, by another scan, which also finds what the text speaks of
  /// where `concepts` asks for it.
  package func addingWeights(
    to reading: Reading, concepts: Bool, worker: Worker
  ) -> (reading: Reading, concepts: [Signal]) {
    let table = concepts ? weightsAndConcepts : weights
    scan(reading.bytes, for: table, worker)
    worker.weights.sort { ($0.end, $0.literal) < ($1.end, $1.literal) }
    let count = lexicon.table.weights.count
    let first = lexicon.table.words.count
    let words = worker.weights.filter { $0.literal < count }
    let found = Hits(words, in: reading.bytes, of: weights, from: first).words
    let signals = concepts ? signals(of: worker.weights, behind: count, in: reading.bytes) : []
    let hidden = hiddenWeights(in: reading.document, worker)
    return (reading.adding(found.joined(with: hidden)), signals)
  }

  /// What a text speaks of, by another scan: every word, also inside of longer ones.
  package func concepts(in reading: Reading, worker: Worker) -> [Signal] {
    scan(reading.bytes, for: concepts, worker)
    return signals(of: worker.weights, behind: 0, in: reading.bytes)
  }

  private func scan(_ bytes: [UInt8], for table: LiteralTable, _ worker: Worker) {
    worker.weights.removeAll(keepingCapacity: true)
    bytes.withUnsafeBufferPointer { table.scan($0, into: &worker.weights) }
  }

  /// What matches of concepts say, whose numbers begin with `first`.
  private func signals(
    of matches: [LiteralMatch], behind first: Int, in bytes: [UInt8]
  ) -> [Signal] {
    let index = lexicon.table.concepts
    var found: [Signal] = []
    for match in matches where match.literal >= first {
      let literal = Int(match.literal) - first
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

  /// The names among words; a page says each again and again, and it is looked up once.
  private func mentions(at tokens: [Token]) -> [Mention] {
    var known: [Int32: Mention] = [:]
    return tokens.compactMap { token in
      guard token.name >= 0 else { return nil }
      if var mention = known[token.name] {
        mention.range = token.range
        return mention
      }
      let name = lexicon.vocabulary.names.name(Int(token.name))
      let mention = Mention(
        kind: name.kind, words: name.words, range: token.range, isCommonWord: name.isCommonWord)
      known[token.name] = mention
      return mention
    }
  }
}
