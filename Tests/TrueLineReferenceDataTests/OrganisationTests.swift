import Testing
import TrueLineModel

@testable import TrueLineReferenceData

/// Tables of reserved names only, with an index made from them.
let exampleTables = [
  (
    "organisations.tsv",
    """
    # organisations
    id\tname\tnames\tcountry\tcommon\tcarriers\tdomains
    bank/001/north\tNorth\tNorth Bank|Notrh\t001\ty\t\tnorth.example
    bank/int/south\tSouthbank\tSüdbank|南方银行\t\t\t\tsouth.example|south.github.io
    parcel/001/post\tExample Post\tPost\t001\t\t001/lumetel\tpost.example
    tax/001/revenue\tRevenue\t\t001\t\t\trevenue.example
    """
  ),
  (
    "domains.tsv",
    """
    # domains
    host\tkind\twhose\tsources
    group.example\tofficial\tbank/001/north|bank/int/south\tone|two
    north.example\tofficial\tbank/001/north\tone
    post.example\tofficial\tparcel/001/post\ttwo
    so.example\tshort\tbank/int/south\tone
    south.example\tofficial\tbank/int/south\ttwo
    south.github.io\tofficial\tbank/int/south\ttwo
    """
  ),
  (
    "suffixes.tsv",
    """
    # suffixes
    host\tkind\twhose\tsources
    bank.example\trestricted\t001\tpsl
    gov.example\tlocal-government\t001\tpsl
    """
  ),
  (
    "user-hosts.tsv",
    """
    # user-hosts
    host\tkind\twhose\tsources
    pages.north.example\tuser-content\t\tthree
    post.example\tuser-content\t\tthree
    short.example\tshortener\tbank/001/north\tthree
    """
  ),
  ("sites.tsv", "# sites\nhost\tkind\twhose\tsources\nbig.example\tmuch-linked\t\tfour"),
  (
    "sources.tsv",
    "# sources\nsource\ttitle\turl\tlicence\tversion\none\tOne\thttps://one.example\tMIT\t2026-11-01"
  ),
]

let exampleOrganisations = Organisations(
  tables: exampleTables.map { ($0.0, .loaded(Array($0.1.utf8))) })

struct `A table of organisations` {
  let known = exampleOrganisations

  @Test func `are found by id, with and without their sector`() throws {
    let north = try #require(known.organisation("bank/001/north"))
    #expect(north.name == "North")
    #expect(north.names == ["North Bank", "Notrh"])
    #expect(north.country == "001")
    #expect(north.isCommonWord)
    #expect(known.organisation("001/north") == north)
    #expect(known.organisation("int/south")?.country == nil)
    #expect(known.organisation("001/nor") == nil)
    #expect(known.organisation("north") == nil)
    #expect(known.all.count == 4)
  }

  @Test func `name their carriers, so that none is known twice`() {
    #expect(known.organisation("parcel/001/post")?.carriers == ["001/lumetel"])
  }

  @Test(arguments: [
    (["north-me.ae", "north.com.ar", "north.com.cn"], "north.com.cn"),
    (["ne.cn", "north.com"], "north.com"),
    (["northbank.com", "north.cn"], "north.cn"),
    (["other.com", "elsewhere.example"], "other.com"),
  ])
  func `send a reader to the domain of their name and country`(
    _ domains: [String], _ main: String
  ) throws {
    var north = try #require(known.organisation("bank/001/north"))
    north.country = "CN"
    north.domains = domains
    #expect(north.mainDomain == main)
  }

  @Test func `name the sources of their domains`() {
    #expect(known.source("one")?.licence == "MIT")
    #expect(known.source("two") == nil)
    #expect(known.sources.map(\.id) == ["one"])
  }
}

struct `A host` {
  let known = exampleOrganisations

