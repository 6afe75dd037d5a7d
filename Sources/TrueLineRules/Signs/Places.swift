extension Sign {
  /// Where a contact stands, and how often.
  static let places: [Sign] = [
    // The one line of a message is its first and its last.
    Sign(
      "in-opening", 2, "it stands in the first line",
      slot: .place,
      counts: Example("# Cancel a SIM card: Telegram ⟦@example_sim⟧\n\nA story.", .error),
      passes: Example("# Cancel a SIM card\n\nA story.\n\nTelegram ⟦@example_sim⟧", .warning)
    ) { contact, page in !page.surroundings.isMessage && contact.traits.contains(.opening) },

    Sign(
      "early", 1, "it stands in the first paragraph",
      of: .numbers, slot: .place,
      counts: "# Cancel a SIM card\n\nCall ⟦+1 800 555 0100⟧\n\nA story.",
      passes: "# Cancel a SIM card\n\nA story.\n\nCall ⟦+1 800 555 0100⟧"
    ) { contact, page in !page.surroundings.isMessage && page.isEarly(contact) },

    Sign(
      "in-closing", 1, "it stands in the last line",
      counts: Example("# Cancel a SIM card\n\nA story.\n\nTelegram ⟦@example_sim⟧", .warning),
      passes: "# Cancel a SIM card\n\nA story.\n\nTelegram ⟦@example_sim⟧\n\nThe end."
    ) { contact, page in
      !page.surroundings.isMessage && contact.traits.contains(.closing)
        && !page.isEarly(contact) && !page.isPlainCompanyNumber(contact)
    },

    Sign(
      "only-linked", 1, "only a link leads to it; no word names it",
      of: .people,
      counts: "# Cancel a SIM card\n\n[Write to us](⟦https://t.me/example_sim⟧)",
      passes: "# Cancel a SIM card\n\nWrite to ⟦https://t.me/example_sim⟧"
    ) { contact, _ in
      contact.isPrivate && contact.traits.contains(.linked) && !contact.traits.contains(.visible)
    },

    Sign(
      "repeated-plainly", 1, "it is repeated, plainly and below the headings",
      slot: .repetition,
      counts: """
        <!doctype html><title>Cancel your plan</title><h1>Cancel your plan</h1><p>Read on.</p>
        <p>Call customer care: ⟦1-800-555-0155⟧</p><p>Refunds: 1-800-555-0155</p><p>End.</p>
        """,
      passes: Example(
        """
        # Cancel your plan

        Call customer care: ⟦1-800-555-0155⟧

        Refunds: 1-800-555-0155
        """, .error)
    ) { contact, page in contact.visiblePlaces > 1 && page.isPlainCompanyNumber(contact) },

    Sign(
      "repeated", 3, "it is repeated three times or more",
      slot: .repetition,
      counts:
        "# Notes\n\nTelegram: ⟦@example_sim⟧\n\nTelegram: @example_sim\n\nTelegram: @example_sim",
      passes: "# Notes\n\nTelegram: ⟦@example_sim⟧\n\nTelegram: @example_sim"
    ) { contact, _ in contact.visiblePlaces > 2 },

    Sign(
      "twice", 1, "it is repeated",
      slot: .repetition,
      counts: "# Notes\n\nTelegram: ⟦@example_sim⟧\n\nTelegram: @example_sim",
      passes: "# Notes\n\nTelegram: ⟦@example_sim⟧"
    ) { contact, _ in contact.visiblePlaces == 2 },
  ]
}
