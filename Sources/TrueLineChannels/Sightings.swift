import TrueLineLanguage
import TrueLineModel

extension Page {
  /// A sighting with everything that its place tells.
  func sighting(
    _ kind: Channel.Kind, _ value: String, at range: Range<Int>, cue: Range<Int>? = nil,
    called: Bool = false
  ) -> ChannelSighting {
    var traits = traits(at: range)
    if called { traits.insert(.called) }
    var disguise: Phrase?
    if let words = Undone.words(for: document.disguises(in: range)) {
      // Invisible characters are how Khmer and Thai mark words, and nothing in a name.
      traits.insert(.disguised)
      disguise = words
    } else if isSpelledOut(range) {
      traits.insert(.disguised)
      disguise = "written in character references"
    }
    return ChannelSighting(
      Channel(kind, value), range: range, cue: cue, traits: traits, disguise: disguise)
  }

  /// Whether plain letters were written as `&#104;` in the source: nobody does that by hand.
  ///
  /// A reference is an opaque stretch of the map for one byte of text; markup between letters
  /// is only a gap, and ordinary.
  func isSpelledOut(_ range: Range<Int>) -> Bool {
    guard range.count >= 4, !document.textMap.isIdentity else { return false }
    let text = document.foldMap.origin(of: range)
    let segments = document.textMap.segments
    let first = segments.partitioningIndex { Int($0.start) >= text.lowerBound }
    let references = segments[first...].prefix { Int($0.start) < text.upperBound }
      .count { $0.span >= 4 }
    return references * 2 >= text.count
  }

  /// The text as written, before folding: capitals of invitation codes live there.
  func written(_ range: Range<Int>) -> String {
    let origin = document.foldMap.origin(of: range)
    guard origin.upperBound <= document.text.count, !document.foldMap.isIdentity else {
      return string(range)
    }
    return String(decoding: document.text[origin], as: UTF8.self)
  }
}
