import TrueLineModel

extension TextReport {
  /// Facts, and sources of each, that are shown without `--explain`: enough to see who
  /// says so, few enough to read.
  private static let shownFacts = 2

  /// Writes what a finding rests on: facts with their sources, list entries, reasons.
  ///
  /// What the message has `said` already is not said again.
  mutating func write(grounds: [Ground], indent: String, said: Phrase) {
    var facts: [Fact] = []
    var isReasonOnly = true
    for ground in grounds {
      switch ground {
      case .fact(let fact):
        isReasonOnly = false
        facts.append(fact)
      case .indicator(let indicator):
        isReasonOnly = false
        out += wrapped(say(indicator.sentence(said: said)), indent: indent)
      case .score(let score):
        let parts = options.explain ? score.parts.count : Ground.Score.shownParts
        out += wrapped(say(score.sentence(parts: parts)).plain, indent: indent)
      case .reason: break
      }
    }
    let shown = options.explain ? facts[...] : Fact.telling(facts).prefix(Self.shownFacts)
    for fact in shown { write(fact, indent: indent) }
    if shown.count < facts.count {
      let left = count(facts.count - shown.count, "more fact")
      out += "\(indent)\(paint(.faint, say("and \(left): --explain shows all")))\n"
    }
    // Reasons are weights behind the scenes where facts or entries already speak.
    guard options.explain || isReasonOnly else { return }
    let reasons = grounds.compactMap { ground -> Phrase? in
      guard case .reason(let reason) = ground, !said.english.contains(reason.english) else {
        return nil
      }
      return reason
    }
    if !reasons.isEmpty {
      out += wrapped(defanged(say("Because: \(reasons.joined(by: .reasons))")), indent: indent)
    }
  }

  private mutating func write(_ fact: Fact, indent: String) {
    var support: Phrase = "\(data: fact.status.rawValue)"
    if let asOf = fact.asOf?.plain, options.explain { support = "\(support), as of \(asOf)" }
    support = "\(support), read \(fact.checked.plain)"
    let values = paint(.green, say(fact.valuesInWords).plain)
    let heading = say(fact.heading).plain
    out += wrapped(say("\(heading): \(values) (\(support))"), indent: indent)
    if options.explain {
      out += wrapped(say("Fact: \(fact.id.plain)"), indent: indent + "  ")
      if !fact.note.isEmpty {
        out += wrapped(say("Note: \(fact.note.plain)"), indent: indent + "  ")
      }
    }
    for source in options.explain ? fact.sources[...] : fact.sources.prefix(1) {
      // An address stays whole on its line: it is there to be opened.
      out += "\(indent)  " + say("says \(source.publisher.plain): \(source.url.plain)") + "\n"
      if options.explain, !source.says.isEmpty {
        out += wrapped(source.says.plain, indent: indent + "    ")
      }
    }
  }
}
