import TrueLineModel
import TrueLineText

/// What is weighed about the ways that a mail leads: whose they are, as whom the mail speaks and
/// from where, what it presses with.
extension Sign {
  /// Whose the way out is.
  static let mailWays: [Sign] = [
    Sign(
      "mail-to-nobody", 4, "the link leads to an address that is nobody’s known",
      of: .addresses, slot: .wayOut,
      counts: mail(
        "Parcelia <a@other.example>", "Your parcel waits", "Pay: https://⟦qwert.example⟧/x", .error),
      passes: mail(
        "Parcelia <a@other.example>", "Your parcel waits", "Pay: https://⟦parcelia.example⟧/x")
    ) { contact, page in page.mailLeads(to: [.nobodys, .selfNamed], contact) },

    Sign(
      "mail-to-anybody", 3, "the link leads where anybody can publish",
      of: .addresses, slot: .wayOut,
      counts: mail(
        "Parcelia <a@other.example>", "Your parcel waits", "Pay: https://⟦pages.example⟧/x", .error),
      passes: mail(
        "Parcelia <a@other.example>", "Your parcel waits", "Pay: https://⟦parcelia.example⟧/x")
    ) { contact, page in page.mailLeads(to: [.anybodys], contact) },

    Sign(
      "mail-shortened", 3, "the short address hides where it leads",
      of: .addresses, slot: .wayOut,
      counts: mail(
        "Parcelia <a@other.example>", "Your parcel waits", "Pay: https://⟦short.example⟧/x", .error),
      passes: mail(
        "Parcelia <a@other.example>", "Your parcel waits", "Pay: https://⟦parcelia.example⟧/x")
    ) { contact, page in page.mailLeads(to: [.shortener], contact) },

    Sign(
      "mail-to-sender", 2, "the link leads to whoever sent it, at such a domain",
      of: .addresses, slot: .wayOut,
      counts: mail("Peter <a@q3x7z.example>", "Your pictures", "See https://⟦q3x7z.example⟧/x"),
      passes: mail("Peter <a@other.example>", "Your pictures", "See https://⟦parcelia.example⟧/x")
    ) { contact, page in page.isSentByOdd && page.mailLeads(to: [.senders], contact) },

    Sign(
      "mail-to-mailbox", 4, "answers go to a mailbox that anybody can have",
      of: .accounts, slot: .wayOut,
      counts: mail(
        "Parcelia <a@other.example>", "Your parcel waits", "Write to ⟦example@gmail.com⟧", .error),
      passes: mail(
        "Parcelia <a@other.example>", "Your parcel waits", "Write to ⟦example@other.example⟧")
    ) { contact, page in
      guard let letter = page.letter, contact.isAnybodysMailbox else { return false }
      return letter.address != contact.channel.value && !letter.isBounce
        && !letter.isConversation
    },

    Sign(
      "mail-by-sender", 3, "answers go to its sender, whom nobody knows",
      of: .accounts, slot: .wayOut,
      counts: mail("Parcelia <⟦example@gmail.com⟧>", "Your parcel waits", "Answer.", .error),
      passes: mail("Parcelia <⟦example@other.example⟧>", "Your parcel waits", "Answer.")
    ) { contact, page in
      guard let letter = page.letter, letter.address == contact.channel.value else { return false }
      return !letter.isConversation && !letter.isBounce
        && (contact.isAnybodysMailbox || !page.hasWays && page.luringWords > 1)
    },

    Sign(
      "mail-to-number", 3, "it wants to be called at a number that is nobody’s known",
      of: .numbers, slot: .wayOut,
      counts: mail(
        "Parcelia <a@other.example>", "Your parcel waits", "Call us: ⟦+1 202 555 0123⟧", .error),
      passes: mail("Parcelia <a@other.example>", "Your parcel waits", "Write to ⟦a@other.example⟧")
    ) { contact, page in !contact.isShortNumber && contact.opinion.verdict == .unknown },
  ]

