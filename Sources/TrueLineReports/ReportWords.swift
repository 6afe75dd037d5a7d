import TrueLineModel

// Sentences of a report for people, each written once for all formats that people read.

extension Fact {
  /// `hotline (billing) of xa/example`.
  var heading: String {
    let purpose = purpose.map { " (\($0))" } ?? ""
    return "\(kind.rawValue)\(purpose) of \(carrier)".plain
  }

  var valuesInWords: String {
    (values.isEmpty ? "not known" : values.joined(separator: ", ")).plain
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
  func sentence(said: String) -> String {
    var line = "Listed in \(list.plain)"
    // Plain and hosts lists name values alone.
    if !date.isEmpty { line += " since \(date.plain)" }
    if !origin.isEmpty { line += ", from \(origin.plain)" }
    if !said.contains(reason) { line += ": " + TerminalText(reason).defanged().string }
    return line
  }
}

extension Ground.Score {
  /// Parts of a sum that are shown where nobody asked for all: what weighs most.
  static let shownParts = 5

  /// The sum, its bar, and as many parts.
  func sentence(parts limit: Int) -> String {
    let shown = parts.prefix(limit).map {
      "\($0.points > 0 ? "+" : "−")\(abs($0.points)) \($0.what)"
    }
    var line = "\(total) points, \(bar) are the bar: \(shown.joined(separator: "; "))"
    if shown.count < parts.count {
      line += "; and \(count(parts.count - shown.count, "more sign"))"
    }
    return line.plain
  }
}

extension Related.Role {
  /// In the order in which people read them.
  static let ordered: [Related.Role] = [.contradicts, .occurrence, .linkTarget, .warning, .context]

  var label: String {
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
  var sentences: [String] {
    var lines: [String] = []
    if let from { lines.append("From: " + TerminalText(from).defanged().string) }
    if let replyTo { lines.append("Answers go to: " + TerminalText(replyTo).defanged().string) }
    guard !checks.isEmpty else { return lines }
    let said = checks.map { "\($0.method.plain) \($0.result.plain)" }
    lines.append(
      "Its header says of the sender: \(said.joined(separator: ", ")). Proof of nothing: who "
        + "sends a mail can write such a line, and pass from an address of his own.")
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
  enum Kind: String, CaseIterable {
    case reading = "Not read, or not whole"
    case hiding = "Suppressions and baseline"
  }

  var kind: Kind {
    ["suppression-", "baseline-"].contains(where: code.hasPrefix) ? .hiding : .reading
  }
}

extension Report {
  /// What is not shown since the user wants it so: `3 suppressed`, `2 in the baseline`.
  var hiddenInWords: [String] {
    [
      (allowlisted, "hidden by an allowlist"), (hidden.suppressed, "suppressed"),
      (hidden.baseline, "in the baseline"), (hidden.unchanged, "in unchanged lines"),
      (hidden.off, "of rules that are off"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
  }

  /// `Left out of folders: 3 by .gitignore, 1 by exclude.`; `nil` where nothing is.
  var leftOutInWords: String? {
    let parts = LeftOut.Reason.allCases.filter { leftOut[$0] > 0 }.map {
      "\(leftOut[$0]) by \($0.words)"
    }
    return parts.isEmpty ? nil : "Left out of folders: \(parts.joined(separator: ", "))."
  }

  /// Each problem of a kind once, in the order of the first, with the sources that have it.
  func problemsBySentence(_ kind: Problem.Kind) -> [(sentence: String, sources: [String])] {
    var sources: [String: [String]] = [:]
    var order: [String] = []
    for problem in problems where problem.kind == kind {
      let text = problem.sentence
      if sources[text] == nil { order.append(text) }
      sources[text, default: []].append(problem.source.plain)
    }
    return order.map { ($0, sources[$0] ?? []) }
  }
}
