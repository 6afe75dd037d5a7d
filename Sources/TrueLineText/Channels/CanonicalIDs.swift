import TrueLineModel

extension Canonical {
  /// The channel of a kind whose id a text is, by the first of the kind's forms that fits.
  static func id(_ kind: ChannelKind, _ text: [UInt8]) -> Channel? {
    for form in kind.ids {
      if let value = value(text, as: form) { return Channel(kind, value) }
    }
    return nil
  }

  private static func value(_ text: [UInt8], as form: ChannelKind.IDForm) -> String? {
    switch form {
    case .name(let form): name(text, form)
    case .digits(let lengths, let leadingZero):
      lengths.contains(text.count) && text.allSatisfy(\.isASCIIDigit)
        && (leadingZero || text.first != 0x30)
        ? String(decoding: text, as: UTF8.self) : nil
    case .number(let home): home.map { number(text, home: $0) } ?? phone(text)?.value
    case .plusNumber: text.first == 0x2B ? phone(text)?.value : nil
    case .invitation(let lengths): invitation(text, lengths)
    case .email: email(text)?.value
    case .dialCode: ussd(text)?.value
    case .domain: domain(text)?.value
    case .address: WrittenURL(text).map { url($0).value }
    }
  }

  /// A number that is written without a country is one of its home.
  private static func number(_ text: [UInt8], home: String) -> String? {
    guard let digits = PhoneNumber.digits(of: text) else { return nil }
    return PhoneNumber.national(digits.bytes, country: home)
      ?? phone(text)?.value ?? String(decoding: digits.bytes, as: UTF8.self)
  }

  private static func invitation(_ text: [UInt8], _ lengths: ClosedRange<Int>) -> String? {
    guard text.first == 0x2B, lengths.contains(text.count - 1),
      text.dropFirst().allSatisfy({ $0.isASCIIWord || $0 == 0x2D })
    else { return nil }
    return String(decoding: text, as: UTF8.self)
  }

  private static func name(_ text: [UInt8], _ form: ChannelKind.NameForm) -> String? {
    var name = text[...]
    let hasAt = name.first == 0x40 && form.at != .none
    if hasAt || name.first != nil && name.first == form.droppedSign?.asciiValue {
      name.removeFirst()
    }
    guard form.lengths.contains(name.count), let first = name.first,
      name.allSatisfy({ $0.isASCIIAlphanumeric || form.signs.utf8.contains($0) }),
      form.endsInUnderscore || name.last != 0x5F
    else { return nil }
    switch form.first {
    case .letter: guard first.isASCIILetter else { return nil }
    case .letterOrDigit: guard first.isASCIIAlphanumeric else { return nil }
    case .any: break
    }
    let value = String(
      decoding: form.keepsCase ? Array(name) : name.map(\.lowercasedASCII), as: UTF8.self)
    return hasAt && form.at == .kept ? "@" + value : value
  }
}
