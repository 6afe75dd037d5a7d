import TrueLineModel

extension Rule {
  /// Flags numbers called a carrier's hotline that the carrier does not have.
  static let wrongHotline = Rule(
    id: "wrong-hotline",
    title: "A carrier’s hotline is wrong",
    severity: .error,
    confidence: .high,
    judges: .facts,
    rationale: """
      Who calls a wrong number reaches nobody, or somebody who waits for such calls.
      It falls to the complete list of the carrier's numbers, never to suspicion.
      """,
    remedy: "Give the number that the carrier itself publishes.",
    flags: [
      "In Exampleland, ⟦Testel's hotline is 1009⟧.",
      "例国⟦Testel的客服热线是1009⟧。",
      "Exampleland: ⟦Testel's hotline is *199#⟧.",
    ],
    passes: [
      "In Exampleland, Testel's hotline is 1001.",
      "In Exampleland, is Testel's hotline 1009?",
      "Testel's hotline is not 1009.",
    ],
    scope: .source { dossier in
      dossier.refuted([.hotline]).map { dossier.hit($0, message(for: $0)) }
    }
  )
}

private func message(for statement: Statement) -> Phrase {
  let what: Phrase = "\(statement.value) is not \(Wording.possessive(statement.name)) hotline."
  let form: Phrase =
    statement.claim.form == .calledAsHotline
    ? " A code that is dialled for a service is no hotline." : ""
  return what + Wording.right(statement.opinion) + form
}
