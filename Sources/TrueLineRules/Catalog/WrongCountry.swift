import TrueLineModel

extension Rule {
  /// Flags carriers placed in a country where they have no network.
  static let wrongCountry = Rule(
    id: "wrong-country",
    title: "A carrier is said to operate where it does not",
    severity: .error,
    confidence: .high,
    judges: .facts,
    rationale: """
      A service offered for a carrier that is not in the country cannot exist.
      """,
    remedy: "Look up which carriers the country's regulator licenses.",
    flags: [
      "⟦Otherlink is a carrier in Exampleland⟧."
    ],
    passes: [
      "Testel is a carrier in Exampleland.",
      "Otherlink is a carrier in Otherland.",
      "Otherlink is not a carrier in Exampleland.",
    ],
    scope: .source { dossier in
      dossier.refuted([.operatesIn])
        .filter { !$0.hasEnded }
        .map { dossier.hit($0, message(for: $0, dossier.knowledge)) }
    }
  )
}

private func message(for statement: Statement, _ knowledge: any Knowledge) -> Phrase {
  let place = knowledge.countryName(statement.claim.values.first ?? "")
  return
    "\(statement.claim.subject.words) is no carrier of \(place).\(Wording.right(statement.opinion))"
}
