import TrueLineModel

extension Rule {
  /// Flags contacts that had to be undone before anybody could read them as such.
  static let disguisedChannel = Rule(
    id: "disguised-channel",
    title: "A contact is written so that filters miss it",
    severity: .warning,
    confidence: .medium,
    judges: .channels,
    judgesAddresses: true,
    restsOnKnowledge: false,
    rationale: """
      Honest people spell their contacts plainly, or nobody would reach them. Ordinary and not \
      reported: defanged addresses in warnings, long dashes and blanks in numbers, full-width \
      signs, invisible characters where a script needs them.
      """,
    remedy: "Do not use the contact: whoever hides it from filters has a reason.",
    flags: ["Norton help ☎ ⟦+1 8:0:0@5:5:5@0:1:0:0⟧ call now"],
    passes: ["Call 1–800–555–0100 or 866 - 555 - 0100.", "The host was example[.]com."],
    scope: .source { dossier in
      dossier.contacts.compactMap { contact in
        guard contact.traits.contains(.disguised), !contact.isOnlyQuoted,
          contact.opinion.verdict != .allowed, contact.channel.kind != .image,
          contact.channel.kind != .ussd,
          let place = contact.places.first(where: { $0.traits.contains(.disguised) }),
          !place.traits.contains(.code), place.traits.contains(.visible)
        else { return nil }
        let what: Phrase = place.disguise ?? "written in an unusual way"
        return Hit(
          "\(contact.defanged.capitalizedFirst) is written so that filters miss it: \(what).",
          subject: contact.subject, evidence: place.range,
          grounds: [.reason(what)])
      }
    }
  )
}
