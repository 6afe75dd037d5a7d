import TrueLineChannels
import TrueLineClaims
import TrueLineLanguage
import TrueLineModel

/// Finds everything in documents; made once a run, shared by all workers.
///
/// It stands here since it is the only one who knows both channels and claims.
struct Observer: Sendable {
  private let reader: Reader
  private let finder: ChannelFinder
  private let lists: (any ListedContacts)?

  init(vocabulary: Vocabulary, lists: (any ListedContacts)? = nil) {
    self.lists = lists
    reader = Reader(vocabulary: vocabulary, anchors: Detector.all.map(\.anchors))
    finder = ChannelFinder(lexicon: reader.lexicon)
  }

  /// Reads a document once, then asks for channels, for words that weigh, and for claims.
  ///
  /// `country` is the one that the user names, if any: its carriers are at home on every page.
  func observe(
    _ document: Document, country: String? = nil, worker: Reader.Worker
  ) -> Observations {
    var observations = read(document, country, worker)
    // Last: a host that stands for itself makes no text that weighs.
    observations.channels = LineHosts.add(to: observations.channels, of: document)
    return observations
  }

  private func read(
    _ document: Document, _ country: String?, _ worker: Reader.Worker
  ) -> Observations {
    var observations = Observations()
    var reading = reader.read(document, country: country, worker: worker)
    observations.mentions = reading.mentions
    observations.scene = reading.scene
    observations.channels = finder.channels(in: reading, lists: lists)
    observations.channels.removeReaders(of: document)
    guard !reading.mentions.isEmpty || !observations.channels.isEmpty else { return observations }
    let hasMuchToWeigh = hasMuchToWeigh(reading, observations)
    let hasChannels = !observations.channels.isEmpty
    if hasMuchToWeigh {
      (reading, observations.concepts) = reader.addingWeights(
        to: reading, concepts: hasChannels, worker: worker)
    } else if document.mail != nil, hasChannels {
      observations.concepts = reader.concepts(in: reading, worker: worker)
    }
    observations.isSearched = hasMuchToWeigh
    observations.signals = reading.signals
    observations.claims = ClaimFinder.claims(on: reading, country: country)
    return observations
  }

  /// Longer texts than messages and short pages are searched for words that weigh only
  /// where somebody can be written to or called, or lines are spoken of: links and mail
  /// addresses stand on most pages of documentation.
  private func hasMuchToWeigh(_ reading: Reading, _ observations: Observations) -> Bool {
    if reading.document.flowEnd < 4096 { return true }
    let hasContact = observations.channels.contains { sighting in
      switch sighting.channel.kind {
      case .domain, .url, .email, .image: false
      default: true
      }
    }
    return hasContact
      || reading.tokens.contains { token in
        reading.isSignal(token) && reading.meanings(of: token).contains(.signal(.telecom))
      }
  }
}

extension [ChannelSighting] {
  /// Drops those whom a mail is sent to: they are no way out of it.
  fileprivate mutating func removeReaders(of document: Document) {
    guard let mail = document.mail, !mail.recipients.isEmpty else { return }
    let lines = document.blocks.filter { $0.kind == .recipient }.map(\.range)
    let readers = Set(
      lazy.filter { sighting in
        lines.contains { $0.contains(sighting.range.lowerBound) }
      }.map(\.channel))
    removeAll { readers.contains($0.channel) }
  }
}
