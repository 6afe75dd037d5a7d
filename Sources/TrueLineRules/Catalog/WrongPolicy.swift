import TrueLineModel

extension Rule {
  /// Flags wrong periods, limits and identity rules of a carrier.
  static let wrongPolicy = Rule(
    id: "wrong-policy",
    title: "A carrier’s terms are otherwise",
    severity: .error,
    confidence: .high,
    judges: .facts,
    rationale: """
      Who trusts a wrong period loses the number; who trusts a wrong limit, the money.
      """,
    remedy: "Give the terms that the carrier or the regulator publishes.",
    flags: [
      "In Exampleland, a ⟦single top-up at Testel is at most $500⟧."
    ],
    passes: [
      "In Exampleland, a single top-up at Testel is at most $50."
    ],
    scope: .source { dossier in
      dossier.refuted([.validity, .topUpLimit, .topUpChannel, .kyc, .cancellation]).map {
        dossier.hit($0, message(for: $0))
      }
    }
  )
}

private func message(for statement: Statement) -> Phrase {
  let what: Phrase =
    switch statement.claim.predicate {
    case .validity: "\(statement.value) is not what \(statement.name) gives."
    case .topUpLimit: "\(statement.value) is not \(Wording.possessive(statement.name)) limit."
    case .kyc: "\(statement.name): papers are asked for at registration."
    default: "\(statement.name) does not offer this (\(statement.value))."
    }
  return what + Wording.right(statement.opinion)
}
