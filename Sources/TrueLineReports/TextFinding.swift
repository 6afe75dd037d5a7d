import TrueLineModel

extension TextReport {
  /// Writes one finding: what, where, what is right and who says so, what to do.
  ///
  /// `isLast` says that no finding with the same remedy follows right behind, which would
  /// repeat it.
  mutating func write(_ finding: Finding, isLast: Bool) {
    let indent = "    "
    let level = paint(finding.level, say(finding.level.label))
    out += "  \(level) \(paint(.bold, finding.rule.rawValue.plain))"
    if let place = finding.evidence { out += paint(.faint, say(" at \(position(of: place))")) }
    out += "\n"
    out += wrapped(say(finding.message).plain, indent: indent)
    if let place = finding.evidence {
      let gutter = indent.count + String(place.line).count + " | ".count
      out += TextExcerpt(place, columns: options.width - gutter).lines(
        number: place.line, indent: indent, level: finding.level, paint: paint)
    }
    if let suppression = finding.suppression {
      let place = "\(suppression.file.plain):\(suppression.line)"
      out += wrapped(
        say("Suppressed in \(place): \(suppression.reason.plain)"), indent: indent)
    }
    if options.explain { out += wrapped(say(claim(of: finding)), indent: indent) }
    write(grounds: finding.grounds, indent: indent, said: finding.message)
    write(related: finding.related, indent: indent)
    if isLast, let remedy = finding.remedy, !remedy.isEmpty {
      out += wrapped(say("What to do: \(remedy)").plain, indent: indent)
    }
  }

  private mutating func write(related: [Related], indent: String) {
    let shown = options.explain ? related[...] : related.prefix(8)
    for role in Related.Role.ordered {
      let places = shown.filter { $0.role == role }.map(\.place)
      guard !places.isEmpty else { continue }
      out += indent + say("\(role.label):") + "\n"
      for place in places {
        var text = TerminalText()
        text.append(place.excerpt, marked: false)
        let head = "\(indent)  \(position(of: place)) "
        let left = max(options.width - head.unicodeScalars.columns, TextReport.leastExcerpt)
        out += "\(head)\(text.defanged().cut(toColumns: left))\n"
      }
    }
    if related.count > shown.count {
      let left = count(related.count - shown.count, "more place")
      out += indent + say("and \(left)") + "\n"
    }
  }

  /// `27:31`, before it the source where the place has one of its own, and the part of a mail.
  private func position(of place: Place) -> String {
    let source = place.source.map { $0.plain + ":" } ?? ""
    let part = place.part.map { say($0 == "header" ? "header:" : "part \($0):") } ?? ""
    return "\(source)\(part)\(place.line):\(place.column)"
  }

  /// The claim or channel as it was understood: the second link of the chain.
  private func claim(of finding: Finding) -> Phrase {
    switch finding.subject {
    case .channel(let channel):
      "Understood as: \(data: channel.kind.id) \(defanged(channel.value))"
    case .fact(let kind, let carrier, let value):
      "Understood as: \(data: kind) of \(carrier.plain) is \(defanged(value))"
    case .contradiction(let kind, let carrier, let values):
      "Understood as: \(data: kind) of \(carrier.plain) is \(all(values))"
    }
  }

  private func all(_ values: [String]) -> Phrase {
    let values = values.map { Phrase(text: defanged($0)) }
    guard let first = values.first else { return "" }
    return values.dropFirst().reduce(first) { "\($0) and \($1)" }
  }

  /// Columns of an excerpt that are shown however long its source's name is.
  private static let leastExcerpt = 24

  /// Text in lines of the report's width, broken at spaces, and between ideographs in languages
  /// that have no spaces.
  func wrapped(_ text: String, indent: String) -> String {
    if options.language.isWithoutBlanks { return wrappedAnywhere(text, indent: indent) }
    var result = ""
    var line = indent
    var width = indent.count
    for word in text.split(separator: " ") {
      let columns = Paint.columns(of: word)
      if width + 1 + columns > options.width, width > indent.count {
        result += line + "\n"
        line = indent
        width = indent.count
      }
      if width > indent.count {
        line += " "
        width += 1
      }
      line += word
      width += columns
    }
    return result + line + "\n"
  }

  private func wrappedAnywhere(_ text: String, indent: String) -> String {
    var result = ""
    var line = indent
    var width = indent.count
    for part in text.breakable {
      let word = part.last == " " ? part.dropLast() : part
      if width + Paint.columns(of: word) > options.width, width > indent.count {
        result += (line.last == " " ? String(line.dropLast()) : line) + "\n"
        line = indent
        width = indent.count
      }
      line += part
      width += Paint.columns(of: part)
    }
    return result + line + "\n"
  }
}
