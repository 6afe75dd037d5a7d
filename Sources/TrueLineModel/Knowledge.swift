/// What is known beforehand, as rules ask for it.
public protocol Knowledge: Sendable {
  func carrier(_ id: String) -> Carrier?
  /// Facts of a carrier and of its country's carriers together, of one kind.
  func facts(about carrier: String, kind: Predicate) -> [Fact]
  /// The carrier whose official site a host is or belongs to.
  func owner(ofHost host: String) -> Carrier?
  /// In words: the carrier's real contacts and where to report, for a remedy.
  func remedy(for carrier: Carrier) -> String?
  /// How a host is made to look like an official one; `nil` for official ones and all others.
  func lookAlike(ofHost host: String) -> LookAlike?
  /// Whether an account is called by a company's name and a word of trade: `brandshop`.
  func isBorrowedName(_ account: String) -> Bool
  /// The English name of a country, its code where nothing is known.
  func countryName(_ code: String) -> String
}
