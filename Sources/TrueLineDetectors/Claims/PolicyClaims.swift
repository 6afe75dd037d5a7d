import TrueLineModel

/// Claims about what a carrier lets its customers do, and how: cancelling, topping up, registering.
extension SentenceClaims {
  func policyClaims() -> [ClaimSighting] {
    var found: [ClaimSighting] = []
    for clause in clauses {
      for index in clause.parts {
        guard case .way(let way) = sentence.parts[index].kind else { continue }
        for topic in policies(for: way, at: index, in: clause) {
          found += policy(topic, way: way, at: index, in: clause)
        }
      }
    }
    return found
  }

  private func policies(for way: String, at index: Int, in clause: Clause) -> [Topic] {
    var topics: [Topic] = []
    for word in clause.parts {
      guard case .predicate(let predicate, let purpose) = sentence.parts[word].kind,
        sentence.gap(word, index) <= 60
      else { continue }
      let isPaper = Self.papers.contains(way)
      switch predicate {
      case .cancellation where Self.ways.contains(way):
        topics.append(Topic(predicate: predicate, purpose: nil, index: word))
      case .topUpChannel where isPaper:
        topics.append(Topic(predicate: .kyc, purpose: "top-up", index: word))
      case .topUpChannel:
        topics.append(Topic(predicate: predicate, purpose: nil, index: word))
      case .kyc where isPaper:
        topics.append(Topic(predicate: predicate, purpose: purpose, index: word))
      default: break
      }
    }
    return topics
  }

  /// Ways in which a line can be given up.
  private static let ways: Set = ["online", "app", "hotline", "shop", "sms"]
  private static let papers: Set = ["passport", "id-card", "visa", "none"]

  private func policy(
    _ topic: Topic, way: String, at index: Int, in clause: Clause
  ) -> [ClaimSighting] {
    let named = parties(in: clause.parts)
    let meant: [Party]
    if named.isEmpty {
      meant =
        (inheritedParty(before: clause, allowsCountry: true) ?? wholeCountry()).map { [$0] } ?? []
    } else {
      let before = named.last { $0 < index } ?? named[0]
      meant = named.filter { $0 == before || areJoined(min($0, before), max($0, before)) }
        .compactMap { party($0) }
    }
    let word = topic.index ?? index
    let span = min(word, index)...max(word, index)
    let polarity = sentence.polarity(of: span, clause: clause.parts)
    return meant.compactMap { party in
      guard let subject = party.subject else { return nil }
      let claim = Claim(
        subject: subject, predicate: topic.predicate, purpose: topic.purpose, values: [way],
        polarity: polarity)
      return sighting(claim, parts: [index, word], party: party)
    }
  }

  /// All carriers of the page's only country.
  private func wholeCountry() -> Party? {
    guard let country,
      let mention = page.mentions.first(where: { $0.kind == .country(country.uppercased()) })
    else { return nil }
    return Party(who: .all(words: "*", countries: [country]), range: mention.range)
  }

  // MARK: Upkeep

  /// "Needs no top-up to stay valid" against "is blocked if it is not topped up": the two
  /// purposes `upkeep-free` and `upkeep-due`, without a value.
  func upkeepClaims() -> [ClaimSighting] {
    guard
      let due = sentence.parts.firstIndex(where: { part in
        switch part.kind {
        case .way("no-upkeep"), .way("unless-topped-up"): true
        default: false
        }
      }), let clause = clause(of: due)
    else { return [] }
    var parts = [due]
    var purpose = "upkeep-free"
    if case .way("unless-topped-up") = sentence.parts[due].kind {
      guard let lapse = sentence.parts.firstIndex(where: { $0.marker == .lapse }) else { return [] }
      parts.append(lapse)
      purpose = "upkeep-due"
    }
    let named = parties(in: 0..<due).last.flatMap(party)
    guard let party = named ?? near.party ?? far.party ?? countryParty() ?? wholeCountry(),
      let subject = party.subject
    else { return [] }
    let polarity = sentence.polarity(of: due...due, clause: clause.parts)
    let claim = Claim(
      subject: subject, predicate: .validity, purpose: purpose, values: [], polarity: polarity)
    return [sighting(claim, parts: parts, party: party)]
  }

  // MARK: Status and owners

  /// "Beeline closed in 2015", "Metfone is owned by Viettel".
  func statusClaims() -> [ClaimSighting] {
    var found: [ClaimSighting] = []
    for index in sentence.parts.indices {
      switch sentence.parts[index].marker {
      case .closed: found += status(at: index)
      case .ownership: found += owner(at: index)
      default: break
      }
    }
    return found
  }

  private func status(at index: Int) -> [ClaimSighting] {
    guard let clause = clause(of: index),
      let who = parties(in: clause.parts).last(where: { $0 < index }),
      let subject = party(who)?.subject, sentence.gap(who, index) <= 40,
      isIntransitive(index, in: clause)
    else { return [] }
    var polarity = sentence.polarity(of: who...index, clause: clause.parts)
    // The year is when it closed.
    if polarity == .dated { polarity = .said }
    let claim = Claim(subject: subject, predicate: .status, values: ["closed"], polarity: polarity)
    return [sighting(claim, parts: [who, index], party: nil)]
  }

  /// "closed", "closed in 2015", "left Cambodia", "merged into Smart"; not "closed 120 shops".
  private func isIntransitive(_ index: Int, in clause: Clause) -> Bool {
    let last = sentence.parts[index].range.upperBound
    let next = sentence.parts[(index + 1)...].first { $0.range.lowerBound >= last }
    let end = next.map(\.range.lowerBound) ?? sentence.range.upperBound
    switch next?.kind {
    case .value(.year), .country, .subject, .sign, .marker(.history): return end - last <= 16
    case nil: return end - last <= 8
    default: return false
    }
  }

  private func owner(at index: Int) -> [ClaimSighting] {
    guard index > 0, let clause = clause(of: index) else { return [] }
    let next = index + 1
    let before = parties(in: clause.parts).filter { $0 < index }
    // "Metfone是Viettel旗下…" names the owner before the word, "owned by Viettel" behind it.
    let who: Int
    let words: String
    let last: Int
    if next < sentence.parts.count, clause.parts.contains(next), sentence.gap(index, next) <= 5,
      let first = before.last, let name = name(at: next)
    {
      (who, words, last) = (first, name, next)
    } else if before.count >= 2, sentence.gap(before[before.count - 1], index) <= 3,
      let name = name(at: before[before.count - 1])
    {
      (who, words, last) = (before[before.count - 2], name, index)
    } else {
      return []
    }
    guard let subject = party(who)?.subject, sentence.gap(who, index) <= 40 else { return [] }
    let claim = Claim(
      subject: subject, predicate: .owner, values: [words],
      polarity: sentence.polarity(of: who...max(who, last), clause: clause.parts))
    return [sighting(claim, parts: [who, last], party: nil)]
  }

  private func name(at index: Int) -> String? {
    switch sentence.parts[index].kind {
    case .subject(let subject): subject.words
    case .value(.name(let name, _)): name
    default: nil
    }
  }
}
