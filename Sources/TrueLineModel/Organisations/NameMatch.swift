/// An organisation that words can mean.
public struct NamedOrganisation: Sendable, Equatable {
  public var organisation: Organisation
  /// The name as the table has it: `United States Postal Service`.
  public var name: String
  /// Whether the words are ordinary ones, or a name that was taken apart (`pay pal`), so that
  /// they mean an organisation only where something else says so.
  public var isCommonWord: Bool

  public init(organisation: Organisation, name: String, isCommonWord: Bool) {
    self.organisation = organisation
    self.name = name
    self.isCommonWord = isCommonWord
  }
}

/// A name in a text.
public struct NameMatch: Sendable {
  /// In the folded text.
  public var range: Range<Int>
  /// Everybody who has this name, in the order of the table.
  public var candidates: [NamedOrganisation]

  public init(range: Range<Int>, candidates: [NamedOrganisation]) {
    self.range = range
    self.candidates = candidates
  }
}
