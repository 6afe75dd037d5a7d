/// What points can be learned from about one document: which signs speak of each of its contacts,
/// and which words stand around it, in the opening and anywhere.
public struct SignTraces: Sendable {
  public struct Contact: Sendable {
    public var channel: Channel
    /// Ids of signs.
    public var signs: [String]
    public var words: [String]

    public init(channel: Channel, signs: [String], words: [String]) {
      self.channel = channel
      self.signs = signs
      self.words = words
    }
  }

  /// Whether the document is a short message, which is judged apart from pages.
  public var isMessage: Bool
  public var contacts: [Contact]
  public var opening: [String]
  public var page: [String]

  public init(isMessage: Bool, contacts: [Contact], opening: [String], page: [String]) {
    self.isMessage = isMessage
    self.contacts = contacts
    self.opening = opening
    self.page = page
  }
}
