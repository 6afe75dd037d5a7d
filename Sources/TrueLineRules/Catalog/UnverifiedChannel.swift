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

private func unverified(_ file: CaseFile) -> [Hit] {
  guard let weighing = Weighing(file), weighing.surroundings.isAboutLines else { return [] }
  var reported: Set<Subject> = []
  for rule in ["blocked-channel", "unofficial-service-channel", "disguised-channel"] {
    reported.formUnion(file.reported[rule] ?? [])
  }
  var hits: [Hit] = []
  for weighed in weighing.weighed() where weighed.level == nil && hits.count < noteLimit {
    let contact = weighed.contact
    guard contact.isPrivate, contact.channel.kind != .email,
      !reported.contains(.channel(contact.channel)), let first = contact.places.first
    else { continue }
    hits.append(
      Hit(
        "Nothing is known about \(contact.defanged).", subject: .channel(contact.channel),
        evidence: contact.evidence(in: file, first: first), grounds: weighed.grounds))
  }
  return hits
}
