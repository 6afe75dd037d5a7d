import TrueLineModel
import TrueLineText

extension Rule {
  /// Flags links whose words are one address and whose target is another's.
  static let mismatchedLink = Rule(
    id: "mismatched-link",
    title: "The text names one address, the link goes to another",
    severity: .warning,
    confidence: .medium,
    judges: .channels,
    restsOnKnowledge: false,
    rationale: """
      Readers trust what they read. Only words that are an address themselves are compared, by \
      registrable domain; shorteners, archives and wrappers that carry the named address in \
      their own are left alone.
      """,
    remedy: "Type the address that you read, or correct the link.",
    flags: ["Top up at [www.example-mobile.example](⟦https://top-up.invalid-shop.example/pay⟧)"],
    passes: [
      "[www.example-mobile.example](https://help.example-mobile.example/)",
      "[example-mobile.example](https://archive.org/web/example-mobile.example)",
    ],
    scope: .source(mismatches)
  )
}

private func mismatches(_ dossier: Dossier) -> [Hit] {
  let bytes = dossier.document.folded
  var hits: [Hit] = []
  for link in dossier.document.links where (4...80).contains(link.text.count) {
    // Most words have no dot, and cost nothing.
    guard bytes[link.text].contains(0x2E), !bytes[link.text].contains(0x20),
      isPlainAddress(bytes[link.text]), bytes[link.destination].contains(0x3A),
      let named = WrittenURL(Array(bytes[link.text])), Domains.hasKnownTLD(Array(named.host.utf8)),
      !Domains.isFileNameLike(Array(named.host.utf8)), named.host.utf8.contains(0x2E),
      let wanted = Domains.registrableDomain(ofHost: named.host),
      let target = WrittenURL(Array(bytes[link.destination])), target.hasAuthority,
      let reached = Domains.registrableDomain(ofHost: target.host), wanted != reached,
      stem(wanted) != stem(reached), !KnownHosts.isShared(target.host),
      dossier.knowledge.owner(ofHost: target.host) == nil, !carries(link, wanted, bytes)
    else { continue }
    hits.append(
      Hit(
        "The text says \(Defanging.defang(wanted)), and the link goes to \(Defanging.defang(reached)).",
        subject: .channel(Channel(.domain, reached)), evidence: link.destination,
        related: [(.context, link.text)],
        // Careless editors do that every day; where money or a carrier is about, it matters.
        level: isPressing(dossier.surroundings)
          || dossier.knowledge.owner(ofHost: named.host) != nil ? .warning : .note))
  }
  return hits
}

/// Whether words are meant as an address: with a scheme, `www.` or an ending that people know;
/// `Object.is` and `Function.name` are none.
private func isPlainAddress(_ text: ArraySlice<UInt8>) -> Bool {
  let lower = text.map(\.lowercasedASCII)
  if lower.starts(with: "www.".utf8) || lower.starts(with: "http".utf8) { return true }
  let host = lower.prefix { $0 != 0x2F }
  guard let dot = host.lastIndex(of: 0x2E) else { return false }
  return AddressWords.words(.knownEnding)
    .contains(Substring(decoding: host[(dot + 1)...], as: UTF8.self))
}

private func isPressing(_ around: Surroundings) -> Bool {
  !around.openingServices.isEmpty || around.threats > 0 && around.credentials > 0
}

private func stem(_ domain: String) -> Substring { domain.prefix { $0 != "." } }

/// Whether the target has the named domain in it, as wrappers and archives do.
private func carries(_ link: Link, _ domain: String, _ bytes: [UInt8]) -> Bool {
  bytes[link.destination].map(\.lowercasedASCII).holds(domain.utf8)
}
