/// What the reference says of one sighting.
public enum Verdict: String, Sendable {
  /// A blocklist names it.
  case blocked
  /// An allowlist names it, or it is a known official contact.
  case allowed
  case supported
  case refuted
  /// Looked for, and no source says it.
  case unsupported
  /// Nothing known, or the facts are too old.
  case unknown
}

/// Why a verdict or a finding is what it is.
public enum Ground: Sendable, Equatable {
  case fact(Fact)
  case indicator(Indicator)
  /// A plain sentence: what was weighed ("named in the first and the last line").
  case reason(Phrase)
  /// What a scorecard added up.
  case score(Score)

  /// Points that were learned, and the bar that their sum has passed.
  public struct Score: Sendable, Equatable {
    public struct Part: Sendable, Equatable {
      /// A sign's id, or a zone of words.
      public var id: String
      public var points: Int
      /// In words that a person can check.
      public var what: Phrase

      public init(id: String, points: Int, what: Phrase) {
        self.id = id
        self.points = points
        self.what = what
      }
    }

    public var version: String
    public var total: Int
    public var bar: Int
    /// The strongest first; with what every contact starts from they come to the total.
    public var parts: [Part]

    public init(version: String, total: Int, bar: Int, parts: [Part]) {
      self.version = version
      self.total = total
      self.bar = bar
      self.parts = parts
    }
  }
}

/// A list entry: a channel, why it is listed, since when and by whom.
public struct Indicator: Sendable, Equatable {
  public var channel: Channel
  public var reason: String
  public var origin: String
  /// `YYYY-MM-DD`.
  public var date: String
  /// Name of the list: `block/telegram`, or the user's file.
  public var list: String

  public init(channel: Channel, reason: String, origin: String, date: String, list: String) {
    self.channel = channel
    self.reason = reason
    self.origin = origin
    self.date = date
    self.list = list
  }

  /// `<kind>:<value>`.
  public var id: String { "\(channel.kind.id):\(channel.value)" }
}

/// A verdict on a claim or channel with its grounds.
public struct Opinion: Sendable {
  public var verdict: Verdict
  public var grounds: [Ground]
  /// The carrier that the words turned out to mean, where it is settled.
  public var carrier: Carrier?
  /// Whether the words may mean several carriers and nothing settles it: a warning at most.
  public var isAmbiguous: Bool
  /// In words, whom they may mean, without a full stop; `nil` where these cannot be told.
  public var readings: Phrase?
  /// Whether the facts that refute are single-source only: a warning at most.
  public var isWeak: Bool
  /// In words, what is right: "1204 or 888".
  public var right: Phrase?

  public init(
    _ verdict: Verdict, grounds: [Ground] = [], carrier: Carrier? = nil,
    isAmbiguous: Bool = false, readings: Phrase? = nil, isWeak: Bool = false,
    right: Phrase? = nil
  ) {
    self.verdict = verdict
    self.grounds = grounds
    self.carrier = carrier
    self.isAmbiguous = isAmbiguous
    self.readings = readings
    self.isWeak = isWeak
    self.right = right
  }
}
