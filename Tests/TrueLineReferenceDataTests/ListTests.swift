import Testing
import TrueLineModel
import TrueLineText

@testable import TrueLineReferenceData

/// A reference with one user's list and nothing else.
func blocking(_ text: String, name: String = "mine.txt") throws -> (Reference, [ListProblem]) {
  var reference = Reference()
  let problems = try reference.add(blocklist: Array(text.utf8), name: name)
  return (reference, problems)
}

struct `A list that was copied together` {
  @Test(arguments: [
    "\u{FEFF}@example_one\n@example_two", "@example_one\r\u{FEFF}@example_two\r",
    "\u{1}@example_one\n\u{200B}@example_two\u{8}\n", "@exam\u{7}ple_one\r\n\t@example_two\t",
    "\u{202A}@example_one\u{202C}\n\u{0}@example_two",
    "telegram\texample_one\ntelegram\texample_two",
    "telegram\texample_one\t2026-01-02\twhere\twhy\n@example_two\t2026-01-02",
  ])
  func `loses no line to what nobody sees`(_ list: String) throws {
    let (reference, problems) = try blocking(list + String(repeating: " ", count: 16))
    #expect(problems == [])
    for name in ["example_one", "example_two"] {
      #expect(reference.opinion(on: Channel(.telegram, name)).verdict == .blocked, "\(name)")
    }
  }

  @Test(arguments: [
    ("@example_one # seen in spring", "", "seen in spring"),
    ("@example_one\t# seen in spring", "", "seen in spring"),
    ("@example_one\tseen in spring", "", "no reason given"),
    ("@example_one\t2026-01-02\t# seen in spring", "2026-01-02", "seen in spring"),
    ("@example_one\t2026-01-02\twhere\twhy", "2026-01-02", "why"),
    ("0.0.0.0 one.example\t# 2026-01-02", "", "2026-01-02"),
    ("telegram\texample_one\t2026-01-02\twhere\twhy # or so", "2026-01-02", "why # or so"),
    ("wechat:example_one\t2026", "2026", "no reason given"),
  ])
  func `has dates where a day stands, and remarks for reasons`(
    _ line: String, _ date: String, _ reason: String
  ) throws {
    let (reference, _) = try blocking(line)
    let opinion = try #require(
      [
        Channel(.telegram, "example_one"), Channel(.domain, "one.example"),
        Channel(.wechat, "example_one"),
      ].map { reference.opinion(on: $0) }.first { $0.verdict == .blocked })
    guard case .indicator(let entry) = opinion.grounds.first else {
      Issue.record("no entry: \(opinion.grounds)")
      return
    }
    #expect(entry.date == date)
    #expect(entry.reason == reason)
  }

  @Test func `tells the line of a slip, however lines end`() throws {
    let (_, problems) = try blocking("@example_one\r\r\n77\r@example_two\n88\n")
    #expect(problems.map(\.line) == [3, 5])
  }

  @Test func `is refused where it is no text`() {
    #expect(throws: ReferenceError.self) {
      try blocking("@\0e\0x\0a\0m\0p\0l\0e\0_\0o\0n\0e\0")
    }
  }
}

struct `A blocklist` {
  static let everyKind = """
    # remarks stand at the head
    t.me/Example_Shop\t2026-01-02\ta page\tsells lines of others
    @example_seller
    telegram:example_third
    https://t.me/+AbCdEfGh12
    wechat:Example_Wx
    +1 555 555-0100
    shop.example
    https://pages.example/Offer/one
    https://pictures.example/a.png
    image:https://pictures.example/b.png
    sha256:00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff
    help@mail.example
    https://line.me/R/ti/p/~example_line
    пример.example
    ||filter.example^
    ||filter.example/path^$important
    0.0.0.0 first.example second.example # remark
    github.com/example-user/example
    """

