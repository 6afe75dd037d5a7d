import TrueLineModel

extension Rule {
  /// Flags pages that warn of strangers' channels and promote one.
  static let warnsAndPromotes = Rule(
    id: "warns-and-promotes",
    title: "The page warns of unofficial channels and promotes one",
    severity: .warning,
    confidence: .medium,
    judges: .channels,
    restsOnKnowledge: false,
    rationale: """
      A warning makes a page look honest; copied guides keep it and add their own contact. A \
      page that means it names the carrier's contacts only.
      """,
    remedy: "Follow the page's own warning: use only the carrier's own contacts.",
    flags: [
      "# 如何注销电话卡？\n\n警惕虚假注销渠道。\n\n注销请联系 TG💪+ ⟦@example_sim⟧，包注销，@example_sim"
    ],
    passes: [
      "警惕虚假注销渠道，切勿联系陌生人。",
      """
      # Cancel a SIM card

      Beware of scammers, and use official channels only.

      [Official site](https://qwert.top/x)
      """,
    ],
    scope: .source { dossier in
      guard let weighed = dossier.weighed, let warning = dossier.surroundings.warnings.first else {
        return []
      }
      let promoted = weighed.filter { $0.level != nil && !$0.contact.isAddress }
      let blocked = dossier.contacts.first { $0.opinion.verdict == .blocked && !$0.isOnlyQuoted }
      guard let contact = promoted.max(by: { $0.points < $1.points })?.contact ?? blocked else {
        return []
      }
      return [
        Hit(
          "The page warns of unofficial channels and sends its readers to \(contact.defanged).",
          subject: contact.subject, evidence: contact.evidence,
          related: [(.warning, warning)],
          grounds: [.reason("the warning stands on the same page as the contact")])
      ]
    }
  )
}
