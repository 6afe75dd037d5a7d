import TrueLineModel
import TrueLineText

/// Where a mail leads and what it comes from, as its signs ask.
extension Dossier {
  /// More domains than these are a newsletter’s or a conversation’s: who is after something leads
  /// to one, and to those whose name he uses.
  private static let fewWays = 3

  /// How many domains a mail leads to, of those that are nobody's known.
  var wayCount: Int {
    contacts.count { contact in
      guard let owner = owner(contact), let letter else { return false }
      return [.nobodys, .selfNamed, .anybodys].contains(owner.kind) && letter.leads(to: contact)
    }
  }

  /// Whether a mail leads to an address, and the address is somebody's of these kinds.
  func mailLeads(to kinds: Set<AddressOwner.Kind>, _ contact: Contact) -> Bool {
    guard let letter, let owner = owner(contact), kinds.contains(owner.kind) else { return false }
    guard letter.isBounce ? letter.links(to: contact) : letter.leads(to: contact) else {
      return false
    }
    return letter.claim != nil || wayCount <= Self.fewWays
  }

  /// Whether a mail comes from a domain like those that are bought to be thrown away.
  var isSentByOdd: Bool {
    guard let letter, !letter.isFromKnown, !letter.isFromMailHouse else { return false }
    return ThrowAway.isEnding(of: letter.domain)
      || HostBuild.isRandom(String(letter.domain.prefix { $0 != "." }))
  }

  /// Whether a mail leads anywhere by an address.
  var hasWays: Bool {
    contacts.contains { $0.isAddress && letter?.leads(to: $0) == true }
  }

  /// Whether a mail asks to check or confirm something beside a number.
  func callsBack(_ contact: Contact) -> Bool {
    concepts.contains { signal in
      signal.kind == .concept(.proof)
        && contact.places.contains {
          Reach.sentence.joins(signal.range, $0.range, in: document.folded)
        }
    }
  }

  /// How many different words of a mail threaten, or promise what makes people act.
  var pressingWords: Int {
    guard let message else { return 0 }
    return (Concept.pressures + Concept.lures).reduce(0) { $0 + message.count($1) }
  }

  /// How many different words promise a stranger's money or company, or blackmail.
  var luringWords: Int {
    guard let message else { return 0 }
    return Concept.lures.reduce(0) { $0 + message.count($1) }
  }

  /// Whether a mail's subject threatens or promises.
  var subjectPresses: Bool {
    guard let subject = document.mail?.subject else { return false }
    return concepts.contains { signal in
      guard case .concept(let concept) = signal.kind, subject.contains(signal.range.lowerBound)
      else { return false }
      return (Concept.pressures + Concept.lures).contains(concept)
    }
  }
}
