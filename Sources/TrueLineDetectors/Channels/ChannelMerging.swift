import TrueLineModel

/// Joins what several detectors, or one at several hits, said of the same place.
enum ChannelMerging {
  /// Sightings in document order, each place and channel once, traits united.
  static func merge(_ sightings: [ChannelSighting]) -> [ChannelSighting] {
    var merged: [ChannelSighting] = []
    let ordered = sightings.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, sighting) in ordered {
      if let index = merged.lastIndex(where: {
        $0.channel == sighting.channel && $0.range.overlaps(sighting.range)
      }) {
        merged[index].traits.formUnion(sighting.traits)
        if merged[index].cue == nil { merged[index].cue = sighting.cue }
        if merged[index].disguise == nil { merged[index].disguise = sighting.disguise }
      } else {
        merged.append(sighting)
      }
    }
    return merged
  }
}
