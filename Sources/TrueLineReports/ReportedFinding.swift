import TrueLineModel

/// A finding, and where people are sent to look at it: what every format that lists findings goes
/// through, so that all of them list the same.
struct ReportedFinding {
  var finding: Finding
  /// Its first place; for findings of a run the first of the places that they name.
  var spot: FileSpot?
  var related: [(role: Related.Role, spot: FileSpot)]

  /// What is found and, where the rule says so, what to do: fit for a line of a log.
  var sentence: String {
    let message = finding.message.english.plain
    guard let remedy = finding.remedy?.english.plain, !remedy.isEmpty else { return message }
    return "\(message) \(remedy)"
  }

  var place: String { spot?.text ?? "all sources" }

  /// The words at its place in one line, so that nobody can click them.
  var excerpt: String {
    guard let place = spot?.place else { return "" }
    return TerminalText(place.excerpt).defanged().string
  }
}

extension Report {
  /// All findings: source by source, those of the run last.
  var reported: [ReportedFinding] {
    // Names are looked up for findings of the run only.
    var named: [String: SourceReport] = [:]
    if !findings.isEmpty {
      for source in sources where named[source.name] == nil { named[source.name] = source }
    }
    func spot(_ place: Place, _ own: SourceReport?) -> FileSpot {
      guard let name = place.source else {
        return FileSpot(place, in: own, name: own?.name ?? "")
      }
      return FileSpot(place, in: named[name], name: name)
    }
    func reported(_ finding: Finding, _ own: SourceReport?) -> ReportedFinding {
      var related = finding.related.map { (role: $0.role, spot: spot($0.place, own)) }
      let first = finding.evidence.map { spot($0, own) }
      return ReportedFinding(
        finding: finding, spot: first ?? (related.isEmpty ? nil : related.removeFirst().spot),
        related: related)
    }
    return sources.flatMap { source in source.findings.map { reported($0, source) } }
      + findings.map { reported($0, nil) }
  }

  /// The same, errors before warnings before notes.
  var worstFirst: [ReportedFinding] {
    let all = reported
    return Severity.allCases.reversed().flatMap { level in
      all.filter { $0.finding.level == level }
    }
  }
}

extension Subject {
  /// In one line, for people and for names of tests: `telegram example_desk`.
  var words: String {
    switch self {
    case .channel(let channel): "\(channel.kind.id) \(defanged(channel.value))"
    case .fact(let kind, let carrier, let value):
      "\(kind) of \(carrier.plain): \(defanged(value))"
    case .contradiction(let kind, let carrier, let values):
      "\(kind) of \(carrier.plain): \(values.map(defanged).joined(separator: ", "))"
    }
  }

  private func defanged(_ text: String) -> String { TerminalText(text).defanged().string }
}
