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
        write(indicator, indent: indent, said: said)
      case .score(let score):
        write(score, indent: indent)
      case .reason: break
      }
    }
    let shown = options.explain ? facts[...] : Self.telling(facts).prefix(Self.shownFacts)
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

  /// Parts of a sum that are shown without `--explain`: what weighs most.
  private static let shownParts = 5

  private mutating func write(_ score: Ground.Score, indent: String) {
    let parts = options.explain ? score.parts[...] : score.parts.prefix(Self.shownParts)
    let shown = parts.map { "\($0.points > 0 ? "+" : "−")\(abs($0.points)) \($0.what)" }
    var line = "\(score.total) points, \(score.bar) are the bar: \(shown.joined(separator: "; "))"
    if parts.count < score.parts.count {
      line += "; and \(count(score.parts.count - parts.count, "more sign"))"
    }
    out += wrapped(line.plain, indent: indent)
  }

  /// Facts with something to say, none that repeats another's values.
  private static func telling(_ facts: [Fact]) -> [Fact] {
    var seen: Set<[String]> = []
    let telling = facts.filter { !$0.values.isEmpty && seen.insert($0.values).inserted }
    return telling.isEmpty ? facts : telling
  }

  private mutating func write(_ fact: Fact, indent: String) {
    let purpose = fact.purpose.map { " (\($0))" } ?? ""
    let values = fact.values.isEmpty ? "not known" : fact.values.joined(separator: ", ")
    var support = fact.status.rawValue
    if let asOf = fact.asOf, options.explain { support += ", as of \(asOf)" }
    support += ", read \(fact.checked)"
    let what = "\(fact.kind.rawValue)\(purpose) of \(fact.carrier): ".plain
    out += wrapped(what + paint(.green, values.plain) + " (\(support.plain))", indent: indent)
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

  private mutating func write(_ indicator: Indicator, indent: String, said: String) {
    var line = "Listed in \(indicator.list.plain)"
    // Plain and hosts lists name values alone.
    if !indicator.date.isEmpty { line += " since \(indicator.date.plain)" }
    if !indicator.origin.isEmpty { line += ", from \(indicator.origin.plain)" }
    if !said.contains(indicator.reason) { line += ": " + defanged(indicator.reason) }
    out += wrapped(line, indent: indent)
  }
}
