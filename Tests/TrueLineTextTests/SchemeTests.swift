import Testing
import TrueLineModel

@testable import TrueLineText

struct `A link that leads to no host` {
  @Test(arguments: [
    ("mailto:Desk@shop.example", Channel(.email, "desk@shop.example")),
    ("mailto:desk@shop.example,other@shop.example?subject=x", Channel(.email, "desk@shop.example")),
    ("tel:+1-202-555-0142", Channel(.phone, "+12025550142")),
    ("tel:*123%23", Channel(.ussd, "*123#")),
    ("callto:+12025550142", Channel(.phone, "+12025550142")),
    ("sms:+12025550142?body=hi", Channel(.sms, "+12025550142")),
    ("smsto:+12025550142:hello", Channel(.sms, "+12025550142")),
    ("facetime:desk@shop.example", Channel(.email, "desk@shop.example")),
    ("facetime-audio:+12025550142", Channel(.phone, "+12025550142")),
  ])
  func `is the contact that its scheme says`(_ written: String, _ channel: Channel) {
    #expect(Canonical.channel(fromURL: Array(written.utf8)) == channel)
  }

  @Test(arguments: [
    ("https://Shop.example/ä b%7Ec", "shop.example/%C3%A4%20b~c"),
    ("http://shop.example:8080/a/?q=%c3%a9#x", "shop.example:8080/a?q=%C3%A9"),
    ("ftp://shop.example/a", "ftp://shop.example/a"),
  ])
  func `has one spelling where it leads to a host after all`(_ written: String, _ value: String) {
    #expect(Canonical.channel(fromURL: Array(written.utf8)) == Channel(.url, value))
  }
}
