import TrueLineLanguage
import TrueLineModel
import TrueLineText

/// Claims whose object is read from the bytes: hotlines, codes, apps, domains, prefixes, amounts.
extension SentenceClaims {
  func valueClaims() -> [ClaimSighting] {
    var found: [ClaimSighting] = []
    for clause in clauses {
      let values = clause.parts.filter { sentence.parts[$0].value != nil }
      let targets = messageTargets(values)
      for index in values where !targets.contains(index) && !isAside(index) {
        guard let reading = saying(of: index, in: clause, values: values) else { continue }
        for party in parties(for: index, values: values, in: clause, reading: reading) {
          guard let subject = party.subject else { continue }
          found.append(claim(index, reading, subject, party, in: clause))
        }
      }
    }
    return found
  }

  /// What a value is said to be.
  struct Saying {
    var predicate: Predicate
    var purpose: String?
    /// Index of its word in the sentence, `nil` where it stands elsewhere.
    var index: Int?
    var form = Claim.Form.plain
  }

  private func claim(
    _ index: Int, _ saying: Saying, _ subject: NamedCarrier, _ party: Party, in clause: Clause
  ) -> ClaimSighting {
    var parts = [index]
    if let word = saying.index, clause.parts.contains(word) { parts.append(word) }
    if saying.form == .sentAsMessage, let target = messageTarget(of: index) { parts.append(target) }
    let near = parts + clause.parts.filter { sentence.parts[$0].range == party.range }
    let span = (near.min() ?? index)...(near.max() ?? index)
    var polarity = sentence.polarity(of: span, clause: clause.parts)
    if polarity == .denied, saying.purpose == Purpose.most, isExcess(clause) { polarity = .said }
    let claim = Claim(
      subject: located(subject, at: party.range), predicate: saying.predicate,
      purpose: saying.purpose, values: canonical(sentence.parts[index].value), polarity: polarity,
      form: saying.form)
    return sighting(claim, parts: parts, party: party)
  }

  private func canonical(_ value: Value?) -> [String] {
    switch value {
    case .number(let digits): [digits]
    case .code(let code): [code]
    case .domain(let domain): [domain]
    case .name(let name, _): [name]
    case .quantity(let values, _): values
    case .network(let code): [code]
    case .year, nil: []
    }
  }

  // MARK: What the value is

  func saying(of index: Int, in clause: Clause, values: [Int]) -> Saying? {
    guard let value = sentence.parts[index].value else { return nil }
    switch value {
    case .code: return codeSaying(of: index, in: clause)
    case .name(_, let isQuoted): return appSaying(of: index, isQuoted: isQuoted, in: clause)
    case .number(let digits):
      guard
        let saying = plainSaying(
          of: index, in: clause, where: { $0 == .hotline || $0 == .numberRange })
      else { return nil }
      if saying.predicate == .numberRange {
        if sentence.has(.thing) { return nil }
        return (3...4).contains(digits.utf8.count) ? saying : nil
      }
      return isCount(index) ? nil : saying
    case .domain(let domain):
      // Where everybody has a page, the host is nobody's own site.
      guard !KnownHosts.isShared(Domains.registrableDomain(ofHost: domain) ?? domain) else {
        return nil
      }
      guard
        sentence.parts[index].range.lowerBound == 0
          || page.bytes[sentence.parts[index].range.lowerBound - 1] != UInt8(ascii: "@")
      else { return nil }
      return plainSaying(of: index, in: clause) { $0 == .domain }
    case .network: return plainSaying(of: index, in: clause) { $0 == .networkCode }
    case .quantity(let values, let isMoney):
      guard !values.isEmpty, !sentence.has(.thing) else { return nil }
      if isMoney { return limitSaying(of: index, in: clause) }
      guard values.allSatisfy(isPeriod) else { return nil }
      return plainSaying(of: index, in: clause) { $0 == .validity }
    case .year: return nil
    }
  }

