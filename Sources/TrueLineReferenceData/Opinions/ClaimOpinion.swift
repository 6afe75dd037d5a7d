import TrueLineModel

/// What one carrier's facts say of a claim, before candidates are put together.
struct CarrierOpinion {
  var verdict: Verdict
  var carrier: String
  /// The facts used, those that decide first.
  var facts: [StoredFact] = []
  var reasons: [Phrase] = []
  var right: Phrase?
  var isWeak = false
  /// Whether a listed value is the claimed one, so that no other reading refutes it.
  var holdsValue = false
}

extension Reference {
  /// What is known about a claim.
  ///
  /// The rules, in order:
  /// 1. The words are narrowed to the carriers of the countries in `context`.
  /// 2. Facts whose sources were read too long ago count for nothing (`FactAge`).
  /// 3. A value that any remaining fact lists is never refuted: it is supported, or
  ///    unknown where sources conflict.
  /// 4. Any other value is refuted by a closed set that holds a firm value, weakly
  ///    where the set holds single-source values only.
  /// 5. In an open set it is unsupported, if somebody looked for such facts at all.
  /// 6. Where the words may mean several carriers, it is refuted if some are known
  ///    to have other values and none to have this one, and marked ambiguous.
  ///
  /// About a microsecond for a value, ten for a name that only the world table knows.
  public func opinion(on claim: Claim, in context: JudgingContext) -> Opinion {
    switch claim.predicate {
    case .alias: return aliasOpinion(claim, context)
    case .operatesIn: return countryOpinion(claim)
    default: break
    }
    let candidates = narrowed(claim.subject, context)
    guard !candidates.isEmpty else { return Opinion(.unknown) }
    return combine(candidates.map { judge(claim, of: $0) }, words: claim.subject.words)
  }

  /// The carriers that the words can mean in this context.
  ///
  /// Where the page speaks of countries and one of them has another company of that
  /// name, the name means that one, of which nothing is known. So does a name that several
  /// countries share, where the page speaks of none of them: it may be borne in more.
  func narrowed(_ subject: NamedCarrier, _ context: JudgingContext) -> [String] {
    let all = subject.candidates.filter { carriers[$0] != nil || facts[$0] != nil }
    guard !context.countries.isEmpty else { return all }
    let near = all.filter { context.countries.contains(country(of: $0)) }
    guard near.isEmpty else { return near }
    if context.isSettled || Set(all.map(country(of:))).count > 1 { return [] }
    let homes = World.builtIn.countries(ofBrand: subject.words)
    return homes.contains(where: context.countries.contains) ? [] : all
  }

  /// The country of a carrier, and of `kh/*`.
  func country(of id: String) -> String {
    if let carrier = carriers[id]?.carrier { return carrier.country }
    return id.prefix { $0 != "/" }.uppercased()
  }

  /// Puts the readings of a shared name together.
  func combine(_ judgements: [CarrierOpinion], words: String) -> Opinion {
    guard judgements.count > 1 else {
      return judgements.first.map { opinion($0) } ?? Opinion(.unknown)
    }
    let chosen: [CarrierOpinion]
    let holding = judgements.filter(\.holdsValue)
    let refuting = judgements.filter { $0.verdict == .refuted }
    let unsupported = judgements.filter { $0.verdict == .unsupported }
    if !holding.isEmpty {
      chosen = holding
    } else if !refuting.isEmpty {
      chosen = refuting
    } else if !unsupported.isEmpty {
      chosen = unsupported
    } else {
      return Opinion(.unknown, isAmbiguous: true)
    }
    let names = judgements.map { judgement -> Phrase in
      "\(name(of: judgement.carrier)) (\(countryName(country(of: judgement.carrier))))"
    }
    let readings: Phrase = "“\(words)” may mean \(names.joined(by: .or))"
    let rights = chosen.compactMap { judgement -> Phrase? in
      judgement.right.map { "\($0) (\(countryName(country(of: judgement.carrier))))" }
    }
    return Opinion(
      chosen.contains { $0.verdict == .supported } ? .supported : chosen[0].verdict,
      grounds: grounds(chosen.flatMap(\.facts))
        + [.reason(readings)]
        + chosen.flatMap(\.reasons).map(Ground.reason),
      isAmbiguous: true, readings: readings, isWeak: chosen.allSatisfy(\.isWeak),
      right: rights.isEmpty ? nil : rights.joined(by: .or))
  }

  func opinion(_ judgement: CarrierOpinion) -> Opinion {
    let age = judgement.verdict == .refuted ? staleness(of: judgement.facts) : nil
    let reasons = judgement.reasons + [age].compactMap(\.self)
    return Opinion(
      judgement.verdict,
      grounds: grounds(judgement.facts) + reasons.map(Ground.reason),
      carrier: carriers[judgement.carrier]?.carrier, isWeak: judgement.isWeak,
      right: judgement.right)
  }

  /// How reports call a carrier of an id.
  func name(of carrier: String) -> Phrase {
    carriers[carrier]?.carrier.named ?? Phrase(text: carrier)
  }

  /// Facts as grounds, best supported first, each once.
  func grounds(_ facts: [StoredFact]) -> [Ground] {
    var seen: Set<String> = []
    return facts.filter { seen.insert($0.id).inserted }.enumerated()
      .sorted { ($0.element.status.rank, $0.offset) < ($1.element.status.rank, $1.offset) }
      .map { .fact(fact($0.element)) }
  }
}

extension Fact.Status {
  /// 0 is best.
  var rank: Int {
    switch self {
    case .verified: 0
    case .corroborated: 1
    case .singleSource: 2
    case .disputed: 3
    case .unknown: 4
    }
  }
}
