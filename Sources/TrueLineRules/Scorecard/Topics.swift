import TrueLineModel

/// What a page speaks of, by where: anywhere, in its opening, beside a contact.
struct Topics {
  /// Bytes before and behind a contact that stand beside it, across blocks.
  static let reach = 240

  private(set) var onPage: Set<Signal.Kind> = []
  private(set) var inOpening: Set<Signal.Kind> = []
  /// By place; words of concepts may lie in each other.
  private let signals: [Signal]

  /// Of a page that has nothing to judge.
  init() { signals = [] }

  init(of document: Document, _ scene: Scene, _ signals: [Signal], _ concepts: [Signal]) {
    let all = (signals + concepts).filter { $0.range.upperBound <= document.flowEnd }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
    self.signals = all
    for signal in all {
      onPage.insert(signal.kind)
      if scene.opens(at: signal.range.lowerBound) { inOpening.insert(signal.kind) }
    }
  }

  /// What is spoken of in ranges of the text.
  func near(_ ranges: [Range<Int>]) -> Set<Signal.Kind> {
    var found: Set<Signal.Kind> = []
    for range in ranges {
      let first = signals.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
      for signal in signals[first...].prefix(while: { $0.range.lowerBound < range.upperBound }) {
        found.insert(signal.kind)
      }
    }
    return found
  }
}

extension Dossier {
  /// The text around a contact; around the place where it is linked for one that nobody reads.
  func surroundings(of contact: Contact) -> [Range<Int>] {
    contact.firstRanges.map { place in
      var range = place
      if let index = document.blockIndex(at: range.lowerBound),
        !document.blocks[index].isVisible
      {
        let position = document.blocks[index].position
        range = position..<position
      }
      return (range.lowerBound - Topics.reach..<range.upperBound + Topics.reach)
        .clamped(to: 0..<document.flowEnd)
    }
  }
}
