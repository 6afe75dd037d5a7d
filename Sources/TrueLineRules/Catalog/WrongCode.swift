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

private func misuse(in statement: Statement) -> Phrase {
  // Where the page does not say what the code is for, any code of the carrier's might be meant.
  let isOpen = statement.claim.purpose == nil && statement.claim.predicate == .code
  let right: Phrase = isOpen ? "" : Wording.right(statement.opinion)
  return statement.claim.form == .sentAsMessage
    ? "\(statement.value) is sent as a message here; a code is dialled.\(right)"
    : "\(statement.value) is called a hotline here; a code is none.\(right)"
}

private func message(for statement: Statement) -> Phrase {
  let purpose: Phrase = statement.claim.purpose.map { " for \(data: $0)" } ?? ""
  return
    "\(statement.value) is not \(Wording.possessive(statement.name)) code\(purpose).\(Wording.right(statement.opinion))"
}
