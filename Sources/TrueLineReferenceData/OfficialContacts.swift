import TrueLineModel
import TrueLineText

/// The contacts that facts show to be a carrier's own: sites, numbers, accounts.
struct OfficialContacts: Sendable {
  struct Entry: Sendable {
    var carrier: String
    var fact: StoredFact
  }

  /// Those of the files that were added, by host without `www.`.
  private(set) var hosts: [String: Entry] = [:]
  /// Hashes of all hosts: nearly every host of a page is nobody's, and that must cost nothing.
  private var hostKeys: HashIndex
  /// Those that were added by digits as the facts give them: national, short or international
  /// without `+`.
  private(set) var numbers: [String: [Entry]] = [:]
  /// Those that were added by `<kind>:<value>`, lower case.
  private(set) var accounts: [String: Entry] = [:]
  private let builtIn: CarrierIndex?

  init(builtIn: CarrierIndex? = nil) {
    self.builtIn = builtIn
    hostKeys = builtIn?.hosts ?? HashIndex()
  }

  /// Takes over what a file's facts support: a disputed or unknown contact clears nobody.
  mutating func add(_ file: ReferenceFile) {
    for fact in file.facts where fact.isSupported {
      for value in fact.values {
        let entry = Entry(carrier: fact.carrier, fact: fact)
        switch fact.kind {
        case .domain: addHost(AddressBytes.host(of: value), entry)
        case .hotline, .emergency:
          // A code that is given as a help line is no number.
          if !value.utf8.contains(UInt8(ascii: "#")), !value.utf8.contains(UInt8(ascii: "*")) {
            numbers[Digits.of(value), default: []].append(entry)
          }
        case .channel: addChannel(value, entry)
        default: break
        }
      }
    }
  }

  private mutating func addChannel(_ value: String, _ entry: Entry) {
    accounts[value.lowercased()] = entry
    guard let colon = value.firstIndex(of: ":"), let kind = Channel.Kind.named(value[..<colon])
    else { return }
    let rest = String(value[value.index(after: colon)...])
    if kind.goesByNumber {
      numbers[Digits.of(rest), default: []].append(entry)
    } else if kind == .domain || kind == .url, !rest.contains("/") {
      // Only a bare host: a page on somebody's platform owns nothing but itself.
      addHost(AddressBytes.host(of: rest), entry)
    }
  }

  private mutating func addHost(_ host: String, _ entry: Entry) {
    // An account on a platform makes nobody the platform's owner.
    if SharedHosts.contains(host) { return }
    if hosts.updateValue(entry, forKey: host) == nil {
      hostKeys.enter(ListKey.ofHost(host.utf8), hosts.count)
    }
  }

  /// The facts that give a number, in the order of the files.
  func entries(ofNumber digits: String) -> [Entry] {
    (builtIn?.entries(.number, digits) ?? []) + (numbers[digits] ?? [])
  }

  /// The fact that gives an account, written `<kind>:<value>`.
  func entry(ofAccount account: String) -> Entry? {
    let key = account.lowercased()
    return accounts[key] ?? builtIn?.entries(.account, key).first
  }

  private func entry(ofExactHost host: String) -> Entry? {
    hosts[host] ?? builtIn?.entries(.host, host).first
  }

  /// The entry of a host, of the host of an address, or of a domain that it stands under.
  func entry(ofHost host: String) -> Entry? {
    let isKnown = host.withBytes { bytes in
      var hash = Hash.seed
      for at in AddressBytes(bytes).host.reversed() {
        if bytes[at] == UInt8(ascii: "."), hostKeys.contains(Hash.finish(hash)) { return true }
        hash = Hash.step(hash, bytes[at].lowercasedASCII)
      }
      return hostKeys.contains(Hash.finish(hash))
    }
    guard isKnown else { return nil }
    var rest = Substring(AddressBytes.host(of: host))
    while !rest.isEmpty {
      if let entry = entry(ofExactHost: String(rest)) { return entry }
      guard let dot = rest.firstIndex(of: ".") else { return nil }
      rest = rest[rest.index(after: dot)...]
    }
    return nil
  }
}

/// Hosts as they are compared.
enum Host {
  /// Whether a host is a domain or stands under it.
  static func isUnder(_ host: String, _ domain: String) -> Bool {
    host == domain || host.hasSuffix("." + domain)
  }
}

extension Reference {
  public func owner(ofHost host: String) -> Carrier? {
    officials.entry(ofHost: host).flatMap { carrier($0.carrier) }
  }

  /// Every official domain with its carrier's id, sorted by domain, for look-alike rules.
  var officialDomains: [(domain: String, carrier: String)] {
    let added = officials.hosts
    let known = builtIn?.domains.filter { added[$0.domain] == nil } ?? []
    return (known + added.map { ($0.key, $0.value.carrier) }).sorted { $0.domain < $1.domain }
  }

  /// The calling code of a country, digits, empty where nothing is known.
  func callingCode(_ country: String) -> String {
    countries[country].map { entries[$0].head.callingCode } ?? ""
  }
}
