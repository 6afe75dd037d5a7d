import TrueLineModel

/// A claim that a page makes as its own, with what the reference says of it.
struct Statement {
  var sighting: ClaimSighting
  var opinion: Opinion

  var claim: Claim { sighting.claim }

  /// Carrier's id where it is settled, else the words used.
  var carrier: String {
    if let carrier = opinion.carrier { return carrier.id }
    return claim.subject.candidates.count == 1 ? claim.subject.candidates[0] : claim.subject.words
  }

  /// How messages call the carrier.
  var name: String {
    if let carrier = opinion.carrier { return carrier.name }
    if claim.subject.words == "*" { return "the country's carriers" }
    return claim.subject.words
  }

  var value: String { claim.values.joined(separator: " to ") }

  var subject: Subject {
    .fact(
      kind: claim.predicate.rawValue, carrier: carrier, value: claim.values.joined(separator: ", "))
  }
}

extension CaseFile {
  /// What the page says for itself: nothing denied, quoted, asked or told of the past.
  var statements: [Statement] {
    claims.filter { $0.sighting.claim.polarity == .said }
      .map { Statement(sighting: $0.sighting, opinion: $0.opinion) }
  }

  /// Statements of these kinds that the reference refutes.
  func refuted(_ kinds: Set<Predicate>) -> [Statement] {
    statements.filter { $0.opinion.verdict == .refuted && kinds.contains($0.claim.predicate) }
  }

  /// A hit for a statement, with its grounds and the carrier's real contacts.
  ///
  /// Thin grounds, or a name that several carriers share, give a warning at most.
  func hit(_ statement: Statement, _ message: String, level: Severity? = nil) -> Hit {
    let opinion = statement.opinion
    let isThin = opinion.isWeak || opinion.isAmbiguous
    return Hit(
      message + doubt(of: opinion), subject: statement.subject,
      evidence: statement.sighting.range,
      related: statement.sighting.context.map { [(role: .context, range: $0)] } ?? [],
      grounds: opinion.grounds, level: level ?? (isThin ? .warning : nil),
      confidence: isThin ? .medium : nil,
      remedy: opinion.carrier.flatMap { knowledge.remedy(for: $0) })
  }

  private func doubt(of opinion: Opinion) -> String {
    if opinion.isAmbiguous {
      for case .reason(let reason) in opinion.grounds where reason.contains(" may mean ") {
        return " \(reason)."
      }
      return " Several carriers share the name."
    }
    return opinion.isWeak ? " Only single sources say so." : ""
  }
}

/// Words of messages.
enum Wording {
  /// `; 1204 or 888 is right` or nothing.
  static func right(_ opinion: Opinion) -> String {
    opinion.right.map { " Right: \($0)." } ?? ""
  }

  /// "Smart's", "the country's carriers'".
  static func possessive(_ name: String) -> String {
    name.hasSuffix("s") ? name + "’" : name + "’s"
  }
}
