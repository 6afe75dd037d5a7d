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
      reference, of organisations and of the messengers: letters that only look alike, and an \
      official domain that stands whole in somebody else's address, before its host, as a user \
      or as a path. One wrong letter in a name of seven and more, and the name run together with \
      other letters, count where the text around speaks of the company. The name with other words or \
      another ending counts only where the page promises or presses, or the ending costs nothing: \
      honest shops do that too. Hosts that are known to be somebody's are never look-alikes, and a \
      text that names more than five and presses nobody reports on them.
      """,
    remedy: "Type the company's address yourself, or use its app.",
    flags: [
      "Confirm your account: ⟦www.te1egram.example⟧",
      "WhatsApp: confirm your account at ⟦www.watsapp.example⟧",
    ],
    passes: [
      "See www.example-shop.example and example-mobile.example.",
      "Confirm your order: www.watsapp.example",
    ],
    scope: .source(lookalikes)
  )
}

/// Look-alikes in one text, at most: one with more is a report on them, or a list for filters,
/// unless it presses itself.
private let mostOfOneText = 5

private func lookalikes(_ dossier: Dossier) -> [Hit] {
  let hits = found(in: dossier)
  let around = dossier.surroundings
  let isReport = around.reports > 0 || !around.warnings.isEmpty || !around.presses
  return hits.count > mostOfOneText && isReport && !dossier.document.format.isList
    ? hits.map(\.asNote) : hits
}

private func found(in dossier: Dossier) -> [Hit] {
  dossier.contacts.compactMap { contact -> Hit? in
    guard contact.channel.kind == .domain, !contact.isOnlyQuoted,
      contact.opinion.verdict != .allowed, contact.opinion.verdict != .supported,
      let (reason, carrier, level) = likeness(of: contact, in: dossier)
    else { return nil }
    let written = Domains.unicode(host: contact.channel.value)
    let shown: Phrase =
      written == contact.channel.value ? "" : " (\(Defanging.defang(written)))"
    return Hit(
      """
      \(contact.defanged.capitalizedFirst)\(shown) looks like an official address and is none: \
      \(reason).
      """,
      subject: contact.subject, evidence: contact.evidence,
      related: contact.otherPlaces, grounds: [.reason(reason)], level: level,
      remedy: carrier.flatMap(dossier.knowledge.carrier).flatMap(dossier.knowledge.remedy))
  }
}

private typealias Likeness = (reason: Phrase, carrier: String?, level: Severity)

private func likeness(of contact: Contact, in dossier: Dossier) -> Likeness? {
  let host = host(of: contact, dossier.document)
  for place in contact.ranges {
    if let user = officialUser(before: place, dossier) {
      return ("\(Defanging.defang(user.domain)) is only the user in it", user.carrier, .error)
    }
  }
  if let found = dossier.knowledge.lookAlike(ofHost: host),
    let level = level(of: found, contact, dossier)
  {
    return (found.reason, found.carrier, level)
  }
  for place in contact.ranges {
    guard let path = officialPath(behind: place, dossier) else { continue }
    guard dossier.knowledge.standing(ofHost: host) == nil, !KnownHosts.isMirror(host) else { break }
    return ("\(Defanging.defang(path.domain)) is only the path in it", path.carrier, .warning)
  }
  return nil
}

/// How bad a likeness is here; `nil` where it may be chance, or an honest shop's.
private func level(of found: LookAlike, _ contact: Contact, _ dossier: Dossier) -> Severity? {
  let around = dossier.surroundings
  let presses =
    around.isMessage
    && (around.prizes > 0 || around.threats > 1 || around.credentials > 1)
  let isThrownAway = ThrowAway.isEnding(of: contact.channel.value)
  switch found.trick {
  case .confusable, .wholeBefore: return .error
  case .misspelt:
    // Two firms may have names that are near; one who presses calls himself as his host is.
    let isOwn =
      around.prizes + around.threats + around.credentials == 0
      && dossier.hosts.isNamed(contact.host)
    return dossier.speaks(of: found, beside: contact) && !isOwn ? .error : nil
  case .runTogether where !dossier.speaks(of: found, beside: contact): return nil
  case .added
  where around.isMessage && found.carrier != nil
    && dossier.speaks(of: found, beside: contact):
    return presses ? .error : .warning
  // Houses hold their own name under many endings, and no list has them all.
  case .otherEnding where !isThrownAway: return presses ? .warning : nil
  case .added, .runTogether, .subdomain, .otherEnding:
    return presses ? .error : isThrownAway ? .warning : nil
  }
}

/// The host as the page writes it, with its sub-domains.
private func host(of contact: Contact, _ document: Document) -> String {
  for place in contact.ranges {
    let host = String(decoding: document.folded[place], as: UTF8.self).lowercased()
    if host.hasSuffix(contact.channel.value) { return host }
  }
  return contact.channel.value
}

private typealias Official = (domain: String, carrier: String?)

/// The official host that stands as the user before another one: `https://official@other/`.
private func officialUser(before host: Range<Int>, _ dossier: Dossier) -> Official? {
  let text = dossier.document.folded
  guard host.lowerBound > 0, text[host.lowerBound - 1] == UInt8(ascii: "@") else { return nil }
  let end = host.lowerBound - 1
  let limit = max(0, end - longestUser)
  var start = end
  while start > limit, text[start - 1] != UInt8(ascii: "/"), text[start - 1].isAddressByte {
    start -= 1
  }
  guard start > 0, text[start - 1] == UInt8(ascii: "/") else { return nil }
  return official(text[start..<end].prefix { $0 != UInt8(ascii: ":") }, dossier)
}

/// The official host that stands as the first part of another one's path: `other/official/`.
private func officialPath(behind host: Range<Int>, _ dossier: Dossier) -> Official? {
  let text = dossier.document.folded
  guard host.upperBound < text.count, text[host.upperBound] == UInt8(ascii: "/") else { return nil }
  var cursor = ByteCursor(text, at: host.upperBound + 1, limit: host.upperBound + longestUser)
  return official(text[cursor.skip { $0.isASCIILabel || $0 == UInt8(ascii: ".") }], dossier)
}

/// Bytes of a user or a part of a path that can be a host (RFC 1035).
private let longestUser = 254

private func official(_ written: ArraySlice<UInt8>, _ dossier: Dossier) -> Official? {
  guard written.contains(UInt8(ascii: ".")) else { return nil }
  let host = String(decoding: written, as: UTF8.self).lowercased()
  let domain = Domains.registrableDomain(ofHost: host)
  if let carrier = dossier.knowledge.owner(ofHost: host) { return (domain ?? host, carrier.id) }
  guard let standing = dossier.knowledge.standing(ofHost: host), !standing.isAnybodys,
    !standing.organisations.isEmpty
  else { return nil }
  return (standing.host, nil)
}

extension Dossier {
  /// Whether the words around a contact speak of a brand: they name its carrier, or have its
  /// name as a word of its own.
  fileprivate func speaks(of brand: LookAlike, beside contact: Contact) -> Bool {
    let around = surroundings(of: contact)
    let stem = brand.domain.prefix { $0 != "." }
    if hosts.isNamed(stem, in: around) { return true }
    guard let carrier = brand.carrier else { return false }
    let addresses = contact.places.map { Message.address(around: $0.range, in: document.folded) }
    return mentions.contains { mention in
      guard case .carrier(let ids) = mention.kind, ids.contains(carrier) else { return false }
      return around.contains { $0.overlaps(mention.range) }
        && !addresses.contains { $0.overlaps(mention.range) }
    }
  }
}

extension LookAlike {
  /// In words, for a finding.
  fileprivate var reason: Phrase {
    let official = Defanging.defang(domain)
    return switch trick {
    case .confusable: "its letters only look like those of \(official)"
    case .wholeBefore: "it has \(official) whole before a domain of somebody else"
    case .misspelt: "it is \(official) with one letter wrong"
    case .added, .runTogether: "it puts other words to the name of \(official)"
    case .subdomain: "it has the name of \(official) before a domain of somebody else"
    case .otherEnding: "it is the name of \(official) under another ending"
    }
  }
}
