/// What is known beforehand, as rules ask for it.
public protocol Knowledge: Sendable {
  func carrier(_ id: String) -> Carrier?
  /// Facts of a carrier and of its country's carriers together, of one kind.
  func facts(about carrier: String, kind: Predicate) -> [Fact]
  /// The carrier whose official site a host is or belongs to.
  func owner(ofHost host: String) -> Carrier?
  /// In words: the carrier's real contacts and where to report, for a remedy.
  func remedy(for carrier: Carrier) -> Phrase?
  /// How a host is made to look like an official one; `nil` for official ones and all others.
  func lookAlike(ofHost host: String) -> LookAlike?
  /// Whether an account is called by a company's name and a word of trade: `brandshop`.
  func isBorrowedName(_ account: String) -> Bool
  /// The English name of a country, its code where nothing is known.
  func countryName(_ code: String) -> Phrase
  /// Names of organisations in a folded text, by place, the longest where several begin.
  ///
  /// Cost: a hash a word, and a hash a character of scripts without blanks.
  func organisationNames(in text: [UInt8]) -> [NameMatch]
  /// What is known of a host, or of the host of an address; `nil` for nothing.
  func standing(ofHost host: String) -> HostStanding?
  /// Whether a host is an organisation's own.
  func isOfficial(_ host: String, of organisation: Organisation) -> Bool
  /// The organisation whose name a part of a host's name begins or ends with: `usps` of
  /// `usps-redelivery`. Ordinary words and names of fewer than five letters are nobody's.
  func organisation(namedInside label: String) -> NamedOrganisation?
  /// An organisation's own address and who says so, in words; `nil` where none is known.
  func ownAddress(of organisation: Organisation) -> Phrase?
}
