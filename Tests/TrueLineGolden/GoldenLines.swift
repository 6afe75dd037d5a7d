import TrueLineModel

/// A run's report as compact lines: what was found, where, and in which words.
///
/// A source has a line with its language, risk and verdict, and below it a line for each finding:
/// rule, level and confidence; subject; places (`offset+length@line:column`, others with the first
/// letters of their role); message; grounds; remedy. Grounds and remedies that recur a thousand
/// times stand as keys; `legend` has their words.
package struct GoldenLines {
  /// By the key, what it stands for.
  package private(set) var legend: [String: String] = [:]

  package init() {}

  package mutating func lines(of report: Report) -> [String] {
    var lines: [String] = []
    for source in report.sources {
      lines.append(
        ["=", source.name, source.language ?? "-", String(source.risk), source.verdict.rawValue]
          .joined(separator: " "))
      for finding in source.findings { lines.append(line(of: finding)) }
    }
    if !report.findings.isEmpty || report.allowlisted > 0 {
      lines.append("= run, \(report.allowlisted) allowlisted")
    }
    for finding in report.findings { lines.append(line(of: finding)) }
    for campaign in report.campaigns {
      let likeness = campaign.similarity.map { String(Int(($0 * 100).rounded())) } ?? "-"
      lines.append(
        "campaign \(likeness) \(campaign.channels.map(Self.words).joined(separator: " "))\t"
          + campaign.sources.joined(separator: " "))
    }
    return lines
  }

  private mutating func line(of finding: Finding) -> String {
    var places = finding.evidence.map { [Self.words($0)] } ?? []
    places += finding.related.map { String($0.role.rawValue.prefix(2)) + Self.words($0.place) }
    return [
      "\(finding.rule) \(finding.level.rawValue) \(finding.confidence.rawValue)",
      Self.words(finding.subject), places.joined(separator: " "), finding.message.english,
      finding.grounds.map { words($0) }.joined(separator: " "),
      finding.remedy.map { key(for: $0.english) } ?? "-",
    ].joined(separator: "\t").replacing("\n", with: "\\n")
  }

  private mutating func words(_ ground: Ground) -> String {
    switch ground {
    case .fact(let fact): "\(fact.id)/\(fact.status.rawValue)"
    case .indicator(let entry): "\(entry.list):\(entry.id)"
    case .reason(let reason): key(for: reason.english)
    case .score(let score): "\(score.version) \(score.total)/\(score.bar)"
    }
  }

  private static func words(_ place: Place) -> String {
    "\(place.source.map { $0 + ":" } ?? "")\(place.offset)+\(place.length)@\(place.line):\(place.column)"
  }

  private static func words(_ channel: Channel) -> String {
    "\(channel.kind.id):\(channel.value)"
  }

  private static func words(_ subject: Subject) -> String {
    switch subject {
    case .channel(let channel): words(channel)
    case .fact(let kind, let carrier, let value): "\(kind) \(carrier) \(value)"
    case .contradiction(let kind, let carrier, let values):
      "\(kind) \(carrier) \(values.joined(separator: "|"))"
    }
  }

  /// The first letters of the words and a hash: short, and the same wherever the words are.
  private mutating func key(for words: String) -> String {
    let letters = words.split { !$0.isLetter && !$0.isNumber }.prefix(4).compactMap(\.first)
    let hash = words.utf8.reduce(UInt32(0x811C_9DC5)) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    let key = String(letters) + "-" + String(hash, radix: 36)
    if let known = legend[key], known != words {
      preconditionFailure("“\(known)” and “\(words)” have one key")
    }
    legend[key] = words
    return key
  }
}
