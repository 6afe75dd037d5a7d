import TrueLineModel

extension Rule {
  /// Flags carriers that closed or merged and are spoken of as if they worked.
  static let outdatedCarrier = Rule(
    id: "outdated-carrier",
    title: "A carrier that is gone is treated as operating",
    severity: .warning,
    confidence: .medium,
    judges: .facts,
    rationale: """
      Lines, codes and shops of a carrier that is gone help nobody any more.
      """,
    remedy: "Say when it closed and who took its customers over.",
    flags: [
      "⟦Demofone is a carrier in Exampleland⟧."
    ],
    passes: [
      "Demofone closed in 2015; it was a carrier in Exampleland.",
      "In 2010, Demofone was a carrier in Exampleland.",
    ],
    scope: .source { caseFile in
      let closed = Set(
        caseFile.statements.filter {
          $0.claim.predicate == .status && $0.claim.values == ["closed"]
        }
        .map(\.carrier))
      return caseFile.statements.filter { statement in
        statement.isActive(caseFile.knowledge) && !closed.contains(statement.carrier)
      }.map { statement in
        var hit = caseFile.hit(statement, message(for: statement, caseFile.knowledge))
        hit.subject = .fact(kind: "status", carrier: statement.carrier, value: "operating")
        return hit
      }
    }
  )
}

extension Statement {
  /// Whether it is refuted because the carrier has ended.
  var hasEnded: Bool {
    guard let carrier = opinion.carrier else { return false }
    return carrier.status.isOver && claim.values == [carrier.country]
  }

  /// Whether it speaks of a carrier that has ended as of one in business.
  fileprivate func isActive(_ knowledge: any Knowledge) -> Bool {
    switch claim.predicate {
    case .alias, .owner, .status: return false
    default: break
    }
    let meant = claim.subject.candidates.compactMap { knowledge.carrier($0) }
    return !meant.isEmpty && meant.allSatisfy { $0.status.isOver }
      && (claim.predicate != .operatesIn || opinion.verdict == .refuted)
  }
}

extension Carrier.Status {
  /// Closed, or part of another carrier.
  fileprivate var isOver: Bool { self == .closed || self == .merged }
}

private func message(for statement: Statement, _ knowledge: any Knowledge) -> String {
  guard let carrier = statement.claim.subject.candidates.compactMap({ knowledge.carrier($0) }).first
  else { return "\(statement.claim.subject.words) is gone." }
  let when = carrier.ended.map { " in \($0)" } ?? ""
  let heir = carrier.into.flatMap { knowledge.carrier($0)?.name }
  let what = carrier.status == .merged ? "became part of another carrier" : "closed"
  return "\(carrier.name) \(what)\(when)."
    + (heir.map { " Its customers are \(Wording.possessive($0)) now." } ?? "")
}
