/// Something known about a carrier, with the sources that say so.
public struct Fact: Sendable, Equatable {
  /// How well a fact is supported.
  public enum Status: String, Sendable {
    /// An official page of the carrier or the regulator says it.
    case verified
    /// Two or more independent sources say it.
    case corroborated
    case singleSource = "single-source"
    /// Sources conflict.
    case disputed
    /// Looked for, not found.
    case unknown
  }

  /// A page that anyone can open.
  public struct Source: Sendable, Equatable {
    public var url: String
    public var publisher: String
    /// What it says, in our words.
    public var says: String
    public init(url: String, publisher: String, says: String) {
      self.url = url
      self.publisher = publisher
      self.says = says
    }
  }

  public var id: String
  /// A carrier's id, or `<country>/*` for all carriers of a country.
  public var carrier: String
  public var kind: Predicate
  /// For codes: `balance`, `validity`, `own-number`, `top-up`, ...
  public var purpose: String?
  /// Canonical: digits or E.164, `*123#`, `30 d`, `50 USD`, ISO country codes.
  public var values: [String]
  public var status: Status
  /// The day the fact itself speaks of, `YYYY-MM-DD` or shorter.
  public var asOf: String?
  /// The day its sources were read, `YYYY-MM-DD`.
  public var checked: String
  public var note: String
  public var sources: [Source]

  public init(
    id: String, carrier: String, kind: Predicate, purpose: String? = nil, values: [String],
    status: Status, asOf: String? = nil, checked: String, note: String = "",
    sources: [Source] = []
  ) {
    self.id = id
    self.carrier = carrier
    self.kind = kind
    self.purpose = purpose
    self.values = values
    self.status = status
    self.asOf = asOf
    self.checked = checked
    self.note = note
    self.sources = sources
  }
}

/// What a claim or a fact is about; the raw value is its name in data and reports.
public enum Predicate: String, Sendable, CaseIterable {
  case alias, hotline, code, app, domain, channel, owner, status, validity, cancellation, kyc
  case emergency
  case operatesIn = "operates-in"
  case numberRange = "number-range"
  case networkCode = "mcc-mnc"
  case topUpChannel = "topup-channel"
  case topUpLimit = "topup-limit"
}
