/// A firm or a public body whose name is used by others: a bank, a parcel service, a tax office.
public struct Organisation: Sendable, Equatable {
  /// `<sector>/<country or int>/<name>`, such as `parcel/us/usps`.
  public var id: String
  /// How reports call it.
  public var name: String
  /// Other names in use, in any script, brands of its group among them.
  public var names: [String]
  /// ISO 3166-1 alpha-2, `nil` where it serves more than one country.
  public var country: String?
  /// Whether one of its names of one word is an ordinary word: such a name alone names nobody.
  public var isCommonWord: Bool
  /// Carriers of the reference that are this organisation or one of its brands. They keep
  /// their own files, and a name that one of them has is the carrier's.
  public var carriers: [String]
  /// Registrable domains that are its own, sorted.
  public var domains: [String]

  /// `bank`, `parcel`, `government`, ...
  public var sector: String { String(id.prefix { $0 != "/" }) }

  /// Whether a host that only the government of its country may have is its own, listed or not.
  public var isPublicBody: Bool { ["government", "tax", "toll"].contains(sector) }

  /// Whether its messages write addresses out: who guards money or papers does not hide where a
  /// link leads, and tells its customers so.
  public var writesAddressesOut: Bool { isPublicBody || ["bank", "wallet"].contains(sector) }

  public init(
    id: String, name: String, names: [String] = [], country: String? = nil,
    isCommonWord: Bool = false, carriers: [String] = [], domains: [String] = []
  ) {
    self.id = id
    self.name = name
    self.names = names
    self.country = country
    self.isCommonWord = isCommonWord
    self.carriers = carriers
    self.domains = domains
  }
}
