import TrueLineModel

/// One finding as an item of its source's list: what, where, what is right and who says so, what to
/// do; below it, folded, further places and what was weighed.
struct HTMLFinding {
  let reported: ReportedFinding
  /// BCP 47, of the source: fonts and voices go by it.
  let language: String?
  /// Words in the report's language, fit for markup.
  let say: (Phrase) -> String

  private var finding: Finding { reported.finding }

  /// Further places that are listed; a contact in every footer of a site has thousands.
  private static let shownPlaces = 50

  var item: String {
    let (level, rule) = (finding.level.rawValue, XML.line(finding.rule.rawValue))
    var out = "<li class=\"\(level)\" data-rule=\"\(rule)\">\n"
    out += "<h4><span class=\"level\">\(say(finding.level.label))</span> <code>\(rule)</code> "
    let place = reported.spot.map { XML.line($0.text) } ?? say("all sources")
    out += "<span class=\"place\">\(place)</span></h4>\n"
    out += "<p>\(say(finding.message))</p>\n"
    if let place = reported.spot?.place { out += quote(place) }
    out += definitions
    out += places
    out += weighed
    return out + "</li>\n"
  }

  /// The words in their own line, the evidence marked, nothing to click; an ellipsis says that the
  /// line, or the evidence, goes on.
  private func quote(_ place: Place) -> String {
    var text = TerminalText()
    text.append(place.before, marked: false)
    text.append(place.excerpt, marked: true)
    text.append(place.after, marked: false)
    text = text.defanged()
    let start = text.isMarked.firstIndex(of: true) ?? text.scalars.count
    let end = max(start, (text.isMarked.lastIndex(of: true) ?? -1) + 1)
    func part(_ range: Range<Int>) -> String {
      var part = ""
      part.unicodeScalars.append(contentsOf: text.scalars[range])
      return XML.line(part)
    }
    let isCutBefore = place.before.unicodeScalars.count < place.column - 1
    let marked = part(start..<end)
    var out = "<blockquote dir=\"auto\"\(languageAttribute)>\(isCutBefore ? "…" : "")"
    out += part(0..<start)
    if !marked.isEmpty { out += "<mark>\(marked)</mark>" }
    return out + part(end..<text.scalars.count) + "</blockquote>\n"
  }

  private var languageAttribute: String {
    guard let language, !language.isEmpty else { return "" }
    return " lang=\(XML.attribute(language))"
  }

  private var definitions: String {
    var items = ""
    let facts = finding.grounds.compactMap { ground -> Fact? in
      guard case .fact(let fact) = ground else { return nil }
      return fact
    }
    for fact in Fact.telling(facts) {
      items += "<dt>\(say(fact.heading))</dt>\n"
      items += "<dd><span class=\"right\">\(say(fact.valuesInWords))</span>"
      items += say(" (\(data: fact.status.rawValue), read \(fact.checked))")
      for source in fact.sources {
        items += "<br/>" + say("says \(source.publisher): \(source.url)")
      }
      items += "</dd>\n"
    }
    for case .indicator(let indicator) in finding.grounds {
      let sentence = indicator.sentence(said: finding.message)
      items += "<dt>\(say("List"))</dt>\n<dd>\(say(sentence))</dd>\n"
    }
    if let remedy = finding.remedy, !remedy.isEmpty {
      items += "<dt>\(say("What to do"))</dt>\n<dd>\(say(remedy))</dd>\n"
    }
    return items.isEmpty ? "" : "<dl>\n\(items)</dl>\n"
  }

  private var places: String {
    guard !reported.related.isEmpty else { return "" }
    let all = Related.Role.ordered.flatMap { role in reported.related.filter { $0.role == role } }
    var items = ""
    for (role, spot) in all.prefix(Self.shownPlaces) {
      let words = TerminalText(spot.place.excerpt).defanged().string
      items += "<li>\(say("\(role.label):")) <span class=\"place\">\(XML.line(spot.text))</span> "
      items += "<bdi\(languageAttribute)>\(XML.line(words))</bdi></li>\n"
    }
    let left = all.count - Self.shownPlaces
    if left > 0 { items += "<li>\(say("and \(count(left, "more place"))"))</li>\n" }
    return folded(say(count(all.count, "more place")), items)
  }

  private var weighed: String {
    var items = ""
    for ground in finding.grounds {
      switch ground {
      case .score(let score): items += "<li>\(say(score.sentence(parts: .max)))</li>\n"
      case .reason(let reason) where !finding.message.english.contains(reason.english):
        items += "<li>\(TerminalText(say(reason)).defanged().string)</li>\n"
      default: break
      }
    }
    return items.isEmpty ? "" : folded(say("What was weighed"), items)
  }

  private func folded(_ summary: String, _ items: String) -> String {
    "<details><summary>\(summary)</summary>\n<ul>\n\(items)</ul></details>\n"
  }
}
