import TrueLineLanguage
import TrueLineModel

/// Whose a value is.
extension SentenceClaims {
  func parties(
    for index: Int, values: [Int], in clause: Clause, reading: Saying
  ) -> [Party] {
    let named = parties(in: clause.parts).filter { !isPart($0, of: index) }
    guard !named.isEmpty else {
      // "“Smart Online”, the official app of Smart": whose it is stands with the word.
      if let word = reading.index, word > index, let other = self.clause(of: word),
        let owner = parties(in: other.parts).first
      {
        return [party(owner)].compactMap(\.self)
      }
      // "Telenor: 127" under a heading about another carrier is nobody's we know.
      if let name = strangeName(in: clause.parts.lowerBound..<index),
        reading.predicate == .hotline || reading.predicate == .domain,
        isInPlaceOfCarrier(name, before: index)
      {
        return []
      }
      if hasEndedBefore(clause, at: index) { return [] }
      let allowsCountry = reading.predicate != .hotline && reading.predicate != .domain
      return inheritedParty(before: clause, allowsCountry: allowsCountry).map { [$0] } ?? []
    }
    let alike = values.filter { isAlike($0, index) }
    // "A、B的热线分别是1、2": as many values as names, all names first.
    if let last = named.last, let first = alike.first, last < first, named.count == alike.count,
      let place = alike.firstIndex(of: index)
    {
      return [party(named[place])].compactMap { $0 }
    }
    let before = named.last { $0 < index }
    let after = named.first { $0 > index }
    let isValueFirst = (alike.first ?? index) < named[0]
    guard let chosen = isValueFirst ? after ?? before : before ?? after else { return [] }
    if chosen < index, hasEnded(turnOf: chosen, before: index, alike) { return [] }
    let group = coordinated(with: chosen, in: named)
    // A list of names shares a value only where it is the only one.
    if group.count > 1, alike.count > 1 { return [] }
    return group.compactMap { party($0) }
  }

  /// Whether a carrier is only named in the name of an app that a sign gives to another one:
  /// "Zong (official app: Jazz World)".
  private func isPart(_ party: Int, of value: Int) -> Bool {
    guard party < value, sentence.parts[value].isName,
      sentence.parts[value].range.lowerBound == sentence.parts[party].range.lowerBound,
      sentence.parts[value].range.upperBound > sentence.parts[party].range.upperBound,
      party > 0, isLink(sentence.parts[party - 1])
    else { return false }
    return sentence.parts[..<party].contains(where: \.isParty)
  }

  /// Whether somebody else's turn begins between a party and a value: behind a value of the
  /// party's own, or right before this one, a name that nobody here knows.
  ///
  /// "数码通2880 2688，csl 2512 3123": whose the second number is, is open; an accusation needs its
  /// subject beyond doubt.
  private func hasEnded(turnOf party: Int, before index: Int, _ alike: [Int]) -> Bool {
    if let name = strangeName(in: party + 1..<index), isInPlaceOfCarrier(name, before: index) {
      return true
    }
    guard let own = alike.last(where: { $0 > party && $0 < index }) else { return false }
    let between = sentence.parts[own + 1..<index]
    if between.contains(where: { $0.country != nil }) { return true }
    // "1204 or 888", "热线1777，备用热线是812"; what else stands there may name another.
    let says = between.contains { part in
      switch part.kind {
      case .predicate, .marker(.anaphora): true
      default: false
      }
    }
    return !says && sentence.gap(own, index) > Distance.touching
  }

  /// Whether the sentence's earlier party has had its value, and words that nobody here knows
  /// stand in this clause where another may be named: "EE's line is 150, Three's is 333".
  private func hasEndedBefore(_ clause: Clause, at index: Int) -> Bool {
    let earlier = 0..<clause.parts.lowerBound
    guard let last = parties(in: earlier).last,
      earlier.contains(where: { $0 > last && isAlike($0, index) }),
      !sentence.parts[clause.parts.lowerBound..<index].contains(where: {
        if case .predicate = $0.kind {
          true
        } else {
          $0.marker == .anaphora || $0.marker == .contrast
        }
      })
    else { return false }
    let before = clause.parts.lowerBound..<index
    return sentence.unread(in: before, blanks: false) > Distance.particle
      || sentence.hasUnreadDigit(in: before)
  }

  /// A capitalised or quoted name of nobody that is known, as the last part of a range.
  private func strangeName(in range: Range<Int>) -> Int? {
    range.last { index in
      guard case .value(.name(let name, _)) = sentence.parts[index].kind, name.utf8.count >= 2
      else { return false }
      // A run that begins with the carrier's own name is its name: "Smart Axiata".
      return !sentence.parts.contains { part in
        part.subject != nil && part.range.lowerBound == sentence.parts[index].range.lowerBound
      }
    }
  }

  /// Whether a name stands where a carrier's does: right before a value, or before the word for it.
  private func isInPlaceOfCarrier(_ name: Int, before index: Int) -> Bool {
    guard name < index else { return false }
    // "It is 1009.": the capital of a sentence's first word makes no name of it.
    if sentence.parts[name].range.lowerBound <= sentence.range.lowerBound + 1,
      sentence.parts[name + 1].marker == .copula
    {
      return false
    }
    return sentence.gap(name, index) <= Distance.joint
      && sentence.parts[name + 1..<index].allSatisfy { part in
        switch part.kind {
        case .sign(.colon), .sign(.dash), .sign(.open), .predicate, .marker(.copula),
          .marker(.dial),
          .marker(.negation):
          true
        default: false
        }
      }
  }

  private func isAlike(_ a: Int, _ b: Int) -> Bool {
    switch (sentence.parts[a].value, sentence.parts[b].value) {
    case (.number, .number), (.code, .code), (.domain, .domain), (.network, .network): true
    case (.name(_, let p), .name(_, let q)): p == q
    case (.quantity(_, let p), .quantity(_, let q)): p == q
    default: false
    }
  }

  /// The names that stand in one list with another: "Smart、Metfone和CooTel".
  private func coordinated(with index: Int, in named: [Int]) -> [Int] {
    guard let place = named.firstIndex(of: index) else { return [index] }
    var first = place
    while first > 0, areJoined(named[first - 1], named[first]) { first -= 1 }
    var last = place
    while last + 1 < named.count, areJoined(named[last], named[last + 1]) { last += 1 }
    return Array(named[first...last])
  }

  func areJoined(_ a: Int, _ b: Int) -> Bool {
    guard sentence.gap(a, b) <= Distance.touching else { return false }
    let between = sentence.parts[a + 1..<b]
    return between.contains { $0.sign == .conjunction || $0.sign == .comma }
      && between.allSatisfy { part in
        switch part.kind {
        case .sign(.conjunction), .sign(.comma), .bracketed, .sign(.close), .sign(.open): true
        default: false
        }
      }
  }
}
