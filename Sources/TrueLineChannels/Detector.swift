import TrueLineLanguage
import TrueLineModel

/// An entry of the list of detectors: what it finds and where it has to be asked.
///
/// Detectors are generous and report what stands there; rules decide.
package struct Detector: Sendable {
  package var id: String
  /// Folded literals without which it cannot match, such as `t.me/`.
  package var anchors: [String]
  /// Words of the lexicon beside which it is asked, too.
  package var cues: Set<Meaning.Cue>
  /// Texts with the channel between ⟦ and ⟧, and its canonical value; each is a test.
  package var examples: [String: String]
  /// Called at each hit; the same place may be reported twice.
  package var find: @Sendable (Match, Page) -> [ChannelSighting]

  /// Where one of its anchors or cues stands.
  package struct Match {
    /// The anchor or the cue, in the folded text.
    package var range: Range<Int>
    /// Whether a cue called, not an anchor.
    package var isCue: Bool
    /// Whether the cue counts only beside further evidence.
    package var isWeak: Bool
  }

  package init(
    id: String, anchors: [String], cues: Set<Meaning.Cue> = [],
    examples: [String: String],
    find: @escaping @Sendable (Match, Page) -> [ChannelSighting]
  ) {
    self.id = id
    self.anchors = anchors
    self.cues = cues
    self.examples = examples
    self.find = find
  }
}
