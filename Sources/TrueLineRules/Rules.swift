import TrueLineModel

extension Rule {
  /// The catalogue, in the order in which rules are asked: a later rule may stay silent
  /// about what an earlier one reported (`CaseFile.reported`).
  public static let all: [Rule] = channelRules + factRules

  /// Rules about contacts; their errors make a `scam-channel`.
  static let channelRules: [Rule] = [
    blockedChannel, unofficialServiceChannel, falseOfficialContact, lookalikeDomain,
    phishingMessage, credentialRequest, warnsAndPromotes, disguisedChannel, mismatchedLink,
    contactImage, unverifiedChannel, campaign,
  ]

  /// Whether it judges an address by itself, without a text around it: what is asked about lists
  /// of addresses, whose lines have nothing to do with each other.
  package var judgesAddresses: Bool { Self.addressRules.contains(id) }

  private static let addressRules = Set(
    [blockedChannel, lookalikeDomain, disguisedChannel].map(\.id))

  /// Rules about claims; their errors make `false-facts`.
  static let factRules: [Rule] = [
    wrongAlias, wrongCountry, wrongHotline, wrongCode, wrongApp, wrongDomain, wrongNumberRange,
    wrongPolicy, outdatedCarrier, unsupportedClaim, selfContradiction, contradictingPages,
  ]
}
