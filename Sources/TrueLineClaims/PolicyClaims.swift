import TrueLineLanguage
import TrueLineModel

/// Claims about what a carrier lets its customers do, and how: cancelling, topping up, registering.
extension SentenceClaims {
  func policyClaims() -> [ClaimSighting] {
    var found: [ClaimSighting] = []
    for clause in clauses {
      for index in clause.parts {
        guard case .way(let way) = sentence.parts[index].kind else { continue }
        for saying in policies(for: way, at: index, in: clause) {
          found += policy(saying, way: way, at: index, in: clause)
        }
      }
    }
    return found
  }

  private func policies(for way: Meaning.Way, at index: Int, in clause: Clause) -> [Saying] {
    var sayings: [Saying] = []
    for word in clause.parts {
      guard case .predicate(let predicate, let purpose) = sentence.parts[word].kind,
        sentence.gap(word, index) <= Distance.statement
      else { continue }
      let isPaper = Self.papers.contains(way)
      switch predicate {
      case .cancellation where Self.ways.contains(way):
        sayings.append(Saying(predicate: predicate, purpose: nil, index: word))
      case .topUpChannel where isPaper:
        sayings.append(Saying(predicate: .kyc, purpose: Purpose.topUp, index: word))
      case .topUpChannel:
        sayings.append(Saying(predicate: predicate, purpose: nil, index: word))
      case .kyc where isPaper:
        sayings.append(Saying(predicate: predicate, purpose: purpose, index: word))
      default: break
      }
    }
    return sayings
  }

  /// Ways in which a line can be given up.
  private static let ways: Set<Meaning.Way> = [.online, .app, .hotline, .shop, .sms]
  private static let papers: Set<Meaning.Way> = [.passport, .idCard, .visa, .none]

  private func policy(
    _ saying: Saying, way: Meaning.Way, at index: Int, in clause: Clause
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
    let word = saying.index ?? index
    let span = min(word, index)...max(word, index)
    let polarity = sentence.polarity(of: span, clause: clause.parts)
    return meant.compactMap { party in
      guard let subject = party.subject else { return nil }
      let claim = Claim(
        subject: subject, predicate: saying.predicate, purpose: saying.purpose,
        values: [way.rawValue],
        polarity: polarity)
      return sighting(claim, parts: [index, word], party: party)
    }
  }

  /// All carriers of the page's only country.
  private func wholeCountry() -> Party? {
    guard let country,
      let mention = page.mentions.first(where: { $0.kind == .country(country.uppercased()) })
    else { return nil }
    return Party(
      who: .all(words: NamedCarrier.everyCarrier, countries: [country]), range: mention.range)
  }

  // MARK: Upkeep

  /// "Needs no top-up to stay valid" against "is blocked if it is not topped up": the two
  /// purposes `upkeep-free` and `upkeep-due`, without a value.
  func upkeepClaims() -> [ClaimSighting] {
    guard
      let due = sentence.parts.firstIndex(where: { part in
        switch part.kind {
        case .way(.noUpkeep), .way(.unlessToppedUp): true
        default: false
        }
      }), let clause = clause(of: due)
    else { return [] }
    var parts = [due]
    var purpose = Claim.Upkeep.free
    if case .way(.unlessToppedUp) = sentence.parts[due].kind {
      guard let lapse = sentence.parts.firstIndex(where: { $0.marker == .lapse }) else { return [] }
      parts.append(lapse)
      purpose = .due
    }
    let named = parties(in: 0..<due).last.flatMap(party)
    guard let party = named ?? near.party ?? far.party ?? countryParty() ?? wholeCountry(),
      let subject = party.subject
    else { return [] }
    let polarity = sentence.polarity(of: due...due, clause: clause.parts)
    let claim = Claim(
      subject: subject, predicate: .validity, purpose: purpose.rawValue, values: [],
      polarity: polarity)
    return [sighting(claim, parts: parts, party: party)]
  }
}
