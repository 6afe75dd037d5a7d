import TrueLineText

/// Hosts on which everybody has a place: an account or path there may be listed, the host never.
///
/// A list that names `t.me` would make a scam of every page with a Telegram link. A name of
/// one's own below such a host (`someone.github.io`) may be listed.
enum SharedHosts {
  static func contains(_ host: String) -> Bool {
    names.contains(host) || (Host.isWellFormed(host) && Domains.isPublicSuffix(host.utf8))
  }

  static let names = KnownHosts.names.union(more)
    .union(AddressWords.words(.mailHost).map(String.init))

  /// Hosts of files and messengers that stand below known ones or are no place to publish.
  private static let more: Set<String> = [
    "archive.ph", "baidu.com", "blogger.com", "cdn.discordapp.com", "cdn.jsdelivr.net",
    "cloudinary.com", "firebasestorage.googleapis.com", "githubusercontent.com", "i.ibb.co",
    "i.imgur.com", "i.postimg.cc", "imo.im", "jsdelivr.net", "kakao.com", "liff.line.me",
    "live.com", "maps.google.com", "mediafire.com", "mega.nz", "mp.weixin.qq.com", "qr.ae",
    "raw.githubusercontent.com", "s3.amazonaws.com", "signal.org", "sinaimg.cn",
    "storage.googleapis.com", "surl.li", "telegram.org", "tieba.baidu.com",
    "user-images.githubusercontent.com", "vm.tiktok.com", "wechat.com", "xhslink.com",
  ]
}
