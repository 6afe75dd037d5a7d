/// The countries that a page is about, as ISO 3166-1 codes.
public struct Countries: Sendable, Equatable {
  /// Those that the page names itself: what it says of one, it says of these.
  public private(set) var named: Set<String> = []

  /// Those that the page names, and the homes of carriers that it calls by a name of one country
  /// only: beside Metfone, Smart is the one of Cambodia.
  public private(set) var all: Set<String> = []

  /// All that its names can mean: those of every carrier that shares a name, ordinary words too.
  public private(set) var possible: Set<String> = []

  public init() {}

  public init(namedBy mentions: [Mention]) {
    for mention in mentions {
      let homes: [String]
      switch mention.kind {
      case .country(let code):
        homes = [code.uppercased()]
        named.insert(homes[0])
      case .carrier(let ids): homes = ids.map(Self.home)
      }
      possible.formUnion(homes)
      if let home = homes.first, !mention.isCommonWord, homes.allSatisfy({ $0 == home }) {
        all.insert(home)
      }
    }
  }

  /// Where the page names one country, that.
  public var onlyNamed: String? { named.count == 1 ? named.first : nil }

  /// The country in a carrier's id: `KH` of `kh/smart`.
  public static func home(of carrier: String) -> String {
    Substring(carrier.utf8.prefix { $0 != UInt8(ascii: "/") }).uppercased()
  }

  /// What stands for the id of all carriers of a country: `kh/*`.
  public static func everyCarrier(of country: some StringProtocol) -> String { "\(country)/*" }

  /// Whether an id means all carriers of a country.
  public static func isEveryCarrier(_ id: String) -> Bool {
    id.utf8.suffix(2).elementsEqual("/*".utf8)
  }

  /// Whether a carrier's id is that of its country's regulator, who has numbers and no customers.
  public static func isRegulator(_ carrier: String) -> Bool { carrier.hasSuffix("/regulator") }
}
