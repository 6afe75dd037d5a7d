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
      out it is: an error from 4 points, a warning from 3.
      """,
    remedy: "Do not answer. Ask the company through the contact on your card or bill.",
    flags: ["Congratulations, you have won a prize! Claim your reward: call ⟦0871 555 0100⟧"],
    passes: ["Example Mobile: 10 GB for you, only today. Details in the app or at 1001."],
    scope: .source(phishing)
  )
}

/// What speaks against a way out of a message.
private func phishing(_ dossier: Dossier) -> [Hit] {
  let around = dossier.surroundings
  guard let all = dossier.weighed, around.isMessage else { return [] }
  var pressure: [Weight] = []
  switch around.prizes {
  case 2...:
    pressure.append(Weight(points: 3, words: "it promises a prize, and says so more than once"))
  case 1: pressure.append(Weight(points: 2, words: "it promises a prize"))
  default: break
  }
  if around.threats > 0 {
    pressure.append(Weight(points: 2, words: "it threatens to close or lock"))
  }
  if around.services.contains(.topUp), around.urgencies > 0 {
    pressure.append(Weight(points: 2, words: "it asks for somebody's airtime at once"))
  }
  guard !pressure.isEmpty else { return [] }
  if around.urgencies > 0 { pressure.append(Weight(points: 1, words: "it presses for time")) }
  if around.credentials > 0 {
    pressure.append(Weight(points: 1, words: "it asks for codes or papers"))
  }
  if around.helpLines > 0 || !around.carriers.isEmpty {
    pressure.append(Weight(points: 1, words: "it speaks for a company"))
  }
  return all.map(\.contact).compactMap { contact in
    guard contact.channel.kind != .email,
      !dossier.isReported(
        contact, by: .blockedChannel, .unofficialServiceChannel, .lookalikeDomain),
      let way = wayOut(contact, dossier)
    else { return nil }
    let weights = pressure + [way]
    let points = weights.reduce(0) { $0 + $1.points }
    guard points >= 3, way.points > 0 else { return nil }
    return Hit(
      "The message presses its reader towards \(contact.defanged), and nothing shows that this is the company's own.",
      subject: contact.subject, evidence: contact.evidence,
      grounds: weights.map { .reason("\($0.words) (\($0.points))") },
      level: points >= 4 ? .error : .warning, remedy: dossier.remedy)
  }
}

/// How much a way out itself weighs; `nil` where carriers use the same kind.
private func wayOut(_ contact: Contact, _ dossier: Dossier) -> Weight? {
  if contact.isNumber {
    return Weight(points: 1, words: "the way out is a number that anybody can rent")
  }
  guard contact.isAddress else {
    return Weight(points: 1, words: "the way out is a private account")
  }
  let host = String(contact.channel.value.prefix { $0 != "/" })
  if dossier.knowledge.lookAlike(ofHost: host) != nil || namesSomebody(host, dossier) {
    return Weight(points: 3, words: "the address borrows a name that the text speaks of")
  }
  if ThrowAway.isEnding(of: host) {
    return Weight(points: 2, words: "the domain's ending is cheap to throw away")
  }
  // Carriers use short addresses and sites of their own; nothing follows from those.
  return nil
}

/// Whether a part of a hyphened name, or the start of a name on a page host, is a word of the
/// text: `telcel-regalo` where the text says Telcel.
private func namesSomebody(_ host: String, _ dossier: Dossier) -> Bool {
  guard let domain = Domains.registrableDomain(ofHost: host) else { return false }
  // A page host's customer has the first label, the owner of a domain the registered one.
  let stem = (KnownHosts.isShared(host) ? Substring(host) : Substring(domain)).prefix { $0 != "." }
  guard stem.contains("-") || KnownHosts.isShared(host) else { return false }
  let text = dossier.document.folded[
    ..<min(dossier.document.flowEnd, dossier.document.folded.count)]
  let words = text.split { !$0.isASCIIAlphanumeric }
    .filter { $0.count >= 4 && ($0.first ?? 0) < 0x5B }
    .map { $0.map(\.lowercasedASCII) }
  let name = Array(stem.utf8)
  let parts = name.split(separator: 0x2D).map(Array.init)
  return words.contains { word in
    parts.contains { $0 == word && $0.count < name.count }
      || !stem.contains("-") && word.count >= 5 && word.count < name.count
        && contains(word, in: name)
  }
}

private func contains(_ word: [UInt8], in name: [UInt8]) -> Bool {
  (0...(name.count - word.count)).contains { name[$0..<$0 + word.count].elementsEqual(word) }
}
