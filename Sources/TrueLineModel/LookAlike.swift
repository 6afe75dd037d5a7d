/// How a host is made to look like an official one.
public struct LookAlike: Sendable, Equatable {
  public enum Trick: Sendable {
    /// Letters or digits that pass for others: `watsapρ`, `vietteI`.
    case confusable
    /// One letter doubled, dropped, swapped or changed in a long name.
    case misspelt
    /// The name and more words in one label: `telcel-regalo`.
    case added
    /// The name as a label of somebody else's domain: `brand.other.example`.
    case subdomain
    /// The same name under another ending.
    case otherEnding
  }

  public let trick: Trick
  /// The official domain.
  public let domain: String
  /// Whose it is by the reference's id; `nil` for messengers.
  public let carrier: String?

  public init(_ trick: Trick, of domain: String, carrier: String?) {
    self.trick = trick
    self.domain = domain
    self.carrier = carrier
  }
}
