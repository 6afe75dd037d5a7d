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
      "anybodys", 2, "anybody can publish at the address",
      of: .addresses, slot: .wayOut,
      counts: "Parcelia: your parcel is here. See https://⟦pages.example⟧/x",
      passes: "Parcelia: your parcel is here. See https://⟦parcelia.example⟧/x"
    ) { contact, page in page.leadsAway(contact, to: .anybodys) },

    Sign(
      "shortened", 2, "the short address hides where it leads",
      of: .addresses, slot: .wayOut,
      counts: "Parcelia: your parcel is here. See https://⟦short.example⟧/x",
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
      "names-house", 2, "it names a house whose address it is not",
      of: .addresses, slot: .sender,
      counts: "See what Parcelia did at https://⟦qwert.example⟧/x",
      passes: "See what Peter did at https://⟦qwert.example⟧/x"
    ) { _, page in page.message?.subject != nil },
  ]

  /// What the message threatens or promises.
  static let pressures: [Sign] = [
    Sign(
      "presses", 4, "it threatens, or promises what makes people act",
      of: .addresses, isPromise: true,
      counts: "Your parcel could not be delivered: https://⟦qwert.example⟧/x",
      passes: "Your pictures are here: https://⟦qwert.example⟧/x"
    ) { _, page in page.message?.speaks(of: Concept.pressures) ?? false },

    Sign(
      "presses-twice", 1, "it does so in more than one way",
      of: .addresses,
      counts: "Your parcel waits, a customs fee is due: https://⟦qwert.example⟧/x",
      passes: "Your parcel could not be delivered: https://⟦qwert.example⟧/x"
    ) { _, page in
      page.message.map { Concept.pressures.count(where: $0.speaks(of:)) > 1 } ?? false
    },

    Sign(
      "at-once", 1, "it wants its reader to hurry",
      of: .addresses,
      counts: "See it immediately: https://⟦qwert.example⟧/x",
      passes: "See it some day: https://⟦qwert.example⟧/x"
    ) { _, page in page.message?.speaks(of: .urgency) ?? false },

    Sign(
      "anybodys-customer", 1, "it speaks to anybody’s customer",
      of: .addresses,
      counts: "Dear customer, see https://⟦qwert.example⟧/x",
      passes: "Dear Peter, see https://⟦qwert.example⟧/x"
    ) { _, page in page.message?.speaks(of: .addressed) ?? false },
  ]

  /// How the address that a message leads to is built.
  static let builds: [Sign] = foreignHosts + foreignHyphens + foreignAddresses

  /// How the host of an address is built.
  static let foreignHosts: [Sign] = [
    Sign(
      "house-in-host", 2, "its host has the name of a house that it does not belong to",
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
      "cheap-ending", 4, "domains of its ending are cheap to throw away",
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
      "trade-word", 1, "the address has a word such as verify, track or refund",
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
