import TrueLineLanguage
import TrueLineModel
import TrueLineText

/// Claims that a carrier works in a country: "Unitel是柬埔寨运营商", a list of a country's carriers.
extension SentenceClaims {
  func placeClaims() -> [ClaimSighting] {
    var found: [ClaimSighting] = []
    for index in sentence.parts.indices where sentence.parts[index].marker == .carrierNoun {
      guard let place = place(of: index) else { continue }
      let listed = listed(behind: index)
      let named = listed.isEmpty ? described(by: index, place: place.index) : listed
      for party in named {
        found += operates(party, in: place, noun: index)
      }
      if named.isEmpty { found += taken(up: index, in: place) }
    }
    return found + brandsWithCountry() + shops() + listedUnderCountry()
  }

  /// "giffgaff is cheap. It operates its own network in Ireland …": of the carrier spoken of before.
  private func taken(up noun: Int, in place: Place) -> [ClaimSighting] {
    guard let country = place.index, country > noun,
      sentence.gap(noun, country) <= Distance.touching, let party = near.party,
      let subject = party.subject, !subject.isEveryCarrier, parties(in: 0..<country).isEmpty,
      sentence.unread(in: 0..<noun) <= Distance.touching,
      !sentence.parts[..<noun].contains(where: { $0.value != nil && !$0.isName })
    else { return [] }
    let claim = Claim(
      subject: subject, predicate: .operatesIn, values: [place.code],
      polarity: sentence.polarity(of: noun...country, clause: 0..<sentence.parts.count))
    return [sighting(claim, parts: [noun, country], party: party)]
  }

  /// "Unitel在柬埔寨有上百家营业厅": whoever has shops in a country works there.
  private func shops() -> [ClaimSighting] {
    sentence.parts.indices.flatMap { index -> [ClaimSighting] in
      let place = index + 1
      guard sentence.parts[index].subject != nil, place < sentence.parts.count,
        let code = sentence.parts[place].country, sentence.gap(index, place) <= Distance.joint,
        let clause = clause(of: index), clause.parts.contains(place),
        sentence.parts[place..<clause.parts.upperBound].contains(where: {
          $0.marker == .listing || $0.marker == .sale
        }),
        let shop = (place..<clause.parts.upperBound).first(where: { at in
          if case .way(.shop) = sentence.parts[at].kind { return true }
          return sentence.parts[at].marker == .service
        })
      else { return [] }
      return operates(index, in: Place(code: code, index: place), noun: shop)
    }
  }

  /// A name alone in a list or table under "Operators of France".
  private func listedUnderCountry() -> [ClaimSighting] {
    guard let place = far.place,
      let index = sentence.parts.indices.first(where: { isSubject($0) }), isAlone(index),
      sentence.parts.allSatisfy({ $0.subject != nil || $0.sign != nil || $0.isName })
    else { return [] }
    return operates(index, in: Place(code: place, index: nil), noun: index)
  }

  /// "Unitel Cambodia": a name with its country, as companies call their branches.
  private func brandsWithCountry() -> [ClaimSighting] {
    sentence.parts.indices.flatMap { index -> [ClaimSighting] in
      let next = index + 1
      guard next < sentence.parts.count, sentence.parts[index].subject != nil,
        let code = sentence.parts[next].country,
        page.bytes[sentence.parts[index].range.upperBound] == UInt8(ascii: " "),
        sentence.parts[next].range.lowerBound == sentence.parts[index].range.upperBound + 1,
        page.bytes[sentence.parts[next].range.lowerBound].isASCIILetter
      else { return [] }
      return operates(index, in: Place(code: code, index: next), noun: next)
    }
  }

  private struct Place {
    var code: String
    /// Index of its name, `nil` where the page's only country is meant.
    var index: Int?
  }

  /// The country that a word for carriers goes with: right before it, right behind it, or
  /// the only one of the sentence, or of the page.
  private func place(of noun: Int) -> Place? {
    let countries = sentence.parts.indices.filter { sentence.parts[$0].country != nil }
    let nearest =
      countries.last { $0 < noun && sentence.gap($0, noun) <= Distance.phrase }
      ?? countries.first { $0 > noun && sentence.gap(noun, $0) <= Distance.joint }
    if let nearest, let code = sentence.parts[nearest].country {
      return Place(code: code, index: nearest)
    }
    let codes = Set(countries.compactMap { sentence.parts[$0].country })
    if codes.count > 1 { return nil }
    if let code = codes.first { return Place(code: code, index: countries.first) }
    return country.map { Place(code: $0.uppercased(), index: nil) }
  }

  /// "三大运营商：A、B和C", "operators such as A and B": a list right behind the noun.
  private func listed(behind noun: Int) -> [Int] {
    guard let first = sentence.parts.indices.first(where: { $0 > noun && isNamed($0) }) else {
      return []
    }
    let between = sentence.parts[noun + 1..<first]
    let isAdjacent =
      sentence.gap(noun, first) <= Distance.blank && between.allSatisfy { isCovered($0) }
    let opens = between.contains { part in
      switch part.kind {
      case .sign(.colon), .sign(.dash), .marker(.listing), .marker(.copula): true
      default: false
      }
    }
    let last = first - 1
    let isLed =
      opens && (last == noun || isOpener(sentence.parts[last]))
      && sentence.gap(last, first) <= Distance.touching
    guard isAdjacent || isLed else { return [] }
    var list = [first]
    if first + 1 < sentence.parts.count, isBracketed(first + 1) { list.append(first + 1) }
    for index in sentence.parts.indices where index > list[list.count - 1] && isNamed(index) {
      guard areListed(list[list.count - 1], index) else { break }
      list.append(index)
      if index + 1 < sentence.parts.count, isBracketed(index + 1) { list.append(index + 1) }
    }
    // Capitalised words alone may be anything; beside a carrier they are listed as one.
    guard list.contains(where: isSubject) else { return [] }
    return list
  }

