import TrueLineLanguage
import TrueLineModel

/// Whose a value is.
extension SentenceClaims {
  func parties(
    for index: Int, values: [Int], in clause: Clause, reading: Topic
  ) -> [Party] {
    let named = parties(in: clause.parts)
    guard !named.isEmpty else {
      // "“Smart Online”, the official app of Smart": whose it is stands with the word.
      if let word = reading.index, word > index, let other = self.clause(of: word),
        let owner = parties(in: other.parts).first
      {
        return [party(owner)].compactMap(\.self)
      }
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
    let group = coordinated(with: chosen, in: named)
    if group.count > 1, !sharesOneValue(group, alike) { return [] }
    return group.compactMap { party($0) }
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
    guard sentence.gap(a, b) <= 5 else { return false }
    let between = sentence.parts[a + 1..<b]
    return between.contains { $0.sign == .conjunction || $0.sign == .comma }
      && between.allSatisfy { part in
        switch part.kind {
        case .sign(.conjunction), .sign(.comma), .bracketed, .sign(.close), .sign(.open): true
        default: false
        }
      }
  }

  /// A list of names shares a value only where it is the only one.
  private func sharesOneValue(_ group: [Int], _ alike: [Int]) -> Bool { alike.count == 1 }
}
