/// All that was read in a source, whatever the rules make of it.
///
/// It tells what reading misses from what judging lets pass, and is what a merge of
/// several runs needs.
public struct SourceSightings: Sendable {
  /// A contact at one place.
  public struct Contact: Sendable {
    public var channel: Channel
    /// The contact as the page writes it, after entities and markup; at most 1,024 bytes.
    public var written: String
    public var block: Block.Kind
    public var traits: ChannelSighting.Traits
    public var place: Place
    /// Whether some finding has it as its subject.
    public var isNamed: Bool

    public init(
      channel: Channel, written: String, block: Block.Kind, traits: ChannelSighting.Traits,
      place: Place, isNamed: Bool = false
    ) {
      self.channel = channel
      self.written = written
      self.block = block
      self.traits = traits
      self.place = place
      self.isNamed = isNamed
    }
  }

  /// What is said of a carrier at one place.
  public struct Statement: Sendable {
    /// The carrier's id where it is settled, else the words used.
    public var carrier: String
    public var predicate: Predicate
    /// As a finding about it gives it.
    public var value: String
    public var polarity: Claim.Polarity
    public var place: Place

    public init(
      carrier: String, predicate: Predicate, value: String, polarity: Claim.Polarity, place: Place
    ) {
      self.carrier = carrier
      self.predicate = predicate
      self.value = value
      self.polarity = polarity
      self.place = place
    }
  }

  /// In document order.
  public var channels: [Contact]
  public var claims: [Statement]
  /// A 64-bit SimHash of the text's shingles as 16 hexadecimal digits, which no reader of JSON
  /// rounds; `nil` for short texts.
  public var sketch: String?

  public init(channels: [Contact] = [], claims: [Statement] = [], sketch: String? = nil) {
    self.channels = channels
    self.claims = claims
    self.sketch = sketch
  }
}
