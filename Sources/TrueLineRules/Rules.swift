import TrueLineModel

extension Rule {
  /// The catalogue, in the order in which rules are asked: a later rule may stay silent
  /// about what an earlier one reported (`Dossier.isReported`).
  public static let all: [Rule] = [
    blockedChannel, unofficialServiceChannel, falseOfficialContact, lookalikeDomain,
    phishingMessage, credentialRequest, warnsAndPromotes, disguisedChannel, mismatchedLink,
    contactImage, unverifiedChannel, campaign,
    wrongAlias, wrongCountry, wrongHotline, wrongCode, wrongApp, wrongDomain, wrongNumberRange,
    wrongPolicy, outdatedCarrier, unsupportedClaim, selfContradiction, contradictingPages,
  ]
}
