import TrueLineModel

extension Rule {
  /// Flags requests for codes, PINs and papers through a private contact.
  static let credentialRequest = Rule(
    id: "credential-request",
    title: "Codes, PINs or identity papers are asked for in a private chat",
    severity: .error,
    confidence: .medium,
    judges: .channels,
    restsOnKnowledge: false,
    rationale: """
      A code that a service sends is the key to the account. No carrier and no messenger asks \
      for it through a number or an account, and none threatens to close the line over it.
      """,
    remedy: "Send nothing. Codes are for typing into the app that asked for them only.",
    flags: [
      "Your account will be closed. Send the code that you get by SMS to ⟦+1 202 555 0123⟧ on WhatsApp."
    ],
    passes: [
      "Your verification code is 123456. Never share it. Details: 1001",
      """
      Your account will be closed. Send the code that you get by SMS to +1 202 555 0123 on \
      WhatsApp. Report fraud to the police.
      """,
    ],
    scope: .source { dossier in
      let around = dossier.surroundings
      guard let all = dossier.weighed, around.credentials > 0, around.threats > 0,
        around.reports == 0,
        dossier.document.flowEnd <= 4000
      else { return [] }
      return all.map(\.contact).compactMap { contact in
        guard contact.isPrivate || contact.isNumber, contact.channel.kind != .email,
          !dossier.isReported(contact, by: .blockedChannel)
        else { return nil }
        return Hit(
          "Codes or papers are asked for, under threat, through \(contact.defanged).",
          subject: contact.subject, evidence: contact.evidence,
          related: contact.otherPlaces,
          grounds: [
            .reason("the text threatens that an account or line will be closed"),
            .reason("it asks for a code, a PIN or papers"),
          ])
      }
    }
  )
}
