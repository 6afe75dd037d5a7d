import TrueLineModel

extension TextReport {
  /// Writes one finding: what, where, what is right and who says so, what to do.
  ///
  /// `isLast` says that no finding with the same remedy follows right behind, which would
  /// repeat it.
  mutating func write(_ finding: Finding, isLast: Bool) {
    let indent = "    "
    let level = paint(finding.level, finding.level.rawValue)
    out += "  \(level) \(paint(.bold, finding.rule.rawValue.plain))"
    if let place = finding.evidence { out += paint(.faint, " at " + position(of: place)) }
    out += "\n"
    out += wrapped(finding.message.plain, indent: indent)
    if let place = finding.evidence {
      let gutter = indent.count + String(place.line).count + " | ".count
      out += TextExcerpt(place, columns: options.width - gutter).lines(
        number: place.line, indent: indent, level: finding.level, paint: paint)
    }
    if let suppression = finding.suppression {
      let place = "\(suppression.file.plain):\(suppression.line)"
      out += wrapped("Suppressed in \(place): \(suppression.reason.plain)", indent: indent)
    }
    if options.explain { out += wrapped(claim(of: finding), indent: indent) }
    write(grounds: finding.grounds, indent: indent, said: finding.message)
    write(related: finding.related, indent: indent)
    if isLast, let remedy = finding.remedy, !remedy.isEmpty {
      out += wrapped("What to do: " + remedy.plain, indent: indent)
    }
  }

  private mutating func write(related: [Related], indent: String) {
    let shown = options.explain ? related[...] : related.prefix(8)
    for role in Related.Role.ordered {
      let places = shown.filter { $0.role == role }.map(\.place)
      guard !places.isEmpty else { continue }
      out += "\(indent)\(role.label):\n"
      for place in places {
        var text = TerminalText()
        text.append(place.excerpt, marked: false)
        let head = "\(indent)  \(position(of: place)) "
        let left = max(options.width - head.unicodeScalars.columns, TextReport.leastExcerpt)
        out += "\(head)\(text.defanged().cut(toColumns: left))\n"
      }
    }
    if related.count > shown.count {
      out += "\(indent)and \(count(related.count - shown.count, "more place"))\n"
    }
  }

  /// `27:31`, before it the source where the place has one of its own, and the part of a mail.
  private func position(of place: Place) -> String {
    let source = place.source.map { $0.plain + ":" } ?? ""
    let part = place.part.map { $0 == "header" ? "header:" : "part \($0):" } ?? ""
    return "\(source)\(part)\(place.line):\(place.column)"
  }

  /// The claim or channel as it was understood: the second link of the chain.
  private func claim(of finding: Finding) -> String {
    switch finding.subject {
    case .channel(let channel):
      "Understood as: \(channel.kind.id) \(defanged(channel.value))"
    case .fact(let kind, let carrier, let value):
      "Understood as: \(kind) of \(carrier.plain) is \(defanged(value))"
    case .contradiction(let kind, let carrier, let values):
      "Understood as: \(kind) of \(carrier.plain) is "
        + values.map { defanged($0) }.joined(separator: " and ")
    }
  }

  /// Columns of an excerpt that are shown however long its source's name is.
  private static let leastExcerpt = 24

  /// Text in lines of the report's width, broken at spaces only.
  func wrapped(_ text: String, indent: String) -> String {
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
}
