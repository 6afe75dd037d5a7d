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
    return code(text, kind) ?? id(kind, text) ?? link(text, kind)
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
    LinkTable.contact(address) ?? direct(address)
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

  /// A code behind its kind, one that the kind's links have: `qr/AbC`.
  private static func code(_ text: [UInt8], _ kind: Channel.Kind) -> Channel? {
    guard let slash = text.firstIndex(of: 0x2F) else { return nil }
    let prefix = String(decoding: text[..<slash], as: UTF8.self)
    guard let isSmall = LinkTable.codes(of: kind)[prefix] else { return nil }
    let written = String(decoding: text[(slash + 1)...], as: UTF8.self)
    return code(kind, prefix, isSmall ? written.lowercased() : written)
  }

  /// What services make codes of: letters, digits and a few signs that need no escape.
  static func isCode(_ text: some Collection<UInt8>) -> Bool {
    (2...512).contains(text.count)
      && text.allSatisfy {
        $0.isASCIIWord || $0 == 0x2D || $0 == 0x2B || $0 == 0x3D || $0 == 0x2E || $0 == 0x7E
          || $0 == 0x40 || $0 == 0x3A
      }
  }

  /// A code of a link behind its kind.
  static func code(_ kind: Channel.Kind, _ prefix: String, _ code: String) -> Channel? {
    guard isCode(code.utf8) else { return nil }
    return Channel(kind, prefix + "/" + code)
  }

  /// A number of a service that goes by phone numbers.
  static func number(_ text: [UInt8], _ kind: Channel.Kind) -> Channel? {
    phone(text).map { Channel(kind, $0.value) }
  }

  /// The same for a link, where the number is always international, with `+` or without.
  static func internationalNumber(_ written: String, _ kind: Channel.Kind) -> Channel? {
    guard let digits = PhoneNumber.digits(of: Array(written.utf8)) else { return nil }
    let international = PhoneNumber.international(digits.bytes)
    return Channel(kind, international ?? String(decoding: digits.bytes, as: UTF8.self))
  }
}