  @Test(arguments: [
    (Channel(.telegram, "example_shop"), true),
    (Channel(.telegram, "example_seller"), true),
    (Channel(.telegram, "example_third"), true),
    (Channel(.telegram, "+AbCdEfGh12"), true),
    (Channel(.telegram, "+abcdefgh12"), false),
    (Channel(.telegram, "example_shop2"), false),
    (Channel(.url, "https://t.me/s/example_shop"), true),
    (Channel(.wechat, "example_wx"), true),
    (Channel(.phone, "+15555550100"), true),
    (Channel(.phone, "5555550100"), true),
    (Channel(.whatsapp, "+15555550100"), true),
    (Channel(.phone, "0100"), false),
    (Channel(.domain, "shop.example"), true),
    (Channel(.domain, "a.b.shop.example"), true),
    (Channel(.domain, "eshop.example"), false),
    (Channel(.domain, "example"), false),
    (Channel(.url, "http://www.SHOP.example/x?y#z"), true),
    (Channel(.url, "https://pages.example/Offer/one"), true),
    (Channel(.url, "https://pages.example/Offer/one/two"), true),
    (Channel(.url, "https://pages.example/Offer/one?x=1"), true),
    (Channel(.url, "https://pages.example/Offer/once"), false),
    (Channel(.url, "https://pages.example/"), false),
    (Channel(.image, "https://pictures.example/a.png"), true),
    (Channel(.image, "https://pictures.example/b.png"), true),
    (Channel(.image, "https://pictures.example/c.png"), false),
    (
      Channel(
        .image, "sha256:00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"), true
    ),
    (Channel(.email, "help@mail.example"), true),
    (Channel(.line, "example_line"), true),
    (Channel(.domain, "xn--e1afmkfd.example"), true),
    (Channel(.email, "other@mail.example"), false),
    (Channel(.email, "any@shop.example"), true),
    (Channel(.domain, "filter.example"), true),
    (Channel(.domain, "first.example"), true),
    (Channel(.domain, "second.example"), true),
    // A hosts file names hosts, not what stands under them.
    (Channel(.domain, "www2.first.example"), false),
    (Channel(.url, "https://github.com/example-user/example/issues"), true),
    (Channel(.url, "https://github.com/example-user/other"), false),
    (Channel(.domain, "github.com"), false),
  ])
  func `names what stands on it and nothing else`(_ item: (Channel, Bool)) throws {
    let (reference, problems) = try blocking(Self.everyKind)
    #expect(problems == [])
    let opinion = reference.opinion(on: item.0)
    #expect(opinion.verdict == (item.1 ? .blocked : .unknown))
  }

  /// A list's name says what its values are: `block/<id>.txt` for every kind.
  @Test(arguments: ChannelKind.all)
  func `may hold contacts of any kind`(_ kind: ChannelKind) throws {
    for value in kind.examples.compactMap(\.value) {
      let (reference, problems) = try blocking(value + "\n", name: "\(kind.id).txt")
      #expect(problems == [], "\(kind):\(value)")
      #expect(reference.opinion(on: Channel(kind, value)).verdict == .blocked, "\(kind):\(value)")
      #expect(reference.opinion(on: Channel(kind, value + "0")).verdict == .unknown)
    }
  }

  @Test(arguments: [
    ("https://shop.example", "shop.example", ""),
    ("HTTP://www.Shop.Example:8080/a/b/?c=d#e", "shop.example", "/a/b/?c=d"),
    ("shop.example./x/", "shop.example", "/x"),
    ("user:word@shop.example/a@b", "shop.example", "/a@b"),
    ("shop.example?x=http://other.example/", "shop.example", "?x=http://other.example"),
    ("a", "a", ""), ("t.me/Example_Shop", "t.me", "/Example_Shop"), ("www.", "www", ""),
    ("Bücher.example/Ä", "xn--bcher-kva.example", "/Ä"),
    ("http://0xCB.0.0x71.9:80/a", "203.0.113.9", "/a"),
    ("https://me@[2001:DB8::7]:80/a", "[2001:db8::7]", "/a"),
  ])
  func `compares addresses by host and path`(_ address: String, _ host: String, _ path: String) {
    #expect(URLKey(address)?.host == host)
    #expect(URLKey(address)?.path == path)
    #expect(AddressBytes.host(of: address) == host)
  }

  @Test(arguments: ["", "/", "//shop.example/a", "https://", "://", "?"])
  func `finds no host where none stands`(_ address: String) {
    #expect(URLKey(address) == nil)
  }

  @Test func `goes by the host and not by what stands before it`() throws {
    let (reference, _) = try blocking("shop.example")
    func verdict(_ url: String) -> Verdict { reference.opinion(on: Channel(.url, url)).verdict }
    #expect(verdict("https://good.example@shop.example/") == .blocked)
    #expect(verdict("https://shop.example@good.example/") == .unknown)
    #expect(verdict("https://good.example/?to=https://shop.example") == .unknown)
  }

