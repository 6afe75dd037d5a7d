/// What the tables say of a host: the listed name that it is or stands under, and whose it is.
public struct HostStanding: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    /// An organisation's own domain.
    case official
    /// An organisation's own short domain that leads to its own pages.
    case short
    /// Only public bodies of `country` have names under it.
    case government
    /// Only banks and the like of `country` have names under it.
    case restricted
    /// Anybody can publish there, whoever owns the domain.
    case userContent = "user-content"
    /// Its addresses stand for addresses anywhere.
    case shortener
    /// Its pages are lists of a person's links.
    case linkInBio = "link-in-bio"
    /// A bank's site, of which no more is known.
    case bank
    /// One of the most linked sites of the web.
    case muchLinked = "much-linked"

    /// Whether a page there may be anybody's, so that the host shows nothing about its author.
    public var isAnybodys: Bool {
      self == .userContent || self == .shortener || self == .linkInBio
    }
  }

  /// The listed name: `paypal.com` for `www.paypal.com`.
  public var host: String
  /// Never empty; two where an organisation's domain is a place to publish, too.
  public var kinds: [Kind]
  /// Ids of the organisations whose domain it is; several where a group shares it.
  public var organisations: [String]
  /// ISO 3166-1 alpha-2, of a suffix that a state keeps.
  public var country: String?
  /// Ids of `OrganisationSource`s.
  public var sources: [String]

  /// Whether a page there may be anybody's: then it is nobody's official site.
  public var isAnybodys: Bool { kinds.contains(where: \.isAnybodys) }

  public init(
    host: String, kinds: [Kind], organisations: [String], country: String?, sources: [String]
  ) {
    self.host = host
    self.kinds = kinds
    self.organisations = organisations
    self.country = country
    self.sources = sources
  }
}
