import TrueLineModel

/// A claim that a page makes as its own, with what the reference says of it.
package struct Statement {
  let sighting: ClaimSighting
  let opinion: Opinion

  package init(_ judged: Judged<ClaimSighting>) {
    sighting = judged.sighting
    opinion = judged.opinion
  }

  var claim: Claim { sighting.claim }

  /// Carrier's id where it is settled, else the words used.
  package var carrier: String {
    if let carrier = opinion.carrier { return carrier.id }
    return claim.subject.candidates.count == 1 ? claim.subject.candidates[0] : claim.subject.words
  }

  /// How messages call the carrier.
  var name: Phrase {
    if let carrier = opinion.carrier { return carrier.named }
    if claim.subject.isEveryCarrier { return "the country's carriers" }
    return Phrase(text: claim.subject.words)
  }

  /// How messages say the value.
  var value: Phrase { Wording.span(claim.values) }

  package var valueInReports: String { claim.values.joined(separator: ", ") }

  var subject: Subject {
    .fact(kind: claim.predicate.rawValue, carrier: carrier, value: valueInReports)
  }
}

extension Dossier {
  /// Statements of these kinds that the reference refutes.
  func refuted(_ kinds: [Predicate]) -> [Statement] {
    refuted.filter { kinds.contains($0.claim.predicate) }
  }

  /// What the reference refutes on firm grounds, each once.
  ///
  /// Pages made to lead readers to a stranger invent the carriers around him. Nobody's words
  /// prove that; false facts do.
  static func falseFacts(of statements: [Statement]) -> Set<Subject> {
    Set(
      statements
        .filter { $0.opinion.verdict == .refuted && !$0.opinion.isWeak && !$0.opinion.isAmbiguous }
        .map(\.subject))
  }

  /// A hit for a statement, with its grounds and the carrier's real contacts.
  ///
  /// Thin grounds, or a name that several carriers share, give a warning at most. It is about
  /// `subject` where that is not the statement itself.
  func hit(
    _ statement: Statement, _ message: Phrase, level: Severity? = nil, about subject: Subject? = nil
  ) -> Hit {
    let opinion = statement.opinion
    let isThin = opinion.isWeak || opinion.isAmbiguous
    return Hit(
      message + opinion.doubt, subject: subject ?? statement.subject,
      evidence: statement.sighting.range,
      related: statement.sighting.context.map { [(role: .context, range: $0)] } ?? [],
      grounds: opinion.grounds, level: level ?? (isThin ? .warning : nil),
      confidence: isThin ? .medium : nil,
      remedy: opinion.carrier.flatMap { remedy(for: $0) })
  }
}

extension Opinion {
  /// Why it is less than certain, as a sentence behind a message; empty where it is not.
  fileprivate var doubt: Phrase {
    if isAmbiguous { return " \(readings ?? "Several carriers share the name")." }
    return isWeak ? " Only single sources say so." : ""
  }
}

/// Words of messages.
enum Wording {
  /// `; 1204 or 888 is right` or nothing.
  static func right(_ opinion: Opinion) -> Phrase {
    opinion.right.map { " Right: \($0)." } ?? ""
  }

  /// `30 d`, or `8 d to 200 d` for the ends of a span.
  static func span(_ values: [String]) -> Phrase {
    let ends = values.map { "\(data: $0)" as Phrase }
    guard let first = ends.first else { return "" }
    return ends.dropFirst().reduce(first) { "\($0) to \($1)" }
  }

  /// "Smart's", "the country's carriers'".
  static func possessive(_ name: Phrase) -> Phrase {
    name.english.hasSuffix("s") ? "\(name)’" : "\(name)’s"
  }
}
