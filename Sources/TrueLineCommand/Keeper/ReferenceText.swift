import TrueLine

/// The reference as text.
enum ReferenceText {
  /// A line a carrier, by country.
  static func list(of reference: Reference) -> String {
    let carriers = reference.allCarriers
    let width = carriers.map(\.id.count).max() ?? 0
    let lines = carriers.map { carrier in
      let gap = String(repeating: " ", count: width - carrier.id.count)
      return "\(carrier.id)\(gap)  \(carrier.name) (\(carrier.status.rawValue))"
    }
    let organisations = reference.organisations.all.count
    return lines.joined(separator: "\n") + "\n\n"
      + "\(carriers.count) carriers and companies, \(reference.factCount) facts, "
      + "as of \(reference.date).\n"
      + "\(organisations) organisations: show NAME prints what is known.\n"
  }

  /// Everything known about one carrier; says so where nothing is.
  static func all(about carrier: Carrier, in reference: Reference) -> String {
    var text = "\(carrier.id): \(carrier.name), \(carrier.country), \(carrier.status.rawValue)"
    if let ended = carrier.ended { text += " since \(ended)" }
    if let into = carrier.into { text += ", now \(into)" }
    text += "\n"
    for (label, values) in [
      ("names", carrier.names), ("legal", carrier.legal), ("formerly", carrier.formerly),
      ("owners", carrier.parents), ("networks", carrier.networks),
    ] where !values.isEmpty {
      text += "  \(label): \(values.joined(separator: ", "))\n"
    }
    let facts = facts(about: carrier, in: reference)
    if !facts.contains(where: { $0.carrier == carrier.id }) {
      text += "\n  Nothing is known about it beyond this: no claim about it can be judged.\n"
    }
    for fact in facts { text += "\n" + lines(of: fact) }
    return text
  }

  private static func facts(about carrier: Carrier, in reference: Reference) -> [Fact] {
    Predicate.allCases.flatMap { reference.facts(about: carrier.id, kind: $0) }
  }

  private static func lines(of fact: Fact) -> String {
    let purpose = fact.purpose.map { " (\($0))" } ?? ""
    let values = fact.values.isEmpty ? "not known" : fact.values.joined(separator: ", ")
    let asOf = fact.asOf.map { ", as of \($0)" } ?? ""
    var text = "  \(fact.kind.rawValue)\(purpose): \(values)\n"
    text += "    \(fact.id), \(fact.status.rawValue), read \(fact.checked)\(asOf)\n"
    if !fact.note.isEmpty { text += "    \(fact.note)\n" }
    for source in fact.sources {
      text += "    - \(source.publisher): \(source.url)\n"
      if !source.says.isEmpty { text += "      \(source.says)\n" }
    }
    return text
  }

  /// Licences first, then each page that a fact rests on, by publisher.
  static func sources(of reference: Reference) -> String {
    var text = Reference.notice + "\nData inside this program\n"
    for (file, lines) in Reference.attributions {
      text += "\n\(file)\n"
      for line in lines { text += "  \(line)\n" }
    }
    var pages: [String: Set<String>] = [:]
    for carrier in reference.allCarriers {
      for source in facts(about: carrier, in: reference).flatMap(\.sources) {
        pages[source.publisher, default: []].insert(source.url)
      }
    }
    text += "\nSources of the tables of organisations and hosts\n\n"
    for source in reference.organisations.sources {
      text += "\(source.id): \(source.title)\n"
      text += "  \(source.url), \(source.licence), \(source.version)\n"
    }
    text += "\nPages that facts about carriers rest on, in our own words\n"
    for publisher in pages.keys.sorted() {
      text += "\n\(publisher)\n"
      for url in (pages[publisher] ?? []).sorted() { text += "  \(url)\n" }
    }
    return text
  }
}
