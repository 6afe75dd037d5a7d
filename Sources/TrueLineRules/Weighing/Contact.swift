import TrueLineModel
import TrueLineText

/// One contact of a page with all its places and spellings.
struct Contact {
  /// As its first place gives it.
  var channel: Channel
  /// Indexes into the page's sightings, in document order.
  var places: [Int]
  var traits: ChannelSighting.Traits
  /// What had to be undone at any of its places.
  var disguise: String?
  var opinion: Opinion
  /// Whether every place only quotes it, as people do who warn.
  var isOnlyQuoted: Bool

  /// What unites spellings: numbers by their last nine digits, a picture and the link to it by
  /// their address, others by value.
  struct Key: Hashable {
    var family: String
    var value: String

    init(_ channel: Channel) {
      switch channel.kind {
      case .phone, .whatsapp, .zalo, .viber, .signal, .sms:
        let digits = channel.value.utf8.filter(\.isASCIIDigit)
        family = digits.isEmpty ? channel.kind.rawValue : "number"
        value = digits.isEmpty ? channel.value : String(decoding: digits.suffix(9), as: UTF8.self)
      case .image:
        family = Channel.Kind.url.rawValue
        value = Self.withoutScheme(channel.value)
      default:
        family = channel.kind.rawValue
        value = channel.value
      }
    }

    private static func withoutScheme(_ address: String) -> String {
      for scheme in ["https://", "http://"] where address.hasPrefix(scheme) {
        return String(address.dropFirst(scheme.count))
      }
      return address
    }
  }

  /// The contacts of a page, by first place.
  static func all(of file: CaseFile) -> [Contact] {
    var contacts: [Contact] = []
    var indexes: [Key: Int] = [:]
    for (index, sighting) in file.channels.enumerated() {
      let isQuoted = isQuotation(sighting)
      let key = Key(sighting.channel)
      guard let known = indexes[key] else {
        indexes[key] = contacts.count
        contacts.append(
          Contact(
            channel: sighting.channel, places: [index], traits: sighting.traits,
            disguise: sighting.disguise, opinion: sighting.opinion, isOnlyQuoted: isQuoted))
        continue
      }
      contacts[known].add(index, sighting, isQuoted: isQuoted)
    }
    return contacts
  }

  private mutating func add(
    _ index: Int, _ sighting: Judged<ChannelSighting>, isQuoted: Bool
  ) {
    places.append(index)
    traits.formUnion(sighting.traits)
    disguise = disguise ?? sighting.disguise
    isOnlyQuoted = isOnlyQuoted && isQuoted
    // A messenger says more than a bare number; the worst opinion counts.
    if channel.kind == .phone, sighting.channel.kind != .phone { channel = sighting.channel }
    if channel.kind == .url, sighting.channel.kind == .image { channel = sighting.channel }
    if sighting.opinion.verdict == .blocked || opinion.verdict == .unknown {
      opinion = sighting.opinion
    }
  }

  /// Quoted or defanged at a place, and neither linked nor called for there.
  private static func isQuotation(_ sighting: Judged<ChannelSighting>) -> Bool {
    guard !sighting.traits.contains(.linked) else { return false }
    return sighting.traits.contains(.defanged)
      || sighting.traits.contains(.quoted)
  }

  /// Where a reader meets it: places in the text, or links where it stands in none. Hidden
  /// text does not count as repetition.
  func visiblePlaces(in file: CaseFile) -> Int {
    var visible = 0
    var linked = 0
    var last = -1
    for index in places {
      let sighting = file.channels[index]
      if sighting.traits.contains(.hidden) { continue }
      if sighting.traits.contains(.visible) {
        if sighting.range.lowerBound - last > 4 { visible += 1 }
        last = sighting.range.upperBound
      } else {
        linked += 1
      }
    }
    return visible > 0 ? visible : linked
  }

  /// Whether private people hold such contacts, not companies: messengers, mobile numbers.
  var isPrivate: Bool {
    switch channel.kind {
    case .telegram, .whatsapp, .wechat, .qq, .line, .signal, .viber, .zalo, .messenger, .skype,
      .teams:
      true
    case .phone, .sms: NumberShape(channel.value) == .mobile
    case .email: MailHosts.isFree(channel.value)
    case .discord, .qqGroup, .ussd, .domain, .url, .image: false
    }
  }

  var isNumber: Bool {
    switch channel.kind {
    case .phone, .whatsapp, .zalo, .viber, .signal, .sms: true
    default: false
    }
  }

  var isAddress: Bool { channel.kind == .domain || channel.kind == .url }

  /// Numbers of at most six digits belong to carriers and authorities.
  var isShortNumber: Bool { channel.kind == .phone && NumberShape(channel.value) == .short }

  /// For a message: nobody can click or dial it by accident.
  var defanged: String {
    switch channel.kind {
    case .telegram: "Telegram \(channel.value.hasPrefix("+") ? "" : "@")\(channel.value)"
    case .whatsapp: "WhatsApp \(Defanging.defang(channel.value))"
    case .wechat: "WeChat \(channel.value)"
    case .qq: "QQ \(channel.value)"
    case .qqGroup: "QQ group \(channel.value)"
    case .line: "LINE \(channel.value)"
    case .zalo: "Zalo \(channel.value)"
    case .viber: "Viber \(channel.value)"
    case .signal: "Signal \(channel.value)"
    case .messenger: "Messenger \(channel.value)"
    case .skype: "Skype \(channel.value)"
    case .teams: "Teams \(Defanging.defang(channel.value))"
    case .discord: "Discord \(channel.value)"
    case .phone: "the number \(channel.value)"
    case .sms: "the SMS number \(channel.value)"
    case .ussd: "the code \(channel.value)"
    case .email: "the e-mail address \(Defanging.defang(channel.value))"
    case .domain, .url: "the address \(Defanging.defang(channel.value))"
    case .image: "the picture \(Defanging.defang(channel.value))"
    }
  }
}

/// Mail hosts where anybody has an address.
enum MailHosts {
  private static let free: Set<Substring> = [
    "gmail.com", "outlook.com", "hotmail.com", "yahoo.com", "qq.com", "163.com", "126.com",
    "foxmail.com", "sina.com", "proton.me", "protonmail.com", "mail.ru", "yandex.ru", "icloud.com",
    "aol.com", "tutanota.com", "mail.com", "gmx.com", "zohomail.com", "rambler.ru",
  ]

  static func isFree(_ address: String) -> Bool {
    guard let at = address.lastIndex(of: "@") else { return false }
    return free.contains(address[address.index(after: at)...])
  }
}
