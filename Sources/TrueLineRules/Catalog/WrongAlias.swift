import TrueLineModel

extension Rule {
  /// Flags two names given to one carrier that belong to different ones.
  static let wrongAlias = Rule(
    id: "wrong-alias",
    title: "Two carriers are said to be one",
    severity: .error,
    confidence: .high,
    judges: .facts,
    rationale: """
      A reader who takes one carrier for another calls, pays and trusts the wrong company.
      Two names are one carrier's only where a fact ties them.
      """,
    remedy: "Name each carrier by its own name.",
    flags: [
      "In Exampleland choose ⟦Samplecell (Testel)⟧.",
      "例国有三家运营商：Example Mobile、⟦Samplecell（Testel）⟧和Demofone。",
    ],
    passes: [
      "In Exampleland choose Samplecell (SampleGSM).",
      "Samplecell is not Testel, whatever Exampleland's guides say.",
      "Scammers say that Samplecell is Testel.",
    ],
    scope: .source { dossier in
      dossier.refuted([.alias]).map { dossier.hit($0, message(for: $0)) }
    }
  )
}

private func message(for statement: Statement) -> Phrase {
  let other = statement.claim.object.map { Phrase(text: $0.words) } ?? statement.value
  return
    "\(statement.claim.subject.words) and \(other) are different companies.\(Wording.right(statement.opinion))"
}
