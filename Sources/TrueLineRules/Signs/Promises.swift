extension Sign {
  /// What is promised through a contact.
  static let promises: [Sign] = [
    Sign(
      "offer-in-opening", 3, "the opening offers accounts, numbers or codes for sale",
      slot: .opening, isPromise: true,
      counts: Example("# WhatsApp accounts for sale\n\nTelegram: ⟦@example_shop⟧", .warning),
      passes: "# How WhatsApp accounts are made\n\nTelegram: ⟦@example_shop⟧"
    ) { _, page in page.surroundings.opensWithOffer },

    Sign(
      "service-in-opening", 2,
      "the opening promises a service on somebody's line, account or money",
      of: .people, slot: .opening, isPromise: true,
      counts: "# Cancel a SIM card\n\nTelegram: ⟦@example_sim⟧",
      passes: "# The life of a SIM card\n\nTelegram: ⟦@example_sim⟧"
    ) { _, page in !page.surroundings.openingServices.isEmpty },

    Sign(
      "offer-beside", 2, "an offer for sale stands beside it",
      slot: .beside, isPromise: true,
      counts: Example(
        "# Notes\n\nThis is a long story.\n\nWhatsApp accounts for sale, Telegram: ⟦@example_shop⟧",
        .warning),
      passes: "# Notes\n\nThis is a long story.\n\nMore about it on Telegram: ⟦@example_shop⟧"
    ) { contact, page in
      contact.isBesideOffer && !(contact.isAddress && page.surroundings.opensWithOffer)
    },

    Sign(
      "numbers-for-sale", 1, "what is offered are lines and numbers, or codes for them",
      of: .people,
      counts: Example("# Notes\n\nSIM cards for sale, WhatsApp: ⟦+1 202 555 0123⟧", .warning),
      passes: Example("# Notes\n\nGame accounts for sale, WhatsApp: ⟦+1 202 555 0123⟧", .warning)
    ) { contact, page in
      contact.isBesideOffer && contact.isPrivate && page.surroundings.isAboutLines
    },

    Sign(
      "service-beside", 1, "a service on somebody's line stands beside it",
      of: .people, slot: .beside, isPromise: true,
      counts: "# Notes\n\nA story.\n\nAsk to cancel your SIM card on Telegram: ⟦@example_sim⟧",
      passes: "# Notes\n\nA story.\n\nAsk about your SIM card on Telegram: ⟦@example_sim⟧"
    ) { contact, page in
      !contact.servicesBeside.isEmpty && !page.surroundings.isMessage
    },

    // Links are all over a page: what its opening promises is promised behind each.
    Sign(
      "service-behind", 1, "the page opens with a service on somebody's line and leads there",
      of: .addresses, slot: .beside, isPromise: true,
      counts: Example(
        "# Cancel a SIM card\n\n[Official site](https://⟦qwert.top⟧/x)\n\nRead on.", .error),
      passes: "# The life of a SIM card\n\n[Official site](https://⟦qwert.top⟧/x)\n\nRead on."
    ) { _, page in
      !page.surroundings.openingServices.isEmpty && !page.surroundings.opensWithOffer
    },

    Sign(
      "offer-on-page", 1, "the page offers accounts, numbers or codes",
      of: .people, slot: .beside, isPromise: true,
      counts: "# Notes\n\nA story.\n\nWhatsApp accounts for sale.\n\nTelegram: ⟦@example_shop⟧",
      passes: "# Notes\n\nA story.\n\nWhatsApp accounts explained.\n\nTelegram: ⟦@example_shop⟧"
    ) { _, page in
      page.surroundings.openingServices.isEmpty
        && page.surroundings.offersAnywhere
    },

    Sign(
      "help-line-beside", 1, "it is called a help line",
      of: .numbers, slot: .helpLine, isPromise: true,
      counts: "# Notes\n\nA story.\n\nCustomer care: ⟦+1 800 555 0100⟧",
      passes: "# Notes\n\nCustomer care is good.\n\nCall me: ⟦+1 800 555 0100⟧"
    ) { contact, _ in contact.traits.contains(.helpLine) },

    Sign(
      "help-line-on-page", 1, "the page speaks of a help line",
      of: .numbers, slot: .helpLine, isPromise: true,
      counts: "# Notes\n\nCustomer care is good.\n\nCall me: ⟦+1 800 555 0100⟧",
      passes: "# Notes\n\nCake is good.\n\nCall me: ⟦+1 800 555 0100⟧"
    ) { _, page in page.surroundings.helpLines > 0 },

    Sign(
      "help-line-in-opening", 1, "the opening speaks of a help line",
      of: .numbers, isPromise: true,
      counts: Example("# Example Loan customer care number ⟦+1 800 555 0100⟧\n\nCall.", .warning),
      passes: "# Example Loan\n\nA story.\n\nCustomer care number ⟦+1 800 555 0100⟧"
    ) { _, page in page.surroundings.openingHelpLine },

    Sign(
      "trouble", 1, "the page speaks of locked or lapsing accounts",
      of: .numbers,
      counts: "# Your account is suspended\n\nCall customer care: ⟦+1 800 555 0100⟧",
      passes: "# Your account is here\n\nCall customer care: ⟦+1 800 555 0100⟧"
    ) { _, page in page.surroundings.openingThreat },
  ]
}