  /// Days or more; what is told in hours and minutes is no line's validity.
  private func isPeriod(_ value: String) -> Bool {
    ["d", "w", "mo", "y"].contains(value.split(separator: " ").last ?? "")
  }

  /// The predicate that a value belongs to: the last one before it in its clause, the next
  /// one behind it, one of an earlier clause, or one that a heading or question gave.
  func plainSaying(
    of index: Int, in clause: Clause, where fits: (Predicate) -> Bool
  ) -> Saying? {
    let words = predicates(in: clause.parts, where: fits)
    if let word = words.last(where: { $0.index < index }), isNear(word, index) {
      return Saying(predicate: word.predicate, purpose: word.purpose, index: word.index)
    }
    if let word = words.first(where: { $0.index > index }), isNear(word, index),
      !words.contains(where: { $0.index < index })
    {
      return Saying(predicate: word.predicate, purpose: word.purpose, index: word.index)
    }
    if let word = apposition(to: index, where: fits) { return word }
    guard isLinked(index, in: clause) else { return nil }
    let earlier = predicates(in: 0..<clause.parts.lowerBound, where: fits)
    if let word = earlier.last, !word.isReach || isReached(index) {
      return Saying(predicate: word.predicate, purpose: word.purpose, index: word.index)
    }
    for setting in [near, far] {
      if let saying = setting.predicate, fits(saying.predicate),
        setting.isQuestion || !parties(in: clause.parts).isEmpty || isAlone(index)
      {
        if saying.purpose == Purpose.reach { continue }
        let purpose = saying.purpose == Purpose.desk ? nil : saying.purpose
        return Saying(predicate: saying.predicate, purpose: purpose, index: nil)
      }
    }
    return nil
  }

  /// "smart.example, the official website of …": the word stands right behind a comma.
  private func apposition(to index: Int, where fits: (Predicate) -> Bool) -> Saying? {
    let comma = index + 1
    guard comma + 1 < sentence.parts.count, sentence.parts[comma].sign == .comma,
      sentence.gap(index, comma) <= Distance.joint
    else { return nil }
    for place in comma + 1..<sentence.parts.count {
      if sentence.gap(index, place) > Distance.phrase || sentence.parts[place].isParty {
        return nil
      }
      if sentence.parts[place].value != nil { return nil }
      if case .predicate(let predicate, let purpose) = sentence.parts[place].kind, fits(predicate) {
        return Saying(
          predicate: predicate, purpose: purpose == Purpose.desk ? nil : purpose, index: place)
      }
    }
    return nil
  }

  struct Word {
    var predicate: Predicate
    var purpose: String?
    var index: Int
    var isDesk: Bool
    var isReach: Bool
  }

  func predicates(in range: Range<Int>, where fits: (Predicate) -> Bool) -> [Word] {
    range.compactMap { index in
      guard case .predicate(let predicate, let purpose) = sentence.parts[index].kind,
        fits(predicate)
      else { return nil }
      let isReach = purpose == Purpose.reach
      let isDesk = purpose == Purpose.desk || isReach
      return Word(
        predicate: predicate, purpose: isDesk ? nil : purpose, index: index, isDesk: isDesk,
        isReach: isReach)
    }
  }

  func isNear(_ word: Word, _ index: Int) -> Bool {
    let gap = sentence.gap(word.index, index)
    guard word.isDesk else { return gap <= Distance.statement }
    if word.isReach, !isReached(index) { return false }
    if gap <= Distance.touching { return true }
    let between = word.index < index ? word.index + 1..<index : index + 1..<word.index
    let dials = index > 0 && sentence.parts[index - 1].marker == .dial
    return gap <= Distance.breath && (dials || sentence.parts[between].contains(where: isLink))
  }

  /// "reach … at 127", "帮助请拨127": only a short number that is plainly to be called.
  private func isReached(_ index: Int) -> Bool {
    guard index > 0, isShortNumber(index), !isOtherChannel(index) else { return false }
    let before = sentence.parts[index - 1]
    guard sentence.parts[index].range.lowerBound - before.range.upperBound <= Distance.particle
    else {
      return false
    }
    switch before.kind {
    case .marker(.dial), .marker(.copula), .sign(.colon): return true
    default: return false
    }
  }

