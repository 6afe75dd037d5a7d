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
      out it is: an error from \(Scale.messages.errorPoints) points, a warning from \
      \(Scale.messages.warningPoints): \(Scale.messages.table).
      """,
    remedy: "Do not answer. Ask the company through the contact on your card or bill.",
    flags: ["Congratulations, you have won a prize! Claim your reward: call ⟦0871 555 0100⟧"],
    passes: ["Example Mobile: 10 GB for you, only today. Details in the app or at 1001."],
    scope: .source(phishing)
  )
}

private func phishing(_ dossier: Dossier) -> [Hit] {
  guard let weighed = dossier.weighed, dossier.surroundings.isMessage else { return [] }
  return weighed.map(\.contact).compactMap { contact -> Hit? in
    guard contact.channel.kind != .email,
      !dossier.isReported(contact, by: .blockedChannel, .unofficialServiceChannel, .lookalikeDomain)
    else { return nil }
    let signs = Scale.messages.signs(against: contact, in: dossier)
    guard signs.contains(where: { $0.slot == .wayOut }), let level = Scale.messages.level(of: signs)
    else { return nil }
    return Hit(
      "The message presses its reader towards \(contact.defanged), and nothing shows that this is the company's own.",
      subject: contact.subject, evidence: contact.evidence, grounds: signs.grounds, level: level,
      remedy: dossier.remedy)
  }
}
