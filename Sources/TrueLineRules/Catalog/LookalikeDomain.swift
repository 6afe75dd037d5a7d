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

private func lookalikes(_ file: CaseFile) -> [Hit] {
  guard file.channels.contains(where: { $0.channel.kind == .domain }) else {
    return []
  }
  let brands = Brands.of(file)
  let screen = BrandScreen.of(file)
  var surroundings: Surroundings?
  return Contact.all(of: file).compactMap { contact in
    guard contact.channel.kind == .domain, !contact.isOnlyQuoted,
      contact.opinion.verdict != .allowed, contact.opinion.verdict != .supported,
      let first = contact.places.first
    else { return nil }
    let written = contact.places.lazy.map { file.channels[$0].range }
      .map { String(decoding: file.document.folded[$0], as: UTF8.self).lowercased() }
      .first { $0.hasSuffix(contact.channel.value) }
    let host = written ?? contact.channel.value
    guard screen.mayTakeAfter(host) else { return nil }
    guard let found = LookAlike(host: host, brands: brands) else { return nil }
    let around = surroundings ?? Surroundings(file)
    surroundings = around
    let presses = around.prizes > 0 || around.threats > 1 || around.credentials > 1
    var level = Severity.error
    switch found.trick {
    case .confusable, .misspelt: break
    case .added, .subdomain, .otherEnding:
      guard presses && around.isMessage || ThrowAway.isEnding(of: contact.channel.value) else {
        return nil
      }
      level = presses && around.isMessage ? .error : .warning
    }
    return Hit(
      "\(contact.defanged.capitalizedFirst) looks like an official address and is none: \(found.reason).",
      subject: .channel(contact.channel), evidence: contact.evidence(in: file, first: first),
      related: contact.otherPlaces(in: file), grounds: [.reason(found.reason)], level: level,
      remedy: found.brand.carrier.flatMap(file.knowledge.carrier).flatMap(file.knowledge.remedy))
  }
}
