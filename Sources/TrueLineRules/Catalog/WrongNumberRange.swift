import TrueLineModel

extension Rule {
  /// Flags prefixes and network codes (MCC-MNC) given to a carrier that does not hold them.
  static let wrongNumberRange = Rule(
    id: "wrong-number-range",
    title: "A prefix or network code is another’s",
    severity: .error,
    confidence: .high,
    judges: .facts,
    rationale: """
      Readers tell by the prefix who calls and whom to ask.
      """,
    remedy: "Take prefixes from the regulator's numbering plan.",
    flags: [
      "In Exampleland, ⟦Testel's prefix is 099⟧.",
      "In Exampleland, ⟦Testel's MCC-MNC is 001-09⟧.",
    ],
    passes: [
      "In Exampleland, Testel's prefix is 011."
    ],
    scope: .source { dossier in
      dossier.refuted([.numberRange, .networkCode]).map { dossier.hit($0, message(for: $0)) }
    }
  )
}

private func message(for statement: Statement) -> Phrase {
  return
    "\(statement.value) is not \(Wording.possessive(statement.name)).\(Wording.right(statement.opinion))"
}
