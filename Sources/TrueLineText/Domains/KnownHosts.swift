/// Hosts whose name says nothing about whose page it is.
package enum KnownHosts {
  /// Whether everybody has a path or a name of their own there, so that the domain may not be
  /// judged as a whole.
  package static func isShared(_ host: some StringProtocol) -> Bool {
    isListed(host, shared) || isShortener(host) || isLinkInBio(host)
  }

  /// Whether its addresses stand for other addresses.
  package static func isShortener(_ host: some StringProtocol) -> Bool {
    isListed(host, shorteners)
  }

  /// Whether its pages are lists of a person's links.
  package static func isLinkInBio(_ host: some StringProtocol) -> Bool {
    isListed(host, linksInBio)
  }

  /// All of them, for lists that may name what stands on such a host, never the host itself.
  package static let names = shared.union(shorteners).union(linksInBio)

  /// Whether the host or a domain above it is in a list.
  private static func isListed(_ host: some StringProtocol, _ list: Set<String>) -> Bool {
    var name = host.lowercased()
    while true {
      if list.contains(name) { return true }
      guard let dot = name.firstIndex(of: ".") else { return false }
      name = String(name[name.index(after: dot)...])
    }
  }

  private static let shared = ContactHosts.all.union(others)

  private static let others: Set<String> = [
    // Messengers, beside the hosts of their links.
    "viber.com", "skype.com",
    // Networks and places for films and pictures.
    "facebook.com", "fb.com", "instagram.com", "x.com", "twitter.com", "tiktok.com", "youtube.com",
    "youtu.be", "linkedin.com", "reddit.com", "pinterest.com", "weibo.com", "zhihu.com", "vk.com",
    "ok.ru", "xiaohongshu.com", "douyin.com", "bilibili.com", "medium.com", "quora.com",
    "tumblr.com", "threads.net", "threads.com", "twitch.tv", "imgur.com", "postimg.cc",
    "postimages.org", "ibb.co", "imgbb.com", "flickr.com", "vimeo.com",
    // Documents, forms, code, shops.
    "google.com", "docs.google.com", "forms.gle", "goo.gle", "drive.google.com", "sites.google.com",
    "play.google.com", "apps.apple.com", "itunes.apple.com", "onedrive.live.com", "1drv.ms",
    "dropbox.com", "notion.so", "notion.site", "github.com", "gist.github.com", "gitlab.com",
    "gitee.com", "bitbucket.org", "sourceforge.net", "codeberg.org", "npmjs.com", "pypi.org",
    "yuque.com", "flowus.cn", "shimo.im", "feishu.cn", "docs.qq.com", "jianshu.com", "csdn.net",
    "telegra.ph", "graph.org", "pastebin.com", "jotform.com", "typeform.com", "scribd.com",
    "issuu.com", "slideshare.net", "eventbrite.com", "change.org", "gofundme.com", "patreon.com",
    "ko-fi.com", "buymeacoffee.com", "paypal.me", "paypal.com", "stripe.com", "amazon.com",
    "ebay.com", "etsy.com", "shopee.com", "lazada.com", "taobao.com", "archive.org",
    "web.archive.org", "wikipedia.org", "wikimedia.org", "lists.debian.org", "groups.google.com",
    // Pages and shops under a name of one's own below.
    "github.io", "gitlab.io", "pages.dev", "workers.dev", "netlify.app", "vercel.app", "web.app",
    "firebaseapp.com", "herokuapp.com", "onrender.com", "fly.dev", "surge.sh", "glitch.me",
    "repl.co", "replit.app", "weebly.com", "wixsite.com", "wix.com", "wordpress.com",
    "blogspot.com", "webs.com", "000webhostapp.com", "wapka.mobi", "webflow.io", "square.site",
    "godaddysites.com", "jimdosite.com", "jimdofree.com",
    "strikingly.com", "mystrikingly.com", "webnode.com", "webnode.page", "ucraft.net", "carrd.co",
    "bravesites.com", "yolasite.com", "site123.me", "tilda.ws", "myshopify.com",
    "mybigcommerce.com",
    "gumroad.com", "substack.com", "zendesk.com", "freshdesk.com", "freshservice.com",
    "helpscoutdocs.com", "hubspotpagebuilder.com", "azurewebsites.net", "cloudfront.net",
    "amazonaws.com", "googleapis.com", "r2.dev", "ngrok.io", "ngrok-free.app", "trycloudflare.com",
    "readthedocs.io", "gitbook.io", "framer.website", "super.site", "page.link", "app.link",
    "onelink.me",
  ]

  private static let shorteners: Set<String> = [
    "bit.ly", "bitly.com", "j.mp", "tinyurl.com", "t.co", "goo.gl", "is.gd", "v.gd", "ow.ly",
    "buff.ly", "cutt.ly", "rebrand.ly", "short.io", "shorturl.at", "rb.gy", "t.ly", "tiny.cc",
    "tiny.one", "bl.ink", "s.id", "lnkd.in", "dwz.cn", "url.cn", "t.cn", "suo.im", "reurl.cc",
    "lihi.cc", "lihi1.cc", "pse.is", "psee.io", "ppt.cc", "clck.ru", "vk.cc", "qrco.de",
    "me-qr.com",
    "wa.link", "wa.openinapp.co", "u.to", "x.gd", "urlz.fr", "shope.ee", "page.link", "adf.ly",
    "trib.al", "dlvr.it", "amzn.to", "fb.me", "g.co", "hyperurl.co", "smarturl.it",
  ]

  private static let linksInBio: Set<String> = [
    "linktr.ee", "beacons.ai", "bio.link", "lnk.bio", "linkbio.co", "taplink.cc", "taplink.at",
    "campsite.bio", "solo.to", "allmylinks.com", "msha.ke", "linkin.bio", "about.me", "bio.site",
    "hoo.be", "flow.page", "heylink.me", "linkr.bio", "contactin.bio", "many.link", "direct.me",
    "snipfeed.co", "koji.to", "portaly.cc", "lit.link", "instabio.cc",
  ]
}
