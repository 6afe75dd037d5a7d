import TrueLineModel

extension Reference {
  /// Judges a claim that gives values, by the facts of one carrier.
  func judge(_ claim: Claim, of carrier: String) -> CarrierOpinion {
    var kind = claim.predicate
    // A code that is to be called stands for a help line, whatever the page calls it.
    if kind == .code, claim.form == .calledAsHotline { kind = .hotline }
    let about = stored(about: carrier)
    let all = about.filter { $0.kind == kind || (kind == .channel && $0.kind == .hotline) }
    let (current, old) = byAge(all)
    guard !current.isEmpty || old.isEmpty else { return tooOld(old, of: carrier) }
    if kind == .status {
      return current.isEmpty
        ? CarrierOpinion(verdict: .unknown, carrier: carrier)
        : judgeStatus(claim, of: carrier, current)
    }

    var relevant = serving(claim, kind, current)
    let comparison = ValueComparison(
      kind: kind, callingCode: callingCode(country(of: carrier)),
      name: carriers[carrier]?.carrier.name ?? "")
    guard !relevant.isEmpty else {
      if comparison.isVague(claim.values) {
        return CarrierOpinion(verdict: .unknown, carrier: carrier)
      }
      return judgeByOthers(claim, kind, [], comparison, carrier)
        ?? CarrierOpinion(verdict: .unknown, carrier: carrier)
    }
    if let held = holding(claim, relevant, comparison, carrier) { return held }
    if let some = holdingSomewhere(claim, kind, comparison, carrier) { return some }
    // Who means no purpose mostly means the balance, and a list of all codes helps nobody.
    if kind == .code, claim.purpose == nil {
      let balance = relevant.filter { $0.purpose == Purpose.balance }
      if !balance.isEmpty { relevant = balance }
    }
    if claim.values.isEmpty || comparison.isVague(claim.values) {
      return CarrierOpinion(verdict: .unknown, carrier: carrier, facts: relevant)
    }
    if kind == .hotline, isCode(claim, of: carrier, about) {
      return CarrierOpinion(
        verdict: .unsupported, carrier: carrier, facts: relevant,
        reasons: ["it is a code of the carrier, to be dialled, not a help line"],
        right: right(relevant, kind))
    }
    if claim.form == .sentAsMessage {
      return CarrierOpinion(
        verdict: .unsupported, carrier: carrier, facts: relevant,
        reasons: ["no source says that it is sent as a message"], right: right(relevant, kind))
    }
    if kind == .kyc, claim.values == ["none"] { return judgeNone(relevant, carrier) }
    return judgeUnlisted(claim, kind, relevant, comparison, carrier)
  }

  /// The facts that speak of what the claim speaks of.
  ///
  /// A purpose counts where both name one; papers to top up are another matter than
  /// papers to register, and a code for the balance none for the own number.
  private func serving(
    _ claim: Claim, _ kind: Predicate, _ facts: [StoredFact]
  ) -> [StoredFact] {
    guard let purpose = claim.purpose else { return facts }
    let same = facts.filter { $0.purpose == purpose }
    switch kind {
    case .code, .kyc: return same
    default: return same.isEmpty ? facts.filter { $0.purpose == nil } : same
    }
  }

  /// The judgement where a listed value is the claimed one.
  private func holding(
    _ claim: Claim, _ facts: [StoredFact], _ comparison: ValueComparison, _ carrier: String
  ) -> CarrierOpinion? {
    guard !claim.values.isEmpty else { return nil }
    let holders = claim.values.map { value in
      facts.filter { fact in fact.values.contains { comparison.isSame(value, $0) } }
    }
    guard holders.allSatisfy({ !$0.isEmpty }) else {
      return comparison.isWithin(claim, facts)
        ? CarrierOpinion(
          verdict: .supported, carrier: carrier, facts: facts.filter(\.isSupported),
          holdsValue: true) : nil
    }
    // The whole claim is as good as its weakest value.
    let verdicts = holders.map { facts -> Verdict in
      if facts.contains(where: \.isSupported) { return .supported }
      return facts.contains { $0.status == .disputed } ? .unknown : .unsupported
    }
    let verdict: Verdict =
      verdicts.contains(.unsupported)
      ? .unsupported : verdicts.contains(.unknown) ? .unknown : .supported
    return CarrierOpinion(
      verdict: verdict, carrier: carrier, facts: holders.flatMap { $0 },
      right: verdict == .supported ? nil : right(facts, comparison.kind), holdsValue: true)
  }

