import Testing
import TrueLineModel
import TrueLineText

/// A written address and the channel it leads to, as `kind:value`.
private let addresses: [(String, String)] = [
  // Telegram.
  ("t.me/Example_Shop", "telegram:example_shop"),
  ("https://t.me/s/Example_Shop/", "telegram:example_shop"),
  ("https://t.me/Example_Shop/123?single", "telegram:example_shop"),
  ("http://Telegram.me/example_shop?start=x", "telegram:example_shop"),
  ("telegram.dog/example_shop", "telegram:example_shop"),
  ("https://example-x.t.me/", "url:example-x.t.me"),
  ("https://example1.t.me", "telegram:example1"),
  ("tg://resolve?domain=Example_Shop&start=1", "telegram:example_shop"),
  ("tg:resolve?domain=example_shop", "telegram:example_shop"),
  ("t.me/+AbCdEfGh-1_x", "telegram:+AbCdEfGh-1_x"),
  ("t.me/%2BAbCdEfGh", "telegram:+AbCdEfGh"),
  ("t.me/joinchat/AbCdEfGh", "telegram:+AbCdEfGh"),
  ("tg://join?invite=AbCdEfGh", "telegram:+AbCdEfGh"),
  ("https://t.me/share/url?url=x", "url:t.me/share/url?url=x"),
  ("t.me/c/1234/5", "url:t.me/c/1234/5"), ("t.me/addstickers/Pack", "url:t.me/addstickers/Pack"),
  ("t.me/proxy?server=a", "url:t.me/proxy?server=a"), ("https://t.me/", "url:t.me"),
  ("https://web.telegram.org/k/#@Example_Shop", "telegram:example_shop"),
  // WhatsApp.
  ("https://wa.me/15555550100", "whatsapp:+15555550100"),
  ("wa.me/+1-555-555-0100?text=hi", "whatsapp:+15555550100"),
  ("https://api.whatsapp.com/send?phone=15555550100&text=x", "whatsapp:+15555550100"),
  ("whatsapp://send?phone=%2B15555550100", "whatsapp:+15555550100"),
  ("https://wa.me/message/ABCdef123", "whatsapp:message/ABCdef123"),
  ("https://wa.me/qr/ABCdef123", "whatsapp:qr/ABCdef123"),
  ("https://chat.whatsapp.com/AbCdEf", "whatsapp:chat/AbCdEf"),
  ("https://chat.whatsapp.com/invite/AbCdEf", "whatsapp:chat/AbCdEf"),
  ("https://www.whatsapp.com/channel/Ab12", "whatsapp:channel/Ab12"),
  // WeChat and QQ.
  ("https://u.wechat.com/AbC-d_1", "wechat:u/AbC-d_1"),
  ("weixin://dl/chat?Example_id", "wechat:example_id"),
  ("https://weixin.qq.com/r/AbCd", "wechat:r/AbCd"),
  ("https://qm.qq.com/q/AbCd", "qq:q/AbCd"),
  ("https://qm.qq.com/cgi-bin/qm/qr?k=AbCd&jump_from=", "qq-group:k/AbCd"),
  ("https://jq.qq.com/?_wv=1027&k=AbCd", "qq-group:k/AbCd"),
  ("http://wpa.qq.com/msgrd?v=3&uin=10000&site=qq", "qq:10000"),
  ("tencent://message/?uin=10000", "qq:10000"),
  ("mqqapi://card/show_pslcard?uin=10000&card_type=group", "qq-group:10000"),
  // LINE.
  ("https://line.me/ti/p/AbCd-1", "line:p/AbCd-1"), ("line.me/ti/p/~Example.id", "line:example.id"),
  ("https://line.me/R/ti/p/%40example", "line:@example"),
  ("line://ti/p/@example", "line:@example"), ("https://lin.ee/AbCd", "line:lin.ee/AbCd"),
  ("https://line.me/ti/g/AbCd", "line:g/AbCd"), ("https://page.line.me/example", "line:@example"),
  // The others.
  ("https://signal.me/#p/+15555550100", "signal:+15555550100"),
  ("https://signal.group/#AbCd_1", "signal:group/AbCd_1"),
  ("viber://chat?number=%2B15555550100", "viber:+15555550100"),
  ("viber://pa?chatURI=Example", "viber:pa/example"),
  ("https://zalo.me/0912555010", "zalo:+84912555010"), ("zalo.me/84912555010", "zalo:+84912555010"),
  ("https://zalo.me/g/abcd12", "zalo:g/abcd12"),
  ("https://m.me/Example.Shop", "messenger:example.shop"),
  ("https://www.messenger.com/t/Example", "messenger:example"),
  ("skype:Example.name?chat", "skype:example.name"),
  ("skype:live:example_1?call", "skype:live:example_1"),
  ("https://join.skype.com/invite/AbCd", "skype:invite/AbCd"),
  ("https://teams.microsoft.com/l/chat/0/0?users=A@b.example", "teams:a@b.example"),
  ("https://discord.gg/AbCd", "discord:AbCd"), ("discord.com/invite/AbCd?x=1", "discord:AbCd"),
  ("mailto:Info@Shop.Example?subject=x", "email:info@shop.example"),
  ("tel:+1-555-555-0100", "phone:+15555550100"), ("tel:*123%23", "ussd:*123#"),
  ("tel:*123#", "ussd:*123#"), ("tel:1204", "phone:1204"),
  ("sms:+15555550100?body=x", "sms:+15555550100"),
  // Ordinary addresses.
  ("HTTPS://WWW.Example.COM:443/A%7Eb/%e4%b8%ad/?q=1#top", "url:example.com/A~b/%E4%B8%AD?q=1"),
  ("http://user:pass@bank.example@shop.example:8080", "url:shop.example:8080"),
  ("//shop.example//", "url:shop.example"), ("shop.example./a", "url:shop.example/a"),
  ("https://bücher.example/", "url:xn--bcher-kva.example"),
  ("ftp://files.example/a/", "url:ftp://files.example/a"),
  ("http://192.0.2.1/x", "url:192.0.2.1/x"), ("javascript:alert(1)", "url:javascript:alert(1)"),
]

