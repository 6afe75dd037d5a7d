import TrueLineModel
import TrueLineText

extension Sign {
  /// What else stands on the page, and where.
  static let around: [Sign] = [
    Sign(
      "in-heading", .against, "it stands in a title or a heading",
      counts: "# Notes: Telegram ⟦@example_shop⟧\n\nA story.",
      passes: "# Notes\n\nTelegram ⟦@example_shop⟧"
    ) { contact, page in page.isInHeading(contact) },

    Sign(
      "at-first", .against, "it stands in the first paragraph",
      counts: "# Notes\n\nTelegram ⟦@example_shop⟧\n\nA story.",
      passes: "# Notes\n\nA story.\n\nTelegram ⟦@example_shop⟧"
    ) { contact, page in page.isEarly(contact) },

    Sign(
      "alone", .against, "no other contact stands on the page",
      counts: "# Notes\n\nTelegram: ⟦@example_shop⟧",
      passes: "# Notes\n\nTelegram: ⟦@example_shop⟧, WhatsApp: +1 202 555 0123"
    ) { _, page in page.circumstances.people == 1 },

    Sign(
      "few-ways", .against, "every way out of the page is a private one",
      of: .people,
      counts: "# Notes\n\nTelegram: ⟦@example_shop⟧",
      passes: "# Notes\n\nTelegram: ⟦@example_shop⟧. See https://shop.example/pictures"
    ) { _, page in page.circumstances.addresses == 0 && page.circumstances.ownMails == 0 },

    Sign(
      "many-people", .clearing, "the page lists many contacts",
      counts: """
        # Notes

        See t.me/⟦example_shop⟧, t.me/example_shopa, t.me/example_shopb, t.me/example_shopc,
        t.me/example_shopd, t.me/example_shope, t.me/example_shopf, t.me/example_shopg
        """,
      passes: "# Notes\n\nTelegram: ⟦@example_shop⟧"
    ) { _, page in page.circumstances.people >= Circumstances.many },

    Sign(
      "beside-another", .against, "another private contact stands beside it",
      of: .people,
      counts: "# Notes\n\nTelegram: ⟦@example_shop⟧, WhatsApp: +1 202 555 0123",
      passes: "# Notes\n\nTelegram: ⟦@example_shop⟧"
    ) { contact, page in page.standsBesideAnother(contact) },

    Sign(
      "own-house", .clearing, "the page has mailboxes and addresses of one domain",
      counts:
        "# Notes\n\nTelegram: ⟦@example_shop⟧\n\nMail: a@shop.example, https://shop.example/x",
      passes: "# Notes\n\nTelegram: ⟦@example_shop⟧\n\nMail: a@shop.example"
    ) { _, page in page.circumstances.hasOwnHouse },

    Sign(
      "known-beside", .clearing, "the page has known official contacts, too",
      counts: "# Exampleland\n\nTestel’s hotline is 1001. Telegram: ⟦@example_shop⟧",
      passes: "# Exampleland\n\nTelegram: ⟦@example_shop⟧"
    ) { _, page in page.circumstances.hasKnown },

    Sign(
      "names-in-opening", .against, "the opening names a company",
      counts: "# Parcelia\n\nTelegram: ⟦@example_shop⟧",
      passes: "# Notes\n\nTelegram: ⟦@example_shop⟧"
    ) { _, page in page.circumstances.namesInOpening || page.opensWithCarrier },

    Sign(
      "names-beside", .against, "a company is named beside it",
      counts: "# Notes\n\nParcelia. Telegram: ⟦@example_shop⟧",
      passes: "# Notes\n\nTelegram: ⟦@example_shop⟧"
    ) { contact, _ in contact.isBesideName },

    Sign(
      "emoji-beside", .against, "picture signs stand around it",
      counts: "# Notes\n\n🔥🔥🔥 Telegram: ⟦@example_shop⟧",
      passes: "# Notes\n\nTelegram: ⟦@example_shop⟧"
    ) { contact, _ in contact.pictureSigns > 0 },

    Sign(
      "emoji-crowd", .against, "many picture signs stand around it",
      counts: "# Notes\n\n🔥🔥🔥🔥🔥🔥 Telegram: ⟦@example_shop⟧",
      passes: "# Notes\n\n🔥 Telegram: ⟦@example_shop⟧"
    ) { contact, _ in contact.pictureSigns >= Circumstances.crowd },

    Sign(
      "name-of-trade", .against, "the account is called after a trade",
      of: .accounts,
      counts: "# Notes\n\nTelegram: ⟦@example_support⟧",
      passes: "# Notes\n\nTelegram: ⟦@example_anna⟧"
    ) { contact, page in contact.isCalledAfterTrade },

    Sign(
      "name-with-digits", .against, "the account’s name ends in a number",
      of: .accounts,
      counts: "# Notes\n\nTelegram: ⟦@example_anna888⟧",
      passes: "# Notes\n\nTelegram: ⟦@example_anna⟧"
    ) { contact, _ in contact.hasNumberedName },

    Sign(
      "name-on-page", .clearing, "the page calls itself by the contact’s name",
      counts: "# Annabella\n\nTelegram: ⟦@annabella⟧",
      passes: "# Notes\n\nTelegram: ⟦@annabella⟧"
    ) { contact, page in page.callsItself(contact) },
  ]

