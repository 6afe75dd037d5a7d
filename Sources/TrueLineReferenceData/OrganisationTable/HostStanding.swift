import TrueLineModel

extension HostStanding {
  /// What names of the private section of the Public Suffix List are: whoever asks has one.
  init(privateSuffix: String) {
    self.init(
      host: privateSuffix, kinds: [.userContent], organisations: [], country: nil,
      sources: ["psl-private"])
  }

  /// A line of a table of hosts.
  init(_ line: TableLine) {
    let word = line.text(1)
    // Many words for bodies of a state, one for whoever asks.
    let kind = Kind(rawValue: word) ?? .government
    let whose = line.list(2)
    let isState = kind == .government || kind == .restricted
    self.init(
      host: line.text(0), kinds: [kind], organisations: isState ? [] : whose,
      country: isState ? whose.first : nil, sources: line.list(3))
  }

  /// Takes over what another table says of the same host.
  mutating func merge(_ other: HostStanding) {
    kinds += other.kinds.filter { !kinds.contains($0) }
    organisations += other.organisations.filter { !organisations.contains($0) }
    country = country ?? other.country
    sources += other.sources.filter { !sources.contains($0) }
  }
}
