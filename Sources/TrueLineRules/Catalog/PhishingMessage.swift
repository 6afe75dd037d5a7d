import TrueLineModel
import TrueLineText

extension Rule {
  /// Flags short texts that press or promise and leave one way out that is nobody's own.
  static let phishingMessage = Rule(
    id: "phishing-message",
    title: "A message presses or promises, and its way out is not the company's",
    severity: .error,
    confidence: .medium,
    judges: .channels,
    rationale: """
      Carriers write short texts too, with prizes and deadlines; they sign with their own number \
      or site. Weighed are what is promised or threatened, who is named, and what kind of way \
      out it is: \(Scale.messages.rule). For addresses also as whom the message speaks, whose \
      the address is, and how it is built: \(Scale.names.rule). For what strangers offer: \
      \(Scale.offers.rule). For mails: \(Scale.mails.rule).
      """,
    remedy: "Do not answer. Ask the company through the contact on your card or bill.",
    flags: [
      "Congratulations, you have won a prize! Claim your reward: call ⟦0871 555 0100⟧",
      "Parcelia: your parcel could not be delivered. Pay the customs fee: ⟦parcelia-fee.top⟧/x",
      "Hi mum, I lost my phone, this is my new number. Call me: ⟦+1 202 555 0123⟧",
    ],
    passes: [
      "Example Mobile: 10 GB for you, only today. Details in the app or at 1001.",
      "Parcelia: your parcel could not be delivered. Pay the customs fee: parcelia.example/x",
    ],
    scope: .source(phishing)
  )
}

private func phishing(_ dossier: Dossier) -> [Hit] {
  let mailed = dossier.letter == nil ? [] : dossier.message.map { phishingMails(dossier, $0) } ?? []
  guard dossier.letter?.hasHeader != true, let weighed = dossier.weighed else { return mailed }
  let lures = weighed.filter(\.isLure).filter {
    !dossier.isReported($0.contact, by: .blockedChannel, .lookalikeDomain)
  }.map { lure in
    Hit(
      """
      The page uses a company’s name and leads its reader to \(lure.contact.defanged), which is \
      nobody’s that is known.
      """,
      subject: lure.contact.subject, evidence: lure.contact.evidence,
      related: lure.contact.otherPlaces, grounds: lure.grounds, level: lure.level,
      confidence: .medium, remedy: dossier.remedy)
  }
  if dossier.letter != nil {
    return mailed + lures.filter { lure in !mailed.contains { $0.subject == lure.subject } }
  }
  guard let message = dossier.message else { return lures }
  return lures
    + weighed.filter { !$0.isLure }.map(\.contact).compactMap { contact -> Hit? in
      guard contact.channel.kind != .email, !dossier.isAside(contact),
        !dossier.isReported(
          contact, by: .blockedChannel, .unofficialServiceChannel, .lookalikeDomain)
      else { return nil }
      let outcomes = Scale.ofMessages.compactMap { outcome(of: contact, on: $0, in: dossier) }
      guard let worst = outcomes.first(where: { $0.level == .error }) ?? outcomes.first else {
        return nil
      }
      let headline = Headline(of: message, leadingTo: contact, in: dossier)
      return Hit(
        headline.sentence, subject: contact.subject, evidence: contact.evidence,
        grounds: worst.signs.grounds, level: worst.level,
        remedy: headline.remedy ?? dossier.remedy)
    }
}

/// What mails lead to: each way out, its sender among them.
private func phishingMails(_ dossier: Dossier, _ message: Message) -> [Hit] {
  dossier.contacts.compactMap { contact -> Hit? in
    guard contact.opinion.verdict != .allowed, contact.opinion.verdict != .supported,
      !contact.isOnlyQuoted, !dossier.isReported(contact, by: .blockedChannel),
      let found = outcome(of: contact, on: .mails, in: dossier)
    else { return nil }
    let headline = Headline(of: message, leadingTo: contact, in: dossier)
    return Hit(
      headline.sentence, subject: contact.subject, evidence: contact.evidence,
      grounds: found.signs.grounds, level: found.level,
      remedy: headline.remedy ?? dossier.remedy)
  }
}

/// What a contact comes to on a scale; `nil` for a contact that is no way out of the message.
private func outcome(
  of contact: Contact, on scale: Scale, in dossier: Dossier
) -> (signs: [Sign], level: Severity)? {
  let signs = scale.signs(against: contact, in: dossier)
  guard signs.contains(where: { $0.slot == .wayOut }), let level = scale.level(of: signs) else {
    return nil
  }
  return (signs, level)
}
