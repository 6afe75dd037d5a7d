/// What was seen at one place, with what the reference says of it; the sighting stays as it was
/// read, whatever lists there are.
public struct Judged<Sighting: Sendable>: Sendable {
  public let sighting: Sighting
  public let opinion: Opinion
  /// The list entry that speaks for it under a name of its own, where one does.
  public let listing: Listing?

  public init(_ sighting: Sighting, _ opinion: Opinion, listing: Listing? = nil) {
    self.sighting = sighting
    self.opinion = opinion
    self.listing = listing
  }
}

/// How a list calls what was sighted: `shop.example/pay` where `shop.example` was read, since
/// detectors know registrable domains and lists know hosts and addresses, too.
public struct Listing: Sendable, Equatable {
  public let channel: Channel
  /// All that it covers, in the folded text.
  public let range: Range<Int>

  public init(_ channel: Channel, range: Range<Int>) {
    self.channel = channel
    self.range = range
  }
}

extension Judged where Sighting == ChannelSighting {
  /// The contact as it is judged and reported.
  public var channel: Channel { listing?.channel ?? sighting.channel }
  /// The contact's place in the folded text.
  public var range: Range<Int> { listing?.range ?? sighting.range }
  public var traits: ChannelSighting.Traits { sighting.traits }
  public var disguise: Phrase? { sighting.disguise }
}
