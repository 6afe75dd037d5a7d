import TrueLineModel
import TrueLineText

/// A name that domains and accounts borrow to look like somebody else's.
struct Brand: Sendable {
  /// The label that its owner registered: `examplemobile` of `examplemobile.example`.
  var stem: [UInt8]
  var domain: String
  /// `nil` for the messengers, which no reference has.
  var carrier: String?
  /// Whether it is an ordinary word, which is borrowed only where its letters are changed.
  var isCommon: Bool
}

/// The names worth borrowing: of every official domain of the reference and of messengers.
struct Brands: Sendable {
  private(set) var all: [Brand] = []
  private(set) var owned: Set<String> = []
  /// What each brand looks like to a hurried reader: the skeleton of its stem.
  private var looks: [String] = []

  init(officialDomains: [(domain: String, carrier: String)]) {
    for (domain, carrier) in officialDomains { add(domain, carrier) }
    for kind in ChannelKind.all { kind.site.map { add($0, nil) } }
    looks = all.map { skeleton(ofLabel: $0.stem) }
  }

  private mutating func add(_ host: String, _ carrier: String?) {
    let domain = Domains.registrableDomain(ofHost: host) ?? host
    owned.insert(domain)
    let stem = Array(domain.utf8.prefix { $0 != 0x2E })
    let word = Substring(decoding: stem, as: UTF8.self)
    guard stem.count >= NameLength.inside, !all.contains(where: { $0.stem == stem }) else {
      return
    }
    all.append(
      Brand(
        stem: stem, domain: domain, carrier: carrier,
        isCommon: AddressWords.words(.commonName).contains(word)))
  }

  /// The skeleton of a brand's stem.
  func look(of index: Int) -> String { looks[index] }

  /// Whether a domain is one of the official ones.
  func owns(_ domain: String) -> Bool { owned.contains(domain) }

  /// The brand whose name stands in an account's name or a label.
  func borrowed(in name: some Collection<UInt8>) -> Brand? {
    let name = Array(name.filter { $0 != 0x2D && $0 != 0x5F })
    return all.first { !$0.isCommon && name.holds($0.stem) }
  }
}
