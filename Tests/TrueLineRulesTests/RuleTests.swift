import Testing
import TrueLineChecking
import TrueLineModel
import TrueLineReferenceData

struct `Contacts beside an accused one` {
  private static let offer = """
    # Accounts for sale: Telegram @example_sim

    Accounts for sale here. Telegram @example_sim.
    """

  @Test func `share its fate one step lower where a label of their own calls for them`() {
    let said = Said(Self.offer + "\n\nWeChat: example_other")
    #expect(
      said.lines == [
        "error unofficial-service-channel telegram:example_sim",
        "warning unofficial-service-channel wechat:example_other",
      ])
  }

  @Test func `go free where they are a group that anybody may read`() {
    let said = Said(Self.offer + "\n\nOur [group](https://discord.gg/example)")
    #expect(said.lines == ["error unofficial-service-channel telegram:example_sim"])
  }
}

struct `The opening of a page` {
  @Test(arguments: ["", "<title>Accounts of all countries for sale</title>"])
  func `holds its first heading, whether a title stands before it or not`(_ title: String) {
    let said = Said(
      "\(title)<h1>Accounts for sale: Telegram @example_sim</h1><p>A story.</p>", as: "page.html")
    let reasons = said.reasons("unofficial-service-channel")
    #expect(reasons.contains { $0.hasPrefix("it stands in the first line") }, "\(reasons)")
  }

  @Test(arguments: ["", "<title>Accounts of all countries for sale</title>"])
  func `is searched for numbers that no word announces`(_ title: String) {
    let said = Said(
      "\(title)<h1>Accounts for sale +1 800 555 0100</h1><p>Call us.</p>", as: "page.html")
    #expect(said.lines.contains { $0.hasSuffix("phone:+18005550100") }, "\(said.lines)")
  }
}

struct `A contact that is called official` {
  private static let text = "# Lines\n\nTestel's official support is on Telegram @example_other."

  @Test func `is warned of where the carrier is known not to have it`() {
    #expect(Said(Self.text).level("false-official-contact") == .warning)
  }

  @Test func `is let be beside the carrier's real contacts, or under the carrier's plain name`() {
    let beside = Said(Self.text + " Its site is https://testel.example/.")
    #expect(beside.level("false-official-contact") == nil)
    let named = Said("# Lines\n\nTestel's official support is on Telegram @testel.")
    #expect(named.level("false-official-contact") == nil)
  }
}

struct `A message that presses` {
  @Test func `is an error from four points, a warning from three`() {
    let prize = Said("You were awarded a bonus. Reply on Telegram @example_sim", as: "a.txt")
    #expect(prize.level("phishing-message") == .error)
    let once = Said("There is a jackpot in town. Reply on Telegram @example_sim", as: "a.txt")
    #expect(once.level("phishing-message") == .warning)
  }

  @Test func `names the way out, and what it weighs`() {
    let said = Said("You have won a prize! Reply on Telegram @example_sim", as: "a.txt")
    #expect(
      said.reasons("phishing-message") == [
        "it promises a prize, and says so more than once (3)",
        "the way out is a private account (1)",
      ])
  }

  @Test func `needs a promise or a threat`() {
    let said = Said("Tea is ready. Reply on Telegram @example_sim", as: "a.txt")
    #expect(said.level("phishing-message") == nil)
  }

  @Test func `calls no site by a name that stands inside of a word`() {
    let said = Said("Your parcel is on hold, please continue: https://tinu.example/x", as: "a.txt")
    #expect(
      said.reasons("phishing-message").contains("the address is nobody’s that is known (4)"))
  }

  @Test func `finds no odd row of letters in what a house's name makes with others`() {
    let said = Said("Your parcel is on hold: https://angstparcelia.example/x", as: "a.txt")
    #expect(
      said.reasons("phishing-message").contains {
        $0.hasPrefix("its host has the name of a house")
      })
    #expect(!said.reasons("phishing-message").contains { $0.contains("row of letters") })
  }

  @Test func `takes what stands in a contact for no word`() {
    let said = Said("The choir has aged well. Reply on Telegram @available", as: "a.txt")
    #expect(!said.reasons("phishing-message").contains { $0.contains("sells or rents") })
  }
}

