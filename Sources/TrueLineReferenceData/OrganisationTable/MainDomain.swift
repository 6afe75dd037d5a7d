import TrueLineModel

extension Organisation {
  /// The domain to send a reader to: of those that bear one of its names, then of its own
  /// country, then the shortest.
  ///
  /// A house lists the sites of all its branches, and the shortest of them may be one on the
  /// other side of the world.
  var mainDomain: String? {
    let keys = Set(([name] + names).map { NameKeys($0).key })
    return domains.map { (rank: rank(of: $0, keys), domain: $0) }
      .min { $0.rank < $1.rank }?.domain
  }

  private func rank(of domain: String, _ keys: Set<[UInt8]>) -> (Int, Int, Int, String) {
    let labels = domain.split(separator: ".")
    let bearsName = labels.first.map { keys.contains(NameKeys(String($0)).key) } ?? false
    return (bearsName ? 0 : 1, distance(of: labels.last ?? ""), domain.utf8.count, domain)
  }

  /// 0 for its own country's ending, 1 for one of no country, 2 for another country's: endings
  /// of two letters are countries' (ISO 3166-1, of which only Britain's differs).
  private func distance(of ending: Substring) -> Int {
    guard ending.utf8.count == 2 else { return 1 }
    return ending == (country == "GB" ? "uk" : country?.lowercased() ?? "") ? 0 : 2
  }
}
