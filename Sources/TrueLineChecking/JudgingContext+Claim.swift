import TrueLineModel
import TrueLineReferenceData

extension JudgingContext {
  /// Bytes before or behind a claim over which a country's name still belongs to it.
  private static let reach = 40

  /// The context of one claim on a page about several countries whose carriers share its name:
  /// the country that stands in it, beside it, or in the heading over it.
  ///
  /// "Smart of the Philippines ..., Smart of Cambodia ...": each is judged by its own.
  func narrowed(
    to sighting: ClaimSighting, _ observations: Observations, in document: Document,
    _ reference: Reference
  ) -> JudgingContext {
    guard !isSettled, countries.count > 1 else { return self }
    let homes = Set(sighting.claim.subject.candidates.compactMap { reference.carrier($0)?.country })
      .intersection(countries)
    guard homes.count > 1 else { return self }
    let places = observations.mentions.compactMap { mention -> (code: String, range: Range<Int>)? in
      guard case .country(let code) = mention.kind, homes.contains(code) else { return nil }
      return (code, mention.range)
    }
    guard !places.isEmpty else { return self }
    for range in Self.ranges(around: sighting, in: document) {
      let codes = Set(places.filter { range.overlaps($0.range) }.map(\.code))
      if codes.count == 1 { return JudgingContext(countries: codes) }
      // Two of them in one sentence: nothing tells which.
      if codes.count > 1 { return self }
    }
    return self
  }

  /// Where a claim's country may stand, the nearest first.
  private static func ranges(around sighting: ClaimSighting, in document: Document) -> [Range<Int>]
  {
    let own = sighting.range
    var ranges = [own]
    guard let index = document.blockIndex(at: own.lowerBound) else { return ranges }
    let block = document.blocks[index]
    ranges.append(
      max(
        block.range.lowerBound, own.lowerBound - reach)..<min(
          max(block.range.upperBound, own.upperBound), own.upperBound + reach))
    if let context = sighting.context { ranges.append(context) }
    var section = Int(block.section)
    while document.blocks.indices.contains(section) {
      ranges.append(document.blocks[section].range)
      // A section lies in one that begins before it.
      guard document.blocks[section].section < section else { break }
      section = Int(document.blocks[section].section)
    }
    return ranges
  }
}
