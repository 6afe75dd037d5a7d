/// A fact about a carrier as a page states it.
public struct Claim: Sendable, Hashable {
  /// How the page puts it; the raw value is its name in reports.
  public enum Polarity: String, Sendable {
    case said
    /// "CooTel is not CamGSM".
    case denied
    /// Told as what others say, or as a warning.
    case quoted
    case asked
    /// Said of another time: "in 2010", "until 2015".
    case dated
  }

  /// How a value is said to be used, where that can be wrong by itself.
  public enum Form: Sendable, Hashable {
    case plain
    /// A code is to be sent as the text of a message.
    case sentAsMessage
    /// A code is to be called like a number.
    case calledAsHotline
  }

  public var subject: NamedCarrier
  public var predicate: Predicate
  /// What a value is for, as facts have it: `balance` or `top-up` of a code, `max` of a limit,
  /// `upkeep-free` of a term; `nil` where the page does not say.
  public var purpose: String?
  /// The values said, canonical as in `Fact.values`; several for a range.
  public var values: [String]
  /// The other carrier's candidates, for `alias`.
  public var object: NamedCarrier?
  public var polarity: Polarity
  public var form: Form

  public init(
    subject: NamedCarrier, predicate: Predicate, purpose: String? = nil, values: [String],
    object: NamedCarrier? = nil, polarity: Polarity = .said, form: Form = .plain
  ) {
    self.subject = subject
    self.predicate = predicate
    self.purpose = purpose
    self.values = values
    self.object = object
    self.polarity = polarity
    self.form = form
  }
}

extension Claim {
  /// What a page says of keeping a line alive; the raw value is the claim's purpose.
  public enum Upkeep: String, Sendable {
    /// Nothing has to be topped up.
    case free = "upkeep-free"
    /// It lapses without topping up.
    case due = "upkeep-due"
  }

  public var upkeep: Upkeep? { purpose.flatMap(Upkeep.init) }

  /// The purpose of a status that nobody takes back: bankrupt, ceased to work.
  public static let forGood = "for-good"
  public var isForGood: Bool { predicate == .status && purpose == Self.forGood }
}
