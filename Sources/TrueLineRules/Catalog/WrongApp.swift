import TrueLineModel

extension Rule {
  /// Flags apps under names that the carrier does not use.
  static let wrongApp = Rule(
    id: "wrong-app",
    title: "A carrier’s app has another name",
    severity: .error,
    confidence: .high,
    judges: .facts,
    rationale: """
      Who looks for an invented app installs what others put under that name.
      """,
    remedy: "Name the app as the carrier's own site does.",
    flags: [
      "In Exampleland, ⟦Testel's app is “Testel Online”⟧."
    ],
    passes: [
      "In Exampleland, Testel's app is “Testel Go”.",
      "Open the Testel app and tap “Top up”.",
    ],
    scope: .source { dossier in
      dossier.refuted([.app]).map { dossier.hit($0, message(for: $0)) }
    }
  )
}

private func message(for statement: Statement) -> Phrase {
  return
    "\(Wording.possessive(statement.name)) app is not called “\(statement.value)”.\(Wording.right(statement.opinion))"
}
