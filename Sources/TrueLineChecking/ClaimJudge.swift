import TrueLineModel
import TrueLineReferenceData
import TrueLineText

/// Judges the claims of one page.
///
/// Pages say the same of a carrier again and again; each saying is judged once, and all that
/// repeat it share one opinion.
struct ClaimJudge {
  private let reference: Reference
  private let document: Document
  private let context: JudgingContext
  /// Where the page names countries, in order; empty where it makes no difference.
  private let places: [(code: String, range: Range<Int>)]
  private var opinions: [Question: Opinion] = [:]

  /// A claim, and the country that is beside it on a page about several.
  private struct Question: Hashable {
    var claim: Claim
    var country: String?
  }

  init(
    _ observations: Observations, in document: Document, _ context: JudgingContext,
    _ reference: Reference
  ) {
    self.reference = reference
    self.document = document
    self.context = context
    guard !context.isSettled, context.countries.count > 1 else {
      places = []
      return
    }
    places = observations.mentions.compactMap { mention in
      guard case .country(let code) = mention.kind else { return nil }
      return (code, mention.range)
    }
  }

  mutating func judged(_ sighting: ClaimSighting) -> Judged<ClaimSighting> {
    let question = Question(claim: sighting.claim, country: country(of: sighting))
    if let known = opinions[question] { return Judged(sighting, known) }
    let context = question.country.map { JudgingContext(countries: [$0]) } ?? context
    let opinion = reference.opinion(on: sighting.claim, in: context)
    opinions[question] = opinion
    return Judged(sighting, opinion)
  }

  /// The country of a claim on a page about several whose carriers share its name: the one that
  /// stands in it, beside it, or in the heading over it.
  ///
  /// "Smart of the Philippines ..., Smart of Cambodia ...": each is judged by its own.
  private func country(of sighting: ClaimSighting) -> String? {
    guard !places.isEmpty, sighting.claim.subject.candidates.count > 1 else { return nil }
    let homes = Set(sighting.claim.subject.candidates.compactMap { reference.carrier($0)?.country })
      .intersection(context.countries)
    guard homes.count > 1 else { return nil }
    for range in ranges(around: sighting) {
      let codes = Set(named(in: range).filter(homes.contains))
      if codes.count == 1 { return codes.first }
      // Two of them in one sentence: nothing tells which.
      if codes.count > 1 { return nil }
    }
    return nil
  }

  /// The countries that a range names.
  private func named(in range: Range<Int>) -> [String] {
    let first = places.partitioningIndex { $0.range.upperBound > range.lowerBound }
    return places[first...].prefix { $0.range.lowerBound < range.upperBound }
      .filter { range.overlaps($0.range) }.map(\.code)
  }

  /// Bytes before or behind a claim over which a country's name still belongs to it: "in the
  /// Philippines, ", half a line.
  private static let reach = 40

  /// Where a claim's country may stand, the nearest first.
  private func ranges(around sighting: ClaimSighting) -> [Range<Int>] {
    let own = sighting.range
    var ranges = [own]
    guard let index = document.blockIndex(at: own.lowerBound) else { return ranges }
    let block = document.blocks[index]
    ranges.append(
      max(
        block.range.lowerBound, own.lowerBound - Self.reach)..<min(
          max(block.range.upperBound, own.upperBound), own.upperBound + Self.reach))
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
