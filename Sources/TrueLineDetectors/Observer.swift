import TrueLineModel

/// Finds everything in documents; made once a run, shared by all workers.
package struct Observer: Sendable {
  private let lexicon: Lexicon
  private let database: LiteralDatabase
  /// Words that only weigh, for documents where there is something to weigh.
  private let weighing: LiteralTable
  private let detectors: [Detector]
  /// Detectors that a term calls as a cue, by term.
  private let cued: [[Int]]

  /// Gathers the names and words of all languages; the larger part of a short run's start.
  package init(vocabulary: Vocabulary, detectors: [Detector] = Detector.all) {
    let lexicon = Lexicon(vocabulary: vocabulary, detectors: detectors)
    self.lexicon = lexicon
    self.detectors = detectors
    let literals = lexicon.terms.map(\.bytes)
    database = LiteralDatabase(Array(literals[..<lexicon.anchorCount]))
    weighing = LiteralTable(Array(literals[lexicon.anchorCount...]))
    cued = lexicon.terms.map { term in
      detectors.indices.filter { index in
        term.meanings.contains { meaning in
          if case .cue(let cue) = meaning { detectors[index].cues.contains(cue) } else { false }
        }
      }
    }
  }

  /// Number of literals in the database; a contract keeps it under 1,500.
  package var literalCount: Int { lexicon.anchorCount }

  /// The state of one worker; not shared between threads.
  package final class Worker {
    fileprivate let literals = LiteralDatabase.Worker()
    fileprivate var weights: [LiteralMatch] = []
    fileprivate init() {}
  }

  package func makeWorker() -> Worker { Worker() }

  /// Scans a document once and asks each detector at its own hits.
  package func observe(_ document: Document, worker: Worker) -> Observations {
    var observations = Observations()
    document.folded.withUnsafeBufferPointer { database.scan($0, worker: worker.literals) }
    let hits = Hits(worker.literals.matches, in: document.folded, lexicon: lexicon)
    let mentions = hits.tokens.compactMap { mention(at: $0, in: document) }
    var page = Page(
      document: document, lexicon: lexicon, tokens: hits.tokens, mentions: mentions)
    observations.mentions = mentions
    observations.channels = channels(on: page, anchors: hits.anchors)
    guard !mentions.isEmpty || !observations.channels.isEmpty else { return observations }
    if hasMuchToWeigh(page, observations) {
      page = page.adding(weighingTokens(in: document, worker: worker))
    }
    observations.signals = signals(on: page)
    observations.claims = ClaimFinder.claims(on: page)
    return observations
  }

  /// Longer texts than messages and short pages are searched for words that weigh only
  /// where somebody can be written to or called, or lines are spoken of: links and mail
  /// addresses stand on most pages of documentation.
  private func hasMuchToWeigh(_ page: Page, _ observations: Observations) -> Bool {
    if page.document.flowEnd < 4096 { return true }
    let hasContact = observations.channels.contains { sighting in
      switch sighting.channel.kind {
      case .domain, .url, .email, .image: false
      default: true
      }
    }
    return hasContact
      || page.tokens.contains { token in
        lexicon.traits[Int(token.term)].isSignal
          && page.meanings(of: token).contains(.signal(.telecom))
      }
  }

  /// The words that only weigh, by place.
  private func weighingTokens(in document: Document, worker: Worker) -> [Token] {
    worker.weights.removeAll(keepingCapacity: true)
    document.folded.withUnsafeBufferPointer { weighing.scan($0, into: &worker.weights) }
    for index in worker.weights.indices {
      worker.weights[index].literal += UInt32(lexicon.anchorCount)
    }
    worker.weights.sort { ($0.end, $0.literal) < ($1.end, $1.literal) }
    return Hits(worker.weights, in: document.folded, lexicon: lexicon).tokens
  }

  private func mention(at token: Token, in document: Document) -> Mention? {
    guard lexicon.traits[Int(token.term)].isName else { return nil }
    let name = lexicon.vocabulary.names[lexicon.terms[Int(token.term)].name]
    return Mention(
      kind: name.kind, words: name.words, range: token.range, isCommonWord: name.isCommonWord)
  }

  private func signals(on page: Page) -> [Signal] {
    var signals: [Signal] = []
    for token in page.tokens where lexicon.traits[Int(token.term)].isSignal {
      for meaning in page.meanings(of: token) {
        if case .signal(let kind) = meaning { signals.append(Signal(kind, range: token.range)) }
      }
    }
    return signals
  }

  private func channels(on page: Page, anchors: [Token]) -> [ChannelSighting] {
    var sightings: [ChannelSighting] = []
    for anchor in anchors {
      for index in lexicon.terms[Int(anchor.term)].detectors {
        let hit = Detector.Hit(range: anchor.range, isCue: false, isWeak: false)
        sightings += detectors[index].find(hit, page)
      }
    }
    for token in page.tokens where lexicon.traits[Int(token.term)].isCue {
      for index in cued[Int(token.term)] {
        let hit = Detector.Hit(range: token.range, isCue: true, isWeak: page.isWeak(token))
        sightings += detectors[index].find(hit, page)
      }
    }
    return Repetitions.add(to: ChannelMerging.merge(sightings), page)
  }
}
