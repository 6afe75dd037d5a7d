import TrueLineLanguage

/// Hosts that have detectors of their own.
enum ContactHosts {
  /// Links to messengers: other detectors read them.
  private static let contact: Set<String> = [
    "t.me", "telegram.me", "telegram.dog", "wa.me", "api.whatsapp.com", "chat.whatsapp.com",
    "wa.link", "line.me", "lin.ee", "page.line.me", "u.wechat.com", "qm.qq.com", "jq.qq.com",
    "wpa.qq.com", "signal.me", "signal.group", "m.me", "zalo.me", "discord.gg", "join.skype.com",
    "invite.viber.com", "web.whatsapp.com",
  ]

  static func isContact(_ host: String) -> Bool {
    contact.contains(host) || host.hasSuffix(".t.me")
      || host.hasPrefix("www.") && contact.contains(String(host.dropFirst(4)))
  }
}