  /// The same word's other meanings stand at the same place.
  private func isCovered(_ part: Part) -> Bool { part.isParty || part.marker != nil }

  private func isOpener(_ part: Part) -> Bool {
    switch part.kind {
    case .sign(.colon), .sign(.dash), .marker(.listing), .marker(.copula), .sign(.open): true
    default: false
    }
  }

  private func areListed(_ a: Int, _ b: Int) -> Bool {
    guard sentence.gap(a, b) <= Distance.touching else { return false }
    return sentence.parts[a + 1..<b].contains { $0.sign == .conjunction || $0.sign == .comma }
      && sentence.parts[a + 1..<b].allSatisfy { $0.sign != nil || isSameNoun($0) }
  }

  private func isSameNoun(_ part: Part) -> Bool {
    if case .bracketed = part.kind { true } else { false }
  }

  private func isBracketed(_ index: Int) -> Bool {
    if case .bracketed = sentence.parts[index].kind { true } else { false }
  }

  private func isNamed(_ index: Int) -> Bool {
    switch sentence.parts[index].kind {
    case .subject: true
    case .value(.name(let name, _)): name.utf8.count >= 3
    default: false
    }
  }

  /// "Unitel是柬埔寨第三大运营商", "Mytel, Cambodia's carrier", "Smart operates in Cambodia".
  private func described(by noun: Int, place: Int?) -> [Int] {
    // Only a country that the sentence names is stated of a carrier before it.
    guard let place,
      let last = (0..<min(noun, max(place, 0) + 1)).last(where: { isSubject($0) })
        ?? (0..<noun).last(where: { isSubject($0) }) ?? stranger(before: noun), last < noun
    else { return [] }
    let between = sentence.parts[last + 1..<noun]
    guard !between.contains(where: { $0.isParty && $0.range != sentence.parts[noun].range }),
      !between.contains(where: { $0.marker == .ownership })
    else { return [] }
    if isFollowedByOwner(noun) { return [] }
    let isStated =
      sentence.isQuestion
      || between.contains { part in
        switch part.kind {
        case .marker(.copula), .sign(.comma), .sign(.open): true
        default: false
        }
      }
    // "柬埔寨有A、B、C三家运营商"
    let isCounted =
      place + 1 < noun && sentence.parts[place + 1].marker == .listing
      && sentence.gap(last, noun) <= Distance.joint
    // "Mytel သည် … အော်ပရေတာ ဖြစ်သည်": in many languages the verb comes last.
    let isVerbLast =
      sentence.parts[(noun + 1)...].first.map { $0.marker == .copula } == true
      && sentence.gap(noun, noun + 1) <= Distance.touching
    let isVerb = sentence.gap(last, noun) <= Distance.touching || isVerbLast
    guard isStated || isVerb || isCounted else { return [] }
    guard sentence.gap(last, noun) <= Distance.statement else { return [] }
    var group = [last]
    for index in stride(from: last - 1, through: 0, by: -1) where isSubject(index) {
      guard areListed(index, group[0]) else { break }
      group.insert(index, at: 0)
    }
    return group
  }

  /// A name that nobody here knows and that the sentence says something of: "Vodacom is …".
  private func stranger(before noun: Int) -> Int? {
    (0..<noun).first { index in
      isNamed(index) && index + 1 < noun && sentence.parts[index + 1].marker == .copula
        && sentence.gap(index, index + 1) <= Distance.blank
    }
  }

  /// "柬埔寨运营商Smart的…": the noun goes with what follows.
  private func isFollowedByOwner(_ noun: Int) -> Bool {
    let next = sentence.parts.indices.first {
      $0 > noun && sentence.parts[$0].range != sentence.parts[noun].range
    }
    guard let next else { return false }
    return sentence.parts[next].marker == .ownership
      && sentence.gap(noun, next) <= Distance.touching
  }

  private func isSubject(_ index: Int) -> Bool { sentence.parts[index].subject != nil }

  private func operates(_ index: Int, in place: Place, noun: Int) -> [ClaimSighting] {
    let subject: NamedCarrier
    switch sentence.parts[index].kind {
    case .subject(let named), .bracketed(let named): subject = named
    case .value(.name(let name, _)): subject = NamedCarrier(words: name, candidates: [])
    default: return []
    }
    guard let clause = clause(of: index) else { return [] }
    var parts = [index, noun]
    if let country = place.index { parts.append(country) }
    let span = (parts.min() ?? index)...(parts.max() ?? index)
    var polarity = sentence.polarity(of: span, clause: clause.parts)
    if polarity == .said,
      sentence.has(.closed, in: span.lowerBound..<max(span.upperBound, clause.parts.upperBound))
    {
      polarity = .dated
    }
    let claim = Claim(
      subject: subject, predicate: .operatesIn, values: [place.code], polarity: polarity)
    return [sighting(claim, parts: parts, party: nil)]
  }
}

extension Sentence {
  /// Carriers whose shop, app, site, line or card stands right behind their name.
  func services() -> [(subject: NamedCarrier, range: Range<Int>)] {
    guard !isQuestion, !has(.quotation) else { return [] }
    return parts.indices.compactMap { index in
      guard let subject = parts[index].subject, index + 1 < parts.count,
        gap(index, index + 1) <= Distance.touching, !has(.question, in: 0..<index)
      else { return nil }
      switch parts[index + 1].kind {
      case .predicate(.hotline, _), .predicate(.app, _), .predicate(.domain, _), .way(.shop),
        .marker(.service):
        return (subject, parts[index].range.lowerBound..<parts[index + 1].range.upperBound)
      default: return nil
      }
    }
  }
}
