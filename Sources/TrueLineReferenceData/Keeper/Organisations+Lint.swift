import TrueLineModel
import TrueLineText

extension Reference {
  /// What is wrong with the tables of organisations: order, form, owners and sources that do
  /// not exist, domains that no source ties to their owner, carriers that nobody knows.
  func organisationProblems() -> [ReferenceError] {
    OrganisationLint(organisations: organisations, isCarrier: { carrier($0) != nil }).problems()
  }
}

/// One run over the tables; some hundred thousand bytes are decoded once.
private struct OrganisationLint {
  let organisations: Organisations
  let isCarrier: (String) -> Bool

  func problems() -> [ReferenceError] {
    let all = organisations.all
    let owners = Dictionary(all.map { ($0.id, Set($0.domains)) }) { first, _ in first }
    let sources = organisations.sources
    let known = Set(sources.map(\.id))
    var ties: Set<String> = []
    var problems: [ReferenceError] = []
    for (name, table) in zip(Organisations.hostTables, organisations.hosts) {
      problems += check(name, table) { line in
        let standing = HostStanding(line)
        for owner in standing.organisations where name == "domains.tsv" {
          ties.insert(owner + " " + standing.host)
        }
        return hostProblems(line, standing, owners: owners, sources: known, of: name)
      }
    }
    problems += check("organisations.tsv", organisations.organisations) { line in
      organisationProblems(Organisation(line), ties: ties)
    }
    problems += check("sources.tsv", organisations.sourceTable) { line in
      let source = Organisations.source(line)
      return source.licence.isEmpty || !source.url.hasPrefix("https://")
        ? [("“\(source.id)” has no licence or no address", "give both, or leave it out")] : []
    }
    return problems
  }

  private typealias Trouble = (what: String, cure: String)

  /// The order of a table, and what `body` says of each line.
  private func check(
    _ name: String, _ table: TableFile, _ body: (TableLine) -> [Trouble]
  ) -> [ReferenceError] {
    var problems: [ReferenceError] = []
    var last = ""
    table.eachLine { buffer, start in
      let line = TableLine(buffer, at: start)
      var found = body(line)
      let key = line.text(0)
      if !last.utf8.lexicographicallyPrecedes(key.utf8), !last.isEmpty {
        found.append(("“\(key)” stands after “\(last)”", "sort by bytes, each line once"))
      }
      last = key
      guard !found.isEmpty else { return }
      let number = 1 + buffer[..<start].count { $0 == UInt8(ascii: "\n") }
      problems += found.map { trouble in
        ReferenceError(
          file: "Organisations/" + name, line: number, what: trouble.what, cure: trouble.cure)
      }
    }
    return problems
  }

  private func hostProblems(
    _ line: TableLine, _ standing: HostStanding, owners: [String: Set<String>],
    sources: Set<String>, of table: String
  ) -> [Trouble] {
    var found: [Trouble] = []
    let host = standing.host
    // A state may have a whole top-level domain for itself: `gov`.
    let isSuffix = table == "suffixes.tsv" && Domains.hasKnownTLD(host.utf8)
    if host != AddressBytes.host(of: host) || !(isSuffix || Domains.isHost(host.utf8)) {
      found.append(
        ("“\(host)” is no host in its usual form", "write \(AddressBytes.host(of: host))"))
    }
    if HostStanding.Kind(rawValue: line.text(1)) == nil, table != "suffixes.tsv" {
      found.append(("“\(host)” is of no known kind", "see README.md beside the table"))
    }
    for id in standing.organisations {
      if owners[id] == nil {
        found.append(("“\(host)” is given to “\(id)”, which nobody is", "correct the id"))
      } else if table == "domains.tsv", owners[id]?.contains(host) == false {
        found.append(("“\(id)” does not list “\(host)”", "build the tables anew"))
      }
    }
    if table == "suffixes.tsv", standing.country?.utf8.count != 2, standing.country != "001" {
      found.append(("“\(host)” is no country’s", "give the code of the country"))
    }
    if standing.sources.isEmpty || !sources.isSuperset(of: standing.sources) {
      found.append(
        ("“\(host)” rests on no source that sources.tsv names", "name one, or leave it out"))
    }
    return found
  }

  private func organisationProblems(_ organisation: Organisation, ties: Set<String>) -> [Trouble] {
    var found: [Trouble] = []
    let id = organisation.id
    if id.split(separator: "/").count != 3 || organisation.name.isEmpty {
      found.append(("“\(id)” is no sector/country/name with a name", "see README.md"))
    }
    for name in [organisation.name] + organisation.names where NameKeys(name).key.isEmpty {
      found.append(("“\(id)”: the name “\(name)” has no letters", "leave it out"))
    }
    if organisation.domains.isEmpty {
      found.append(("“\(id)” has no domain", "leave it out"))
    }
    for domain in organisation.domains where !ties.contains(id + " " + domain) {
      found.append(("no source ties “\(domain)” to “\(id)”", "build the tables anew"))
    }
    for carrier in organisation.carriers where !isCarrier(carrier) {
      found.append(("“\(id)” names the carrier “\(carrier)”, which nobody is", "correct the id"))
    }
    return found
  }
}
