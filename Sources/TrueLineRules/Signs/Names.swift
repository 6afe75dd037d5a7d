import TrueLineModel

/// What is weighed about the address that a short message leads to: whose it is, as whom the
/// message speaks, what it presses with, and how the address is built.
///
/// None of it counts where the message leads to the named house's own address, too, or says what
/// only notices say that ask for nothing.
extension Sign {
  /// Whose the address is.
  static let owners: [Sign] = [
    Sign(
      "nobodys", 4, "the address is nobody’s that is known",
      of: .addresses, slot: .wayOut,
      counts: Example("Parcelia: your parcel is here. See https://⟦qwert.example⟧/x", .warning),
      passes: "Parcelia: your parcel is here. See https://⟦parcelia.example⟧/x"
    ) { contact, page in page.leadsAway(contact, to: .nobodys) },

    Sign(
      "anybodys", 3, "anybody can publish at the address",
      of: .addresses, slot: .wayOut,
      counts: Example("Parcelia: your parcel is here. See https://⟦pages.example⟧/x", .warning),
      passes: "Parcelia: your parcel is here. See https://⟦parcelia.example⟧/x"
    ) { contact, page in page.leadsAway(contact, to: .anybodys) },

    Sign(
      "shortened", 4, "the short address hides where it leads",
      of: .addresses, slot: .wayOut,
      counts: Example("Parcelia: your parcel is here. See https://⟦short.example⟧/x", .warning),
      passes: "Parcelia: your parcel is here. See https://⟦parcelia.example⟧/x"
    ) { contact, page in page.leadsAway(contact, to: .shortener) },
  ]

  /// As whom the message speaks.
  static let senders: [Sign] = [
    Sign(
      "speaks-as", 4, "it speaks as a house whose address it is not",
      of: .addresses, slot: .sender,
      counts: "Parcelia: see https://⟦qwert.example⟧/x",
      passes: "See what Parcelia did at https://⟦qwert.example⟧/x"
    ) { _, page in page.message?.sender != nil },

    Sign(
      "names-house", 1, "it names a house whose address it is not",
      of: .addresses, slot: .sender,
      counts: "See what Parcelia did at https://⟦qwert.example⟧/x",
      passes: "See what Peter did at https://⟦qwert.example⟧/x"
    ) { _, page in page.message?.subject != nil },

    Sign(
      "shortens-for-a-bank", 3, "banks and offices do not hide where their links lead",
      of: .addresses,
      counts: "Harbour Savings: see https://⟦short.example⟧/x",
      passes: "Parcelia: see https://⟦short.example⟧/x"
    ) { contact, page in
      page.owner(contact)?.kind == .shortener && page.speaksAsGuarded
    },
  ]