/// A kind, a value as people write it, and its canonical form; nil where it cannot be one.
private let values: [(Channel.Kind, String, String?)] = [
  (.telegram, "@Example_Shop", "example_shop"), (.telegram, " Example1 ", "example1"),
  (.telegram, "abc", nil), (.telegram, "1example", nil), (.telegram, "ex ample", nil),
  (.telegram, "https://t.me/s/Example1", "example1"), (.telegram, "https://wa.me/15555550100", nil),
  (.wechat, "Example_1-x", "example_1-x"), (.wechat, "12ab", nil), (.wechat, "10000", "10000"),
  (.qq, "10000", "10000"), (.qq, "01234", nil), (.qqGroup, "123456", "123456"),
  (.line, "@Example", "@example"), (.line, "Example.1", "example.1"),
  (.whatsapp, "+1 (555) 555-0100", "+15555550100"), (.phone, "1204", "1204"),
  (.phone, "00 855 12 555 010", "+85512555010"), (.phone, "+855 (0)12 555 010", "+85512555010"),
  (.phone, "+855 012 555 010", "+85512555010"), (.phone, "+999 555 0100", "9995550100"),
  (.phone, "012 555 010", "012555010"), (.phone, "1-800-EXAMPLE", nil), (.phone, "5", nil),
  (.email, "A.B@Mail.Example", "a.b@mail.example"), (.email, "a@index.html", nil),
  (.email, "a..@b.example", nil), (.domain, "https://www.Shop.Example.co.uk/x", "example.co.uk"),
  (.domain, "192.0.2.1", nil), (.domain, "co.uk", nil),
  (.image, "https://i.example/A.png", "i.example/A.png"),
  (.ussd, "* 123 #", "*123#"), (.ussd, "#124#", "#124#"), (.ussd, "*1203*<14位密码>#", "*1203*PIN#"),
  (.ussd, "*1203*pin#", "*1203*PIN#"), (.ussd, "*888*手机号码*金额#", "*888*NUMBER*AMOUNT#"),
  (.ussd, "*123*XXXX#", "*123*PIN#"), (.ussd, "*#06#", "*#06#"), (.ussd, "*611", nil),
  (.ussd, "##", nil), (.ussd, "*abc#", nil), (.discord, "AbCd", "AbCd"),
]

struct `The canonical form` {
  @Test(arguments: addresses)
  func `of an address is the contact it leads to, else the address`(
    _ written: String, _ expected: String
  ) throws {
    let channel = try #require(Canonical.channel(fromURL: Array(written.utf8)))
    #expect("\(channel.kind.id):\(channel.value)" == expected)
  }

  @Test(arguments: values)
  func `of a value is one for all its spellings`(
    _ kind: Channel.Kind, _ written: String, _ expected: String?
  ) {
    #expect(Canonical.channel(kind, written)?.value == expected)
  }

  @Test func `of a canonical form is itself`() throws {
    for (written, _) in addresses {
      let channel = try #require(Canonical.channel(fromURL: Array(written.utf8)))
      #expect(Canonical.channel(channel.kind, channel.value) == channel)
      if channel.kind == .url {
        #expect(Canonical.channel(fromURL: Array(channel.value.utf8)) == channel)
      }
    }
    for case (let kind, _, let value?) in values {
      #expect(Canonical.channel(kind, value)?.value == value, "\(kind) \(value)")
    }
  }

