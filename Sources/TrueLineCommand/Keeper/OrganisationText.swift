import TrueLine

/// What is known of organisations and hosts, as text.
extension ReferenceText {
  /// All that an id, a name or a host can mean, each as a text of its own.
  static func everything(named name: String, in reference: Reference) -> [String] {
    let carriers =
      reference.carrier(name).map { [$0] }
      ?? reference.carriers(named: name).compactMap(reference.carrier)
    var texts = carriers.map { all(about: $0, in: reference) }
    // A carrier's house is shown with it, since it has further names and domains.
    var organisations = reference.organisations.named(name).map(\.organisation)
    if let organisation = reference.organisations.organisation(name) {
      organisations.append(organisation)
    }
    var seen: Set<String> = []
    for organisation in organisations where seen.insert(organisation.id).inserted {
      texts.append(all(about: organisation, in: reference))
    }
    if texts.isEmpty, let standing = reference.organisations.standing(ofHost: name) {
      texts.append(all(about: standing, in: reference))
    }
    return texts
  }

  private static func all(about organisation: Organisation, in reference: Reference) -> String {
    let place = organisation.country ?? "several countries"
    var text = "\(organisation.id): \(organisation.name), \(organisation.sector), \(place)\n"
    if !organisation.names.isEmpty {
      text += "  names: \(organisation.names.joined(separator: ", "))\n"
    }
    if organisation.isCommonWord {
      text += "  a name of one word among them is an ordinary word and alone names nobody\n"
    }
    if !organisation.carriers.isEmpty {
      text += "  carriers: \(organisation.carriers.joined(separator: ", "))\n"
    }
    if organisation.isPublicBody, let country = organisation.country {
      text += "  also its own: hosts under suffixes of the government of \(country)\n"
    }
    for domain in organisation.domains {
      guard let standing = reference.organisations.standing(ofHost: domain) else { continue }
      text += "  \(domain)"
      if standing.isAnybodys { text += " (anybody can publish there)" }
      text += "\n" + lines(of: standing.sources, in: reference)
    }
    return text
  }

  private static func all(about standing: HostStanding, in reference: Reference) -> String {
    let kinds = standing.kinds.map(\.words).joined(separator: "; ")
    let country = standing.country.map { " (\($0))" } ?? ""
    var text = "\(standing.host): \(kinds)\(country)\n"
    for id in standing.organisations {
      guard let organisation = reference.organisations.organisation(id) else { continue }
      text += "  \(id): \(organisation.name)\n"
    }
    return text + lines(of: standing.sources, in: reference)
  }

  private static func lines(of sources: [String], in reference: Reference) -> String {
    sources.compactMap(reference.organisations.source)
      .map { "    - \($0.title): \($0.url)\n" }.joined()
  }
}

extension HostStanding.Kind {
  /// What it says of a host, as the end of a sentence.
  fileprivate var words: String {
    switch self {
    case .official: "an official domain"
    case .short: "an official short domain"
    case .government: "only public bodies have names there"
    case .restricted: "only banks and the like have names there"
    case .userContent: "anybody can publish there"
    case .shortener: "a shortener, its addresses lead anywhere"
    case .linkInBio: "pages of people's links"
    case .bank: "a bank's site, of which no more is known"
    case .muchLinked: "one of the most linked sites of the web"
    }
  }
}