  /// Whose an address or a mailbox is, and how its host is built.
  static let hosts: [Sign] = [
    Sign(
      "host-nobodys", .against, "nobody known has its domain",
      counts: "# Notes\n\nSee https://⟦qwert.example⟧/x",
      passes: "# Notes\n\nSee https://⟦pages.example⟧/x"
    ) { contact, _ in contact.site?.kind == .nobodys },

    Sign(
      "host-anybodys", .against, "anybody can publish there",
      counts: "# Notes\n\nSee https://⟦pages.example⟧/x",
      passes: "# Notes\n\nSee https://⟦qwert.example⟧/x"
    ) { contact, _ in contact.isAddress && contact.site?.kind == .anybodys },

    Sign(
      "host-short", .against, "it hides where it leads",
      counts: "# Notes\n\nSee https://⟦short.example⟧/x",
      passes: "# Notes\n\nSee https://⟦qwert.example⟧/x"
    ) { contact, _ in contact.site?.kind == .shortener },

    Sign(
      "host-named", .clearing, "the page calls its owner by name",
      counts: "# Notes on Qwert\n\nSee https://⟦qwert.example⟧/x",
      passes: "# Notes\n\nSee https://⟦qwert.example⟧/x"
    ) { contact, page in
      contact.site.map { $0.kind == .nobodys && page.hosts.isNamed($0.host[...]) } ?? false
    },

    Sign(
      "host-cheap", .against, "domains of its ending are cheap to throw away",
      counts: "# Notes\n\nSee https://⟦qwert.top⟧/x",
      passes: "# Notes\n\nSee https://⟦qwert.example⟧/x"
    ) { contact, _ in contact.site.map { ThrowAway.isEnding(of: $0.host) } ?? false },

    Sign(
      "host-odd", .against, "its host is a row of letters and digits",
      counts: "# Notes\n\nSee https://⟦q3x7z.example⟧/x",
      passes: "# Notes\n\nSee https://⟦qwert.example⟧/x"
    ) { contact, _ in contact.site?.build.contains(.odd) ?? false },

    Sign(
      "host-hyphened", .against, "its host is put together with a hyphen",
      counts: "# Notes\n\nSee https://⟦quarter-page.example⟧/x",
      passes: "# Notes\n\nSee https://⟦quarter.example⟧/x"
    ) { contact, _ in contact.site?.build.contains(.hyphened) ?? false },

    Sign(
      "host-keyword", .against, "its host has a word such as verify, track or refund",
      counts: "# Notes\n\nSee https://⟦verify.example⟧/x",
      passes: "# Notes\n\nSee https://⟦quarter.example⟧/x"
    ) { contact, _ in contact.site?.build.contains(.keyword) ?? false },

    Sign(
      "host-borrows", .against, "its host has the name of a house that it does not belong to",
      counts: "# Notes\n\nSee https://⟦parcelia-fee.example⟧/x",
      passes: "# Notes\n\nSee https://⟦qwert-fee.example⟧/x"
    ) { contact, _ in contact.site?.borrowed ?? false },

    Sign(
      "host-referral", .against, "the address pays its owner for visitors",
      of: .addresses,
      counts: "# Notes\n\nSee https://⟦qwert.example⟧/register?code=1234",
      passes: "# Notes\n\nSee https://⟦qwert.example⟧/x"
    ) { contact, page in Referral.isReferral(contact, in: page.document) },

    Sign(
      "host-mailed", .clearing, "the page has a mailbox at the same domain",
      of: .addresses,
      counts: "# Notes\n\nSee https://⟦qwert.example⟧/x, mail: a@qwert.example",
      passes: "# Notes\n\nSee https://⟦qwert.example⟧/x"
    ) { contact, page in
      contact.site.map { page.circumstances.mailHosts.contains($0.host) } ?? false
    },

    Sign(
      "host-often", .clearing, "the page leads there again and again",
      of: .addresses,
      counts: """
        # Notes

        See https://⟦qwert.example⟧/x, https://qwert.example/y, https://qwert.example/z and
        https://qwert.example/w
        """,
      passes: "# Notes\n\nSee https://⟦qwert.example⟧/x"
    ) { contact, _ in contact.places.count > 3 },

    Sign(
      "host-among-many", .clearing, "it is one of many addresses on the page",
      of: .addresses,
      counts: """
        # Notes

        See https://⟦qwert.example⟧/x, https://qwerta.example/x, https://qwertb.example/x,
        https://qwertc.example/x, https://qwertd.example/x, https://qwerte.example/x,
        https://qwertf.example/x, https://qwertg.example/x
        """,
      passes: "# Notes\n\nSee https://⟦qwert.example⟧/x"
    ) { _, page in page.circumstances.addresses >= Circumstances.many },

    Sign(
      "host-only", .against, "it is the only address on the page",
      of: .addresses,
      counts: "# Notes\n\nSee https://⟦qwert.example⟧/x",
      passes: "# Notes\n\nSee https://⟦qwert.example⟧/x, https://quarter.example/y"
    ) { _, page in page.circumstances.addresses == 1 },
  ]
}