  @Test func `says since when, by whom and why`() throws {
    let (reference, _) = try blocking(Self.everyKind)
    let opinion = reference.opinion(on: Channel(.telegram, "example_shop"))
    #expect(
      opinion.grounds == [
        .indicator(
          Indicator(
            channel: Channel(.telegram, "example_shop"), reason: "sells lines of others",
            origin: "a page", date: "2026-01-02", list: "mine.txt"))
      ])
  }

  @Test(arguments: [
    ("77", "2 digits would match too much"),
    ("shop.example\n77", "2 digits"),
    ("t.me", "everybody is on t.me"),
    ("https://github.com/", "everybody is on github.com"),
    ("0.0.0.0 wa.me", "everybody is on wa.me"),
    ("||bit.ly^", "everybody is on bit.ly"),
    ("com.kh", "everybody is on com.kh"),
    ("co.uk", "everybody is on co.uk"),
    ("example.com##.ad", "hides a part"),
    ("##.ad", "hides a part"),
    ("example.com#@#.ad", "hides a part"),
    ("@@||ok.example^", "an exception"),
    ("||a.example^$third-party", "options"),
    ("||*.example^", "wildcards"),
    ("com", "not clear what this word is"),
    ("0.0.0.0 77", "no domain"),
    ("256.1.1.1", "digits would match too much"),
    ("telegram:a b", "names on Telegram"),
    ("sha256:00", "64 digits"),
  ])
  func `refuses what would match too much or names nothing`(_ item: (String, String)) throws {
    let (reference, problems) = try blocking("# head\nkept.example\n" + item.0)
    #expect(problems.count == 1)
    #expect(problems.first?.reason.contains(item.1) == true, "\(problems)")
    #expect(problems.first?.line == (item.0.contains("\n") ? 4 : 3))
    for value in ["77", "+15555550177", "1204"] {
      #expect(reference.opinion(on: Channel(.phone, value)).verdict == .unknown)
    }
    for host in ["t.me", "github.com", "example.com", "bit.ly"] {
      #expect(reference.opinion(on: Channel(.domain, host)).verdict == .unknown)
    }
  }

  @Test(arguments: [
    ("203.0.113.9", "203.0.113.9"), ("0xCB.0.0x71.9", "203.0.113.9"),
    ("0313.0.0161.011", "203.0.113.9"), ("domain:3405803785", "203.0.113.9"),
    ("http://203.0.113.9:8080/", "203.0.113.9"), ("0.0.0.0 203.0.113.9", "203.0.113.9"),
    ("||203.0.113.9^", "203.0.113.9"), ("[2001:DB8:0::7]", "[2001:db8::7]"),
    ("2001:db8:0:0::7", "[2001:db8::7]"), ("https://[2001:db8::7]/", "[2001:db8::7]"),
    ("203.0.113.9\t2026-01-31\tmine\ta reason", "203.0.113.9"),
  ])
  func `names machines by their addresses, however they are written`(
    _ line: String, _ host: String
  ) throws {
    let (reference, problems) = try blocking("[Adblock Plus 2.0]\n" + line + "\n")
    #expect(problems == [])
    #expect(reference.opinion(on: Channel(.domain, host)).verdict == .blocked)
    #expect(reference.opinion(on: Channel(.domain, "203.0.113.8")).verdict == .unknown)
  }

  @Test func `takes its kind from its name`() throws {
    let (reference, problems) = try blocking("example_shop\n", name: "lists/telegram.txt")
    #expect(problems == [])
    #expect(reference.opinion(on: Channel(.telegram, "example_shop")).verdict == .blocked)
  }

  @Test func `of nothing usable is a mistake with place and cure`() {
    let error = #expect(throws: ReferenceError.self) { try blocking("77\n") }
    #expect(error?.description.hasPrefix("mine.txt:1: ") == true)
    #expect(throws: ReferenceError.self) { try blocking("a\0b") }
  }

  @Test func `may have CRLF, a byte order mark and no last line feed`() throws {
    let (reference, problems) = try blocking("\u{FEFF}a.example\r\nb.example")
    #expect(problems == [])
    #expect(reference.opinion(on: Channel(.domain, "a.example")).verdict == .blocked)
    #expect(reference.opinion(on: Channel(.domain, "b.example")).verdict == .blocked)
  }

  @Test func `loses against an allowlist`() throws {
    var (reference, _) = try blocking("shop.example\n")
    try reference.add(allowlist: Array("shop.example\n".utf8), name: "ok.txt")
    #expect(reference.opinion(on: Channel(.domain, "shop.example")).verdict == .allowed)
  }
}

struct `The built-in reference` {
  @Test(arguments: ["jx0703", "esim1088"])
  func `blocks the accounts that pages were seen to promote`(_ name: String) {
    #expect(builtIn.opinion(on: Channel(.telegram, name)).verdict == .blocked)
    let bare = Reference.builtIn(lists: false)
    #expect(bare.opinion(on: Channel(.telegram, name)).verdict == .unknown)
  }

