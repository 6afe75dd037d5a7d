import TrueLineModel

extension Canonical {
  /// A Telegram account, bot, group or channel by its name: in small letters, without `@`.
  ///
  /// Names have 5 to 32 letters, digits and underscores and begin with a letter; bought ones
  /// may have 4, which only links make believable (https://core.telegram.org/method/account.checkUsername).
  /// Invitations are `+Code` and keep their case.
  package static func telegram(
    handle: some Collection<UInt8>, minimum: Int = 5
  ) -> Channel? {
    if handle.first == 0x2B { return invitation(handle.dropFirst()) }
    let name = handle.first == 0x40 ? Array(handle.dropFirst()) : Array(handle)
    guard (minimum...32).contains(name.count), name[0].isASCIILetter,
      name.allSatisfy(\.isASCIIWord), name.last != 0x5F
    else { return nil }
    return Channel(.telegram, String(decoding: name.map(\.lowercasedASCII), as: UTF8.self))
  }

  /// An invitation's code; one of digits only is a phone number that Telegram looks up.
  private static func invitation(_ code: some Collection<UInt8>) -> Channel? {
    guard (7...64).contains(code.count), code.allSatisfy({ $0.isASCIIWord || $0 == 0x2D })
    else { return nil }
    return Channel(.telegram, "+" + String(decoding: code, as: UTF8.self))
  }

  /// `t.me/name`, `t.me/s/name`, `t.me/+Code`, `name.t.me`, `tg://resolve?domain=name`, ...
  static func telegram(_ address: WrittenURL) -> Channel? {
    if address.scheme == "tg" { return telegramScheme(address) }
    if let name = subdomain(of: "t.me", in: address.host) {
      return telegram(handle: name.utf8, minimum: 4)
    }
    if address.host == "web.telegram.org" {
      let name = String(decoding: Percent.decoded(address.fragment), as: UTF8.self)
      return name.hasPrefix("@") ? telegram(handle: name.utf8, minimum: 4) : nil
    }
    guard telegramHosts.contains(address.host) else { return nil }
    var segments = address.segments[...]
    guard let first = segments.popFirst() else { return nil }
    switch first.lowercased() {
    case "s": return segments.first.flatMap { telegram(handle: $0.utf8, minimum: 4) }
    case "joinchat": return segments.first.flatMap { invitation(Array($0.utf8)) }
    case let word where notNames.contains(word): return nil
    default:
      // A plus may have become a blank on its way through a form.
      let name = first.hasPrefix(" ") ? "+" + first.dropFirst() : first
      return telegram(handle: name.utf8, minimum: 4)
    }
  }

  private static let telegramHosts: Set<String> = ["t.me", "telegram.me", "telegram.dog"]

  /// First parts of paths that are Telegram's own (https://core.telegram.org/api/links).
  private static let notNames: Set<String> = [
    "a", "addemoji", "addlist", "addstickers", "addtheme", "bg", "boost", "c", "confirmphone",
    "contact", "giftcode", "invoice", "iv", "joinchat", "k", "login", "m", "nft", "proxy", "s",
    "setlanguage", "share", "socks", "z",
  ]

  private static func telegramScheme(_ address: WrittenURL) -> Channel? {
    let action = address.host.isEmpty ? address.segments.first ?? "" : address.host
    switch action {
    case "resolve":
      if let name = address.parameter("domain") { return telegram(handle: name.utf8, minimum: 4) }
      return address.parameter("phone").flatMap { telegram(handle: ("+" + $0).utf8) }
    case "join": return address.parameter("invite").flatMap { telegram(handle: ("+" + $0).utf8) }
    default: return nil
    }
  }

  /// The one label before a domain: `name` in `name.t.me`.
  static func subdomain(of domain: String, in host: String) -> String? {
    guard host.hasSuffix("." + domain) else { return nil }
    let label = host.dropLast(domain.utf8.count + 1)
    return label.contains(".") ? nil : String(label)
  }
}