  @Test(arguments: [
    "north.example", "www.north.example", "NORTH.example.", "https://login.north.example:443/x?y",
    "https://short.example@north.example/",
  ])
  func `belongs to whose domain it is or stands under`(_ host: String) {
    #expect(known.owners(ofHost: host).map(\.id) == ["bank/001/north"])
  }

  @Test(arguments: [
    "notnorth.example", "north.example.other.example", "example", "", "north-example.example",
    "https://north.example@other.example/",
  ])
  func `belongs to nobody else`(_ host: String) {
    #expect(known.standing(ofHost: host) == nil)
  }

  @Test func `of a group is each of its houses'`() {
    #expect(
      known.owners(ofHost: "a.group.example").map(\.id) == ["bank/001/north", "bank/int/south"])
  }

  @Test func `where users publish is nobody's official site`() throws {
    let pages = try #require(known.standing(ofHost: "x.pages.north.example"))
    #expect(pages.kinds == [.userContent])
    #expect(pages.sources == ["three"])
    #expect(known.owners(ofHost: "x.pages.north.example").isEmpty)
    // A domain may be both: whose it is stays known.
    let both = try #require(known.standing(ofHost: "post.example"))
    #expect(both.isAnybodys)
    #expect(both.organisations == ["parcel/001/post"])
    #expect(known.owners(ofHost: "post.example").isEmpty)
    #expect(known.standing(ofHost: "short.example")?.kinds == [.shortener])
    #expect(known.owners(ofHost: "short.example").isEmpty)
  }

  @Test func `below a private suffix is whoever's asked for it`() throws {
    let page = try #require(known.standing(ofHost: "north.github.io"))
    #expect(page.host == "github.io")
    #expect(page.sources == ["psl-private"])
    #expect(page.isAnybodys)
    #expect(known.owners(ofHost: "www.south.github.io").map(\.id) == ["bank/int/south"])
  }

  @Test func `under a government's suffix is its public bodies' only`() throws {
    let revenue = try #require(known.organisation("tax/001/revenue"))
    let north = try #require(known.organisation("bank/001/north"))
    #expect(known.isOfficial("pay.gov.example", of: revenue))
    #expect(!known.isOfficial("pay.gov.example", of: north))
    #expect(!known.isOfficial("gov.example.other.example", of: revenue))
    #expect(known.isOfficial("north.example", of: north))
    #expect(!known.isOfficial("pages.north.example", of: north))
    let bank = try #require(known.standing(ofHost: "any.bank.example"))
    #expect(bank.kinds == [.restricted])
    #expect(bank.country == "001")
  }

  @Test func `that leads the web is known to be somebody's`() {
    #expect(known.standing(ofHost: "big.example")?.kinds == [.muchLinked])
  }
}

struct `The built-in organisations` {
  let known = Organisations.builtIn

  /// A carrier's own domain is in no other organisation's hands.
  @Test func `are joined to every carrier whose domain they have`() {
    for (domain, carrier) in Reference.builtIn().officialDomains where !carrier.hasSuffix("/*") {
      for owner in known.owners(ofHost: domain) {
        #expect(owner.carriers.contains(carrier), "\(owner.id), \(domain): \(carrier)")
      }
    }
  }

  @Test(arguments: [
    ("www.paypal.com", "wallet/int/paypal"), ("tools.usps.com", "parcel/us/usps"),
    ("www.irs.gov", "tax/us/irs"),
  ])
  func `own their sites`(_ host: String, _ id: String) {
    #expect(known.owners(ofHost: host).map(\.id).contains(id))
  }

  @Test(arguments: [
    "storage.googleapis.com", "paypal.web.app", "x.workers.dev", "bank.blogspot.com", "x.run.app",
    "sites.google.com", "bit.ly", "usps.duckdns.org", "linktr.ee",
  ])
  func `own nothing where anybody publishes`(_ host: String) throws {
    let standing = try #require(known.standing(ofHost: host))
    #expect(standing.isAnybodys)
    #expect(known.owners(ofHost: host).isEmpty)
    #expect(!standing.sources.isEmpty)
  }
}
