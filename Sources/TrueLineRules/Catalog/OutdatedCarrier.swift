import TrueLineModel

extension Rule {
  /// Flags carriers that closed or merged and are spoken of as if they worked, and carriers in
  /// business that are said to be gone.
  static let outdatedCarrier = Rule(
    id: "outdated-carrier",
    title: "A carrier that is gone is treated as operating, or one that operates as gone",
    severity: .warning,
    confidence: .medium,
    judges: .facts,
    rationale: """
      Lines, codes and shops of a carrier that is gone help nobody any more. The other way round, \
      who is told that a working carrier is bankrupt gives up a number or hurries to "save" it.
      """,
    remedy: "Say when it closed and who took its customers over; for a live one, drop the claim.",
    flags: [
      "⟦Demofone is a carrier in Exampleland⟧.",
      "On arrival in Exampleland, ⟦get a Demofone⟧ SIM.",
      "In Exampleland, ⟦Testel went bankrupt⟧.",
    ],
    passes: [
      "Demofone closed in 2015; it was a carrier in Exampleland.",
      "In 2010, Demofone was a carrier in Exampleland.",
      "In Exampleland you can get a Testel SIM.",
      "If Testel went bankrupt, Exampleland would have one network less.",
    ],
    scope: .source { dossier in
      let closed = Set(
        dossier.statements.filter {
          $0.claim.predicate == .status && $0.claim.values == [Carrier.Status.closed.rawValue]
        }
        .map(\.carrier))
      return dossier.statements.compactMap { statement in
        if statement.buriesTheLiving {
          return dossier.hit(
            statement, "\(statement.name) is said to be gone.\(Wording.right(statement.opinion))",
            level: .warning)
        }
        guard statement.isActive(on: dossier), !closed.contains(statement.carrier) else {
          return nil
        }
        return dossier.hit(
          statement, message(for: statement, dossier.knowledge),
          about: .fact(
            kind: "status", carrier: statement.carrier, value: Carrier.Status.operating.rawValue))
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

  /// Whether it says of a carrier in business that it is bankrupt or has ceased to work.
  fileprivate var buriesTheLiving: Bool {
    claim.isForGood && opinion.verdict == .refuted
      && !opinion.isAmbiguous && opinion.carrier?.status == .operating
  }

  /// Whether it speaks of a carrier that has ended as of one in business.
  fileprivate func isActive(on dossier: Dossier) -> Bool {
    switch claim.predicate {
    case .alias, .owner: return false
    case .operatesIn where opinion.verdict == .refuted && hasEnded: return true
    case .status where opinion.verdict == .refuted && opinion.carrier?.status.isOver == true:
      return true
    default: break
    }
    // Nearly every carrier that a page names operates.
    var isKnown = false
    for case let carrier? in claim.subject.candidates.lazy.map(dossier.carrier) {
      guard carrier.status.isOver else { return false }
      isKnown = true
    }
    return isKnown && (claim.predicate != .operatesIn || opinion.verdict == .refuted)
  }
}

extension Carrier.Status {
  /// Closed, or part of another carrier.
  fileprivate var isOver: Bool { self == .closed || self == .merged }
}

private func message(for statement: Statement, _ knowledge: any Knowledge) -> Phrase {
  guard
    let carrier = statement.opinion.carrier
      ?? statement.claim.subject.candidates.compactMap({ knowledge.carrier($0) }).first
  else { return "\(statement.claim.subject.words) is gone." }
  let when: Phrase = carrier.ended.map { " in \($0)" } ?? ""
  let heir = carrier.into.flatMap { knowledge.carrier($0)?.named }
  let customers: Phrase =
    heir.map { " Its customers are \(Wording.possessive($0)) now." } ?? ""
  return carrier.status == .merged
    ? "\(carrier.named) became part of another carrier\(when).\(customers)"
    : "\(carrier.named) closed\(when).\(customers)"
}
