import TrueLineModel

/// What the scorecard says of one contact.
package struct Tally: Sendable {
  package let total: Int
  /// What counted, the start among it: `id`, points, in words.
  package let parts: [Ground.Score.Part]
  /// Whether a company is named in the opening or beside it.
  let usesName: Bool
}

extension Dossier {
  /// Bytes of the text whose words are looked at as those of the whole page.
  static let pageLimit = 1 << 14

  /// Adds up what speaks for and against the contacts that the scorecard weighs; on pages only.
  func tallies(by scorecard: Scorecard) -> [Channel: Tally] {
    let reader = words
    let points = scorecard.words
    func known(in ranges: [Range<Int>]) -> Set<Int> {
      var places: Set<Int> = []
      for range in ranges {
        reader.visit(range) {
          if let place = points.place(of: $0, in: reader) { places.insert(place) }
        }
      }
      return places
    }
    let heard = candidates.map { index in
      let contact = contacts[index]
      let sort = contact.sort
      let parts = scorecard.signs.compactMap { row -> Ground.Score.Part? in
        guard row.sign.contacts.contains(sort), row.sign.speaks(contact, self) else {
          return nil
        }
        return Ground.Score.Part(id: row.sign.id, points: row.points, what: row.sign.words)
      }
      return (
        contact: contact, parts: parts, total: parts.reduce(scorecard.start) { $0 + $1.points }
      )
    }
    // No words lift a contact so far: most honest pages are done here.
    let lowest = min(scorecard.bars.consent, scorecard.bars.companion)
    let reach = lowest - Scorecard.Zone.allCases.count * scorecard.cap
    let isWorthReading = heard.contains { $0.total >= reach }
    let opening = points.sum(
      of: isWorthReading ? known(in: scene.opening) : [], in: .opening, cap: scorecard.cap)
    let page = points.sum(
      of: isWorthReading ? known(in: [0..<min(document.flowEnd, Self.pageLimit)]) : [], in: .page,
      cap: scorecard.cap)
    var tallies: [Channel: Tally] = [:]
    for (contact, signs, total) in heard {
      var (parts, total) = (signs, total)
      if total >= reach {
        let near = points.sum(
          of: known(in: surroundings(of: contact)), in: .near, cap: scorecard.cap)
        for (zone, sum) in [(Scorecard.Zone.near, near), (.opening, opening), (.page, page)]
        where sum.points != 0 {
          total += sum.points
          parts.append(
            Ground.Score.Part(
              id: zone.id, points: sum.points,
              what: "\(zone.words): \(sum.strongest.joined(by: .items))"))
        }
        parts.sort { (abs($0.points), $1.id) > (abs($1.points), $0.id) }
      }
      tallies[contact.channel] = Tally(
        total: total, parts: parts,
        usesName: contact.isBesideName || circumstances.namesInOpening || opensWithCarrier)
    }
    return tallies
  }

  /// The words of the text outside of its contacts.
  var words: Words {
    Words(
      of: document,
      without: channels.filter { $0.traits.contains(.visible) }
        .map { Message.address(around: $0.range, in: document.folded) })
  }
}
