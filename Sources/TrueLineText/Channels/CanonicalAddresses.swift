import TrueLineModel

extension Canonical {
  /// An e-mail address in small letters, at a domain whose ending exists.
  package static func email(_ written: some Collection<UInt8>) -> Channel? {
    let text = Array(written)
    guard let at = text.firstIndex(of: 0x40), at == text.lastIndex(of: 0x40),
      (1...64).contains(at), text[..<at].allSatisfy(isLocalByte), text[0] != 0x2E,
      text[at - 1] != 0x2E
    else { return nil }
    let host = Domains.canonical(host: text[(at + 1)...])
    guard Domains.isHost(host.utf8), Domains.hasKnownTLD(host.utf8) else { return nil }
    let local = String(decoding: text[..<at].map(\.lowercasedASCII), as: UTF8.self)
    return Channel(.email, local + "@" + host)
  }

  /// What local parts may have without quotes (RFC 5322, atext) and a full stop.
  private static func isLocalByte(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte >= 0x80
      || "!#$%&'*+-/=?^_`{|}~.".utf8.contains(byte)
  }

  /// The registrable domain of a host or an address, in ASCII.
  package static func domain(_ written: some Collection<UInt8>) -> Channel? {
    guard let address = WrittenURL(written),
      let domain = Domains.registrableDomain(ofHost: address.host)
    else { return nil }
    return Channel(.domain, domain)
  }

  /// `mailto:`, `tel:`, `sms:` and their like.
  static func direct(_ address: WrittenURL) -> Channel? {
    guard
      ["mailto", "tel", "sms", "smsto", "callto", "facetime", "facetime-audio"]
        .contains(address.scheme)
    else { return nil }
    var target = Percent.decoded(address.path)
    if target.isEmpty { target = Array(address.host.utf8) }
    switch address.scheme {
    case "mailto":
      let first = target.split(separator: 0x2C).first ?? []
      return email(first) ?? address.parameter("to").flatMap { email(Array($0.utf8)) }
    case "sms", "smsto":
      // A `;` begins parameters, a second `:` the text (RFC 5724).
      let first = target.split(whereSeparator: { $0 == 0x3B || $0 == 0x3A || $0 == 0x2C }).first
      return first.flatMap { number(Array($0), .sms) }
    default:
      let first = Array(target.split(separator: 0x3B).first ?? [])
      return ussd(first) ?? email(first) ?? phone(first)
    }
  }

  /// An address in the form that all its spellings share: without `http`, `www.`, the default
  /// port, the fragment and slashes at the end, nothing encoded that needs no encoding.
  static func url(_ address: WrittenURL) -> Channel {
    var value: [UInt8] = []
    if !["", "http", "https"].contains(address.scheme) {
      value += address.scheme.utf8
      value += address.hasAuthority ? [0x3A, 0x2F, 0x2F] : [0x3A]
    }
    value += address.host.utf8
    if !["", "80", "443"].contains(String(decoding: address.port, as: UTF8.self)) {
      value.append(0x3A)
      value += address.port
    }
    var path = Percent.normalized(address.path)
    while address.hasAuthority, path.last == 0x2F { path.removeLast() }
    value += path
    if !address.query.isEmpty {
      value.append(0x3F)
      value += Percent.normalized(address.query)
    }
    return Channel(.url, String(decoding: value, as: UTF8.self))
  }
}
