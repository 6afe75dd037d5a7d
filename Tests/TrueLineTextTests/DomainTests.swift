import Testing
import TrueLineText

struct `Names of hosts` {
  @Test(arguments: [
    ("www.Shop.Example", "shop.example"), ("a.b.com.kh", "b.com.kh"), ("com.kh", nil),
    ("192.0.2.1", nil), ("x.y.github.io", "y.github.io"), ("localhost", nil), ("a b.example", nil),
    ("-a.example", nil), ("a..example", nil), ("", nil),
  ])
  func `are registered below public suffixes`(_ host: String, _ expected: String?) {
    #expect(Domains.registrableDomain(ofHost: host) == expected)
  }

  @Test func `end in a top-level domain, which files seldom do`() {
    for host in ["a.com", "a.COM.kh", "shop.example", "readme.md", "a.kh", "xn--e1afmkfd.xn--p1ai"]
    {
      #expect(Domains.hasKnownTLD(Array(host.utf8)), "\(host)")
    }
    for host in ["index.html", "node.js", "a.b1", "1.2", "a.png", "a.", ""] {
      #expect(!Domains.hasKnownTLD(Array(host.utf8)), "\(host)")
    }
    for host in ["readme.md", "setup.PY", "install.sh"] {
      #expect(Domains.isFileNameLike(Array(host.utf8)), "\(host)")
    }
    #expect(!Domains.isFileNameLike(Array("www.example.md".utf8)))
    #expect(Domains.isPublicSuffix(Array("com.kh".utf8)))
    #expect(!Domains.isPublicSuffix(Array("a.com.kh".utf8)))
  }

  @Test(arguments: [
    ("srnart", "smart"), ("sma1t", "smalt"), ("vving", "wing"), ("smаrt", "smart"),
    ("xn--smrt-63d", "smart"), ("śmārt", "smart"), ("ce11card", "cellcard"), ("goog1e", "google"),
    ("metf0ne", "metfone"), ("m3tfone", "metfone"), ("𝗌mart", "smart"), ("UNITEI", "unitel"),
    ("đialog", "dialog"),
  ])
  func `look alike in one skeleton`(_ label: String, _ official: String) {
    #expect(skeleton(ofLabel: label.utf8) == skeleton(ofLabel: official.utf8))
  }

  @Test(arguments: [
    ("paypa1", ["paypal", "paypai"]), ("rnail", ["mail"]), ("xn--pple-43d", ["apple"]),
    ("s0fa", ["sofa"]), ("plain", []), ("smart", []),
  ])
  func `are read as what their signs pass for`(_ label: String, _ read: [String]) {
    #expect(readings(ofLabel: label.utf8) == read)
  }

  @Test func `that differ to the eye have different skeletons`() {
    #expect(skeleton(ofLabel: "smart".utf8) != skeleton(ofLabel: "smarts".utf8))
    #expect(skeleton(ofLabel: "xn--99999999999".utf8) != "")
  }

  @Test func `are shared where everybody has a path or a name`() {
    #expect(KnownHosts.isShared("t.me"))
    #expect(KnownHosts.isShared("shop.weebly.com"))
    #expect(KnownHosts.isShortener("bit.ly"))
    #expect(KnownHosts.isLinkInBio("linktr.ee"))
    #expect(!KnownHosts.isShared("shop.example"))
  }
}

struct `The language of a text` {
  @Test(arguments: [
    ("柬埔寨手机卡怎么注销，请拨打客服热线", "zh-Hans"), ("柬埔寨手機卡怎麼註銷，請撥打客服熱線", "zh-Hant"),
    ("携帯電話の解約はこちらから", "ja"), ("휴대폰 해지 방법", "ko"),
    ("របៀបបញ្ឈប់លេខទូរស័ព្ទ", "km"), ("วิธียกเลิกเบอร์โทรศัพท์", "th"), ("ວິທີຍົກເລີກເບີໂທ", "lo"),
    ("ဖုန်းနံပါတ်ပယ်ဖျက်နည်း", "my"), ("Как отключить номер", "ru"), ("كيفية إلغاء الرقم", "ar"),
    ("नंबर कैसे बंद करें", "hi"), ("Cách hủy số điện thoại của bạn", "vi"),
    ("How to cancel your SIM card and get the refund", "en"),
    ("Cara berhenti berlangganan dan menutup nomor anda", "id"),
    ("Cómo cancelar la línea y el saldo de los clientes", "es"), ("1234", nil), ("", nil),
    ("The package moved from foo.com to bar.com and the docs to baz.com", "en"),
    ("See foo.com, bar.com", nil), ("A loja com os preços do bairro, mais perto da praia", "pt"),
  ])
  func `shows in its letters and small words`(_ text: String, _ expected: String?) {
    #expect(LanguageGuess.of(text: Array(text.utf8)) == expected)
  }
}