  /// A claim about all carriers of a country that holds for some: `many top up in shops`.
  ///
  /// Whoever says so of carriers in general does not say it of each.
  private func holdingSomewhere(
    _ claim: Claim, _ kind: Predicate, _ comparison: ValueComparison, _ carrier: String
  ) -> CarrierOpinion? {
    guard Countries.isEveryCarrier(carrier) else { return nil }
    let country = country(of: carrier)
    let ids = carrierIDs(in: country).filter { carriers[$0]?.sector != "regulator" }
    let (current, _) = byAge(
      ids.flatMap { facts[$0] ?? [] }.filter { $0.kind == kind && $0.isSupported })
    let relevant = serving(claim, kind, current)
    return relevant.isEmpty ? nil : holding(claim, relevant, comparison, carrier)
  }

  /// Whether the value called a help line is one of the carrier's codes.
  private func isCode(_ claim: Claim, of carrier: String, _ about: [StoredFact]) -> Bool {
    let codes = about.filter { $0.kind == .code }
    let comparison = ValueComparison(kind: .code, callingCode: "", name: "")
    return claim.values.allSatisfy { value in
      codes.contains { fact in fact.values.contains { comparison.isSame(value, $0) } }
    }
  }

  /// "No papers needed" is the one value that says no to all listed ones.
  private func judgeNone(_ facts: [StoredFact], _ carrier: String) -> CarrierOpinion {
    let demanding = facts.filter { $0.isSupported && !$0.values.isEmpty }
    guard !demanding.isEmpty else {
      return CarrierOpinion(verdict: .unsupported, carrier: carrier, facts: facts)
    }
    return CarrierOpinion(
      verdict: .refuted, carrier: carrier, facts: demanding, right: right(demanding, .kyc),
      isWeak: !demanding.contains(where: \.isFirm))
  }

  /// The judgement on a value that nobody lists.
  private func judgeUnlisted(
    _ claim: Claim, _ kind: Predicate, _ facts: [StoredFact], _ comparison: ValueComparison,
    _ carrier: String
  ) -> CarrierOpinion {
    var judgement = CarrierOpinion(
      verdict: .unsupported, carrier: carrier, facts: facts, right: right(facts, kind))
    let sets = closedSets(carrier, kind, claim.purpose)
    if let set = sets.first, facts.contains(where: \.isSupported) {
      judgement.verdict = .refuted
      judgement.isWeak = !facts.contains(where: \.isFirm)
      let firm = facts.filter { $0.isFirm && !$0.values.isEmpty }
      judgement.facts =
        firm.isEmpty ? facts.filter { $0.isSupported && !$0.values.isEmpty } : firm
      if !set.why.isEmpty { judgement.reasons.append("the list is complete: \(data: set.why)") }
    }
    guard let other = judgeByOthers(claim, kind, facts, comparison, carrier) else {
      return judgement
    }
    guard judgement.verdict == .refuted else { return other }
    judgement.facts += other.facts.filter { $0.carrier != carrier }
    judgement.reasons += other.reasons
    if let right = other.right { judgement.right = right }
    return judgement
  }

  /// The closed sets that a kind and purpose fall under.
  func closedSets(_ carrier: String, _ kind: Predicate, _ purpose: String?) -> [ClosedSet] {
    let own = closed[carrier] ?? []
    let shared = everyCarrier(ofCountryOf: carrier).flatMap { closed[$0] } ?? []
    return (own + shared).filter { set in
      set.kind == kind && (set.purpose == nil || set.purpose == purpose)
    }
  }

