import TrueLineModel
import TrueLineText

/// Whose an address is, as far as it shows, and how its host is built.
struct AddressOwner {
  enum Kind {
    /// Somebody's whom the message names, or anybody's known where it names nobody.
    case own
    /// A known house's, another than the message names.
    case others
    /// A page there may be anybody's.
    case anybodys
    /// It stands for another address.
    case shortener
    /// One of the most linked sites, or a name that documentation uses.
    case wellKnown
    /// A firm's that calls itself so in the text.
    case selfNamed
    /// The same that a mail comes from, which bears nobody else's name.
    case senders
    /// Nobody knows it.
    case nobodys
  }

  struct Build: OptionSet {
    let rawValue: UInt8
    /// Letters and digits mixed, no vowels, or an address of numbers.
    static let odd = Build(rawValue: 1)
    static let hyphened = Build(rawValue: 2)
    /// A word of trade in host or path: verify, track, refund.
    static let keyword = Build(rawValue: 4)
    /// The name of somebody whom the text names.
    static let named = Build(rawValue: 8)
  }

  let host: String
  let kind: Kind
  let build: Build
  /// Whose name the host begins or ends with without being theirs.
  let borrowed: NamedOrganisation?

  /// Whether the address is nobody's official one that is known.
  var isForeign: Bool { kind == .nobodys || kind == .anybodys || kind == .shortener }
}

extension Dossier {
  /// Whose an address of a message is; `nil` for what only looks like an address.
  func owner(of contact: Contact, in message: Message) -> AddressOwner? {
    guard !isRunTogether(contact) else { return nil }
    let host = writtenHost(of: contact)
    let kind = ownerKind(of: host, in: message)
    let domain = Domains.registrableDomain(ofHost: host) ?? host
    let front = host.utf8.count > domain.utf8.count ? String(host.dropLast(domain.count + 1)) : ""
    let label = String(domain.prefix { $0 != "." })
    let whole = address(of: contact).map(\.lowercasedASCII)
    var borrowed: NamedOrganisation?
    if kind == .nobodys {
      for part in [label] + front.split(separator: ".").map(String.init) where borrowed == nil {
        borrowed = knowledge.organisation(namedInside: part)
      }
    }
    var build = HostBuild.build(of: host, label, in: whole, without: borrowed?.name)
    if message.names.contains(where: { HostBuild.has($0, in: whole) }) { build.insert(.named) }
    return AddressOwner(host: host, kind: kind, build: build, borrowed: borrowed)
  }

  private func ownerKind(of host: String, in message: Message) -> AddressOwner.Kind {
    if HostBuild.isReserved(host) || HostBuild.isBlank(host) { return .wellKnown }
    if let letter, let domain = Domains.registrableDomain(ofHost: host) {
      if letter.readers.contains(domain) { return .wellKnown }
      if letter.domain == domain, letter.claim == nil { return .senders }
    }
    switch Site.Kind(ofHost: host, knowledge) {
    case .shortener: return .shortener
    case .anybodys: return .anybodys
    case .nobodys: return isSelfNamed(host) ? .selfNamed : .nobodys
    case .known: return houseKind(of: host, in: message)
    }
  }

  /// Whether a host that is known is theirs whom a message names.
  private func houseKind(of host: String, in message: Message) -> AddressOwner.Kind {
    let named = message.names.flatMap(\.match.candidates).map(\.organisation)
    if let carrier = knowledge.owner(ofHost: host) {
      return named.isEmpty || surroundings.carriers.contains(carrier.id)
        || named.contains { $0.carriers.contains(carrier.id) } ? .own : .others
    }
    if named.contains(where: { knowledge.isOfficial(host, of: $0) }) { return .own }
    if let standing = knowledge.standing(ofHost: host), standing.organisations.isEmpty,
      standing.kinds == [.muchLinked]
    {
      return isCustomers(host) ? .anybodys : .wellKnown
    }
    return named.isEmpty ? .own : .others
  }

  /// Whether a name below a much linked site is one that a customer chose, and not the site's own
  /// part: `win-2016.example.com`.
  private func isCustomers(_ host: String) -> Bool {
    guard let domain = Domains.registrableDomain(ofHost: host), host.utf8.count > domain.utf8.count
    else { return false }
    return host.dropLast(domain.count + 1).split(separator: ".").contains {
      $0.contains("-") || HostBuild.isOdd(String($0))
    }
  }

  /// Whether the text calls by its name whoever has a domain, and the name is nobody's known.
  private func isSelfNamed(_ host: String) -> Bool {
    guard let domain = Domains.registrableDomain(ofHost: host) else { return false }
    let label = String(domain.prefix { $0 != "." })
    return label.utf8.count >= NameLength.alone && hosts.isNamed(host[...])
      && knowledge.organisation(namedInside: label)?.isCommonWord ?? true
  }

