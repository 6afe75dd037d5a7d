import TrueLineModel

extension Reference {
  /// Judges a claim that a carrier operates in a country.
  ///
  /// The claim names the country itself, so a shared name is judged whole: if none of
  /// its carriers is there, the claim is wrong whichever was meant.
  func countryOpinion(_ claim: Claim) -> Opinion {
    guard let place = claim.values.first else { return Opinion(.unknown) }
    let candidates = claim.subject.candidates.filter { carriers[$0] != nil }
    if candidates.isEmpty { return brandOpinion(claim.subject.words, in: place) }
    let judgements = candidates.map { judge(presenceOf: $0, in: place) }
    if let there = judgements.first(where: \.holdsValue) { return opinion(there) }
    // Facts about the carrier of this name that was there say more than the table.
    let isHome = candidates.contains { country(of: $0) == place }
    let homes = isHome ? [] : World.builtIn.operators(named: claim.subject.words)
    if homes.contains(where: { $0.country == place && $0.status != Carrier.Status.closed.rawValue })
    {
      return Opinion(
        .unknown,
        grounds: [
          .reason(
            "the world table of operators has a “\(claim.subject.words)” in \(countryName(place))")
        ])
    }
    let refuting = judgements.filter { $0.verdict == .refuted }
    guard !refuting.isEmpty else {
      if judgements.allSatisfy({ $0.verdict == .unknown && $0.facts.isEmpty }),
        !isHome, !candidates.contains(where: { isGroup($0, besides: candidates) })
      {
        var opinion = brandOpinion(claim.subject.words, in: place, of: candidates)
        opinion.isWeak = true
        return opinion
      }
      let first = judgements.first { $0.verdict == .unsupported } ?? judgements[0]
      return opinion(first)
    }
    let places = Set(candidates.map(country(of:))).sorted().map(countryName)
    let here: Phrase = "\(claim.subject.words) is a carrier of \(places.joined(by: .and))"
    if isHome, let ended = refuting.first(where: { country(of: $0.carrier) == place }) {
      return opinion(ended)
    }
    return Opinion(
      .refuted,
      grounds: grounds(refuting.flatMap(\.facts))
        + [.reason(here)] + refuting.flatMap(\.reasons).map(Ground.reason),
      carrier: candidates.count == 1 ? carriers[candidates[0]]?.carrier : nil,
      isWeak: refuting.allSatisfy(\.isWeak),
      right: refuting.count == 1 && candidates.count == 1 ? refuting[0].right ?? here : here)
  }

  private func judge(presenceOf id: String, in place: String) -> CarrierOpinion {
    let own = facts[id] ?? []
    let (current, old) = byAge(own.filter { $0.kind == .operatesIn })
    let holding = current.filter { $0.values.contains(place) }
    if !holding.isEmpty {
      return CarrierOpinion(
        verdict: holding.contains(where: \.isSupported) ? .supported : .unknown, carrier: id,
        facts: holding, holdsValue: true)
    }
    if country(of: id) == place { return presenceAtHome(id) }
    if current.isEmpty {
      return old.isEmpty ? CarrierOpinion(verdict: .unknown, carrier: id) : tooOld(old, of: id)
    }
    guard let set = closedSets(id, .operatesIn, nil).first,
      current.contains(where: \.isSupported)
    else { return CarrierOpinion(verdict: .unsupported, carrier: id, facts: current) }
    return CarrierOpinion(
      verdict: .refuted, carrier: id, facts: current,
      reasons: set.why.isEmpty ? [] : ["\(data: set.why)"],
      isWeak: !current.contains(where: \.isFirm))
  }

  /// At home a carrier operates unless it has ended.
  private func presenceAtHome(_ id: String) -> CarrierOpinion {
    guard let carrier = carriers[id]?.carrier,
      carrier.status == .closed || carrier.status == .merged
    else { return CarrierOpinion(verdict: .supported, carrier: id, holdsValue: true) }
    let ending = (facts[id] ?? []).filter { $0.kind == .status && $0.isSupported }
    let (current, old) = byAge(ending)
    guard !current.isEmpty else {
      return old.isEmpty ? CarrierOpinion(verdict: .unknown, carrier: id) : tooOld(old, of: id)
    }
    return CarrierOpinion(
      verdict: .refuted, carrier: id, facts: current, right: standing(of: id),
      isWeak: !current.contains(where: \.isFirm))
  }

  /// Whether other carriers are owned by this one or bear its name, so that it may be said to
  /// be where they are.
  private func isGroup(_ id: String, besides candidates: [String]) -> Bool {
    let own = (carriers[id]?.carrier.names ?? []).map(NameKey.of).filter { $0.utf8.count >= 4 }
    let added = carriers.added
    let isKin = own.contains { key in
      builtIn?.kin(beginningWith: key).contains { added[$0] == nil && !candidates.contains($0) }
        ?? false
    }
    return isKin
      || added.values.contains { entry in
        guard !candidates.contains(entry.carrier.id) else { return false }
        let theirs = (entry.carrier.names + entry.carrier.legal + entry.carrier.parents)
          .map(NameKey.of)
        return theirs.contains { name in own.contains { name.hasPrefix($0) } }
      }
  }

  /// A brand whose places only the world table knows, beside the homes of `candidates`.
  private func brandOpinion(
    _ brand: String, in place: String, of candidates: [String] = []
  ) -> Opinion {
    var homes = World.builtIn.countries(ofBrand: brand)
    for home in candidates.map(country(of:)) where !homes.contains(home) { homes.append(home) }
    guard !homes.isEmpty, !homes.contains(place) else { return Opinion(.unknown) }
    let here: Phrase =
      "\(brand) is a carrier of \(homes.map(countryName).joined(by: .and))"
    // Only where the carriers of the country are known is absence more than a gap.
    let licensees = carrierIDs(in: place).flatMap { facts[$0] ?? [] }
      .filter { $0.kind == .operatesIn && $0.isFirm }
    let (current, _) = byAge(licensees.sorted { $0.id < $1.id })
    let isKnown = current.contains { !closedSets($0.carrier, .operatesIn, nil).isEmpty }
    return Opinion(
      .refuted,
      grounds: (isKnown ? grounds(current) : [])
        + [.reason("\(here) by the world table of operators")],
      isWeak: !isKnown, right: here)
  }
}
