import TrueLineModel
import TrueLineText

/// Refutation by what is known of others: a value that is another carrier's is not this one's.
///
/// That holds although the list of the carrier's own values is open, but on thinner grounds: each
/// case gives a warning unless the other's value and one of the carrier's own are firm.
extension Reference {
  /// The judgement on a value that no fact gives to a carrier and some give to another one of its
  /// country; `nil` where nobody has it or it tells nobody apart.
  func judgeByOthers(
    _ claim: Claim, _ kind: Predicate, _ own: [StoredFact], _ comparison: ValueComparison,
    _ carrier: String
  ) -> CarrierOpinion? {
    guard carriers[carrier] != nil, !claim.values.isEmpty,
      claim.values.allSatisfy({ isTelling($0, kind) }),
      !isOwnElsewhere(claim, carrier)
    else { return nil }
    var holders = holders(of: claim, kind, comparison, besides: carrier)
    if holders.isEmpty, kind == .hotline { holders = blockHolders(of: claim, besides: carrier) }
    guard let best = holders.min(by: { $0.status.rank < $1.status.rank }) else { return nil }
    let mine = own.filter { $0.isSupported && !$0.values.isEmpty && speaks($0, for: claim, kind) }
    guard isEnough(best, beside: mine, kind) else { return nil }
    let said = claim.values.joined(by: .and)
    let names = holders.map { name(of: $0.carrier) }
    let whose = names.reduce(into: [Phrase]()) { if !$0.contains($1) { $0.append($1) } }.joined(
      by: .and)
    let belongs: Phrase = "\(said) belongs to \(whose)"
    return CarrierOpinion(
      verdict: .refuted, carrier: carrier, facts: mine + holders, reasons: [belongs],
      right: right(mine, kind).map { "\($0); \(belongs)" } ?? belongs,
      isWeak: !best.isFirm || !mine.contains(where: \.isFirm))
  }

  /// Facts of other houses of the country that give a carrier all claimed values.
  private func holders(
    of claim: Claim, _ kind: Predicate, _ comparison: ValueComparison, besides carrier: String
  ) -> [StoredFact] {
    let country = country(of: carrier)
    let others = carrierIDs(in: country).filter { id in
      id != carrier && carriers[id]?.sector != "regulator" && !isOneHouse(id, carrier)
    }
    let (current, _) = byAge(
      others.flatMap { facts[$0] ?? [] }.filter { $0.kind == kind && $0.isSupported })
    return current.filter { fact in
      speaks(fact, for: claim, kind)
        && claim.values.allSatisfy { value in
          fact.values.contains { comparison.isSame(value, $0) }
        }
    }
  }

  /// Blocks of mobile numbers of other houses in which a full number lies: no carrier has its help
  /// line on a line of another's.
  private func blockHolders(of claim: Claim, besides carrier: String) -> [StoredFact] {
    let code = callingCode(country(of: carrier))
    let blocks = Claim(subject: claim.subject, predicate: .numberRange, values: claim.values)
    let comparison = ValueComparison(kind: .numberRange, callingCode: code, name: "")
    guard
      claim.values.allSatisfy({
        Digits.national($0, callingCode: code).utf8.count >= Self.shortestMobile
      })
    else { return [] }
    let own = stored(about: carrier).filter { $0.kind == .numberRange }
    let isOwn = own.contains { fact in
      claim.values.contains { value in fact.values.contains { comparison.isSame(value, $0) } }
    }
    return isOwn ? [] : holders(of: blocks, .numberRange, comparison, besides: carrier)
  }

  /// National digits of a mobile number in the countries that have the shortest ones.
  private static let shortestMobile = 8

  /// Whether a fact is about the sense that the claim has: care, and not complaints, which go to
  /// shared numbers; the same purpose of a code.
  private func speaks(_ fact: StoredFact, for claim: Claim, _ kind: Predicate) -> Bool {
    switch kind {
    case .hotline: fact.purpose == nil || fact.purpose == "prepaid"
    case .code: fact.purpose == (claim.purpose ?? Purpose.balance)
    default: fact.purpose == nil
    }
  }

  /// Whether a value of this kind tells carriers apart: policies and periods do not.
  private func isTelling(_ value: String, _ kind: Predicate) -> Bool {
    switch kind {
    case .hotline, .app, .domain, .networkCode, .code: true
    case .numberRange: Digits.of(value).utf8.count >= 3
    default: false
    }
  }

  /// How much must be known: networks give short numbers and codes by themselves, so that two may
  /// have the same one; sites, apps, blocks of numbers and full numbers are one's alone.
  private func isEnough(
    _ holder: StoredFact, beside own: [StoredFact], _ kind: Predicate
  ) -> Bool {
    switch kind {
    case .hotline: !own.isEmpty || holder.isFirm
    case .code: !own.isEmpty
    default: true
    }
  }

  /// Whether the value stands in another fact of the carrier, as a contact or an emergency number.
  private func isOwnElsewhere(_ claim: Claim, _ carrier: String) -> Bool {
    let digits = Set(claim.values.map(Digits.of).filter { !$0.isEmpty })
    guard !digits.isEmpty else { return false }
    return stored(about: carrier).contains { fact in
      (fact.kind == .hotline || fact.kind == .emergency
        || fact.kind == .channel && fact.carrier == carrier)
        && fact.values.contains { digits.contains(Digits.of($0)) }
    }
  }

  /// Whether two carriers are one house: an owner in common, one the other's, or its heir.
  func isOneHouse(_ a: String, _ b: String) -> Bool {
    guard let one = carriers[a]?.carrier, let other = carriers[b]?.carrier else { return false }
    if one.into == b || other.into == a { return true }
    func names(_ carrier: Carrier) -> Set<String> {
      Set((carrier.names + carrier.legal).map(NameKey.of))
    }
    let mine = Set(one.parents.map(NameKey.of))
    let theirs = Set(other.parents.map(NameKey.of))
    return !mine.isDisjoint(with: theirs) || !mine.isDisjoint(with: names(other))
      || !theirs.isDisjoint(with: names(one))
  }
}
