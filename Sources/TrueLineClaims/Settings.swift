import TrueLineLanguage
import TrueLineModel

extension Setting {
  /// What sentences name, for what stands under or behind them.
  init(of sentences: [Sentence], country: String?) {
    for sentence in sentences {
      for part in sentence.parts {
        if let party = Party(part, of: sentence, country: country) { parties.append(party) }
        if predicate == nil, case .predicate(let named, let purpose) = part.kind,
          named.isValued, purpose != Purpose.reach
        {
          predicate = Saying(
            predicate: named, purpose: purpose ?? sentence.bound(of: named), range: part.range)
        }
      }
    }
    let countries = Set(sentences.flatMap { $0.parts.compactMap(\.country) })
    if parties.isEmpty, countries.count == 1,
      sentences.contains(where: { $0.has(.carrierNoun) && !$0.has(.negation) && !$0.has(.closed) })
    {
      place = countries.first
    }
    isQuestion = sentences.last?.isQuestion ?? false
    if let last = sentences.last, last.has(.question) { isQuestion = true }
    if let last = sentences.last {
      let isLine = sentences.count == 1 && last.range.count <= Distance.statement
      isFalse =
        last.has(.falsehood) && !last.parts.contains { $0.isParty || $0.value?.isObject == true }
      leads = last.isIntroduction || (isLine && !last.parts.contains { $0.value != nil })
    }
  }
}

extension Sentence {
  /// "Maximum top-up": which end of a limit a heading names.
  fileprivate func bound(of predicate: Predicate) -> String? {
    guard predicate == .topUpLimit else { return nil }
    return has(.atMost) ? "max" : has(.atLeast) ? "min" : nil
  }
}

extension Party {
  /// The party that a part names; `country` is the only one that the page names.
  init?(_ part: Part, of sentence: Sentence, country: String?) {
    switch part.kind {
    case .subject(let subject): self.init(who: .carrier(subject), range: part.range)
    case .stranger: self.init(who: .stranger, range: part.range)
    case .everyCarrier:
      let named = sentence.parts.compactMap { $0.country?.lowercased() }
      let countries = named.isEmpty ? country.map { [$0] } ?? [] : Array(Set(named)).sorted()
      self.init(
        who: .all(words: NamedCarrier.everyCarrier, countries: countries), range: part.range)
    default: return nil
    }
  }
}

extension Predicate {
  /// Whether its object is a value that is read from the bytes.
  var isValued: Bool {
    switch self {
    case .hotline, .code, .app, .domain, .numberRange, .networkCode, .validity, .topUpLimit: true
    default: false
    }
  }
}
