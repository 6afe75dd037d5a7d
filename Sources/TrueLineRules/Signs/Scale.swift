import TrueLineModel

/// Signs that are added up, and what their sum comes to.
package struct Scale: Sendable {
  package let signs: [Sign]
  /// A contact is an error from so many points,
  let errorPoints: Int
  /// and a warning from so many.
  let warningPoints: Int
  /// An error only where a sign of one of these speaks; empty for no such condition.
  var errorSlots: Set<Sign.Slot> = []

  /// The signs that speak against a contact, in the order of the rows.
  package func signs(against contact: Contact, in dossier: Dossier) -> [Sign] {
    var taken: UInt32 = 0
    return signs.filter { sign in
      let slot = sign.slot.map { UInt32(1) << $0.rawValue } ?? 0
      guard taken & slot == 0, sign.contacts.contains(contact.sort), sign.speaks(contact, dossier)
      else { return false }
      taken |= slot
      return true
    }
  }

  /// What signs come to; `nil` where nothing is promised, or too little speaks against it.
  func level(of signs: [Sign]) -> Severity? {
    guard signs.contains(where: \.isPromise) else { return nil }
    let points = signs.points
    let mayBeError =
      errorSlots.isEmpty || signs.contains { $0.slot.map(errorSlots.contains) ?? false }
    if points >= errorPoints, mayBeError { return .error }
    return points >= warningPoints ? .warning : nil
  }

  /// In words, for `trueline rules`.
  var rule: String {
    "an error from \(errorPoints) points, a warning from \(warningPoints): \(table)"
  }

  /// All rows with their points, for `trueline rules`.
  var table: String {
    var seen: Set<String> = []
    return signs.map { "\($0.points) \($0.words.english)" }.filter { seen.insert($0).inserted }
      .joined(separator: "; ")
  }
}

extension Scale {
  /// What is weighed about any contact.
  package static let contacts = Scale(
    signs: Sign.promises + Sign.addresses + Sign.holders + Sign.places + Sign.spellings,
    errorPoints: 6, warningPoints: 4)

  /// What is weighed about the address that a short message leads to; where nobody is named, a
  /// warning at most.
  package static let names = Scale(
    signs: Sign.owners + Sign.senders + Sign.pressures + Sign.builds, errorPoints: 15,
    warningPoints: 11, errorSlots: [.sender, .spelling])

  /// What is weighed about a stranger's offer in a short message.
  package static let offers = Scale(signs: Sign.offers, errorPoints: 7, warningPoints: 5)

  /// What is weighed about the way out of a short message.
  package static let messages = Scale(
    signs: Sign.pressure + Sign.waysOut, errorPoints: 4, warningPoints: 3)

  /// What is weighed about the ways that a mail leads.
  package static let mails = Scale(
    signs: Sign.mailWays + Sign.mailSenders + Sign.mailRoutes + Sign.mailPressures
      + Sign.foreignHosts + Sign.foreignAddresses,
    errorPoints: 14, warningPoints: 11, errorSlots: [.sender])

  /// Every scale on which contacts of short messages are weighed.
  package static let ofMessages = [messages, names, offers]
}

extension [Sign] {
  var points: Int { reduce(0) { $0 + $1.points } }

  /// Each with its points, so that a reader can add them up.
  var grounds: [Ground] { map { .reason("\($0.words) (\($0.points))") } }
}
