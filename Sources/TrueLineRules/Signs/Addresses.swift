import TrueLineText

extension Sign {
  /// What speaks against addresses that a page leads to.
  static let addresses: [Sign] = [
    Sign(
      "said-official", 3,
      "the link is called the official site and carries no name of anybody named here",
      of: .addresses, isPromise: true,
      counts: Example(
        "# Cancel a SIM card\n\n[Official site](https://⟦qwert.top⟧/x)\n\nRead on.", .error),
      passes: "# Cancel a SIM card\n\n[Another site](https://⟦qwert.top⟧/x)\n\nRead on."
    ) { contact, page in page.isCalledOfficial(contact) },

    Sign(
      "referral", 1, "the address pays its owner for visitors",
      of: .addresses,
      counts: Example(
        "# SIM cards for sale\n\nBuy: https://⟦qwert.example⟧/register?code=1234", .warning),
      passes: Example(
        "# SIM cards for sale\n\nBuy: https://⟦qwert.example⟧/cards?page=1234", .warning)
    ) { contact, page in Referral.isReferral(contact, in: page.document) },

    Sign(
      "throw-away", 1, "domains of this ending are cheap to throw away",
      of: .addresses,
      counts: Example("# SIM cards for sale\n\nBuy: https://⟦qwert.top⟧/cards", .warning),
      passes: Example("# SIM cards for sale\n\nBuy: https://⟦qwert.example⟧/cards", .warning)
    ) { contact, _ in ThrowAway.isEnding(of: contact.host) },

    Sign(
      "unresolved", 1, "nobody sees where a short address leads",
      of: .addresses,
      counts: Example("# SIM cards for sale\n\nBuy: https://⟦bit.ly⟧/example", .warning),
      passes: Example("# SIM cards for sale\n\nBuy: https://⟦qwert.example⟧/example", .warning)
    ) { contact, _ in KnownHosts.isShortener(contact.host) || KnownHosts.isLinkInBio(contact.host)
    },

    Sign(
      "only-address", 1, "it is the page's only way out",
      of: .addresses,
      counts: Example("# SIM cards for sale\n\nBuy: https://⟦qwert.example⟧/cards", .warning),
      passes:
        "# SIM cards for sale\n\nBuy: https://⟦qwert.example⟧/cards or write to a@shop.example"
    ) { contact, page in
      !page.contacts.contains {
        $0.channel != contact.channel && $0.channel.kind != .image && $0.channel.kind != .ussd
      }
    },
  ]
}
