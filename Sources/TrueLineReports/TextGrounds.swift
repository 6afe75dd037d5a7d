import TrueLineModel

extension TextReport {
  /// Facts, and sources of each, that are shown without `--explain`: enough to see who
  /// says so, few enough to read.
  private static let shownFacts = 2

  /// Writes what a finding rests on: facts with their sources, list entries, reasons.
  ///
  /// What the message has `said` already is not said again.
  mutating func write(grounds: [Ground], indent: String, said: String) {
    var facts: [Fact] = []
    var isReasonOnly = true
    for ground in grounds {
      switch ground {
      case .fact(let fact):
        isReasonOnly = false
        facts.append(fact)
      case .indicator(let indicator):
        isReasonOnly = false
        out += wrapped(indicator.sentence(said: said), indent: indent)
      case .score(let score):
        let parts = options.explain ? score.parts.count : Ground.Score.shownParts
        out += wrapped(score.sentence(parts: parts), indent: indent)
      case .reason: break
      }
    }
    let shown = options.explain ? facts[...] : Fact.telling(facts).prefix(Self.shownFacts)
    for fact in shown { write(fact, indent: indent) }
    if shown.count < facts.count {
      let left = count(facts.count - shown.count, "more fact")
      out += "\(indent)\(paint(.faint, "and \(left): --explain shows all"))\n"
    }
    // Reasons are weights behind the scenes where facts or entries already speak.
    guard options.explain || isReasonOnly else { return }
    let reasons = grounds.compactMap { ground -> String? in
      guard case .reason(let reason) = ground, !said.contains(reason) else { return nil }
      return defanged(reason)
    }
    if !reasons.isEmpty {
      out += wrapped("Because: " + reasons.joined(separator: "; "), indent: indent)
    }
  }

  private mutating func write(_ fact: Fact, indent: String) {
    var support = fact.status.rawValue
    if let asOf = fact.asOf, options.explain { support += ", as of \(asOf)" }
    support += ", read \(fact.checked)"
    let values = paint(.green, fact.valuesInWords)
    out += wrapped("\(fact.heading): \(values) (\(support.plain))", indent: indent)
    if options.explain {
      out += wrapped("Fact: " + fact.id.plain, indent: indent + "  ")
      if !fact.note.isEmpty { out += wrapped("Note: " + fact.note.plain, indent: indent + "  ") }
    }
    for source in options.explain ? fact.sources[...] : fact.sources.prefix(1) {
      // An address stays whole on its line: it is there to be opened.
      out += "\(indent)  says \(source.publisher.plain): \(source.url.plain)\n"
      if options.explain, !source.says.isEmpty {
        out += wrapped(source.says.plain, indent: indent + "    ")
      }
    }
  }
}
