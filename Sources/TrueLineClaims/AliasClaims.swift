import TrueLineLanguage
import TrueLineModel

/// Claims that two names are one company: brackets, "also called", "is".
extension SentenceClaims {
  func aliasClaims() -> [ClaimSighting] {
    var found: [ClaimSighting] = []
    for index in sentence.parts.indices {
      switch sentence.parts[index].kind {
      case .bracketed(let other):
        guard index > 0, let subject = sentence.parts[index - 1].subject else { continue }
        found += alias(subject, other, parts: [index - 1, index])
      case .marker(.alias): found += namedAlias(at: index)
      case .marker(.copula): found += equation(at: index)
      default: break
      }
    }
    return found
  }

  private func alias(
    _ subject: NamedCarrier, _ other: NamedCarrier, parts: [Int], word: Int? = nil
  ) -> [ClaimSighting] {
    let span = parts + (word.map { [$0] } ?? [])
    let subject = located(subject, at: sentence.parts[parts[0]].range)
    let wasKnown = !other.candidates.isEmpty
    let other = located(other, at: sentence.parts[parts[parts.count - 1]].range)
    // "Beeline of Uzbekistan" is none of those that are known.
    guard !subject.candidates.isEmpty, !wasKnown || !other.candidates.isEmpty else { return [] }
    guard subject.words != other.words, let clause = clause(of: parts[0]),
      let first = span.min(), let last = span.max()
    else { return [] }
    var polarity = sentence.polarity(of: first...last, clause: clause.parts)
    // "formerly" is part of the alias, not a sign that it is told of the past.
    if polarity == .dated { polarity = .said }
    let claim = Claim(
      subject: subject, predicate: .alias, values: [other.words], object: other,
      polarity: polarity)
    return [sighting(claim, parts: parts, party: nil)]
  }

  /// "CamGSM，又称Cellcard", "Cellcard, formerly Mobitel", "A和B是同一家公司".
  private func namedAlias(at index: Int) -> [ClaimSighting] {
    guard let left = party(before: index, within: Distance.breath) else { return [] }
    if let right = other(after: index, within: Distance.phrase) {
      guard !isOwned(right.index) else { return [] }
      return alias(left.subject, right.subject, parts: [left.index, right.index], word: index)
    }
    // Both names stand before: "A和B是同一家公司", "A是B的旧称".
    guard let first = party(before: left.index, within: Distance.phrase, besides: left.subject)
    else { return [] }
    return alias(first.subject, left.subject, parts: [first.index, left.index], word: index)
  }

  /// "CamGSM is Cellcard": nothing but a copula between two carriers, and nothing owned.
  private func equation(at index: Int) -> [ClaimSighting] {
    guard index > 0 else { return [] }
    var low = index - 1
    while low > 0, isAdverb(low) { low -= 1 }
    var high = index + 1
    while high < sentence.parts.count - 1, isAdverb(high) { high += 1 }
    guard high < sentence.parts.count, let left = sentence.parts[low].subject,
      let right = sentence.parts[high].subject, left.candidates != right.candidates,
      sentence.gap(low, high) <= Distance.phrase, !isOwned(high), !isContinued(high),
      let clause = clause(of: index), !sentence.has(.ownership, in: clause.parts),
      !sentence.has(.alias, in: clause.parts)
    else { return [] }
    return alias(left, right, parts: [low, high])
  }

  private func isAdverb(_ index: Int) -> Bool {
    switch sentence.parts[index].marker {
    case .negation, .contrast, .copula, .history, .question: true
    default: false
    }
  }

  /// The carrier named last before a part; `other` may stand there by two of its names.
  private func party(
    before index: Int, within gap: Int, besides other: NamedCarrier? = nil
  ) -> (subject: NamedCarrier, index: Int)? {
    for place in stride(from: index - 1, through: 0, by: -1) {
      if sentence.gap(place, index) > gap { return nil }
      if let subject = sentence.parts[place].subject {
        if subject.candidates == other?.candidates { continue }
        return (subject, place)
      }
      if sentence.parts[place].value != nil { return nil }
    }
    return nil
  }

  /// A carrier, or a name that nobody knows, right behind a word for "also called".
  private func other(
    after index: Int, within gap: Int
  ) -> (subject: NamedCarrier, index: Int)? {
    for place in index + 1..<max(index + 1, sentence.parts.count) {
      if sentence.gap(index, place) > gap { return nil }
      switch sentence.parts[place].kind {
      case .subject(let subject): return (subject, place)
      case .value(.name(let name, let isQuoted)):
        guard isQuoted || sentence.gap(index, place) <= Distance.touching, name.utf8.count >= 3
        else { return nil }
        return (NamedCarrier(words: name, candidates: []), place)
      case .sign(.comma), .sign(.colon), .marker(.copula), .marker(.history), .sign(.open): break
      default: return nil
      }
    }
    return nil
  }

  /// "即Viettel旗下…", "is Metfone's rival": the name belongs to what follows.
  private func isOwned(_ index: Int) -> Bool {
    let end = sentence.range.upperBound
    let after = sentence.parts[index].range.upperBound
    let grammar = page.lexicon.grammar
    if grammar.end(of: .possessive, at: after, in: page.bytes, limit: end) != nil { return true }
    let next = index + 1
    return next < sentence.parts.count && sentence.parts[next].marker == .ownership
      && sentence.gap(index, next) <= Distance.touching
  }

  /// "is Viettel在柬埔寨的公司": a country or another word right behind makes it something of it.
  private func isContinued(_ index: Int) -> Bool {
    let next = index + 1
    guard next < sentence.parts.count, sentence.gap(index, next) <= Distance.joint else {
      return false
    }
    switch sentence.parts[next].kind {
    case .country, .predicate, .marker(.carrierNoun), .marker(.ownership): return true
    default: return false
    }
  }
}
