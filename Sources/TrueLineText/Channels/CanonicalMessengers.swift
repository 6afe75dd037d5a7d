import TrueLineModel

extension Canonical {
  /// `wa.me/NUMBER`, `wa.me/message/Code`, `chat.whatsapp.com/Code`, `whatsapp://send?phone=`, ...
  static func whatsapp(_ address: WrittenURL) -> Channel? {
    let segments = address.segments
    let first = segments.first ?? ""
    let second = segments.count > 1 ? segments[1] : nil
    switch address.host {
    case "wa.me":
      if first == "message" || first == "qr" { return code(.whatsapp, first, second) }
      return internationalNumber(
        first.isEmpty ? address.parameter("phone") : first, .whatsapp)
    case "api.whatsapp.com", "web.whatsapp.com", "whatsapp.com":
      switch first {
      case "send": return internationalNumber(address.parameter("phone"), .whatsapp)
      case "message", "qr", "channel": return code(.whatsapp, first, second)
      default: return nil
      }
    case "chat.whatsapp.com":
      return code(.whatsapp, "chat", first == "invite" ? second : first)
    default:
      guard address.scheme == "whatsapp" else { return nil }
      if let invitation = address.parameter("code") {
        return code(.whatsapp, "chat", invitation)
      }
      return internationalNumber(address.parameter("phone"), .whatsapp)
    }
  }

  /// LINE, Signal, Viber, Zalo, Messenger, Skype, Teams and Discord.
  static func messenger(_ address: WrittenURL) -> Channel? {
    switch address.scheme {
    case "viber": return viber(address)
    case "line":
      return line(
        segments: address.host.isEmpty
          ? address.segments
          : [address.host] + address.segments)
    case "skype":
      let name = address.host.isEmpty ? address.path : Array(address.host.utf8)
      return channel(.skype, String(decoding: Percent.decoded(name), as: UTF8.self))
    case "fb-messenger": return address.segments.last.flatMap { channel(.messenger, $0) }
    default: break
    }
    let segments = address.segments
    let first = segments.first ?? ""
    let second = segments.count > 1 ? segments[1] : nil
    switch address.host {
    case "line.me": return line(segments: segments)
    case "page.line.me": return line(id: Array(("@" + first).utf8))
    case "lin.ee": return code(.line, "lin.ee", first)
    case "signal.me", "signal.group": return signal(address)
    case "viber.me": return number(Array(first.utf8), .viber)
    case "chats.viber.com": return code(.viber, "chats", first.lowercased())
    case "invite.viber.com": return code(.viber, "invite", address.parameter("g2"))
    case "vb.me": return code(.viber, "vb.me", first)
    case "zalo.me", "chat.zalo.me":
      return first == "g" ? code(.zalo, "g", second) : zalo(Array(first.utf8))
    case "m.me", "messenger.com", "facebook.com", "m.facebook.com":
      return facebook(address.host, segments)
    case "join.skype.com": return code(.skype, "invite", first == "invite" ? second : first)
    case "teams.live.com", "teams.microsoft.com": return teams(address, segments)
    case "discord.gg":
      return discord(invitation: Array((first == "invite" ? second ?? "" : first).utf8))
    case "discord.com", "discordapp.com":
      if first == "users" { return code(.discord, "users", second) }
      return first == "invite" ? second.flatMap { discord(invitation: Array($0.utf8)) } : nil
    default: return nil
    }
  }

  /// A LINE id in small letters, with `@` for accounts of companies (4 to 20 of `a-z0-9._-`).
  package static func line(id: [UInt8]) -> Channel? {
    let isOfficial = id.first == 0x40
    let name = isOfficial || id.first == 0x7E ? Array(id.dropFirst()) : id
    guard (4...20).contains(name.count),
      name.allSatisfy({ $0.isASCIIWord || $0 == 0x2D || $0 == 0x2E })
    else { return nil }
    let text = String(decoding: name.map(\.lowercasedASCII), as: UTF8.self)
    return Channel(.line, isOfficial ? "@" + text : text)
  }

  /// `/ti/p/Code`, `/R/ti/p/@id`, `/ti/p/~id`, `/ti/g/Code`, `/R/oaMessage/@id`.
  private static func line(segments: [String]) -> Channel? {
    var segments = segments[...]
    if segments.first?.lowercased() == "r" { segments.removeFirst() }
    guard let first = segments.popFirst()?.lowercased(), let second = segments.popFirst() else {
      return nil
    }
    if first == "oamessage" { return line(id: Array(second.utf8)) }
    guard first == "ti", let third = segments.first else { return nil }
    switch second.lowercased() {
    case "p":
      return third.hasPrefix("@") || third.hasPrefix("~")
        ? line(id: Array(third.utf8)) : code(.line, "p", third)
    case "g", "g2": return code(.line, "g", third)
    default: return nil
    }
  }

  /// `signal.me/#p/+NUMBER`, `signal.me/#eu/Code`, `signal.group/#Code`.
  private static func signal(_ address: WrittenURL) -> Channel? {
    let fragment = String(decoding: Percent.decoded(address.fragment), as: UTF8.self)
    if address.host == "signal.group" { return code(.signal, "group", fragment) }
    if fragment.hasPrefix("p/") {
      return internationalNumber(String(fragment.dropFirst(2)), .signal)
    }
    return fragment.hasPrefix("eu/") ? code(.signal, "eu", String(fragment.dropFirst(3))) : nil
  }

  private static func viber(_ address: WrittenURL) -> Channel? {
    if let number = address.parameter("number") { return internationalNumber(number, .viber) }
    if let name = address.parameter("chatURI") { return code(.viber, "pa", name.lowercased()) }
    return nil
  }

  /// A Zalo number or page id; numbers as Vietnam writes them are Vietnam's.
  static func zalo(_ written: [UInt8]) -> Channel? {
    if let digits = PhoneNumber.digits(of: written) {
      let number =
        PhoneNumber.national(digits.bytes, country: "VN")
        ?? phone(written)?.value ?? String(decoding: digits.bytes, as: UTF8.self)
      return Channel(.zalo, number)
    }
    return name(written, .zalo, 3...64, extra: [0x2E, 0x2D, 0x5F])
  }

  private static func facebook(_ host: String, _ segments: [String]) -> Channel? {
    let name: String?
    switch (host, segments.first?.lowercased()) {
    case ("m.me", _): name = segments.first
    case (_, "t") where host == "messenger.com": name = segments.dropFirst().first
    case (_, "messages") where segments.count > 2 && segments[1] == "t": name = segments[2]
    default: name = nil
    }
    return name.flatMap {
      self.name(Array($0.utf8), .messenger, 2...80, extra: [0x2E, 0x2D, 0x5F])
    }
  }

  private static func teams(_ address: WrittenURL, _ segments: [String]) -> Channel? {
    guard segments.count >= 2, segments[0] == "l" else { return nil }
    switch segments[1] {
    case "invite": return segments.count > 2 ? code(.teams, "invite", segments[2]) : nil
    case "chat":
      return address.parameter("users").flatMap { email(Array($0.utf8)) }
        .map { Channel(.teams, $0.value) }
    default: return nil
    }
  }

  /// An invitation to a Discord server; codes keep their case.
  package static func discord(invitation: [UInt8]) -> Channel? {
    guard (2...64).contains(invitation.count),
      invitation.allSatisfy({ $0.isASCIIAlphanumeric || $0 == 0x2D })
    else { return nil }
    return Channel(.discord, String(decoding: invitation, as: UTF8.self))
  }
}
