import TrueLineModel

extension Sign {
  /// What strangers offer in short messages to whom they want to write or to call them.
  static let offers: [Sign] = [
    Sign(
      "by-account", 2, "the way out is a private account",
      of: .people, slot: .wayOut,
      counts: Example("Online job, simple tasks. Telegram: ⟦@example_boss⟧", .warning),
      passes: "Online job, simple tasks. Call ⟦+1 202 555 0123⟧"
    ) { contact, page in
      contact.isPrivate && contact.channel.kind.holder == .people && !page.isNotice
    },

    Sign(
      "by-number", 1, "the way out is a number that anybody can have",
      of: .numbers, slot: .wayOut,
      counts: "Online job, simple tasks. Call ⟦+1 202 555 0123⟧",
      passes: Example("Online job, simple tasks. Telegram: ⟦@example_boss⟧", .warning)
    ) { _, page in !page.isNotice },

    Sign(
      "linked-account", 1, "a link opens a chat with it",
      of: .accounts,
      counts: Example("Online job, simple tasks: ⟦https://t.me/example_boss⟧", .error),
      passes: Example("Online job, simple tasks. Telegram: ⟦@example_boss⟧", .warning)
    ) { contact, _ in contact.isPrivate && contact.traits.contains(.linked) },

    Sign(
      "new-number", 3, "somebody near to its reader writes from a new number",
      of: .people, slot: .offer, isPromise: true,
      counts: Example("Hi mum, I lost my phone. WhatsApp me: ⟦+1 202 555 0123⟧", .warning),
      passes: "Hi Peter, I bought a phone. WhatsApp me: ⟦+1 202 555 0123⟧"
    ) { _, page in page.message?.speaks(of: .relative) ?? false },

    Sign(
      "job", 3, "it offers work or easy earnings",
      of: .people, slot: .offer, isPromise: true,
      counts: Example("Part-time job. Telegram: ⟦@example_boss⟧", .warning),
      passes: "Chess club. Telegram: ⟦@example_boss⟧"
    ) { _, page in page.message?.speaks(of: .job) ?? false },

    Sign(
      "account-trade", 3, "it buys, sells or rents accounts",
      of: .people, slot: .offer, isPromise: true,
      counts: Example("Verified accounts here. Telegram: ⟦@example_boss⟧", .warning),
      passes: "Verified pictures here. Telegram: ⟦@example_boss⟧"
    ) { _, page in page.message?.speaks(of: .accountTrade) ?? false },

    Sign(
      "for-a-bank", 4, "it speaks as a bank or an office, which do not write from such contacts",
      of: .people, slot: .offer, isPromise: true,
      counts: Example(
        "Harbour Savings: your card is blocked. WhatsApp: ⟦+1 202 555 0123⟧", .warning),
      passes: "Peter: your card is blocked. WhatsApp: ⟦+1 202 555 0123⟧"
    ) { contact, page in
      contact.isPrivate && page.speaksAsGuarded && !page.isNotice
        && page.message?.speaks(of: Concept.pressures + Concept.temptations) ?? false
    },

    Sign(
      "help-in-a-name", 4,
      "it offers a service on somebody’s account in a house’s name, by a number not known as its",
      of: .numbers, slot: .offer, isPromise: true,
      counts: Example(
        "Cancel your Parcelia? Call our experts: ⟦+1 888 555 0123⟧", .warning),
      passes: "Parcelia has a new shop, call Peter for the way: ⟦+1 888 555 0123⟧"
    ) { contact, page in
      contact.opinion.verdict == .unknown && !contact.isShortNumber && !page.isNotice
        && page.message?.subject != nil
        && !page.surroundings.services.isEmpty
    },

    Sign(
      "gains", 3, "it offers gains, or a loan",
      of: .people, slot: .offer, isPromise: true,
      counts: Example("Daily profit. Telegram: ⟦@example_boss⟧", .warning),
      passes: "Daily pictures. Telegram: ⟦@example_boss⟧"
    ) { _, page in page.message?.speaks(of: [.investment, .loan]) ?? false },

    Sign(
      "job-twice", 1, "it says so more than once",
      of: .accounts,
      counts: Example("Online job, simple tasks. Telegram: ⟦@example_boss⟧", .warning),
      passes: Example("Online job. Telegram: ⟦@example_boss⟧", .warning)
    ) { _, page in (page.message?.count(.job) ?? 0) > 1 },

    Sign(
      "near-twice", 1, "it says more of that than once",
      of: .people,
      counts: Example("Hi mum, I lost my phone. Call me: ⟦+1 202 555 0123⟧", .warning),
      passes: "Hi mum. Call me: ⟦+1 202 555 0123⟧"
    ) { _, page in (page.message?.count(.relative) ?? 0) > 1 },
  ]
}
