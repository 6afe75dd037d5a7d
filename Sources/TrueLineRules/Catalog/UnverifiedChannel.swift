import TrueLineModel

extension Rule {
  /// Notes private contacts in pages about lines and carriers.
  static let unverifiedChannel = Rule(
    id: "unverified-channel",
    title: "A private contact in a page about lines and carriers",
    severity: .note,
    confidence: .low,
    judges: .channels,
    rationale: """
      Nothing is known about the contact, and too little speaks against it to accuse anybody. \
      Whoever edits the page should know whose it is.
      """,
    remedy: "Find out whose contact it is before you use it.",
    flags: ["# SIM card tips\n\nAsk me about your SIM card. Telegram: ⟦@example_tips⟧"],
    passes: ["Ask me about tea. Telegram: @example_tea"],
    scope: .source(unverified)
  )
}

/// At most this many a page: a list of contacts is not worth a note for each.
private let noteLimit = 3

private func unverified(_ dossier: Dossier) -> [Hit] {
  guard let weighed = dossier.weighed, dossier.surroundings.isAboutLines else { return [] }
  let unknown = weighed.lazy.filter { weighed in
    let contact = weighed.contact
    return weighed.level == nil && contact.isPrivate && contact.channel.kind != .email
      && !dossier.isReported(
        contact, by: .blockedChannel, .unofficialServiceChannel, .disguisedChannel)
  }
  return unknown.prefix(noteLimit).map { weighed in
    Hit(
      "Nothing is known about \(weighed.contact.defanged).", subject: weighed.contact.subject,
      evidence: weighed.contact.evidence, grounds: weighed.grounds)
  }
}