  /// What the message threatens or promises.
  static let pressures: [Sign] = [
    Sign(
      "presses", 6, "it says that something is locked, due, held or to be had",
      of: .addresses, slot: .pressure, isPromise: true,
      counts: Example("Your parcel could not be delivered: https://⟦qwert.example⟧/x", .warning),
      passes: "Your pictures are here: https://⟦qwert.example⟧/x"
    ) { contact, page in page.presses(with: Concept.threats, contact) },

    Sign(
      "promises", 4, "it promises a prize, or says that points lapse",
      of: .addresses, slot: .pressure, isPromise: true,
      counts: "You have won a prize: https://⟦qwert.example⟧/x",
      passes: "You have met a friend: https://⟦qwert.example⟧/x"
    ) { contact, page in page.presses(with: Concept.promises, contact) },

    Sign(
      "tempts", 3, "it asks for data, or says that money is to be had",
      of: .addresses, slot: .pressure, isPromise: true,
      counts: "Please check this passport: https://⟦qwert.example⟧/x",
      passes: "Please keep this passport: https://⟦qwert.example⟧/x"
    ) { contact, page in page.presses(with: Concept.temptations, contact) },

    Sign(
      "easy-money", 4, "it offers work, gains or a loan",
      of: .addresses, slot: .pressure, isPromise: true,
      counts: "Part-time job: https://⟦qwert.example⟧/x",
      passes: "Music school: https://⟦qwert.example⟧/x"
    ) { contact, page in page.presses(with: Concept.offers, contact) },

    Sign(
      "presses-hard", 2, "it says so in more words than one",
      of: .addresses,
      counts: Example(
        "Your parcel waits at our depot, the parcel is on hold: https://⟦qwert.example⟧/x", .warning
      ),
      passes: "Your parcel waits at our depot: https://⟦qwert.example⟧/x"
    ) { _, page in
      page.message.map { message in
        (Concept.pressures + Concept.offers).contains { message.count($0) > 1 }
      } ?? false
    },

    Sign(
      "leads-on", 1, "it tells its reader to follow the address",
      of: .addresses,
      counts: "Please click https://⟦qwert.example⟧/x",
      passes: "It was at https://⟦qwert.example⟧/x"
    ) { _, page in page.message?.speaks(of: .action) ?? false },

    Sign(
      "presses-twice", 1, "it does so in more than one way",
      of: .addresses,
      counts: Example(
        "Your parcel waits, a customs fee is due: https://⟦qwert.example⟧/x", .warning),
      passes: Example("Your parcel could not be delivered: https://⟦qwert.example⟧/x", .warning)
    ) { _, page in
      page.message.map { message in
        (Concept.pressures + Concept.temptations).count(where: message.speaks(of:)) > 1
      } ?? false
    },
  ]

  /// How the address that a message leads to is built.
  static let builds: [Sign] = foreignHosts + foreignHyphens + foreignAddresses

  /// How the host of an address is built.
  static let foreignHosts: [Sign] = [
    Sign(
      "house-in-host", 1, "its host has the name of a house that it does not belong to",
      of: .addresses, slot: .spelling,
      counts: "See https://⟦parcelia-fee.example⟧/x",
      passes: "See https://⟦qwert-fee.example⟧/x"
    ) { contact, page in page.owner(contact)?.borrowed != nil },

    Sign(
      "has-name", 2, "the address has the name of a house that the text names",
      of: .addresses, slot: .spelling,
      counts: "Parcelia: see https://⟦qwert.example⟧/parcelia",
      passes: "Parcelia: see https://⟦qwert.example⟧/peter"
    ) { contact, page in page.owner(contact)?.build.contains(.named) ?? false },

    Sign(
      "cheap-ending", 3, "domains of its ending are cheap to throw away",
      of: .addresses,
      counts: "See https://⟦qwert.top⟧/x",
      passes: "See https://⟦qwert.example⟧/x"
    ) { contact, _ in ThrowAway.isEnding(of: contact.host) },

    Sign(
      "odd-host", 3, "its host is a row of letters and digits",
      of: .addresses,
      counts: "See https://⟦q3x7z.example⟧/x",
      passes: "See https://⟦quarter.example⟧/x"
    ) { contact, page in page.owner(contact)?.build.contains(.odd) ?? false },

  ]

  /// The same, of hosts that many honest ones are like.
  static let foreignHyphens: [Sign] = [
    Sign(
      "hyphened", 3, "its host is put together with a hyphen",
      of: .addresses,
      counts: "See https://⟦quarter-page.example⟧/x",
      passes: "See https://⟦quarter.example⟧/x"
    ) { contact, page in page.owner(contact)?.build.contains(.hyphened) ?? false }

  ]

  /// How the address and the message are written.
  static let foreignAddresses: [Sign] = [
    Sign(
      "trade-word", 2, "the address has a word such as verify, track or refund",
      of: .addresses,
      counts: "See https://⟦quarter.example⟧/verify",
      passes: "See https://⟦quarter.example⟧/pictures"
    ) { contact, page in page.owner(contact)?.build.contains(.keyword) ?? false },

    Sign(
      "foreign-letters", 3, "words of the message have letters of another script",
      of: .addresses,
      counts: "Yоur page: https://⟦quarter.example⟧/x",
      passes: "Your page: https://⟦quarter.example⟧/x"
    ) { _, page in page.document.disguises.contains { $0.kinds.contains(.lookAlike) } },
  ]
}
