import TrueLineLanguage
import TrueLineModel

/// Everything that one sentence claims, and what it hands to the next.
///
/// Each kind of claim is read in a file of its own (`AliasClaims`, `ValueClaims`, …).
struct SentenceClaims {
  let sentence: Sentence
  let page: Reading
  /// The only country that the page names, lower case.
  let country: String?
  /// What the sentence before in the same block named.
  let near: Setting
  /// What headings, introductions and the title name.
  let far: Setting
  let clauses: [Clause]

  init(_ sentence: Sentence, page: Reading, country: String?, near: Setting, far: Setting) {
    self.sentence = sentence
    self.page = page
    self.country = country
    self.near = near
    self.far = far
    clauses = sentence.clauses()
  }

  func claims() -> [ClaimSighting] {
    aliasClaims() + placeClaims() + valueClaims() + policyClaims() + statusClaims()
      + upkeepClaims()
  }

  /// What the next sentence of the block may take up: the parties of this one, or those before.
  var setting: Setting {
    var setting = Setting(of: [sentence], country: country)
    if setting.parties.isEmpty { setting.parties = near.parties }
    if setting.predicate == nil, setting.isQuestion || sentence.isIntroduction {
      setting.predicate = near.predicate
    }
    return setting
  }

  func party(_ index: Int) -> Party? {
    Party(sentence.parts[index], of: sentence, country: country)
  }

  func parties(in range: Range<Int>) -> [Int] {
    range.filter { sentence.parts[$0].isParty }
  }

  /// Who is meant where the clause names nobody: the sentence's earlier party, else a country's
  /// carriers, else what stands around the sentence.
  func inheritedParty(before clause: Clause, allowsCountry: Bool) -> Party? {
    let earlier = parties(in: 0..<clause.parts.lowerBound)
    if let last = earlier.last { return isGroup(earlier) ? nil : party(last) }
    if allowsCountry, let whole = countryParty() { return whole }
    return near.party ?? (near.parties.isEmpty ? far.party : nil)
  }

  /// Whether parties differ, so that none of them is meant alone.
  private func isGroup(_ indexes: [Int]) -> Bool {
    guard let last = indexes.last, let previous = indexes.dropLast().last else { return false }
    // "A和B…，": coordinated, so both; "A…，B…，": the last one.
    return sentence.gap(previous, last) <= Distance.touching
      && sentence.parts[previous + 1..<last].allSatisfy { $0.sign == .conjunction }
  }

  /// "柬埔寨电话卡…": no carrier named, so all of the country.
  func countryParty() -> Party? {
    guard let index = sentence.parts.firstIndex(where: { $0.country != nil }),
      let code = sentence.parts[index].country
    else { return nil }
    let range = sentence.parts[index].range
    return Party(
      who: .all(words: NamedCarrier.everyCarrier, countries: [code.lowercased()]), range: range)
  }

  /// A sighting from the parts of a sentence, with a party that may stand elsewhere.
  func sighting(
    _ claim: Claim, parts: [Int], party: Party?
  ) -> ClaimSighting {
    var range = sentence.parts[parts[0]].range
    for index in parts.dropFirst() { range = union(range, sentence.parts[index].range) }
    var context: Range<Int>?
    if let party {
      let joined = union(range, party.range)
      if sentence.range.contains(party.range.lowerBound), joined.count <= Distance.longestPlace {
        range = joined
      } else {
        context = party.range
      }
    }
    if range.count > Distance.longestPlace, let last = parts.last {
      range = sentence.parts[last].range
    }
    return ClaimSighting(claim, range: range, context: context)
  }

  func union(_ a: Range<Int>, _ b: Range<Int>) -> Range<Int> {
    min(a.lowerBound, b.lowerBound)..<max(a.upperBound, b.upperBound)
  }

  func clause(of index: Int) -> Clause? {
    clauses.first { $0.parts.contains(index) }
  }
}
