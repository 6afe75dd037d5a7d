import TrueLineLanguage
import TrueLineModel

/// Asks each detector at its own hits; made once a run.
package struct ChannelFinder: Sendable {
  private let detectors: [Detector]
  private let lexicon: Lexicon
  /// Detectors that a word calls as a cue, by its set of meanings.
  private let cued: [[Int]]

  /// `lexicon` holds the anchors of these detectors.
  package init(lexicon: Lexicon, detectors: [Detector] = Detector.all) {
    self.detectors = detectors
    self.lexicon = lexicon
    cued = lexicon.meaningSets.indices.map { set in
      let cues = lexicon.meaningSets[set].compactMap { meaning -> Meaning.Cue? in
        if case .cue(let cue) = meaning { cue } else { nil }
      }
      return detectors.indices.filter { !detectors[$0].cues.isDisjoint(with: cues) }
    }
  }

  /// All contacts of a document, in document order; those that `lists` name also where no word
  /// announces them.
  package func channels(
    in reading: Reading, lists: (any ListedContacts)? = nil
  ) -> [ChannelSighting] {
    let page = Page(reading)
    var sightings: [ChannelSighting] = []
    for anchor in reading.anchors {
      for index in lexicon.detectors(at: anchor) {
        let hit = Detector.Match(range: anchor.range, isCue: false, isWeak: false)
        sightings += detectors[index].find(hit, page)
      }
    }
    for token in reading.tokens where reading.isCue(token) {
      for index in lexicon.meaningSet(of: token).map({ cued[$0] }) ?? [] {
        let hit = Detector.Match(range: token.range, isCue: true, isWeak: reading.isWeak(token))
        sightings += detectors[index].find(hit, page)
      }
    }
    sightings += DottedHosts.find(on: page, beside: sightings)
    let all = Repetitions.add(to: ChannelMerging.merge(sightings), page)
    // A list knows best of which kind and country a number is.
    let listed = lists.map { ListedPlaces.add(to: all, page, $0) } ?? all
    let known = KnownNumbers.find(on: page, beside: listed)
    return known.isEmpty ? listed : ChannelMerging.merge(listed + known)
  }
}
