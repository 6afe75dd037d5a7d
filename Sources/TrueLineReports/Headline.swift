import TrueLineModel

/// The first line of a text report: what to think of it, in plain words.
///
/// It never says that a text is safe: that nothing was found proves nothing.
struct Headline {
  let text: Phrase

  init(_ report: Report) {
    let tally = report.tally
    let whole: Phrase =
      if tally.count(.scanned) == 0 {
        "Nothing was checked: no input could be read."
      } else if let only = report.sources.first, tally.count == 1 {
        Headline.sentence(for: only)
      } else {
        Headline.sentence(for: tally, in: report)
      }
    text =
      report.interruptedOf == nil
      ? whole : [whole, "The run was stopped before its end."].joined(by: .sentences)
  }

  private static func sentence(for source: SourceReport) -> Phrase {
    let noun: Phrase = source.name == "-" ? "message" : source.format?.noun ?? "page"
    let errors = source.findings.count { $0.level == .error }
    switch source.verdict {
    case .scamChannel:
      return """
        Do not trust this \(noun): it leads to a contact that is known to be harmful or is not the \
        company's own.
        """
    case .falseFacts:
      return "Do not trust this \(noun): it states \(count(errors, "wrong fact"))."
    case .suspicious:
      return "Be careful with this \(noun): something in it does not add up."
    case .incomplete:
      return "Nothing found in this \(noun), but not all of it could be read."
    case .nothingFound:
      return "Nothing found in this \(noun). That is no proof that it is genuine."
    }
  }

  /// What a source does, as it goes on after its name.
  static func phrase(for source: SourceReport) -> Phrase {
    switch source.verdict {
    case .scamChannel: "do not trust it, it leads to a harmful or unofficial contact"
    case .falseFacts: "do not trust it, it states wrong facts"
    case .suspicious: "be careful, something does not add up"
    case .incomplete: "nothing found, but not all could be read"
    case .nothingFound: "nothing found above a note"
    }
  }

  private static func sentence(for tally: SourceTally, in report: Report) -> Phrase {
    func number(_ verdict: SourceVerdict) -> Int { tally.count(verdict) }
    let bad = number(.scamChannel) + number(.falseFacts)
    var parts: [Phrase] = []
    if number(.scamChannel) > 0 {
      parts.append("\(number(.scamChannel)) with a harmful or unofficial contact")
    }
    if number(.falseFacts) > 0 { parts.append("\(number(.falseFacts)) with wrong facts") }
    if number(.suspicious) > 0 { parts.append("\(number(.suspicious)) to be careful with") }
    if number(.incomplete) > 0 { parts.append("\(number(.incomplete)) not read whole") }
    if number(.nothingFound) > 0 {
      parts.append("\(number(.nothingFound)) where nothing was found")
    }
    let scanned = tally.count(.scanned)
    let all = count(scanned, "source")
    if bad == 0, report.verdict != .suspicious {
      let rest: Phrase =
        number(.incomplete) > 0 ? "; \(number(.incomplete)) of them not read whole" : ""
      return scanned == 1
        ? "Nothing found in \(all)\(rest). That is no proof that it is genuine."
        : "Nothing found in \(all)\(rest). That is no proof that they are genuine."
    }
    let list = parts.joined(by: .items)
    return bad > 0
      ? "Do not trust \(bad) of these \(all): \(list)." : "Be careful with these \(all): \(list)."
  }
}