  @Test func `of generated addresses is stable too`() {
    var random = Generator()
    let parts = [
      "http", "https", "HTTP", "://", ":", "//", "/", "www.", "Example", ".example", "t.me",
      "wa.me",
      "+", "%2B", "%", "%41", "%2f", "a", "B", "1", "15555550100", "?", "=", "&", "#", "@", "..",
      ":80", ":443", "joinchat", "s", "\u{4E2D}", "\\", "tg:", "mailto:", "tel:", "line.me", "[",
      "]",
      "*123#", " ", "xn--", "-", "_",
    ]
    for _ in 0..<20_000 {
      let written = random.text(of: parts, upTo: 9)
      guard let channel = Canonical.channel(fromURL: Array(written.utf8)) else { continue }
      #expect(
        Canonical.channel(channel.kind, channel.value) == channel,
        "seed \(random.seed): \(written) is \(channel)")
    }
  }
}

struct `Phone numbers` {
  @Test(arguments: [
    ("KH", "012 555 010", "+85512555010"), ("KH", "855 12 555 010", "+85512555010"),
    ("KH", "1204", "1204"), ("CN", "139 5555 0100", "+8613955550100"),
    ("CN", "010-5555 0100", "+861055550100"), ("CN", "95555", "95555"),
    ("HK", "9555 0100", "+85295550100"), ("TH", "081-555-0100", "+66815550100"),
    ("TH", "1175", "1175"), ("VN", "0912 555 010", "+84912555010"), ("VN", "18001091", "18001091"),
    ("US", "(555) 555-0100", "+15555550100"), ("US", "1-555-555-0100", "+15555550100"),
    ("GB", "07700 900123", "+447700900123"), ("RU", "8 (912) 555-01-00", "+79125550100"),
    ("IN", "98765 50100", "+919876550100"), ("SG", "8555 0100", "+6585550100"),
    ("MM", "09 555 0100", "+9595550100"), ("AU", "1800 555 010", "1800555010"),
    ("ID", "0812-5555-0100", "+6281255550100"), ("XX", "012555010", "012555010"),
  ])
  func `are international where their country is certain`(
    _ country: String, _ written: String, _ expected: String
  ) {
    #expect(Canonical.phone(Array(written.utf8), country: country)?.value == expected)
  }

  @Test(arguments: [
    ("1-844-555-0100", "+18445550100"), ("(844) 555-0100", "+18445550100"),
    ("144-555-0100", nil), ("911-555-0100", nil), ("844-155-0100", nil), ("84455501000", nil),
  ])
  func `of North America have area codes that can be`(_ written: String, _ expected: String?) {
    #expect(Canonical.northAmericanPhone(Array(written.utf8))?.value == expected)
  }
}

struct `A defanged address` {
  @Test(arguments: [
    ("https://shop.example/a.b", "hxxps://shop[.]example/a[.]b"),
    ("t.me/example", "t[.]me/example"),
    ("@example_shop", "@example_shop"), ("a@b.example", "a[at]b[.]example"),
    ("+15555550100", "+15555550100"),
    ("HTTP://a.example", "HXXP://a[.]example"),
    ("Visit a.example. Now.", "Visit a[.]example. Now."),
  ])
  func `is undone by refanging`(_ plain: String, _ expected: String) {
    #expect(Defanging.defang(plain) == expected)
    #expect(String(decoding: Defanging.refang(Array(expected.utf8)), as: UTF8.self) == plain)
  }

  @Test(arguments: [
    ("hXXps[:]//a(.)b{dot}example", "httpS://a.b.example"), ("a[@]b[dot]example", "a@b.example"),
    ("hxxp://a[.]example", "http://a.example"),
  ])
  func `is understood as others do it`(_ written: String, _ expected: String) {
    let text = Array(written.utf8)
    #expect(Defanging.isDefanged(text))
    let plain = String(decoding: Defanging.refang(text), as: UTF8.self)
    #expect(plain.lowercased() == expected.lowercased())
  }

  @Test func `is undone for every generated address`() {
    var random = Generator()
    let parts = [
      "http://", "https://", "HTTPS://", "a", "shop", ".", "@", "/", "example", ":", "1", "=", "é",
      " ", "t.me",
    ]
    for _ in 0..<5_000 {
      let text = random.text(of: parts, upTo: 10)
      let back = Defanging.refang(Array(Defanging.defang(text).utf8))
      #expect(String(decoding: back, as: UTF8.self) == text, "seed \(random.seed)")
    }
  }
}
