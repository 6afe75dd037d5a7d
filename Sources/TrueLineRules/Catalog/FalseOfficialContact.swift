import TrueLineModel
import TrueLineText

extension Rule {
  /// Flags private contacts that are called a carrier's own.
  static let falseOfficialContact = Rule(
    id: "false-official-contact",
    title: "A contact is presented as a carrier's own, and is not",
    severity: .error,
    confidence: .medium,
    judges: .channels,
    rationale: """
      The reference knows the carrier's contacts, and this private account or mobile number is \
      not among them, although the words beside it call it official. A warning where the page \
      promises nothing: carriers open accounts faster than a reference can follow.
      """,
    remedy: "Use the carrier's own contacts.",
    flags: [
      "# Cancel a line\n\nExample Mobile official support is on Telegram: ⟦@example_help⟧"
    ],
    passes: [
      "Example Mobile's official help line is 1001.",
      "Example Mobile's official channel on Telegram is t.me/examplemobile.",
    ],
    scope: .source { dossier in
      guard let all = dossier.weighed, !dossier.surroundings.carriers.isEmpty else { return [] }
      // Carriers open accounts and numbers faster than a reference can follow: beside their real
      // contacts, or plainly given, theirs may be one that it lacks.
      let isBesideRealOnes = dossier.contacts.contains { $0.opinion.verdict == .allowed }
      return all.compactMap { weighed in
        let contact = weighed.contact
        guard contact.isPrivate, !dossier.isReported(contact, by: .blockedChannel),
          let range = contact.places.first(where: { $0.traits.contains(.saidOfficial) })?.range,
          let carrier = carrier(beside: range, dossier)
        else { return nil }
        let isPlain = isBesideRealOnes || contact.isNumber || bearsName(contact, of: carrier)
        guard weighed.level != nil || !isPlain else { return nil }
        return Hit(
          """
          \(contact.defanged.capitalizedFirst) is called official, and is none of \
          \(carrier.named)'s known contacts.
          """,
          subject: contact.subject, evidence: range,
          grounds: dossier.knowledge.facts(about: carrier.id, kind: .hotline).prefix(3).map {
            .fact($0)
          },
          level: weighed.level == .error ? .error : .warning,
          remedy: dossier.remedy(for: carrier))
      }
    }
  )
}

/// The carrier that the same block names close by whose contacts are known.
private func carrier(beside range: Range<Int>, _ dossier: Dossier) -> Carrier? {
  guard let block = dossier.document.blockIndex(at: range.lowerBound) else { return nil }
  let window = Reach.sentence.window(
    around: range, in: dossier.document.blocks[block].range, of: dossier.document.folded)
  for mention in dossier.mentions.starting(in: window) {
    guard case .carrier(let ids) = mention.kind,
      let id = settled(ids, isCommonWord: mention.isCommonWord, dossier),
      dossier.hasKnownContacts(id)
    else { continue }
    return dossier.knowledge.carrier(id)
  }
  return nil
}

/// The one carrier that a name means; an ordinary word means one of the page's countries only.
private func settled(_ ids: [String], isCommonWord: Bool, _ dossier: Dossier) -> String? {
  let meant =
    isCommonWord ? ids.filter { dossier.countries.contains(Countries.home(of: $0)) } : ids
  return meant.count == 1 ? meant.first : nil
}

/// Whether an account is named as the carrier is, and nothing more: `t.me/carrier`.
///
/// That may be the carrier's own, which no source shows, so that a page which only names it
/// is not accused of it.
private func bearsName(_ contact: Contact, of carrier: Carrier) -> Bool {
  let account = contact.channel.value.utf8.nameLetters
  return carrier.names.contains { name in
    let letters = name.utf8.nameLetters
    return letters.count >= NameLength.alone && letters == account
  }
}
