import TrueLineModel

// Sentences of a report for people, each written once for all formats that people read.

extension Fact {
  /// `hotline (billing) of xa/example`.
  var heading: Phrase {
    let purpose: Phrase = purpose.map { " (\(data: $0))" } ?? ""
    return "\(data: kind.rawValue)\(purpose) of \(carrier)"
  }

  var valuesInWords: Phrase {
    values.isEmpty ? "not known" : values.map { "\(data: $0)" as Phrase }.joined(by: .items)
  }

  /// Facts with something to say, none that repeats another's values.
  static func telling(_ facts: [Fact]) -> [Fact] {
    var seen: Set<[String]> = []
    let telling = facts.filter { !$0.values.isEmpty && seen.insert($0.values).inserted }
    return telling.isEmpty ? facts : telling
  }
}

extension Indicator {
  /// Which list has it, since when and why, without the reason that was `said` already.
  func sentence(said: Phrase) -> Phrase {
    var line: Phrase = "Listed in \(list.plain)"
    // Plain and hosts lists name values alone.
    if !date.isEmpty { line = "\(line) since \(date.plain)" }
    if !origin.isEmpty { line = "\(line), from \(data: origin.plain)" }
    if said.english.contains(reason) { return line }
    return "\(line): \(data: TerminalText(reason).defanged().string)"
  }
}

extension Ground.Score {
  /// Parts of a sum that are shown where nobody asked for all: what weighs most.
  static let shownParts = 5

  /// The sum, its bar, and as many parts.
  func sentence(parts limit: Int) -> Phrase {
    let shown = parts.prefix(limit).map { part -> Phrase in
      "\((part.points > 0 ? "+" : "−") + String(abs(part.points))) \(part.what)"
    }
    let list = shown.joined(by: .reasons)
    guard shown.count < parts.count else { return "\(total) points, \(bar) are the bar: \(list)" }
    let left = count(parts.count - shown.count, "more sign")
    return "\(total) points, \(bar) are the bar: \(list); and \(left)"
  }
}

extension Severity {
  var label: Phrase {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }

  /// All findings of it.
  var plural: Phrase {
    switch self {
    case .error: "errors"
    case .warning: "warnings"
    case .note: "notes"
    }
  }
}

extension SourceReport.Status {
  func counted(_ number: Int) -> Phrase {
    switch self {
    case .scanned: "\(number) scanned"
    case .skipped: "\(number) skipped"
    case .failed: "\(number) failed"
    }
  }
}

extension Related.Role {
  /// In the order in which people read them.
  static let ordered: [Related.Role] = [.contradicts, .occurrence, .linkTarget, .warning, .context]

  var label: Phrase {
    switch self {
    case .contradicts: "These contradict each other"
    case .occurrence: "Also at"
    case .linkTarget: "The link leads to"
    case .warning: "The warning"
    case .context: "Beside"
    }
  }
}

extension MailReport {
  /// Who sends a mail, and what it says of that having been tried.
  var sentences: [Phrase] {
    var lines: [Phrase] = []
    if let from { lines.append("From: \(TerminalText(from).defanged().string)") }
    if let replyTo { lines.append("Answers go to: \(TerminalText(replyTo).defanged().string)") }
    guard !checks.isEmpty else { return lines }
    let said = checks.map { "\($0.method.plain) \($0.result.plain)" }
    lines.append(
      """
      Its header says of the sender: \(said.joined(by: .items)). Proof of nothing: who sends a \
      mail can write such a line, and pass from an address of his own.
      """)
    return lines
  }
}

extension Campaign {
  /// Whole percent to which the texts are alike, where they were compared.
  var percentAlike: Int? {
    guard let similarity, similarity.isFinite else { return nil }
    return Int((100 * similarity).rounded())
  }
}

extension Problem {
  /// Headings for problems, in their order: what was not read, and what the user wrote to hide
  /// findings and does nothing any more.
  enum Kind: CaseIterable {
    case reading, hiding

    var heading: Phrase {
      switch self {
      case .reading: "Not read, or not whole"
      case .hiding: "Suppressions and baseline"
      }
    }
  }

  var kind: Kind {
    ["suppression-", "baseline-"].contains(where: code.hasPrefix) ? .hiding : .reading
  }
}

extension Report {
  /// What is not shown since the user wants it so: `3 suppressed`, `2 in the baseline`.
  var hiddenInWords: [Phrase] {
    let rows: [(number: Int, words: Phrase)] = [
      (allowlisted, "\(allowlisted) hidden by an allowlist"),
      (hidden.suppressed, "\(hidden.suppressed) suppressed"),
      (hidden.baseline, "\(hidden.baseline) in the baseline"),
      (hidden.unchanged, "\(hidden.unchanged) in unchanged lines"),
      (hidden.off, "\(hidden.off) of rules that are off"),
    ]
    return rows.filter { $0.number > 0 }.map(\.words)
  }

  /// `Left out of folders: 3 by .gitignore, 1 by exclude.`; `nil` where nothing is.
  var leftOutInWords: Phrase? {
    let parts = LeftOut.Reason.allCases.filter { leftOut[$0] > 0 }.map { reason -> Phrase in
      "\(leftOut[reason]) by \(reason.words)"
    }
    return parts.isEmpty ? nil : "Left out of folders: \(parts.joined(by: .items))."
  }

  /// Each problem of a kind once, in the order of the first, with the sources that have it.
  func problemsBySentence(_ kind: Problem.Kind) -> [(sentence: Phrase, sources: [String])] {
    var sources: [Phrase: [String]] = [:]
    var order: [Phrase] = []
    for problem in problems where problem.kind == kind {
      let text = problem.sentence
      if sources[text] == nil { order.append(text) }
      sources[text, default: []].append(problem.source.plain)
    }
    return order.map { ($0, sources[$0] ?? []) }
  }
}
