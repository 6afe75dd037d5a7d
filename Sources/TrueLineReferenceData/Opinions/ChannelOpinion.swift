import TrueLineModel
import TrueLineText

extension Reference {
  /// What is known about a channel: listed, a carrier's own, or nothing.
  ///
  /// An allowlist wins over a blocklist, and a blocklist over what facts say: who lists
  /// an official contact means it. `context` settles national and short numbers. About
  /// 100 ns for a host that nobody lists.
  public func opinion(
    on channel: Channel, in context: JudgingContext = JudgingContext()
  ) -> Opinion {
    let codes =
      !channel.kind.goesByNumber || context.countries.isEmpty
      ? [] : context.countries.sorted().map(callingCode).filter { !$0.isEmpty }
    if let entry = lists.entry(for: channel, callingCodes: codes),
      let indicator = lists.indicator(of: entry)
    {
      let isAllowed = lists.lists[Int(entry.list)].role == .allow
      return Opinion(isAllowed ? .allowed : .blocked, grounds: [.indicator(indicator)])
    }
    guard let entry = official(channel, context) else { return Opinion(.unknown) }
    if isTooOld(entry.fact) {
      return opinion(tooOld([entry.fact], of: entry.carrier))
    }
    return Opinion(
      .allowed, grounds: [.fact(fact(entry.fact))], carrier: carrier(entry.carrier))
  }

  /// The same reference without what allowlists say, `nil` where none says anything: what is
  /// found with it and not with this one is what they hide.
  package var withoutAllowlists: Reference? {
    guard lists.lists.contains(where: { $0.role == .allow }) else { return nil }
    var reference = self
    reference.lists.ignoresAllowlists = true
    return reference
  }

  /// Whether a list blocks a host or a domain above it; ASCII bytes in any case.
  package func isBlocked(host: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let entry = lists.entry(forHost: host) else { return false }
    return lists.lists[Int(entry.list)].role == .block
  }

  /// Whether any list names an address, its host, a path above it or the account that it leads to.
  ///
  /// Bytes in ASCII, with or without scheme. About 100 ns for what nobody lists.
  package func isListed(address: UnsafeBufferPointer<UInt8>) -> Bool {
    lists.entry(forAddress: address) != nil
  }

  /// Whether lists name anything below a host, so that addresses are worth looking up.
  package var listsAddresses: Bool { lists.hasAddresses }

  /// The listed picture that an address is, `nil` where it is not listed as one.
  package func listedImage(_ address: UnsafeBufferPointer<UInt8>) -> Channel? {
    guard let entry = lists.entry(forPathOf: address), entry.kind == .image else { return nil }
    return lists.channel(of: entry)
  }

  /// The listed domain that a host is or stands under, `nil` where none is.
  package func listedDomain(above host: UnsafeBufferPointer<UInt8>) -> Channel? {
    lists.entry(forHost: host).flatMap(lists.channel)
  }

  /// The listed address that one equals or lies under, `nil` where at most its host is listed.
  package func listedAddress(above address: UnsafeBufferPointer<UInt8>) -> Channel? {
    guard let entry = lists.entry(forPathOf: address), entry.kind == .url else { return nil }
    return lists.channel(of: entry)
  }

  /// The fact that makes a channel a carrier's own.
  private func official(_ channel: Channel, _ context: JudgingContext) -> OfficialContacts.Entry? {
    switch channel.kind {
    case .domain, .url, .image: return officials.entry(ofHost: channel.value)
    case .email:
      if let entry = account(channel) { return entry }
      guard let at = channel.value.lastIndex(of: "@") else { return nil }
      return officials.entry(ofHost: String(channel.value[channel.value.index(after: at)...]))
    case .ussd: return nil
    default:
      return account(channel)
        ?? (channel.kind.goesByNumber ? officialNumber(channel.value, context) : nil)
    }
  }

  private func account(_ channel: Channel) -> OfficialContacts.Entry? {
    officials.entry(ofAccount: "\(channel.kind.id):\(channel.value)")
  }

  /// A number that a fact gives, in any spelling.
  ///
  /// A short or national number says nothing without a country: it counts if the page
  /// speaks of the carrier's, or of none at all.
  private func officialNumber(
    _ number: String, _ context: JudgingContext
  ) -> OfficialContacts.Entry? {
    guard Digits.isNumber(number) else { return nil }
    let digits = Digits.of(number)
    let isInternational = number.utf8.first == UInt8(ascii: "+")
    let here = officials.entries(ofNumber: digits).first { entry in
      let country = country(of: entry.carrier)
      if isInternational { return digits.hasPrefix(callingCode(country)) }
      return context.countries.isEmpty || context.countries.contains(country)
        || digits.hasPrefix(callingCode(country)) && digits.utf8.count > 9
    }
    if let here { return here }
    // International on the page, national in the facts, or the other way round.
    for head in countries.values.sorted().map({ entries[$0].head }) {
      let (country, code) = (head.country, head.callingCode)
      guard !code.isEmpty else { continue }
      let isNear = context.countries.contains(country)
      guard digits.hasPrefix(code) && digits.utf8.count > 7 || isNear && !isInternational else {
        continue
      }
      let national = Digits.national(
        digits.hasPrefix(code) ? "+" + digits : digits, callingCode: code)
      for spelling in ["0" + national, code + national, national] {
        if let entry = officials.entries(ofNumber: spelling).first(where: {
          self.country(of: $0.carrier) == country
        }) {
          return entry
        }
      }
    }
    return nil
  }
}
