import TrueLineModel

extension Reference {
  /// Firm facts of a file that cannot hold beside other firm facts.
  ///
  /// Hotlines and codes may be shared, and a carrier may have several; an app, a
  /// domain, a network code and a prefix have one owner, and a status is one.
  func contradictions(in file: ReferenceFile) -> [ReferenceError] {
    var problems: [ReferenceError] = []
    let firm = allFacts.filter(\.isFirm).sorted { $0.id < $1.id }
    for fact in file.facts where fact.isFirm {
      if fact.kind == .status, let carrier = carriers[fact.carrier]?.carrier,
        Carrier.Status.allCases(in: fact.values).contains(where: { $0 != carrier.status }),
        !fact.values.contains(carrier.status.rawValue)
      {
        problems.append(
          contradiction(
            file, fact,
            "says \(fact.values[0]), and the carrier’s entry says "
              + carrier.status.rawValue))
      }
      guard [.app, .domain, .networkCode, .numberRange].contains(fact.kind) else { continue }
      for other in firm where other.id < fact.id && other.kind == fact.kind {
        guard isForeign(fact, other), let shared = overlap(fact, other) else { continue }
        problems.append(
          contradiction(file, fact, "gives “\(shared)”, which “\(other.id)” gives to another"))
      }
    }
    return problems
  }

  private func contradiction(
    _ file: ReferenceFile, _ fact: StoredFact, _ what: String
  ) -> ReferenceError {
    ReferenceError(
      file: file.name, line: file.line(at: fact.place), what: "“\(fact.id)” \(what)",
      cure: "read the sources again; what is in doubt is disputed")
  }

  /// Whether two facts speak of different carriers that are not one house.
  private func isForeign(_ a: StoredFact, _ b: StoredFact) -> Bool {
    guard a.carrier != b.carrier, let one = carriers[a.carrier]?.carrier,
      let other = carriers[b.carrier]?.carrier
    else { return false }
    // Prefixes and codes mean something within their country; names everywhere.
    if a.kind == .numberRange, one.country != other.country { return false }
    let isHeir = one.into == other.id || other.into == one.id
    return !isHeir && Set(one.parents).isDisjoint(with: other.parents)
  }

  /// A value that both have; of prefixes, one that the other begins with.
  private func overlap(_ a: StoredFact, _ b: StoredFact) -> String? {
    a.values.first { value in
      b.values.contains { other in
        a.kind == .numberRange
          ? value.hasPrefix(other) || other.hasPrefix(value)
          : value.lowercased() == other.lowercased()
      }
    }
  }
}

extension Carrier.Status {
  /// The statuses that a fact's values name; other words are no contradiction.
  fileprivate static func allCases(in values: [String]) -> [Carrier.Status] {
    values.compactMap(Carrier.Status.init(rawValue:))
  }
}
