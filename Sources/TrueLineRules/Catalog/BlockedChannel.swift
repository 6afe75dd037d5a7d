import TrueLineModel

extension Rule {
  /// Flags every contact that a blocklist names.
  static let blockedChannel = Rule(
    id: "blocked-channel",
    title: "Contact channel is on a blocklist",
    severity: .error,
    confidence: .high,
    judges: .channels,
    judgesAddresses: true,
    rationale: """
      Pages are thrown away; the account that collects the victims is kept. A listed channel is \
      the strongest sign that a single page can give. Where the page only quotes it, as people do \
      who warn, it is a note.
      """,
    remedy: """
      Do not get in touch with it. Whoever edits the page removes it; whoever finds it listed \
      wrongly asks for its delisting and says why.
      """,
    flags: ["Refunds only through ⟦t.me/example_scam⟧, today!"],
    passes: ["News are on t.me/example_shop."],
    scope: .source { dossier in
      let blocked = dossier.contacts.filter { $0.opinion.verdict == .blocked }
      guard !blocked.isEmpty else { return [] }
      let remedy = dossier.remedy.map { "Do not get in touch with it. \($0)" as Phrase }
      return blocked.map { contact in
        let entry = contact.opinion.grounds.lazy.compactMap { ground -> Indicator? in
          if case .indicator(let indicator) = ground { indicator } else { nil }
        }.first
        let why: Phrase = entry.map { ": \(data: $0.reason)" } ?? ""
        return Hit(
          "\(contact.defanged.capitalizedFirst) is on a blocklist\(why).",
          subject: contact.subject, evidence: contact.evidence,
          related: contact.otherPlaces, grounds: contact.opinion.grounds,
          level: contact.isOnlyQuoted ? .note : nil,
          remedy: remedy)
      }
    }
  )
}
