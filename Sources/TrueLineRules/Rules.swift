import TrueLineModel

extension Rule {
  /// The catalogue, in the order in which rules are asked: a later rule may stay silent
  /// about what an earlier one reported (`Dossier.isReported`).
  public static let all: [Rule] = channelRules + factRules

  /// Rules about contacts; their errors make a `scam-channel`.
  static let channelRules: [Rule] = [
    blockedChannel, unofficialServiceChannel, falseOfficialContact, lookalikeDomain,
    phishingMessage, credentialRequest, warnsAndPromotes, disguisedChannel, mismatchedLink,
    contactImage, unverifiedChannel, campaign,
  ]

  /// Rules about claims; their errors make `false-facts`.
  static let factRules: [Rule] = [
    wrongAlias, wrongCountry, wrongHotline, wrongCode, wrongApp, wrongDomain, wrongNumberRange,
    wrongPolicy, outdatedCarrier, unsupportedClaim, selfContradiction, contradictingPages,
  ]
}
