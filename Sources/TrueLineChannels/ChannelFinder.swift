import TrueLineLanguage
import TrueLineModel

/// Asks each detector at its own hits; made once a run.
package struct ChannelFinder: Sendable {
  private let detectors: [Detector]
  /// Detectors that are asked at an anchor, by term.
  private let anchored: [[Int]]
  /// Detectors that a term calls as a cue, by term.
  private let cued: [[Int]]

  /// `lexicon` holds the anchors of these detectors.
  package init(lexicon: Lexicon, detectors: [Detector] = Detector.all) {
    self.detectors = detectors
    anchored = lexicon.terms.map(\.detectors)
    cued = lexicon.terms.map { term in
      detectors.indices.filter { index in
        term.meanings.contains { meaning in
          if case .cue(let cue) = meaning { detectors[index].cues.contains(cue) } else { false }
        }
      }
    }
  }

  /// All contacts of a document, in document order.
  package func channels(in reading: Reading) -> [ChannelSighting] {
    let page = Page(reading)
    var sightings: [ChannelSighting] = []
    for anchor in reading.anchors {
      for index in anchored[Int(anchor.term)] {
        let hit = Detector.Hit(range: anchor.range, isCue: false, isWeak: false)
        sightings += detectors[index].find(hit, page)
      }
    }
    for token in reading.tokens where reading.isCue(token) {
      for index in cued[Int(token.term)] {
        let hit = Detector.Hit(range: token.range, isCue: true, isWeak: reading.isWeak(token))
        sightings += detectors[index].find(hit, page)
      }
    }
    return Repetitions.add(to: ChannelMerging.merge(sightings), page)
  }
}
