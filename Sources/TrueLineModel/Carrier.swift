/// A carrier, or another company that a reference knows.
public struct Carrier: Sendable, Equatable {
  /// `<country>/<name>`, such as `kh/smart`.
  public var id: String
  /// How reports call it.
  public var name: String
  /// ISO 3166-1 alpha-2, upper case.
  public var country: String
  /// Every name in use, in any script.
  public var names: [String]
  /// Those of `names` that are ordinary words and need context: `yes`, `Smart`.
  public var common: [String]
  public var legal: [String]
  public var formerly: [String]
  public var parents: [String]
  public var status: Status
  /// When it stopped, as far as known: `2013`.
  public var ended: String?
  /// The carrier that it became.
  public var into: String?
  /// MCC-MNC: `456-06`.
  public var networks: [String]

  public enum Status: String, Sendable { case operating, licensed, closed, merged }

  public init(
    id: String, name: String, country: String, names: [String], common: [String] = [],
    legal: [String] = [], formerly: [String] = [], parents: [String] = [],
    status: Status = .operating, ended: String? = nil, into: String? = nil,
    networks: [String] = []
  ) {
    self.id = id
    self.name = name
    self.country = country
    self.names = names
    self.common = common
    self.legal = legal
    self.formerly = formerly
    self.parents = parents
    self.status = status
    self.ended = ended
    self.into = into
    self.networks = networks
  }
}
