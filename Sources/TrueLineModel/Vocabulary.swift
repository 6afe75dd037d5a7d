/// The names that detectors look for: of the reference's carriers and countries.
///
/// It comes with the reference, so that a user's own companies count like ours.
public struct Vocabulary: Sendable {
  /// One name as it is matched.
  public struct Name: Sendable, Equatable {
    /// As written in the reference.
    public var words: String
    public var kind: Mention.Kind
    /// Whether it is an ordinary word and needs context to be a name.
    public var isCommonWord: Bool

    public init(words: String, kind: Mention.Kind, isCommonWord: Bool = false) {
      self.words = words
      self.kind = kind
      self.isCommonWord = isCommonWord
    }
  }

  /// Unique by folded words; carriers that share a name stand in one entry.
  public var names: [Name]

  public init(names: [Name]) {
    self.names = names
  }
}

/// What settles which of several carriers of one name is meant, and how old facts may be.
public struct JudgingContext: Sendable {
  /// Countries that the page, its address or the user names, ISO codes; empty for none.
  public var countries: Set<String>
  /// Whether the user named the country (`--country`), which settles it.
  public var isSettled: Bool

  public init(countries: Set<String> = [], isSettled: Bool = false) {
    self.countries = countries
    self.isSettled = isSettled
  }
}
