import TrueLineModel

extension Rule {
  /// Notes statements that were looked for and that no source confirms.
  static let unsupportedClaim = Rule(
    id: "unsupported-claim",
    title: "No source says this",
    severity: .note,
    confidence: .medium,
    judges: .facts,
    rationale: """
      That nothing confirms a procedure does not make it wrong, but a reader should know.
      """,
    remedy: "Name a page of the carrier that says so.",
    flags: [
      "In Exampleland, ⟦Testel lets you cancel the line online⟧."
    ],
    passes: [
      "In Exampleland, Testel's hotline is 1001."
    ],
    scope: .source { dossier in
      dossier.statements.filter { $0.opinion.verdict == .unsupported && !$0.isMisuse }
        .map { dossier.hit($0, message(for: $0), level: .note) }
    }
  )
}

private func message(for statement: Statement) -> Phrase {
  let what: Phrase =
    "\(statement.claim.predicate.inWords) “\(statement.value)” of \(statement.name)"
  return "Looked for, and no source says it: \(what).\(Wording.right(statement.opinion))"
}

extension Predicate {
  /// How messages call it.
  var inWords: Phrase {
    switch self {
    case .alias: "the name"
    case .operatesIn: "the country"
    case .code: "the code"
    case .channel: "the contact"
    case .numberRange: "the prefix"
    case .networkCode: "the network code"
    case .topUpChannel: "topping up by"
    case .topUpLimit: "the top-up limit"
    case .cancellation: "cancelling by"
    case .kyc: "the papers"
    default: "the \(data: rawValue)"
    }
  }
}
