import TrueLineModel

extension Sign {
  /// What a short message promises or threatens, and how it presses.
  static let pressure: [Sign] = [
    Sign(
      "prizes", 3, "it promises a prize, and says so more than once",
      slot: .prize, isPromise: true,
      counts: Example("Congratulations, you have won a prize! Call ⟦0871 555 0100⟧", .error),
      passes: Example("Claim a reward! Call ⟦0871 555 0100⟧", .warning)
    ) { _, page in page.surroundings.prizes > 1 },

    Sign(
      "prize", 2, "it promises a prize",
      slot: .prize, isPromise: true,
      counts: Example("Claim a reward! Call ⟦0871 555 0100⟧", .warning),
      passes: "You have got mail! Call ⟦0871 555 0100⟧"
    ) { _, page in page.surroundings.prizes == 1 },

    Sign(
      "threat", 2, "it threatens to close or lock",
      isPromise: true,
      counts: Example("Your account will be closed. Call ⟦0871 555 0100⟧", .warning),
      passes: "Your account will be opened. Call ⟦0871 555 0100⟧"
    ) { _, page in page.surroundings.threats > 0 },

    Sign(
      "airtime-at-once", 2, "it asks for somebody's airtime at once",
      isPromise: true,
      counts: Example("Please top up my phone urgently. Call ⟦0871 555 0100⟧", .error),
      passes: "Please top up my phone. Call ⟦0871 555 0100⟧"
    ) { _, page in
      page.surroundings.services.contains(.topUp) && page.surroundings.urgencies > 0
    },

    Sign(
      "urgency", 1, "it presses for time",
      counts: Example("Claim a reward! Call urgently ⟦0871 555 0100⟧", .error),
      passes: Example("Claim a reward! Call ⟦0871 555 0100⟧", .warning)
    ) { _, page in page.surroundings.urgencies > 0 },

    Sign(
      "credentials", 1, "it asks for codes or papers",
      counts: Example("Claim a reward! Send the code. Call ⟦0871 555 0100⟧", .error),
      passes: Example("Claim a reward! Send the card. Call ⟦0871 555 0100⟧", .warning)
    ) { _, page in page.surroundings.credentials > 0 },

    Sign(
      "for-a-company", 1, "it speaks for a company",
      counts: Example("Testel: Claim a reward! Call ⟦0871 555 0100⟧", .error),
      passes: Example("Uncle: Claim a reward! Call ⟦0871 555 0100⟧", .warning)
    ) { _, page in page.surroundings.helpLines > 0 || !page.surroundings.carriers.isEmpty },
  ]

  /// What kind of way out a short message leaves; nothing follows from short addresses and sites
  /// of their own, which companies use, too.
  static let waysOut: [Sign] = [
    Sign(
      "rented-number", 1, "the way out is a number that anybody can rent",
      of: .numbers, slot: .wayOut,
      counts: Example("Claim a reward! Call ⟦0871 555 0100⟧", .warning),
      passes: Example("Claim a reward! Telegram: ⟦@example_sim⟧", .warning)
    ) { _, _ in true },

    Sign(
      "private-account", 1, "the way out is a private account",
      of: .accounts, slot: .wayOut,
      counts: Example("Claim a reward! Telegram: ⟦@example_sim⟧", .warning),
      passes: Example("Claim a reward! Call ⟦0871 555 0100⟧", .warning)
    ) { _, _ in true },

    Sign(
      "borrowed-host", 3, "the address borrows a name that the text speaks of",
      of: .addresses, slot: .wayOut,
      counts: Example("Claim a reward! See https://⟦testel-gift.example⟧/x", .error),
      passes: "Claim a reward! See https://⟦qwert-gift.example⟧/x"
    ) { contact, page in page.borrowsName(contact.host) },

    Sign(
      "throw-away-host", 2, "the domain's ending is cheap to throw away",
      of: .addresses, slot: .wayOut,
      counts: Example("Claim a reward! See https://⟦qwert.top⟧/x", .error),
      passes: "Claim a reward! See https://⟦qwert.example⟧/x"
    ) { contact, _ in ThrowAway.isEnding(of: contact.host) },
  ]
}
