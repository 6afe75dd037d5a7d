import TrueLineModel

/// What was weighed about one contact, and what it came to.
package struct Weighed {
  package let contact: Contact
  /// What speaks against it, in the order of the rows.
  package let signs: [Sign]
  /// `nil` where nothing is promised through it or too little speaks against it.
  package internal(set) var level: Severity?
  /// The accused contact whose fate it shares, where it is accused for that alone.
  var leader: Contact?

  /// What the scorecard says of it, where it was asked.
  var score: Ground.Score?

  /// Whether the scorecard alone accuses an address, and a company's name is used beside it.
  var isLure = false

  var points: Int { signs.points }

  /// What was weighed, as grounds of a finding.
  var grounds: [Ground] {
    (score.map { [.score($0)] } ?? signs.grounds)
      + (leader.map { [.reason("it stands on one page with \($0.defanged) (0)")] } ?? [])
  }
}

extension Weighed {
  /// What was weighed by rules, as a scorecard believes it, with those that it accuses alone.
  ///
  /// Its sum decides on every contact that it weighs; an address that somebody known has is
  /// nobody's lure.
  static func all(
    _ weighed: [Weighed], heard tallies: [Channel: Tally], among contacts: [Contact],
    _ scorecard: Scorecard
  ) -> [Weighed] {
    let bars = scorecard.bars
    let byRules = Dictionary(weighed.map { ($0.contact.channel, $0) }) { first, _ in first }
    let isAccused = tallies.values.contains { $0.total >= bars.warning }
    let leader = contacts.filter { tallies[$0.channel] != nil }
      .max { (tallies[$0.channel]?.total ?? 0) < (tallies[$1.channel]?.total ?? 0) }
    return contacts.compactMap { contact -> Weighed? in
      var one = byRules[contact.channel] ?? Weighed(contact: contact, signs: [])
      guard let tally = tallies[contact.channel] else {
        guard byRules[contact.channel] != nil else { return nil }
        if contact.isAddress { one.level = nil }
        return one
      }
      let bar = isAccused && tally.total < bars.warning ? bars.companion : bars.warning
      // What false facts speak for is knowledge, and stays.
      let known = one.signs.contains { $0.slot == .falseFacts } ? one.level : nil
      let heard: Severity? =
        tally.total >= bars.error ? .error : tally.total >= bar ? .warning : nil
      one.level = [known, heard].compactMap(\.self).max()
      one.leader = known == nil && heard != nil && tally.total < bars.warning ? leader : nil
      one.isLure =
        one.level != nil && byRules[contact.channel]?.level == nil && contact.isAddress
        && tally.usesName
      // An alarm that false facts alone raise has their signs as grounds.
      guard heard != nil || known == nil else { return one }
      one.score = Ground.Score(
        version: scorecard.version, total: tally.total,
        bar: one.level == .error ? bars.error : bar, parts: tally.parts)
      return one
    }
  }
}
