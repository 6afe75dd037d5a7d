import TrueLineModel

extension Rule {
  /// Flags domains called a carrier's official site that are not.
  static let wrongDomain = Rule(
    id: "wrong-domain",
    title: "A carrier’s site stands elsewhere",
    severity: .error,
    confidence: .high,
    judges: .facts,
    rationale: """
      A false official site takes passwords, payments and papers.
      """,
    remedy: "Link the carrier's own domain.",
    flags: [
      "In Exampleland, ⟦Testel's official website is testel-online.example⟧."
    ],
    passes: [
      "In Exampleland, Testel's official website is testel.example.",
      "Testel's official website is not testel-online.example.",
    ],
    scope: .source { dossier in
      dossier.refuted([.domain]).map { dossier.hit($0, message(for: $0)) }
    }
  )
}

private func message(for statement: Statement) -> Phrase {
  return
    "\(statement.value) is not \(Wording.possessive(statement.name)) site.\(Wording.right(statement.opinion))"
}
