/// Hosts that have detectors of their own, and hosts that many people share.
enum ContactHosts {
  /// Links to messengers: other detectors read them.
  private static let contact: Set<String> = [
    "t.me", "telegram.me", "telegram.dog", "wa.me", "api.whatsapp.com", "chat.whatsapp.com",
    "wa.link", "line.me", "lin.ee", "page.line.me", "u.wechat.com", "qm.qq.com", "jq.qq.com",
    "wpa.qq.com", "signal.me", "signal.group", "m.me", "zalo.me", "discord.gg", "join.skype.com",
    "invite.viber.com", "web.whatsapp.com",
  ]

  /// Shorteners, hosts of documents, shops and pages, social networks: the path names somebody,
  /// the host nobody. Never listed or judged as a host.
  private static let shared: Set<String> = [
    "bit.ly", "cutt.ly", "is.gd", "tinyurl.com", "rebrand.ly", "ow.ly", "shorturl.at", "rb.gy",
    "s.id", "t.ly", "goo.gl", "t.cn", "dwz.cn", "url.cn", "ift.tt", "py.pl", "v.gd", "t.co",
    "linktr.ee", "linkr.bio", "lnk.bio", "beacons.ai", "msha.ke", "solo.to", "taplink.cc",
    "docs.google.com", "sites.google.com", "forms.gle", "drive.google.com", "forms.office.com",
    "facebook.com", "m.facebook.com", "fb.com", "fb.me", "instagram.com", "twitter.com", "x.com",
    "youtube.com", "youtu.be", "tiktok.com", "vk.com", "ok.ru", "pinterest.com", "linkedin.com",
    "medium.com", "reddit.com", "quora.com", "threads.net", "weibo.com", "zhihu.com", "douyin.com",
    "yuque.com", "flowus.cn", "notion.so", "shimo.im", "docs.qq.com", "jianshu.com", "csdn.net",
    "github.com", "gitlab.com", "gitee.com", "gist.github.com", "bitbucket.org",
    "play.google.com", "apps.apple.com", "q.me-qr.com", "me-qr.com", "qrco.de", "telegra.ph",
    "graph.org", "i.postimg.cc", "postimg.cc", "imgur.com", "i.imgur.com", "ibb.co",
    "mastodon.social",
    "taobao.com", "item.taobao.com", "shopee.co.id", "tokopedia.com", "xianyu.com", "goofish.com",
    "discord.com", "web.archive.org", "archive.org", "archive.is", "google.com", "kaskus.co.id",
  ]

  /// The shared hosts that only shorten: nobody sees where they lead.
  private static let shorteners: Set<String> = [
    "bit.ly", "cutt.ly", "is.gd", "tinyurl.com", "rebrand.ly", "ow.ly", "shorturl.at", "rb.gy",
    "s.id", "t.ly", "goo.gl", "t.cn", "dwz.cn", "url.cn", "ift.tt", "py.pl", "v.gd",
  ]

  static func isContact(_ host: String) -> Bool {
    contact.contains(host) || host.hasSuffix(".t.me")
      || host.hasPrefix("www.") && contact.contains(String(host.dropFirst(4)))
  }

  static func isShared(_ host: String) -> Bool { shared.contains(host) }
  static func isShortener(_ host: String) -> Bool { shorteners.contains(host) }
}
