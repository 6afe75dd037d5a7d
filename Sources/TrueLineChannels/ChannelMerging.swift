import TrueLineLanguage
import TrueLineModel

/// Joins what several detectors, or one at several hits, said of the same place.
enum ChannelMerging {
  /// What overlaps a sighting stands among the last few: places are read in order.
  private static let reach = 8

  /// Sightings in document order, each place and channel once, traits united.
  static func merge(_ sightings: [ChannelSighting]) -> [ChannelSighting] {
    var merged: [ChannelSighting] = []
    let ordered = sightings.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, sighting) in ordered {
      // By hand: a closure would hold the array while it grows, and copy it each time.
      var index = merged.count - 1
      let end = max(0, merged.count - reach)
      while index >= end,
        !(merged[index].range.overlaps(sighting.range)
          && merged[index].channel == sighting.channel)
      {
        index -= 1
      }
      if index >= end {
        merged[index].traits.formUnion(sighting.traits)
        if merged[index].cue == nil { merged[index].cue = sighting.cue }
        if merged[index].disguise == nil { merged[index].disguise = sighting.disguise }
      } else {
        merged.append(sighting)
      }
    }
    return withoutDoubles(merged)
  }

  /// The digits behind a label of QQ and its like are its number and no telephone, whatever else is said
  /// near them.
  private static func withoutDoubles(_ merged: [ChannelSighting]) -> [ChannelSighting] {
    guard merged.contains(where: { $0.channel.kind.goesByDigitsOnly }) else { return merged }
    return merged.indices.filter { index in
      guard merged[index].channel.kind == .phone else { return true }
      let near = max(0, index - reach)..<min(merged.count, index + reach + 1)
      return !merged[near].contains {
        $0.channel.kind.goesByDigitsOnly && $0.range.overlaps(merged[index].range)
      }
    }.map { merged[$0] }
  }
}
