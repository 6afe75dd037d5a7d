import TrueLineModel

extension Rule {
  /// Flags pages that give one carrier two values of which only one can hold.
  static let selfContradiction = Rule(
    id: "self-contradiction",
    title: "The page contradicts itself",
    severity: .warning,
    confidence: .medium,
    judges: .facts,
    rationale: """
      Two hotlines where neither is known, or one carrier under two strangers' names:
      whoever wrote this did not look it up. Two values that are both known facts are none.
      """,
    remedy: "Look the fact up and keep the one that the carrier publishes.",
    flags: [
      "In Exampleland, ⟦Testel's hotline is 1009⟧. Remember: Testel's hotline is 1008."
    ],
    passes: [
      "In Exampleland, Testel's hotline is 1001. Its other hotline is 555-0100."
    ],
    scope: .source { dossier in
      Contradiction.all(in: dossier.statements.map(Contradiction.Entry.init)).map { found in
        let places = found.entries.compactMap(\.sighting)
        return Hit(
          found.message(where: .page), subject: found.subject,
          evidence: places[0].range,
          related: places.map { (role: .contradicts, range: $0.range) },
          grounds: found.entries.flatMap(\.grounds))
      }
    }
  )
}
