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

  /// A mail as an example.
  static func mail(
    _ from: String, _ subject: String, _ text: String, _ level: Severity? = nil,
    answersTo: String? = nil
  ) -> Example {
    let answers = answersTo.map { "Reply-To: \($0)\n" } ?? ""
    let type = text.hasPrefix("<") ? "Content-Type: text/html\n" : ""
    return Example("From: \(from)\nSubject: \(subject)\n\(answers)\(type)\n\(text)", level)
  }
}