  /// What is right, in a few words: the best supported values.
  ///
  /// Short numbers before long ones, and spellings in other scripts only where there is
  /// no other.
  func right(_ facts: [StoredFact], _ kind: Predicate) -> Phrase? {
    // Whoever asks for the hotline wants somebody to talk to, and nobody's sales or machines.
    let general = kind == .hotline ? facts.filter { $0.purpose == nil && $0.isSupported } : []
    let facts = general.isEmpty ? facts : general
    var best = facts.filter { $0.isFirm && !$0.values.isEmpty }
    if best.isEmpty { best = facts.filter { $0.isSupported && !$0.values.isEmpty } }
    best = best.enumerated()
      .sorted { ($0.element.status.rank, $0.offset) < ($1.element.status.rank, $1.offset) }
      .map(\.element)
    if let range = span(of: best, kind) { return range }
    var values: [String] = []
    for value in best.flatMap(\.values) where !values.contains(value) { values.append(value) }
    switch kind {
    case .hotline:
      let national = values.filter { !$0.hasPrefix("+") }
      if !national.isEmpty { values = national }
      values = values.filter { $0.utf8.count < 7 } + values.filter { $0.utf8.count >= 7 }
    case .cancellation:
      // A line that nobody tops up ends by itself: no way of closing it, and worth saying.
      if values == ["lapse"] { return "an unused prepaid line lapses by itself" }
    case .app:
      let plain = values.filter { $0.utf8.allSatisfy { $0 < 0x80 } }
      if !plain.isEmpty { values = plain }
    default: break
    }
    guard !values.isEmpty else { return nil }
    return values.prefix(kind == .numberRange ? 16 : 3).map { "\(data: $0)" as Phrase }.joined(
      by: .or)
  }

  /// `8 d to 200 d` for amounts that one fact lists.
  private func span(of facts: [StoredFact], _ kind: Predicate) -> Phrase? {
    guard kind == .validity || kind == .topUpLimit, let fact = facts.first,
      let low = fact.values.first, let high = fact.values.last,
      let first = Quantity(low), let last = Quantity(high), first.unit == last.unit,
      first.amount < last.amount
    else { return nil }
    return "\(low) to \(high)"
  }

  /// Judges what a page says of a carrier's being in business.
  private func judgeStatus(
    _ claim: Claim, of carrier: String, _ facts: [StoredFact]
  ) -> CarrierOpinion {
    let own = facts.filter { $0.carrier == carrier && !$0.values.isEmpty }
    guard let claimed = claim.values.first,
      let best = own.min(by: { $0.status.rank < $1.status.rank })
    else { return CarrierOpinion(verdict: .unknown, carrier: carrier, facts: own) }
    let listed = Set(own.flatMap(\.values))
    let ended = Set([Carrier.Status.closed, .merged].map(\.rawValue))
    let holds =
      listed.contains(claimed) || (ended.contains(claimed) && !listed.isDisjoint(with: ended))
    if holds {
      return CarrierOpinion(
        verdict: best.isSupported ? .supported : .unknown, carrier: carrier, facts: own,
        holdsValue: true)
    }
    // Having a licence is not being in business, and not the opposite either.
    guard best.isSupported, !listed.contains("licensed"), claimed != "licensed" else {
      return CarrierOpinion(verdict: .unknown, carrier: carrier, facts: own)
    }
    return CarrierOpinion(
      verdict: .refuted, carrier: carrier, facts: own, right: standing(of: carrier),
      isWeak: !best.isFirm)
  }

  /// In words: `Beeline closed in 2015 and is Metfone today`.
  func standing(of id: String) -> Phrase? {
    guard let carrier = carriers[id]?.carrier else { return nil }
    let name = carrier.named
    let since: Phrase = carrier.ended.map { " in \($0)" } ?? ""
    let heir = carrier.into.flatMap { carriers[$0]?.carrier.named }
    switch carrier.status {
    case .operating: return "\(name) is in business"
    case .licensed: return "\(name) has a licence"
    case .closed:
      let customers: Phrase = heir.map { "; its customers went to \($0)" } ?? ""
      return "\(name) closed\(since)\(customers)"
    case .merged: return "\(name) became part of \(heir ?? "another carrier")\(since)"
    }
  }
}
