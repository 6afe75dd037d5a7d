/// How a host is made to look like an official one.
public struct LookAlike: Sendable, Equatable {
  public enum Trick: Sendable {
    /// Letters or digits that pass for others: `watsapρ`, `vietteI`.
    case confusable
    /// The whole official domain before somebody else's: `brand.example.other.example`.
    case wholeBefore
    /// One letter doubled, dropped, swapped or changed in a long name. Chance does that too: it
    /// says nothing where nobody speaks of the brand.
    case misspelt
    /// The name and more words in one label, with a sign between: `telcel-regalo`.
    case added
    /// The same without a sign: `mytelcel`. It says nothing where nobody speaks of the brand.
    case runTogether
    /// The name as a label of somebody else's domain: `brand.other.example`.
    case subdomain
    /// The same name under another ending, or with a hyphen more or less.
    case otherEnding
  }

  public let trick: Trick
  /// The official domain.
  public let domain: String
  /// Whose it is by the reference's id; `nil` for messengers and organisations.
  public let carrier: String?

  public init(_ trick: Trick, of domain: String, carrier: String?) {
    self.trick = trick
    self.domain = domain
    self.carrier = carrier
  }
}
