import TrueLineModel

/// Channels in the one form that all their spellings share, or a list of them is worthless.
///
/// Written forms are folded (`Folding`) and refanged (`Defanging`) before. The canonical form of
/// a canonical form is itself. Where a service knows both names and codes, a code stands
/// behind its kind and a slash and keeps its case: `qr/AbC`, which no name can contain.
package enum Canonical {
  /// The channel of a kind that a value means as people and lists write it: a name, a number,
  /// a code, or a link of that kind; `nil` where it cannot be one.
  ///
  ///     channel(.telegram, "@Example_Shop")?.value   // "example_shop"
  ///     channel(.telegram, "https://t.me/s/Example_Shop")?.value   // the same
  package static func channel(_ kind: Channel.Kind, _ written: String) -> Channel? {
    let text = trimmed(written)
    guard !text.isEmpty, text.count <= maximumLength else { return nil }
    switch kind {
    case .telegram: return telegram(handle: text, minimum: 4) ?? link(text, kind)
    case .whatsapp:
      return code(text, kind, ["chat", "message", "qr", "channel"]) ?? number(text, kind)
        ?? link(text, kind)
    case .wechat:
      return code(text, kind, ["u", "r", "g", "kfid", "ca"]) ?? wechat(id: text)
        ?? link(text, kind)
    case .qq: return code(text, kind, ["q", "k"]) ?? qq(number: text) ?? link(text, kind)
    case .qqGroup:
      return code(text, kind, ["q", "k", "idkey"]) ?? qq(number: text, isGroup: true)
        ?? link(text, kind)
    case .line: return code(text, kind, ["p", "g", "lin.ee"]) ?? line(id: text) ?? link(text, kind)
    case .signal:
      return code(text, kind, ["eu", "group"]) ?? number(text, kind) ?? link(text, kind)
    case .viber:
      return code(text, kind, ["pa", "chats", "invite", "vb.me"]) ?? number(text, kind)
        ?? link(text, kind)
    case .zalo: return code(text, kind, ["g", "p"]) ?? zalo(text) ?? link(text, kind)
    case .messenger:
      return name(text, kind, 2...80, extra: [0x2E, 0x2D, 0x5F]) ?? link(text, kind)
    case .skype:
      return code(text, kind, ["invite"])
        ?? name(text, kind, 5...80, extra: [0x2E, 0x2C, 0x2D, 0x5F, 0x3A, 0x40])
        ?? link(text, kind)
    case .teams:
      return code(text, kind, ["invite", "conversation"])
        ?? email(text).map { Channel(.teams, $0.value) } ?? link(text, kind)
    case .discord:
      return code(text, kind, ["users"]) ?? discord(invitation: text) ?? link(text, kind)
    case .phone: return phone(text) ?? link(text, kind)
    case .sms: return number(text, kind) ?? link(text, kind)
    case .ussd: return ussd(text) ?? link(text, kind)
    case .email: return email(text) ?? link(text, kind)
    case .domain: return domain(text)
    case .url: return WrittenURL(text).map { url($0) }
    case .image: return WrittenURL(text).map { Channel(.image, url($0).value) }
    }
  }

  /// The contact that an address leads to, else the address itself as `.url`.
  ///
  /// `nil` only for what is no address.
  package static func channel(fromURL written: some Collection<UInt8>) -> Channel? {
    let text = trimmed(written)
    guard text.count <= maximumLength, let address = WrittenURL(text) else { return nil }
    return contact(address) ?? url(address)
  }

  /// The contact that an address leads to, `nil` for any other address.
  package static func contact(_ address: WrittenURL) -> Channel? {
    telegram(address) ?? whatsapp(address) ?? chinese(address) ?? messenger(address)
      ?? direct(address)
  }

  /// Longer ones are no addresses of a contact; URLs as long as browsers take them.
  private static let maximumLength = 8192

  private static func link(_ text: [UInt8], _ kind: Channel.Kind) -> Channel? {
    guard text.contains(0x3A) || text.contains(0x2F), let address = WrittenURL(text),
      let found = contact(address), found.kind == kind
    else { return nil }
    return found
  }

  static func trimmed(_ written: String) -> [UInt8] { trimmed(Array(written.utf8)) }

  static func trimmed(_ written: some Collection<UInt8>) -> [UInt8] {
    var text = Array(written)[...]
    while text.first?.isASCIIWhitespace == true { text.removeFirst() }
    while text.last?.isASCIIWhitespace == true { text.removeLast() }
    return Array(text)
  }

  /// A code behind its kind: `qr/AbC`.
  static func code(_ text: [UInt8], _ kind: Channel.Kind, _ prefixes: [String]) -> Channel? {
    guard let slash = text.firstIndex(of: 0x2F),
      prefixes.contains(String(decoding: text[..<slash], as: UTF8.self)),
      isCode(text[(slash + 1)...])
    else { return nil }
    return Channel(kind, String(decoding: text, as: UTF8.self))
  }

  /// What services make codes of: letters, digits and a few signs that need no escape.
  static func isCode(_ text: some Collection<UInt8>) -> Bool {
    (2...512).contains(text.count)
      && text.allSatisfy {
        $0.isASCIIWord || $0 == 0x2D || $0 == 0x2B || $0 == 0x3D || $0 == 0x2E || $0 == 0x7E
          || $0 == 0x40 || $0 == 0x3A
      }
  }

  static func code(_ kind: Channel.Kind, _ prefix: String, _ code: String?) -> Channel? {
    guard let code, isCode(code.utf8) else { return nil }
    return Channel(kind, prefix + "/" + code)
  }

  /// A number of a service that goes by phone numbers.
  static func number(_ text: [UInt8], _ kind: Channel.Kind) -> Channel? {
    phone(text).map { Channel(kind, $0.value) }
  }

  /// The same for a link, where the number is always international, with `+` or without.
  static func internationalNumber(_ written: String?, _ kind: Channel.Kind) -> Channel? {
    guard let written, let digits = PhoneNumber.digits(of: Array(written.utf8)) else { return nil }
    let international = PhoneNumber.international(digits.bytes)
    return Channel(kind, international ?? String(decoding: digits.bytes, as: UTF8.self))
  }

  /// A name in small letters: letters, digits and some more signs, with or without `@`.
  static func name(
    _ text: [UInt8], _ kind: Channel.Kind, _ lengths: ClosedRange<Int>, extra: [UInt8]
  ) -> Channel? {
    let name = text.first == 0x40 ? text.dropFirst() : text[...]
    guard lengths.contains(name.count), name.first?.isASCIIAlphanumeric == true,
      name.allSatisfy({ $0.isASCIIAlphanumeric || extra.contains($0) })
    else { return nil }
    return Channel(kind, String(decoding: name.map(\.lowercasedASCII), as: UTF8.self))
  }
}
