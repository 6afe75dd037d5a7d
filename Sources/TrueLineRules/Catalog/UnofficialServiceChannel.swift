import TrueLineModel

extension Rule {
  /// Flags contacts through which a stranger offers what only a carrier or company can do.
  static let unofficialServiceChannel = Rule(
    id: "unofficial-service-channel",
    title: "A service is offered through a contact that is not the company's own",
    severity: .error,
    confidence: .high,
    judges: .channels,
    rationale: """
      Nobody but the carrier can cancel, register or keep a line, and nobody but the company \
      answers its help line; whoever offers it through a private account or a planted number \
      wants money, codes or papers. Subject words prove nothing, honest pages have more of them: \
      weighed are what is promised, whose the contact is, where it stands and how it is written. \
      An error from \(Scale.contacts.errorPoints) points, a warning from \
      \(Scale.contacts.warningPoints): \(Scale.contacts.table). On pages, points that \
      are learned decide how much of that is believed, and what else is accused.
      """,
    remedy: """
      Use only contacts that the carrier or company gives on its own site, in its app or on the \
      card. Never send money, codes or photos of papers to this one.
      """,
    flags: [
      "# 如何注销电话卡？\n\n注销请联系 TG💪+ ⟦@example_sim⟧\n\n包注销成功，再说一次 ⟦@example_sim⟧",
      """
      # Example Loan customer care number ⟦+1 800 555 0100⟧

      Call customer care at ⟦+1 800 555 0100⟧. Customer care number ⟦+1 800 555 0100⟧.
      """,
      """
      # Living in Exampleland

      In Exampleland, Testel's hotline is 1009. Exampleland: Testel's hotline is *199#.

      We cancel your line, no visit needed. Message us on Telegram: ⟦@example_sim⟧.
      """,
    ],
    passes: [
      "To cancel your account, call our customer service at 1-800-555-0100.",
      "# Example tools\n\nJoin our group: https://t.me/example_tools",
    ],
    scope: .source { dossier in
      let accused = (dossier.weighed ?? []).filter { $0.level != nil && !$0.isLure }
      guard !accused.isEmpty else { return [] }
      let remedy = dossier.remedy
      return accused.compactMap { weighed in
        let contact = weighed.contact
        guard let level = weighed.level, !dossier.isReported(contact, by: .blockedChannel) else {
          return nil
        }
        return Hit(
          message(contact, dossier.surroundings),
          subject: contact.subject, evidence: contact.evidence,
          related: contact.otherPlaces, grounds: weighed.grounds, level: level,
          confidence: level == .error ? .high : .medium,
          remedy: remedy)
      }
    }
  )
}

/// Says what is offered through whom.
private func message(_ contact: Contact, _ surroundings: Surroundings) -> Phrase {
  let services =
    (surroundings.openingServices.isEmpty ? surroundings.services : surroundings.openingServices)
    .map(\.words).sorted { $0.english < $1.english }
  let subject = contact.defanged.capitalizedFirst
  if contact.isNumber, surroundings.helpLines > 0 {
    return "\(subject) is given as a help line, and nothing shows that it is the company's own."
  }
  guard !services.isEmpty else {
    return "\(subject) is offered as a contact, and nothing shows whose it is."
  }
  return """
    \(subject) is offered for \(Array(services.prefix(3)).joined(by: .items)), and is not a \
    contact of any company known to do that.
    """
}

extension Signal.Service {
  var words: Phrase {
    switch self {
    case .cancel: "cancelling"
    case .topUp: "topping up"
    case .register: "registering lines"
    case .keep: "keeping a number alive"
    case .sell: "selling"
    case .unlock: "unlocking accounts"
    case .refund: "refunds"
    case .receiveCodes: "receiving codes"
    case .proxy: "acting in your place"
    case .account: "accounts"
    case .data: "looking up people"
    case .bulk: "messages in bulk"
    case .recovery: "getting lost money back"
    case .loan: "loans"
    }
  }
}
