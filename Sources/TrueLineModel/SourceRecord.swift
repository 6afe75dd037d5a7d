/// What stays of a source when its bytes are gone: enough to compare it with others.
public struct SourceRecord: Sendable {
  /// What the source said of a carrier, at its first place.
  public struct KeptClaim: Sendable {
    public var claim: Claim
    public var opinion: Opinion
    public var place: Place
    public init(claim: Claim, opinion: Opinion, place: Place) {
      self.claim = claim
      self.opinion = opinion
      self.place = place
    }
  }

  /// A channel that a rule above a note named, or that a campaign may share.
  public struct KeptContact: Sendable {
    public var channel: Channel
    /// `nil` where other sources have shown enough places.
    public var place: Place?
    public var level: Severity
    public init(channel: Channel, place: Place?, level: Severity) {
      self.channel = channel
      self.place = place
      self.level = level
    }
  }

  public var name: String
  public var statements: [KeptClaim]
  public var contacts: [KeptContact]
  /// A 64-bit SimHash of the text's shingles, `nil` for short texts.
  public var sketch: UInt64?

  public init(name: String, statements: [KeptClaim], contacts: [KeptContact], sketch: UInt64?) {
    self.name = name
    self.statements = statements
    self.contacts = contacts
    self.sketch = sketch
  }
}
