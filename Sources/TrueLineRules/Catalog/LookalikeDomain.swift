import TrueLineModel
import TrueLineText

extension Rule {
  /// Flags domains made to look like an official one.
  static let lookalikeDomain = Rule(
    id: "lookalike-domain",
    title: "A domain is made to look like an official one",
    severity: .error,
    confidence: .medium,
    judges: .channels,
    judgesAddresses: true,
    rationale: """
      Readers look at names, not at endings. Compared with every official domain of the \
      reference and of the messengers: letters that only look alike, one wrong letter in a name \
      of seven and more, added words, the name as a part of somebody else's domain, other \
      endings. Short names are never judged by likeness, and a name with other words or another \
      ending only where the page promises or presses: honest shops do that too.
      """,
    remedy: "Type the company's address yourself, or use its app.",
    flags: ["Confirm your account: ⟦www.watsapp.example⟧"],
    passes: ["See www.example-shop.example and example-mobile.example."],
    scope: .source(lookalikes)
  )
}

private func lookalikes(_ dossier: Dossier) -> [Hit] {
  let around = dossier.surroundings
  let presses = around.prizes > 0 || around.threats > 1 || around.credentials > 1
  return dossier.contacts.compactMap { contact -> Hit? in
    guard contact.channel.kind == .domain, !contact.isOnlyQuoted,
      contact.opinion.verdict != .allowed, contact.opinion.verdict != .supported,
      let found = dossier.knowledge.lookAlike(ofHost: host(of: contact, dossier.document))
    else { return nil }
    var level = Severity.error
    switch found.trick {
    case .confusable, .misspelt: break
    case .added, .subdomain, .otherEnding:
      guard presses && around.isMessage || ThrowAway.isEnding(of: contact.channel.value) else {
        return nil
      }
      level = presses && around.isMessage ? .error : .warning
    }
    let written = Domains.unicode(host: contact.channel.value)
    let shown = written == contact.channel.value ? "" : " (\(Defanging.defang(written)))"
    return Hit(
      "\(contact.defanged.capitalizedFirst)\(shown) looks like an official address and is none: \(found.reason).",
      subject: contact.subject, evidence: contact.evidence,
      related: contact.otherPlaces, grounds: [.reason(found.reason)], level: level,
      remedy: found.carrier.flatMap(dossier.knowledge.carrier).flatMap(dossier.knowledge.remedy))
  }
}

/// The host as the page writes it, with its sub-domains.
private func host(of contact: Contact, _ document: Document) -> String {
  contact.places.lazy
    .map { String(decoding: document.folded[$0.range], as: UTF8.self).lowercased() }
    .first { $0.hasSuffix(contact.channel.value) } ?? contact.channel.value
}

extension LookAlike {
  /// In words, for a finding.
  fileprivate var reason: String {
    let official = Defanging.defang(domain)
    return switch trick {
    case .confusable: "its letters only look like those of \(official)"
    case .misspelt: "it is \(official) with one letter wrong"
    case .added: "it puts other words to the name of \(official)"
    case .subdomain: "it has the name of \(official) before a domain of somebody else"
    case .otherEnding: "it is the name of \(official) under another ending"
    }
  }
}
