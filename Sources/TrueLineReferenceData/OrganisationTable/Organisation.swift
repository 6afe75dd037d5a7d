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
}

/// Who says that a domain is an organisation's, or that everybody publishes on a host.
public struct OrganisationSource: Sendable, Equatable {
  /// As the tables name it: `2fa`.
  public var id: String
  public var title: String
  public var url: String
  public var licence: String
  /// A state or a day of it.
  public var version: String
}

extension Organisation {
  /// A line of `organisations.tsv`.
  init(_ line: TableLine) {
    id = line.text(0)
    name = line.text(1)
    names = line.list(2)
    let code = line.text(3)
    country = code.isEmpty ? nil : code
    isCommonWord = line.text(4) == "y"
    carriers = line.list(5)
    domains = line.list(6)
  }
}
