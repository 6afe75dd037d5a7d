import TrueLineModel

extension Reference {
  /// Judges a claim that two names are one carrier.
  ///
  /// It is wrong if under every reading the names are different carriers and no fact
  /// ties them: no shared or former name, no merger, no owner. A name that only the
  /// world table knows is a different carrier if the table has it in other countries
  /// only.
  func aliasOpinion(_ claim: Claim, _ context: JudgingContext) -> Opinion {
    var subject = claim.subject
    var object =
      claim.object ?? NamedCarrier(words: claim.values.first ?? "", candidates: [])
    if object.candidates.isEmpty { object.candidates = carriers(named: object.words) }
    if subject.candidates.isEmpty { subject.candidates = carriers(named: subject.words) }
    // The one that is settled says who the other is not.
    let plainly = narrowed(subject, context).filter { carriers[$0] != nil }.count
    if plainly != 1, plainly == 0 || narrowed(object, context).count == 1 {
      swap(&subject, &object)
    }
    let subjects = narrowed(subject, context).filter { carriers[$0] != nil }
    guard !subjects.isEmpty, !object.words.isEmpty else { return Opinion(.unknown) }

    let objects = object.candidates.filter { carriers[$0] != nil }
    for one in subjects {
      if let tie = tie(one, object.words, objects) {
        return Opinion(
          tie.verdict, grounds: grounds(tie.facts), carrier: carriers[one]?.carrier)
      }
    }
    if objects.isEmpty { return strangerOpinion(subject.words, subjects, object.words) }
    return refutedAlias(subject.words, subjects, object.words, objects)
  }

  /// What ties a carrier to a name, and how well that is supported.
  private func tie(
    _ id: String, _ words: String, _ objects: [String]
  ) -> (verdict: Verdict, facts: [StoredFact])? {
    guard let one = carriers[id]?.carrier else { return nil }
    let key = NameKey.of(words)
    let keys = Set(
      [key] + objects.flatMap { carriers[$0]?.carrier.names ?? [] }.map(NameKey.of))
    let facts = (self.facts[id] ?? []).filter { fact in
      (fact.kind == .alias || fact.kind == .owner)
        && fact.values.contains { keys.contains(NameKey.of($0)) }
    }
    // A fact that holds the very words comes before one that holds another name of theirs.
    let exact = facts.filter { $0.values.contains { NameKey.of($0) == key } }
    let said = exact.isEmpty ? facts : exact
    if !said.isEmpty, said.allSatisfy({ !$0.isSupported }) { return (.unknown, said) }
    let isOwn =
      objects.contains(id)
      || (one.names + one.legal + one.formerly + one.parents).contains {
        keys.contains(NameKey.of($0))
      }
    if isOwn || !said.isEmpty { return (.supported, said) }
    for other in objects.compactMap({ carriers[$0]?.carrier }) {
      let mine = Set(one.names.map(NameKey.of))
      let isTied =
        one.into == other.id || other.into == id
        || (other.formerly + other.parents + other.legal).contains { mine.contains(NameKey.of($0)) }
      let theirs = (self.facts[other.id] ?? []).filter { fact in
        (fact.kind == .alias || fact.kind == .owner)
          && fact.values.contains { mine.contains(NameKey.of($0)) }
      }
      if isTied || theirs.contains(where: \.isSupported) { return (.supported, theirs) }
      if !theirs.isEmpty { return (.unknown, theirs) }
    }
    return nil
  }

  /// Both are carriers that we know, and different ones.
  private func refutedAlias(
    _ words: String, _ subjects: [String], _ otherWords: String, _ objects: [String]
  ) -> Opinion {
    let home = Set(subjects.map(country(of:)))
    let known = (subjects + objects).flatMap { (id: String) -> [StoredFact] in
      let near = home.contains(country(of: id))
      return identity(of: id, by: near ? [.alias, .operatesIn] : [.operatesIn, .alias])
    }
    let (current, old) = byAge(known)
    if current.isEmpty, !old.isEmpty { return opinion(tooOld(old, of: subjects[0])) }
    let ones = subjects.map { whoIs($0, calling: words) }
    let others = whoAre(objects, calling: otherWords, besides: subjects)
    return Opinion(
      .refuted,
      grounds: grounds(current) + [.reason(others)],
      carrier: subjects.count == 1 ? carriers[subjects[0]]?.carrier : nil,
      isAmbiguous: subjects.count > 1,
      right: "\(ones.joined(by: .or)); \(others)")
  }

  /// The best fact that says who a carrier is, of the first kind that it has.
  private func identity(of id: String, by kinds: [Predicate]) -> [StoredFact] {
    for kind in kinds {
      let all = (facts[id] ?? []).filter { $0.kind == kind && $0.isSupported }
      let (current, old) = byAge(all)
      if let best = (current.isEmpty ? old : current).min(by: { $0.status.rank < $1.status.rank }) {
        return [best]
      }
    }
    return []
  }

  /// `CamGSM is Cellcard`, `Smart is a carrier of Cambodia`.
  private func whoIs(_ id: String, calling words: String) -> Phrase {
    guard let carrier = carriers[id]?.carrier else { return Phrase(text: words) }
    if NameKey.of(words) != NameKey.of(carrier.name) { return "\(words) is \(carrier.named)" }
    if let legal = carrier.legal.first { return "\(words) is \(legal)" }
    return "\(words) is a carrier of \(countryName(carrier.country))"
  }

  /// `Unitel is a carrier of Laos and Mongolia`, `CooTel is another carrier of Cambodia`.
  private func whoAre(
    _ ids: [String], calling words: String, besides subjects: [String]
  ) -> Phrase {
    let home = Set(subjects.map(country(of:)))
    if let near = ids.first(where: { home.contains(country(of: $0)) }) {
      let legal: Phrase = carriers[near]?.carrier.legal.first.map { " (\($0))" } ?? ""
      return "\(words) is another carrier of \(countryName(country(of: near)))\(legal)"
    }
    let places = Set(ids.map(country(of:))).sorted().map(countryName)
    return "\(words) is a carrier of \(places.joined(by: .and))"
  }

  /// The other name is none of ours: the world table may know where it is at home.
  private func strangerOpinion(
    _ words: String, _ subjects: [String], _ stranger: String
  ) -> Opinion {
    let rows = World.builtIn.operators(named: stranger).filter {
      $0.status != Carrier.Status.closed.rawValue
    }
    let home = Set(subjects.map(country(of:)))
    guard !rows.isEmpty, !rows.contains(where: { home.contains($0.country) }) else {
      return Opinion(.unknown)
    }
    let known = subjects.flatMap { identity(of: $0, by: [.alias, .operatesIn]) }
    let (current, old) = byAge(known)
    if current.isEmpty, !old.isEmpty { return opinion(tooOld(old, of: subjects[0])) }
    let places = Set(rows.map(\.country)).sorted().map(countryName)
    let others: Phrase = "\(stranger) is a carrier of \(places.joined(by: .and))"
    return Opinion(
      .refuted,
      grounds: grounds(current)
        + [.reason("\(others) by the world table of operators")],
      carrier: subjects.count == 1 ? carriers[subjects[0]]?.carrier : nil,
      isAmbiguous: subjects.count > 1, isWeak: !current.contains(where: \.isFirm),
      right: "\(subjects.map { whoIs($0, calling: words) }.joined(by: .or)); \(others)")
  }
}
