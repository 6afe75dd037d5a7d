/// Hosts on which everybody has a place: an account or path there may be listed, the host never.
///
/// A list that names `t.me` would make a scam of every page with a Telegram link.
enum SharedHosts {
  static func contains(_ host: String) -> Bool { names.contains(host) }

  static let names: Set<String> = [
    // Messengers.
    "t.me", "telegram.me", "telegram.dog", "telegram.org", "telegra.ph", "wa.me", "wa.link",
    "whatsapp.com", "api.whatsapp.com", "chat.whatsapp.com", "web.whatsapp.com", "line.me",
    "lin.ee", "liff.line.me", "page.line.me", "m.me", "messenger.com", "signal.me", "signal.group",
    "signal.org", "viber.com", "chats.viber.com", "zalo.me", "chat.zalo.me", "discord.gg",
    "discord.com", "discordapp.com", "skype.com", "join.skype.com", "teams.microsoft.com",
    "teams.live.com", "u.wechat.com", "wechat.com", "weixin.qq.com", "mp.weixin.qq.com", "qq.com",
    "qm.qq.com", "jq.qq.com", "work.weixin.qq.com", "kakao.com", "open.kakao.com", "imo.im",
    // Social networks and publishing.
    "facebook.com", "fb.com", "fb.me", "instagram.com", "threads.net", "twitter.com", "x.com",
    "youtube.com", "youtu.be", "tiktok.com", "vm.tiktok.com", "douyin.com", "linkedin.com",
    "reddit.com", "pinterest.com", "vk.com", "ok.ru", "weibo.com", "zhihu.com", "bilibili.com",
    "xiaohongshu.com", "xhslink.com", "baidu.com", "tieba.baidu.com", "medium.com", "tumblr.com",
    "quora.com", "wordpress.com", "blogspot.com", "blogger.com", "notion.so", "notion.site",
    "substack.com", "wikipedia.org", "archive.org", "web.archive.org", "archive.ph",
    // Code, files, pictures.
    "github.com", "gist.github.com", "raw.githubusercontent.com", "githubusercontent.com",
    "user-images.githubusercontent.com", "github.io", "gitlab.com", "gitlab.io", "bitbucket.org",
    "sourceforge.net", "pastebin.com", "google.com", "sites.google.com", "docs.google.com",
    "drive.google.com", "forms.gle", "maps.google.com", "play.google.com", "apps.apple.com",
    "dropbox.com", "mediafire.com", "mega.nz", "imgur.com", "i.imgur.com", "postimg.cc",
    "i.postimg.cc", "ibb.co", "i.ibb.co", "imgbb.com", "flickr.com", "sinaimg.cn",
    "cloudinary.com", "cdn.discordapp.com", "s3.amazonaws.com", "amazonaws.com",
    "storage.googleapis.com", "firebasestorage.googleapis.com", "cloudfront.net", "jsdelivr.net",
    "cdn.jsdelivr.net", "azurewebsites.net", "herokuapp.com", "netlify.app", "vercel.app",
    "pages.dev", "workers.dev", "web.app", "firebaseapp.com", "wixsite.com", "weebly.com",
    // Short links and link lists.
    "bit.ly", "t.co", "goo.gl", "tinyurl.com", "is.gd", "ow.ly", "buff.ly", "cutt.ly", "rb.gy",
    "shorturl.at", "t.cn", "url.cn", "dwz.cn", "suo.im", "s.id", "linktr.ee", "linkin.bio",
    "beacons.ai", "bio.link", "lnk.bio", "taplink.cc", "carrd.co", "qr.ae", "surl.li", "lihi.cc",
    "reurl.cc", "pse.is", "ppt.cc",
    // Mail.
    "gmail.com", "outlook.com", "hotmail.com", "live.com", "yahoo.com", "icloud.com",
    "proton.me", "protonmail.com", "163.com", "126.com", "mail.ru", "yandex.ru",
  ]
}
