import Testing

@testable import TrueLineText

struct `An address as people write it` {
  @Test(arguments: [
    ("https://t.me:443/Example_Shop", "t.me", "/Example_Shop"),
    ("https://t.me./example_shop", "t.me", "/example_shop"),
    ("https:\\\\t.me\\example_shop", "t.me", "/example_shop"),
    ("//t.me/example_shop", "t.me", "/example_shop"),
    ("http:t.me/example_shop", "t.me", "/example_shop"),
    ("https://t.m\ne/exam\tple_shop", "t.me", "/example_shop"),
    ("https://a/../b@t.me", "a", nil), ("https://t.me/a/../example_shop", "t.me", "/example_shop"),
    ("https://official.example@other.example/", "other.example", "/"),
    ("https://user:word@shop.example:8443/x", "shop.example", "/x"),
    ("https://%73hop.example/", "shop.example", "/"),
    ("https://shop.example/a_(b)", "shop.example", "/a_(b)"),
    ("shop.example:8080/x", "shop.example", "/x"), ("http://shop.example:99999/", nil, nil),
    ("http://0xC0.0.02.7/", "192.0.2.7", "/"), ("http://3221225991/", "192.0.2.7", "/"),
    ("http://[2001:DB8:0:0::7]:80/x", "[2001:db8::7]", "/x"), ("http://256.1.1.1/", nil, nil),
    ("http://[2001:db8::7/", nil, nil), ("http://1.2.3.4.5/", nil, nil),
  ])
  func `leads where browsers go`(_ text: String, _ host: String?, _ path: String?) {
    let address = WrittenURL(text.utf8)
    guard let path else {
      #expect(address == nil, "\(text)")
      return
    }
    #expect(address?.host == host, "\(text)")
    #expect(address.map { String(decoding: $0.path, as: UTF8.self) } == path, "\(text)")
  }

  @Test(arguments: [
    ("bücher.example", "xn--bcher-kva.example"), ("BÜCHER.example", "xn--bcher-kva.example"),
    ("bu\u{308}cher.example", "xn--bcher-kva.example"), ("ｓｈｏｐ.example", "shop.example"),
    ("𝗌hop。example", "shop.example"), ("sh\u{AD}op.example", "shop.example"),
    ("ТЕСТ.example", "xn--e1aybc.example"), ("tеst.example", "xn--tst-rdd.example"),
    ("xn--e1aybc.example.", "xn--e1aybc.example"),
  ])
  func `has a host of ASCII, which no look-alike shares`(_ host: String, _ ascii: String) {
    #expect(Domains.canonical(host: host.utf8) == ascii)
    #expect(Domains.canonical(host: ascii.utf8) == ascii)
  }

  @Test func `shows the letters of its host`() {
    #expect(Domains.unicode(host: "xn--bcher-kva.example") == "bücher.example")
    #expect(Domains.unicode(host: "shop.example") == "shop.example")
  }
}