  @Test func `has no list entry that it refuses itself`() {
    #expect(builtIn.listProblems == [])
  }

  @Test(arguments: [
    Channel(.phone, "1204"), Channel(.phone, "+855979097097"), Channel(.phone, "0979097097"),
    Channel(.phone, "012812812"), Channel(.phone, "+85512812812"), Channel(.phone, "117"),
    Channel(.domain, "smart.com.kh"), Channel(.domain, "www.smart.com.kh"),
    Channel(.url, "https://pay.metfone.com.kh/x"), Channel(.email, "care@metfone.com.kh"),
  ])
  func `allows a carrier's own contacts in every spelling`(_ channel: Channel) {
    let opinion = builtIn.opinion(on: channel, in: cambodia)
    #expect(opinion.verdict == .allowed)
    #expect(!opinion.facts.isEmpty)
  }

  @Test(arguments: [
    Channel(.phone, "127"), Channel(.phone, "+855120000000"), Channel(.domain, "smart-kh.example"),
    Channel(.domain, "com.kh"), Channel(.url, "https://metfone.example/smart.com.kh"),
  ])
  func `knows nothing of other contacts`(_ channel: Channel) {
    #expect(builtIn.opinion(on: channel, in: cambodia).verdict == .unknown)
  }

  @Test func `does not take a short number of one country for another's`() {
    let elsewhere = JudgingContext(countries: ["BE"])
    #expect(builtIn.opinion(on: Channel(.phone, "1204"), in: elsewhere).verdict == .unknown)
  }

  @Test func `knows whose a host is`() {
    #expect(builtIn.owner(ofHost: "www.smart.com.kh")?.id == "kh/smart")
    #expect(builtIn.owner(ofHost: "notsmart.com.kh") == nil)
    #expect(builtIn.officialDomains.contains { $0 == ("cellcard.com.kh", "kh/cellcard") })
  }

  @Test func `says whom to call and where to report`() throws {
    let smart = try #require(builtIn.carrier("kh/smart"))
    let remedy = try #require(builtIn.remedy(for: smart))
    #expect(remedy.english.contains("1204"))
    #expect(remedy.english.contains("6789"))
  }
}

struct `A keeper of lists` {
  @Test func `finds nothing to mend in those that we ship`() {
    #expect(builtIn.lintLists() == [])
  }

  @Test(arguments: [
    ("b_example\t2026-01-01\tx\ty\na_example\t2026-01-01\tx\ty", 2, "stands after “b_example”"),
    ("A_Example\t2026-01-01\tx\ty", 1, "not canonical"),
    ("a_example\tlately\tx\ty", 1, "is no day"),
    ("a_example\t2026-01-01\tx", 1, "origin or reason"),
    ("a_example\t2026-01-01\tx\ty\na_example\t2026-01-01\tx\ty", 2, "stands here twice"),
  ])
  func `hears what a published list lacks`(_ text: String, _ line: Int, _ reason: String) throws {
    let (reference, _) = try blocking(text, name: "block/telegram")
    let problems = reference.lintLists()
    #expect(problems.contains { $0.line == line && $0.reason.contains(reason) }, "\(problems)")
  }

  @Test func `hears that a carrier's own contact is listed, or an allowed one`() throws {
    var reference = builtIn
    try reference.add(blocklist: Array("pay.metfone.com.kh\nshop.example".utf8), name: "mine.txt")
    try reference.add(allowlist: Array("shop.example".utf8), name: "ok.txt")
    let reasons = reference.lintLists().map(\.reason)
    #expect(reasons.contains { $0.contains("Metfone’s own contact (kh/metfone)") })
    #expect(reasons.contains { $0.contains("ok.txt allows it") })
    #expect(reasons.count == 2)
  }
}

struct `A hosts file` {
  @Test func `names the machine itself, which is nobody's contact`() throws {
    let (reference, problems) = try blocking(
      """
      127.0.0.1 localhost localhost.localdomain
      255.255.255.255 broadcasthost
      ::1 ip6-localhost ip6-loopback
      127.0.0.1 local
      0.0.0.0 0.0.0.0
      0.0.0.0 bad.example worse.example
      """)
    #expect(problems == [])
    #expect(reference.opinion(on: Channel(.domain, "worse.example")).verdict == .blocked)
    for name in ["localhost.localdomain", "0.0.0.0"] {
      #expect(reference.opinion(on: Channel(.domain, name)).verdict == .unknown, "\(name)")
    }
  }
}
