import TrueLineModel

extension Rule {
  /// Flags USSD codes that the carrier does not have, sends as a message, or calls as a hotline.
  static let wrongCode = Rule(
    id: "wrong-code",
    title: "A code is not the carrier’s, or used as what it is not",
    severity: .error,
    confidence: .high,
    judges: .facts,
    rationale: """
      A foreign code does nothing at best; some codes forward calls or move credit.
      A code is dialled: sent as a message or called as a hotline it is misused, which is a warning.
      """,
    remedy: "Give the code that the carrier itself publishes, and say that it is dialled.",
    flags: [
      "In Exampleland, ⟦Testel's balance code is *199#⟧.",
      "Exampleland: ⟦Testel: send *100# to 100⟧.",
    ],
    passes: [
      "In Exampleland, Testel's balance code is *101#.",
      "In Exampleland, Testel's balance code is not *199#.",
    ],
    scope: .source { dossier in
      dossier.statements.compactMap { statement in
        if statement.isMisuse {
          return dossier.hit(statement, misuse(in: statement), level: .warning)
        }
        guard statement.claim.predicate == .code, statement.opinion.verdict == .refuted else {
          return nil
        }
        return dossier.hit(statement, message(for: statement))
      }
    }
  )
}

extension Statement {
  /// A code of a known carrier that is to be sent as a message or called as a hotline,
  /// where nothing worse is known of it.
  var isMisuse: Bool {
    guard !claim.subject.candidates.isEmpty || opinion.carrier != nil else { return false }
    switch claim.form {
    case .plain: return false
    case .sentAsMessage: return true
    case .calledAsHotline: return opinion.verdict == .unsupported || opinion.verdict == .unknown
    }
  }
}

private func misuse(in statement: Statement) -> String {
  let how =
    statement.claim.form == .sentAsMessage
    ? "is sent as a message here; a code is dialled." : "is called a hotline here; a code is none."
  // Where the page does not say what the code is for, any code of the carrier's might be meant.
  let right = statement.claim.purpose == nil && statement.claim.predicate == .code
  return "\(statement.value) \(how)" + (right ? "" : Wording.right(statement.opinion))
}

private func message(for statement: Statement) -> String {
  let purpose = statement.claim.purpose.map { " for \($0)" } ?? ""
  return "\(statement.value) is not \(Wording.possessive(statement.name)) code\(purpose)."
    + Wording.right(statement.opinion)
}