  /// As whom it speaks, and from where.
  static let mailSenders: [Sign] = [
    Sign(
      "mail-borrowed-name", 6,
      "its sender bears the name of a house and writes from no address of it",
      slot: .sender, isPromise: true,
      counts: mail(
        "Parcelia <a@other.example>", "Hello", "See https://⟦qwert.example⟧/x", .warning),
      passes: mail("Peter <a@other.example>", "Hello", "See https://⟦qwert.example⟧/x")
    ) { _, page in page.letter?.claim != nil },

    Sign(
      "mail-speaks-as", 4, "it speaks as a house from whose address it does not come",
      slot: .sender,
      counts: mail(
        "Peter <a@other.example>", "Parcelia: hello", "See https://⟦qwert.example⟧/x"),
      passes: mail("Peter <a@other.example>", "Hello", "See https://⟦qwert.example⟧/x")
    ) { _, page in page.message?.sender != nil && page.letter?.isGenuine == false },

    Sign(
      "mail-names-house", 2, "it names a house from whose address it does not come",
      counts: mail(
        "Peter <a@other.example>", "I saw Parcelia men", "See https://⟦qwert.example⟧/x"),
      passes: mail("Peter <a@other.example>", "Hello", "See https://⟦qwert.example⟧/x")
    ) { _, page in
      page.letter?.isGenuine == false && page.letter?.claim == nil
        && page.message?.sender == nil
        && page.message?.names.contains {
          !$0.isCommonWord && page.letter?.subject.contains($0.match.range.lowerBound) == true
        } ?? false
    },

    Sign(
      "mail-other-address", 4, "the sender’s name shows another address than the mail comes from",
      isPromise: true,
      counts: mail(
        "\"help@parcelia.example\" <a@other.example>", "Hello", "See https://⟦qwert.example⟧/x",
        .error),
      passes: mail(
        "\"a@other.example\" <a@other.example>", "Hello", "See https://⟦qwert.example⟧/x")
    ) { _, page in page.letter?.showsOtherAddress ?? false },

    Sign(
      "mail-free-sender", 2, "a house does not write from a mailbox that anybody can have",
      counts: mail("Parcelia <a@gmail.com>", "Hello", "See https://⟦qwert.example⟧/x", .error),
      passes: mail("Parcelia <a@other.example>", "Hello", "See https://⟦qwert.example⟧/x", .warning)
    ) { _, page in
      guard let letter = page.letter, letter.claim != nil else { return false }
      return AddressWords.words(.mailHost).contains(Substring(letter.domain))
    },

    Sign(
      "mail-odd-sender", 2, "it comes from a domain of letters and digits in a row, or a cheap one",
      counts: mail("Peter <a@q3x7z.example>", "Hello", "See https://⟦qwert.example⟧/x"),
      passes: mail("Peter <a@other.example>", "Hello", "See https://⟦qwert.example⟧/x")
    ) { _, page in page.isSentByOdd },

    Sign(
      "mail-answers-elsewhere", 2,
      "answers go to a mailbox that anybody can have, and not to its sender",
      counts: mail(
        "Peter <a@other.example>", "Hello", "See https://⟦qwert.example⟧/x",
        answersTo: "b@gmail.com"),
      passes: mail("Peter <a@other.example>", "Hello", "See https://⟦qwert.example⟧/x")
    ) { _, page in
      guard let answers = page.letter?.answersTo, let at = answers.lastIndex(of: "@") else {
        return false
      }
      return AddressWords.words(.mailHost).contains(answers[answers.index(after: at)...])
    },
  ]

  /// How little its sender has to do with where it leads.
  static let mailRoutes: [Sign] = [
    Sign(
      "mail-elsewhere", 2, "its links lead elsewhere than it comes from",
      of: .addresses,
      counts: mail("Peter <a@other.example>", "Hello", "See https://⟦qwert.example⟧/x"),
      passes: mail("Peter <a@qwert.example>", "Hello", "See https://⟦qwert.example⟧/x")
    ) { contact, page in
      guard let letter = page.letter, letter.hasHeader, !letter.isConversation, !letter.isFromKnown
      else {
        return false
      }
      return !page.owners.values.contains { $0.kind == .senders }
    },

    Sign(
      "mail-stranger", 2, "nothing of its sender’s name stands in the domain that it comes from",
      counts: mail("Peter <a@other.example>", "Hello", "See https://⟦qwert.example⟧/x"),
      passes: mail("Other <a@other.example>", "Hello", "See https://⟦qwert.example⟧/x")
    ) { _, page in page.letter.map { $0.isStranger && !$0.isConversation } ?? false },

    Sign(
      "mail-by-anybody", 2, "it comes from a mailbox that anybody can have",
      counts: mail("Peter <a@gmail.com>", "Hello", "See https://⟦qwert.example⟧/x"),
      passes: mail("Other <a@other.example>", "Hello", "See https://⟦qwert.example⟧/x")
    ) { _, page in
      page.letter.map { $0.isFromMailHouse && !$0.isConversation && $0.claim == nil } ?? false
    },

    Sign(
      "mail-one-way", 2, "all its links lead to one place",
      of: .addresses, isPromise: true,
      counts: mail(
        "Other <a@other.example>", "Hello", "<a href=\"https://⟦qwert.example⟧/x\">See</a>"),
      passes: mail(
        "Other <a@other.example>", "Hello",
        "<a href=\"https://⟦qwert.example⟧/x\">See</a> <a href=\"https://asdf.example\">or</a>")
    ) { contact, page in
      guard let letter = page.letter else { return false }
      return !letter.isConversation && letter.links(to: contact) && page.wayCount == 1
        && !page.owners.values.contains { $0.kind == .senders }
    },

    Sign(
      "mail-page-only", 1, "it is a page without a version to read as text",
      counts: mail(
        "Other <a@other.example>", "Hello", "<a href=\"https://⟦qwert.example⟧/x\">See</a>"),
      passes: mail("Other <a@other.example>", "Hello", "See https://⟦qwert.example⟧/x")
    ) { _, page in page.letter?.isPageOnly ?? false },
  ]

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

  /// A mail as an example.
  private static func mail(
    _ from: String, _ subject: String, _ text: String, _ level: Severity? = nil,
    answersTo: String? = nil
  ) -> Example {
    let answers = answersTo.map { "Reply-To: \($0)\n" } ?? ""
    let type = text.hasPrefix("<") ? "Content-Type: text/html\n" : ""
    return Example("From: \(from)\nSubject: \(subject)\n\(answers)\(type)\n\(text)", level)
  }
}

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
