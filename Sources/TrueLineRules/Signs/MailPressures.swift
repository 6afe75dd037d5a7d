import TrueLineModel

/// What is weighed about what a mail presses with, whoever sends it.
extension Sign {
  /// What it threatens or promises.
  static let mailPressures: [Sign] = [
    Sign(
      "mail-presses", 4, "it threatens, or promises what makes people act",
      slot: .prize, isPromise: true,
      counts: mail(
        "Peter <a@other.example>", "Hello",
        "Your parcel waits, a customs fee is due: https://⟦qwert.example⟧/x", .warning),
      passes: mail("Peter <a@other.example>", "Hello", "My house waits: https://⟦qwert.example⟧/x")
    ) { _, page in page.subjectPresses || page.pressingWords > 1 },

    Sign(
      "mail-presses-once", 2, "it says what makes people act",
      slot: .prize, isPromise: true,
      counts: mail(
        "Peter <a@other.example>", "Hello", "Your parcel waits: https://⟦qwert.example⟧/x", .warning
      ),
      passes: mail("Peter <a@other.example>", "Hello", "My house waits: https://⟦qwert.example⟧/x")
    ) { _, page in page.pressingWords > 0 },

    Sign(
      "mail-presses-at-first", 2, "its subject does",
      counts: mail(
        "Peter <a@other.example>", "Your parcel waits", "See https://⟦qwert.example⟧/x", .warning),
      passes: mail(
        "Peter <a@other.example>", "Hello", "Your parcel waits: https://⟦qwert.example⟧/x", .warning
      )
    ) { _, page in page.subjectPresses },

    Sign(
      "mail-presses-twice", 1, "it does so in more than one way",
      counts: mail(
        "Peter <a@other.example>", "Hello",
        "Your parcel waits, a customs fee is due: https://⟦qwert.example⟧/x", .warning),
      passes: mail(
        "Peter <a@other.example>", "Hello", "Your parcel waits: https://⟦qwert.example⟧/x", .warning
      )
    ) { _, page in
      page.message.map { (Concept.pressures + Concept.lures).count(where: $0.speaks(of:)) > 1 }
        ?? false
    },

    Sign(
      "mail-presses-much", 2, "it does so in four different words and more",
      counts: mail(
        "Peter <a@other.example>", "Hello",
        "Your parcel waits, unpaid customs fee, final notice: https://⟦qwert.example⟧/x", .warning),
      passes: mail(
        "Peter <a@other.example>", "Hello", "Your parcel waits: https://⟦qwert.example⟧/x", .warning
      )
    ) { _, page in page.pressingWords > 3 },

    Sign(
      "mail-at-once", 1, "it wants its reader to hurry",
      counts: mail(
        "Peter <a@other.example>", "Hello", "See it immediately: https://⟦qwert.example⟧/x"),
      passes: mail("Peter <a@other.example>", "Hello", "See it some day: https://⟦qwert.example⟧/x")
    ) { _, page in page.message?.speaks(of: .urgency) ?? false },

    Sign(
      "mail-anybodys-customer", 1, "it speaks to anybody’s customer",
      counts: mail(
        "Peter <a@other.example>", "Hello", "Dear customer, see https://⟦qwert.example⟧/x"),
      passes: mail("Peter <a@other.example>", "Hello", "Dear Peter, see https://⟦qwert.example⟧/x")
    ) { _, page in page.message?.speaks(of: .addressed) ?? false },

    Sign(
      "mail-calls-back", 4, "it wants a call from whoever did not do what it speaks of",
      of: .numbers, isPromise: true,
      counts: mail(
        "Peter <a@other.example>", "Hello",
        "If you did not make this order, its payment is due, the invoice is unpaid. Call "
          + "⟦+1 202 555 0123⟧", .warning),
      passes: mail("Peter <a@other.example>", "Hello", "You made this. Call ⟦+1 202 555 0123⟧")
    ) { contact, page in page.callsBack(contact) },

    Sign(
      "mail-picture", 3, "its words are a picture, which no filter reads",
      isPromise: true,
      counts: mail(
        "Peter <a@other.example>", "Hello",
        "<a href=\"https://⟦qwert.example⟧/x\"><img src=\"https://qwert.example/y.png\"></a>",
        .warning),
      passes: mail("Peter <a@other.example>", "Hello", "See https://⟦qwert.example⟧/x")
    ) { _, page in page.letter?.isPicture ?? false },
  ]
}
