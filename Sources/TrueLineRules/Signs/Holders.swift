import TrueLineModel

extension Sign {
  /// Whose a contact is, and whose it is not.
  static let holders: [Sign] = [
    Sign(
      "private-help-line", 2,
      "a company's help line does not live on a private number or account",
      of: .numbers, slot: .holder,
      counts: Example("# Example Loan customer care WhatsApp ⟦+1 202 555 0123⟧\n\nWrite.", .error),
      passes: Example("# Example Loan customer care number ⟦+1 800 555 0100⟧\n\nCall.", .warning)
    ) { contact, _ in contact.isPrivate && contact.traits.contains(.helpLine) },

    Sign(
      "private", 1, "private people hold such contacts, not companies",
      slot: .holder,
      counts: "# Cancel a SIM card\n\nTelegram: ⟦@example_sim⟧",
      passes: "# Cancel a SIM card\n\nCall the number ⟦+1 800 555 0100⟧"
    ) { contact, _ in contact.isAddress ? contact.traits.contains(.called) : contact.isPrivate },

    Sign(
      "false-facts", 4, "the page states several false facts about companies",
      of: .people, slot: .falseFacts,
      counts: """
        # Exampleland

        In Exampleland, Testel's hotline is 1009. Exampleland: Testel's hotline is *199#.

        Telegram: ⟦@example_sim⟧
        """,
      passes: """
        # Exampleland

        In Exampleland, Testel's hotline is 1001. Testel's app is “Testel Go”.

        Telegram: ⟦@example_sim⟧
        """
    ) { contact, page in contact.isPrivate && page.falseFacts.count > 1 },

    Sign(
      "false-fact", 2, "the page states a false fact about a company",
      of: .people, slot: .falseFacts,
      counts: "# Exampleland\n\nIn Exampleland, Testel's hotline is 1009. Telegram: ⟦@example_sim⟧",
      passes: "# Exampleland\n\nIn Exampleland, Testel's hotline is 1001. Telegram: ⟦@example_sim⟧"
    ) { contact, page in contact.isPrivate && page.falseFacts.count == 1 },

    Sign(
      "borrowed-name", 3,
      "the account's name borrows a company's name, and is not the company's",
      of: .accounts, isPromise: true,
      counts: Example("# Notes\n\nTelegram: ⟦@testelshop⟧", .warning),
      passes: "# Notes\n\nTelegram: ⟦@example_shop⟧"
    ) { contact, page in
      contact.isPrivate && contact.channel.kind != .email
        && page.knowledge.isBorrowedName(contact.channel.value)
    },

    Sign(
      "not-the-carriers", 1, "a carrier is named, and this is not among its contacts",
      of: .numbers,
      counts: "# Exampleland\n\nTestel customer care: ⟦+1 800 555 0100⟧",
      passes: "# Exampleland\n\nSamplecell customer care: ⟦+1 800 555 0100⟧"
    ) { contact, page in page.namesCarrier(beside: contact) },

    Sign(
      "only-way-out", 1, "it is the page's only way out",
      of: .people,
      counts: "Your account expires. Write to Telegram: ⟦@example_sim⟧",
      passes: "Your account expires. Write to Telegram: ⟦@example_sim⟧. WhatsApp: +1 202 555 0123"
    ) { contact, page in
      page.surroundings.isMessage && page.contacts.count == 1 && contact.isPrivate
    },
  ]
}
