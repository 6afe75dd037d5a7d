import TrueLineModel

extension Contact {
  /// The first place that a reader sees, else the first.
  func evidence(in file: CaseFile, first: Int) -> Range<Int> {
    let visible = places.first { file.channels[$0].traits.contains(.visible) }
    return file.channels[visible ?? first].range
  }

  /// All places but the one that stands as evidence.
  func otherPlaces(in file: CaseFile) -> [(role: Related.Role, range: Range<Int>)] {
    guard let first = places.first else { return [] }
    let evidence = evidence(in: file, first: first)
    return places.compactMap { index in
      let sighting = file.channels[index]
      guard !sighting.range.overlaps(evidence) else { return nil }
      let isTarget =
        sighting.traits.contains(.linked) && !sighting.traits.contains(.visible)
      return (isTarget ? .linkTarget : .occurrence, sighting.range)
    }
  }
}

/// What to do instead: the real contact where the carrier is known.
enum Remedies {
  static func remedy(_ surroundings: Surroundings, _ file: CaseFile) -> String? {
    let carriers = surroundings.carriers.prefix(3).compactMap(file.knowledge.carrier)
    let remedies = carriers.compactMap(file.knowledge.remedy)
    return remedies.isEmpty ? nil : remedies.joined(separator: " ")
  }
}

extension String {
  /// For the beginning of a sentence.
  var capitalizedFirst: String {
    guard let first else { return self }
    return first.uppercased() + dropFirst()
  }
}