  private func isShortNumber(_ index: Int) -> Bool {
    if case .value(.number(let digits)) = sentence.parts[index].kind {
      return digits.utf8.count <= 6
    }
    return true
  }

  /// "QQ 12345": the word right before a number makes it another kind of contact.
  private func isOtherChannel(_ index: Int) -> Bool {
    let start = sentence.parts[index].range.lowerBound
    return page.tokens(in: max(0, start - Distance.phrase)..<start).contains { token in
      page.hasMeanings(token)
        && page.meanings(of: token).contains { meaning in
          if case .cue(.channel(let kind)) = meaning { kind != .phone } else { false }
        }
    }
  }

  func isLink(_ part: Part) -> Bool {
    switch part.kind {
    case .marker(.copula), .marker(.dial), .marker(.respectively), .marker(.listing): true
    case .sign(.colon), .sign(.dash): true
    default: false
    }
  }

  /// Whether the part before a value leads to it: a copula, a colon, its party, a like value.
  func isLinked(_ index: Int, in clause: Clause) -> Bool {
    guard index > clause.parts.lowerBound else {
      let start =
        index > 0 ? sentence.parts[index - 1].range.upperBound : sentence.range.lowerBound
      return sentence.parts[index].range.lowerBound - start <= Distance.joint
    }
    var previous = sentence.previous(index)
    while previous > clause.parts.lowerBound,
      sentence.parts[previous].sign == .open || sentence.parts[previous].sign == .conjunction
    {
      previous = sentence.previous(previous)
    }
    let part = sentence.parts[previous]
    let isTie: Bool =
      switch part.kind {
      case .subject, .everyCarrier, .bracketed, .value, .predicate: true
      case .marker(.negation), .marker(.contrast), .marker(.atMost), .marker(.atLeast): true
      default: isLink(part)
      }
    return isTie && sentence.gap(previous, index) <= Distance.joint
  }

  /// Whether a value is all that a sentence says.
  func isAlone(_ index: Int) -> Bool {
    sentence.range.count - sentence.parts[index].range.count <= Distance.breath
      && !hasOwnLabel(index)
  }

  /// "Company office: 202 555 0123": words before a colon that say what else the number is.
  private func hasOwnLabel(_ index: Int) -> Bool {
    guard index > 0, sentence.parts[index - 1].sign == .colon,
      sentence.parts[..<(index - 1)].allSatisfy(\.isName)
    else { return false }
    let label = sentence.range.lowerBound..<sentence.parts[index - 1].range.lowerBound
    return page.bytes[label].contains(where: \.isASCIILetter)
      && !page.tokens(in: label).contains { token in
        page.meanings(of: token).contains { if case .cue = $0 { true } else { false } }
      }
  }

  /// "1200 employees", 1200名: a number that counts something is no telephone number.
  private func isCount(_ index: Int) -> Bool {
    let bytes = page.bytes
    let end = sentence.range.upperBound
    let after = bytes.skippingBlanks(from: sentence.parts[index].range.upperBound, end: end)
    guard after < end else { return false }
    let numbers = page.lexicon.numberWords
    if numbers.first(at: after, of: bytes, end: end, { word, _ in word == .counted ? word : nil })
      != nil
    {
      return true
    }
    guard bytes[after].isASCIILetter, after > sentence.parts[index].range.upperBound,
      index == 0 || !isLink(sentence.parts[index - 1])
    else { return false }
    var last = after
    while last < end, bytes[last].isASCIILetter { last += 1 }
    let uncounted = numbers.first(at: after, of: bytes, end: last) { word, end in
      word == .uncounted && end == last ? word : nil
    }
    return bytes[last - 1].lowercasedASCII == UInt8(ascii: "s") && uncounted == nil
  }
}