struct `A look-alike` {
  @Test func `may have an official name before somebody else's domain`() {
    let said = Said("You have won a prize! https://testel.pay-1.xyz/claim", as: "a.txt")
    #expect(said.lines.first == "error lookalike-domain domain:pay-1.xyz")
    #expect(
      said.reasons("lookalike-domain") == [
        "it has the name of testel[.]example before a domain of somebody else"
      ])
  }

  @Test func `is a warning where the text does not press`() {
    let said = Said("See https://testel.pay-1.xyz/claim", as: "a.txt")
    #expect(said.lines == ["warning lookalike-domain domain:pay-1.xyz"])
  }

  @Test func `takes a name that is nobody's own: Smart is a word, Metfone is none`() {
    let builtIn = Checker(reference: .builtIn())
    func rules(_ host: String) -> Set<RuleID> {
      Said("You have won a prize! News at https://\(host)/x", as: "a.txt", by: builtIn).rules
    }
    #expect(rules("metfone-tv.top").contains("lookalike-domain"))
    #expect(!rules("smart-tv.top").contains("lookalike-domain"))
  }

  @Test func `is a note in a text that names many`() {
    let hosts = (1...6).map { "https://te1egram-\($0).example" }
    func levels(_ count: Int) -> Set<Severity> {
      let said = Said("# Seen this week\n\n" + hosts.prefix(count).joined(separator: "\n\n"))
      return Set([said.level("lookalike-domain")].compactMap { $0 })
    }
    #expect(levels(5) == [.error])
    #expect(levels(6) == [.note])
  }

  @Test func `may have a whole official domain in front, as copies of pages have by right`() {
    let builtIn = Checker(reference: .builtIn())
    func rules(_ host: String) -> Set<RuleID> {
      Said("See https://\(host)/x", as: "a.txt", by: builtIn).rules
    }
    #expect(rules("metfone-com-kh.shop-1.example").contains("lookalike-domain"))
    #expect(rules("www.smart.com.kh.shop-1.example").contains("lookalike-domain"))
    #expect(!rules("metfone-com-kh.translate.goog").contains("lookalike-domain"))
    #expect(!rules("metfone-kh.example").contains("lookalike-domain"))
  }
}

struct `A link whose words are another address` {
  @Test func `is let be where it goes through a host that serves everybody`() {
    #expect(
      Said("# Cancel your line\n\n[www.shop.example](https://bit.ly/example1)").rules.isEmpty)
    #expect(
      Said("# Cancel your line\n\n[www.example-mobile.example](https://stranger.example/pay)").lines
        == ["warning mismatched-link domain:stranger.example"])
  }

  @Test func `is a note where the page promises nothing`() {
    #expect(
      Said("# Tea\n\n[www.shop.example](https://stranger.example/tea)").lines
        == ["note mismatched-link domain:stranger.example"])
  }
}

struct `A page in letters that only look like letters` {
  @Test func `is evasive from twelve of them`() {
    func isEvasive(_ letters: String) -> Bool {
      let said = Said("\(letters) and more, Telegram @example_sim", as: "a.txt")
      return said.level("unofficial-service-channel") == .warning
    }
    #expect(isEvasive("𝗖𝗵𝗲𝗮𝗽𝗰𝗮𝗿𝗱𝘀𝘅𝘅𝘆"))
    #expect(!isEvasive("𝗖𝗵𝗲𝗮"))
  }
}

struct `An account's name` {
  @Test func `borrows a company's with a word of trade behind it, and with no other`() {
    let reason = "the account's name borrows a company's name, and is not the company's (3)"
    func reasons(_ handle: String) -> [String] {
      Said("# Living in Exampleland\n\nWrite to Telegram @\(handle) about cancelling.").findings
        .flatMap(\.grounds).compactMap {
          if case .reason(let reason) = $0 { reason.english } else { nil }
        }
    }
    for handle in ["testel_help", "testelshop", "official_testel", "testel_kefu24"] {
      #expect(reasons(handle).contains(reason), "\(handle)")
    }
    for handle in ["testel", "testel_birds", "example_help"] {
      #expect(!reasons(handle).contains(reason), "\(handle)")
    }
  }
}

struct `An ending that is cheap to throw away` {
  @Test(arguments: ["top", "xyz", "shop", "vip", "click", "online", "cc", "icu"])
  func `weighs against an address`(_ ending: String) {
    func reasons(_ host: String) -> [String] {
      Said("# SIM cards for sale\n\nBuy: https://\(host)/cards")
        .reasons("unofficial-service-channel")
    }
    let reason = "domains of this ending are cheap to throw away (1)"
    #expect(reasons("qwert.\(ending)").contains(reason))
    #expect(!reasons("qwert.example").contains(reason))
  }
}

struct `A referral` {
  @Test(arguments: ["?ref=a", "?aff=7", "/reg?x=1", "?page=2&invitecode=9", "?partner=b"])
  func `pays somebody for visitors`(_ tail: String) {
    let reason = "the address pays its owner for visitors (1)"
    let page = "# SIM cards for sale\n\nBuy: https://qwert.example/cards"
    #expect(Said(page + tail).reasons("unofficial-service-channel").contains(reason))
    #expect(!Said(page + "?page=2").reasons("unofficial-service-channel").contains(reason))
  }
}

struct `A carrier whose name is a word` {
  @Test func `is meant where telephone lines are spoken of close by`() {
    let builtIn = Checker(reference: .builtIn())
    let filler = """
      Nothing else is said here for a long while, and the words go on and on about the weather, the \
      sea, the road to the hills and the noodles that one eats there, which are cheap all year.
      """
    let claim = "The hotline of Smart is 1009."
    #expect(Said("\(claim) The SIM card is red.", by: builtIn).level("wrong-hotline") == .warning)
    #expect(Said("\(claim) \(filler) The SIM card is red.", by: builtIn).rules.isEmpty)
  }
}
