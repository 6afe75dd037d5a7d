import TrueLineModel

/// Statements about one carrier that cannot all hold.
struct Contradiction {
  /// A statement of a page or of one of several sources.
  struct Entry {
    var claim: Claim
    var opinion: Opinion
    var sighting: ClaimSighting?
    var source: String?
    var place: Place?

    init(_ statement: Statement) {
      claim = statement.claim
      opinion = statement.opinion
      sighting = statement.sighting
    }

    init(_ statement: SourceRecord.KeptClaim, source: String) {
      claim = statement.claim
      opinion = statement.opinion
      place = statement.place
      self.source = source
    }

    var grounds: [Ground] {
      opinion.grounds.filter { if case .fact = $0 { true } else { false } }
    }

    /// Carrier's id where one is meant, else the words.
    var carrier: String {
      if let carrier = opinion.carrier { return carrier.id }
      let candidates = claim.subject.candidates
      return candidates.count == 1 ? candidates[0] : claim.subject.words
    }

    /// The value as it is compared.
    var value: String { words.english }

    /// How messages say the value.
    fileprivate var words: Phrase {
      switch claim.upkeep {
      case .free: "no top-up needed"
      case .due: "lapses without top-up"
      case nil:
        // `+855 12 …` and `855 12 …` are one number.
        claim.object.map { Phrase(text: $0.words) }
          ?? Wording.span(claim.values.map { $0.hasPrefix("+") ? String($0.dropFirst()) : $0 })
      }
    }

    var key: Key { Key(kind: claim.predicate, carrier: carrier, sense: sense) }

    /// What it speaks of, where one predicate has several senses.
    var sense: Sense? {
      claim.upkeep == nil ? claim.purpose.map(Sense.purpose) : .upkeep
    }
  }

  var kind: Predicate
  var carrier: String
  var name: Phrase
  /// In the order in which they were said, each once.
  var values: [Phrase]
  var entries: [Entry]

  var subject: Subject {
    .contradiction(kind: kind.rawValue, carrier: carrier, values: values.map(\.english))
  }

  /// Whose statements they are.
  enum Teller { case page, sources }

  /// Sources that say one of the values, each once.
  var sources: Set<String> { Set(entries.compactMap(\.source)) }

  func message(where who: Teller) -> Phrase {
    let list = values.map { "“\($0)”" as Phrase }.joined(by: .and)
    let what: Phrase = "\(Wording.possessive(name)) \(kind.plainName) as \(list)"
    switch who {
    case .page: return "The page gives \(what); they cannot all hold."
    case .sources: return "The sources give \(what); they cannot all hold."
    }
  }

  /// The contradictions among statements, in order of their first places.
  static func all(in entries: [Entry]) -> [Contradiction] {
    var groups: [Key: [Entry]] = [:]
    var order: [Key] = []
    for entry in entries where entry.isComparable {
      let key = entry.key
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(entry)
    }
    return order.compactMap { key in groups[key].flatMap { contradiction(key, $0) } }
  }

  /// What a claim speaks of, where one predicate has several senses.
  enum Sense: Hashable {
    /// Whether a line lapses without topping up, however it is put.
    case upkeep
    case purpose(String)
  }

  /// What two entries have to share to exclude each other.
  struct Key: Hashable {
    var kind: Predicate
    var carrier: String
    var sense: Sense?
  }

  /// Whether two entries say different values in places of their own, not in one breath
  /// ("the hotline is 1009 or 1008").
  private static func stand(_ entries: [Entry]) -> Bool {
    entries.contains { one in
      entries.contains { other in
        guard one.value != other.value else { return false }
        guard let a = one.sighting?.range, let b = other.sighting?.range else { return true }
        return !a.overlaps(b)
      }
    }
  }

  /// Statements disagree where one of them is false: two values that are known facts do not.
  private static func contradiction(_ key: Key, _ entries: [Entry]) -> Contradiction? {
    var values: [Phrase] = []
    var seen: Set<String> = []
    for entry in entries where seen.insert(entry.value).inserted { values.append(entry.words) }
    let bad = Set(entries.filter { $0.opinion.verdict != .supported }.map(\.value))
    // A dozen of values is a list of something else, or many pages of one error.
    guard values.count > 1, !bad.isEmpty, stand(entries),
      entries[0].source != nil || values.count <= 6
    else {
      return nil
    }
    return Contradiction(
      kind: key.kind, carrier: key.carrier,
      name: entries[0].opinion.carrier?.named
        ?? (entries[0].claim.subject.isEveryCarrier
          ? "the country’s carriers" : Phrase(text: entries[0].claim.subject.words)),
      values: values, entries: entries)
  }
}

extension Contradiction.Entry {
  /// Whether two values of it exclude each other: a carrier may have many shops and ways to
  /// pay, and one name for its hotline.
  var isComparable: Bool {
    guard claim.polarity == .said else { return false }
    if sense == .upkeep { return true }
    guard !claim.values.isEmpty, !claim.subject.isEveryCarrier else { return false }
    switch claim.predicate {
    case .hotline, .app, .domain: return true
    case .code: return claim.purpose != nil
    case .alias: return opinion.verdict == .refuted
    case .status, .topUpLimit: return true
    default: return false
    }
  }
}

extension Predicate {
  fileprivate var plainName: Phrase {
    switch self {
    case .alias: "other name"
    case .topUpLimit: "top-up limit"
    case .validity: "upkeep"
    default: "\(data: rawValue)"
    }
  }
}
