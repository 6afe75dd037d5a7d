import TrueLineModel

extension Policy {
  /// What no longer does anything: suppressions that hide nothing or have ended, entries of the
  /// baseline that did not occur. Nothing is missed that the run was not to look at.
  func problems(after ledger: PolicyLedger, sources: Set<String>, day: String) -> [Problem] {
    var found: [Problem] = []
    for (index, row) in suppressions.enumerated() {
      if isExpired(row.suppression, on: day) {
        found.append(.expired(row.suppression, day: day))
      } else if changes == nil, !ledger.used.contains(index), wasLooked(for: row, in: sources) {
        found.append(.unused(row.suppression, rules: row.rules))
      }
    }
    if let baseline, changes == nil, !updatesBaseline {
      let occurring = Set(ledger.entries.map(\.fingerprint))
      let gone = baseline.entries.filter { entry in
        !occurring.contains(entry.fingerprint) && wasLooked(at: entry.source, in: sources)
      }
      for entry in gone.sorted() { found.append(.gone(entry)) }
    }
    return found
  }

  /// The baseline after the run: what occurs now, and what the run did not look at.
  func updatedBaseline(after ledger: PolicyLedger, sources: Set<String>) -> Baseline {
    let kept = (baseline ?? Baseline()).entries.filter { !wasLooked(at: $0.source, in: sources) }
    return Baseline(Array(kept) + ledger.entries)
  }

  private func wasLooked(at source: String, in sources: Set<String>) -> Bool {
    // A finding of a run, with no source, may need all of them.
    if source.isEmpty { return coverage.isWhole }
    return sources.contains(source) || coverage.holds(source)
  }

  private func wasLooked(for row: SuppressionRow, in sources: Set<String>) -> Bool {
    coverage.isWhole || !row.paths.isEmpty && sources.contains { row.paths.cover($0.fileName) }
  }
}

extension PageSuppressions {
  /// What was written wrong, has ended or hid nothing.
  func problems(isExpired: (Suppression) -> Bool, day: String) -> [Problem] {
    problems
      + rows.compactMap { row in
        if isExpired(row.suppression) { return .expired(row.suppression, day: day) }
        return row.isUsed ? nil : .unused(row.suppression, rules: row.rules)
      }
  }
}

extension Problem {
  fileprivate static func unused(_ suppression: Suppression, rules: Set<RuleID>) -> Problem {
    let names = rules.map(\.rawValue).sorted().joined(separator: ", ")
    return Problem(
      code: "suppression-unused", source: suppression.file,
      what: "line \(suppression.line) hides no \(names)",
      cure: "Take it out, or correct what it names.")
  }

  fileprivate static func expired(_ suppression: Suppression, day: String) -> Problem {
    Problem(
      code: "suppression-expired", source: suppression.file,
      what: "line \(suppression.line) ended on \(suppression.until ?? ""), and it is \(day)",
      cure: "Look at the finding again; then take the line out or give it another day.")
  }

  fileprivate static func gone(_ entry: Baseline.Entry) -> Problem {
    Problem(
      code: "baseline-gone", source: entry.source,
      what: "no longer found: \(entry.rule) \(entry.subject)",
      cure: "Write the baseline anew: --update-baseline.")
  }
}