  /// Whether two sentences without a blank between them read as a host: `84 Days.Click here`.
  private func isRunTogether(_ contact: Contact) -> Bool {
    guard contact.channel.kind == .domain else { return false }
    return contact.ranges.allSatisfy { place in
      Domains.endsInCapital(document.folded[place])
        && Message.address(around: place, in: document.folded) == place
    }
  }

  /// The host as it is written, with its sub-domains.
  func writtenHost(of contact: Contact) -> String {
    let value = String(contact.host)
    for place in contact.ranges {
      let written = document.folded[place].prefix { $0 != UInt8(ascii: "/") }
      let host = String(decoding: written, as: UTF8.self).lowercased()
      if host.hasSuffix(value) { return host }
    }
    return value
  }

  private func address(of contact: Contact) -> ArraySlice<UInt8> {
    guard let place = contact.ranges.first else { return [] }
    return document.folded[Message.address(around: place, in: document.folded)]
  }
}

/// How hosts of those who imitate others are built.
enum HostBuild {
  /// Consonants in a row that no word has.
  private static let longestCluster = 5
  /// A name this short says nothing by having no vowel.
  private static let shortestRandom = 5

  /// How a host is built whose name is `label`; words of trade count in the whole address.
  static func build(
    of host: String, _ label: String, in address: [UInt8], without name: String? = nil
  ) -> AddressOwner.Build {
    var build: AddressOwner.Build = []
    if label.contains("-") { build.insert(.hyphened) }
    if hasKeyword(address) { build.insert(.keyword) }
    // The letters of a house's name make no odd row: `airtelxstream`.
    let rest = name.map { without($0, in: label) } ?? label
    if isOdd(rest) || Domains.isIPAddress(Array(host.utf8)) { build.insert(.odd) }
    return build
  }

  private static func hasKeyword(_ address: [UInt8]) -> Bool {
    AddressWords.words(.imitation).contains { address.holds($0.utf8) }
  }

  /// Whether a name of the text stands in an address, its letters without anything between.
  static func has(_ name: Message.Name, in address: [UInt8]) -> Bool {
    let letters = address.nameLetters
    return name.match.candidates.contains { candidate in
      let key = candidate.name.utf8.nameLetters
      return key.count >= NameLength.asWord
        && key.count == candidate.name.utf8.filter { $0 != 0x20 }.count
        && letters.holds(key)
    }
  }

  /// Letters and digits in turns, which no house calls itself by: `q3x7z`, not `buy4now`.
  static func isRandom(_ label: String) -> Bool {
    let kinds = label.utf8.filter(\.isASCIIAlphanumeric).map(\.isASCIIDigit)
    return zip(kinds, kinds.dropFirst()).count(where: !=) > mostTurns
  }

  /// A digit stands for a word in names.
  private static let mostTurns = 2

  /// Letters and digits mixed, or letters that no word has in a row.
  static func isOdd(_ label: String) -> Bool {
    let bytes = Array(label.utf8)
    if zip(bytes, bytes.dropFirst()).contains(where: {
      $0.isASCIILetter && $1.isASCIIDigit || $0.isASCIIDigit && $1.isASCIILetter
    }) {
      return true
    }
    var cluster = 0
    var vowels = 0
    for byte in bytes {
      let isVowel = "aeiouy".utf8.contains(byte)
      vowels += isVowel ? 1 : 0
      cluster = isVowel || !byte.isASCIILetter ? 0 : cluster + 1
      if cluster >= longestCluster { return true }
    }
    return vowels == 0 && bytes.count >= shortestRandom && bytes.allSatisfy(\.isASCIILetter)
  }

  /// What is left of a label without somebody's name in it.
  static func without(_ name: String, in label: String) -> String {
    let letters = name.lowercased().filter { $0.isLetter || $0.isNumber }
    guard let range = label.firstRange(of: letters) else { return label }
    return String(label[..<range.lowerBound] + label[range.upperBound...])
  }

  /// Whether a host is a blank to be filled in: `xxxxx.com`.
  static func isBlank(_ host: String) -> Bool {
    let name = Domains.registrableDomain(ofHost: host) ?? host
    let label = name.utf8.prefix { $0 != UInt8(ascii: ".") }
    return label.count > 2 && Set(label).count == 1
  }

  /// Names that RFC 2606 keeps for documentation.
  static func isReserved(_ host: String) -> Bool {
    ["example.com", "example.net", "example.org"].contains {
      host == $0 || host.hasSuffix("." + $0)
    }
  }
}
