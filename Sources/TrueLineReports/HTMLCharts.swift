import TrueLineModel

extension HTMLReport {
  /// Sources that the chart shows; the list below it has all.
  private static let shownSources = 15

  /// How long the longest bar is, in units of its drawing.
  private static let barLength = 1_000

  /// Findings by rule and by source: a table whose numbers are drawn beside them.
  var charts: String {
    guard !groups.isEmpty else { return "" }
    var rules: [String: [Severity]] = [:]
    for finding in groups.flatMap(\.findings).map(\.finding) {
      rules[finding.rule.rawValue, default: []].append(finding.level)
    }
    let titles = Dictionary(
      report.rules.map { ($0.id.rawValue, $0.title) }, uniquingKeysWith: { first, _ in first })
    let byRule = rules.map { id, levels in
      let title = titles[id].map { " <span class=\"faint\">\(say($0))</span>" } ?? ""
      return Row(key: id, label: "<code>\(XML.line(id))</code>\(title)", levels: levels)
    }
    var out = chart("by-rule", "Findings by rule", of: "rule", byRule.sorted(by: Row.isBefore))
    guard groups.count > 1 else { return out }
    let bySource = groups.map { group in
      Row(
        key: group.id,
        label: "<a href=\"#\(group.id)\"><bdi>\(name(of: group))</bdi></a>",
        levels: group.findings.map(\.finding.level))
    }.sorted(by: Row.isBefore)
    out += chart(
      "by-source", "Findings by source", of: "source", Array(bySource.prefix(Self.shownSources)))
    let left = bySource.count - Self.shownSources
    if left > 0 { out += "<p class=\"faint\">\(say("And \(count(left, "more source"))."))</p>\n" }
    return out
  }

  private struct Row {
    var key: String
    /// Markup.
    var label: String
    var levels: [Severity]

    /// The one with most findings first, then by key.
    static func isBefore(_ a: Row, _ b: Row) -> Bool {
      (b.levels.count, a.key) < (a.levels.count, b.key)
    }
  }

  private func chart(_ id: String, _ title: Phrase, of what: Phrase, _ rows: [Row]) -> String {
    let longest = rows.map(\.levels.count).max() ?? 1
    var out = "<section aria-labelledby=\"\(id)\">\n<h2 id=\"\(id)\">\(say(title))</h2>\n<table>\n"
    out += "<thead><tr><th scope=\"col\">\(say(what))</th><th scope=\"col\" class=\"number\">"
    out += say("findings")
    out += "</th><th scope=\"col\">\(say("by level"))</th></tr></thead>\n<tbody>\n"
    for row in rows {
      out += "<tr><th scope=\"row\">\(row.label)</th><td class=\"number\">\(row.levels.count)</td>"
      out += "<td class=\"bar\">\(bar(row.levels, longest: longest))</td></tr>\n"
    }
    return out + "</tbody>\n</table>\n</section>\n"
  }

  private func bar(_ levels: [Severity], longest: Int) -> String {
    var parts = ""
    var words: [Phrase] = []
    var start = 0
    for level in Severity.allCases.reversed() {
      let number = levels.count { $0 == level }
      guard number > 0 else { continue }
      let width = max(number * Self.barLength / longest, 1)
      parts += "<rect class=\"\(level.rawValue)\" x=\"\(start)\" width=\"\(width)\" height=\"1\"/>"
      words.append(count(number, level.rawValue))
      start += width
    }
    return "<svg viewBox=\"0 0 \(Self.barLength) 1\" preserveAspectRatio=\"none\" role=\"img\" "
      + "aria-label=\"\(say(words.joined(by: .items)))\">\(parts)</svg>"
  }

  /// Who shares what: a row a campaign.
  var campaigns: String {
    guard !report.campaigns.isEmpty else { return "" }
    let ids = Dictionary(
      groups.map { ($0.source?.name ?? "", $0.id) }, uniquingKeysWith: { first, _ in first })
    var out = "<section aria-labelledby=\"campaigns\">\n<h2 id=\"campaigns\">"
    out += say("Campaigns: who shares what") + "</h2>\n<table>\n<thead><tr>"
    let heads: [Phrase] = ["sources", "contacts they share", "texts alike"]
    for head in heads { out += "<th scope=\"col\">\(say(head))</th>" }
    out += "</tr>"
    out += "</thead>\n<tbody>\n"
    for campaign in report.campaigns {
      let sources = campaign.sources.map { name in
        let text = "<bdi>\(XML.line(name))</bdi>"
        return ids[name].map { "<a href=\"#\($0)\">\(text)</a>" } ?? text
      }
      let channels = campaign.channels.map { channel in
        XML.line("\(channel.kind.id) \(TerminalText(channel.value).defanged().string)")
      }
      out += "<tr><td>\(sources.joined(separator: "<br/>"))</td>"
      out += "<td>\(channels.isEmpty ? say("none") : channels.joined(separator: "<br/>"))</td>"
      out += "<td>\(campaign.percentAlike.map { "\($0) %" } ?? say("not compared"))</td></tr>\n"
    }
    return out + "</tbody>\n</table>\n</section>"
  }
}
