/// What detectors know of the reference: the names of its carriers and countries to look for,
/// and its numbers, so that what stands behind one is not read as part of it.
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
  public let names: any NameList
  /// Digits of every number that a fact gives, whether it holds or not.
  public var numbers: Set<String>
  /// A year from here on is the present, an earlier one tells of the past; `nil` where nothing
  /// says what day it is.
  public var firstRecentYear: Int?

  public init(names: any NameList, numbers: Set<String> = [], firstRecentYear: Int? = nil) {
    self.names = names
    self.numbers = numbers
    self.firstRecentYear = firstRecentYear
  }

  public init(names: [Name], numbers: Set<String> = [], firstRecentYear: Int? = nil) {
    self.init(names: GivenNames(all: names), numbers: numbers, firstRecentYear: firstRecentYear)
  }
}

/// Names, each with a number by which whoever finds it asks what it names.
public protocol NameList: Sendable {
  /// All of them: thousands, where a reference is built in.
  var all: [Vocabulary.Name] { get }

  /// The name of a number.
  func name(_ number: Int) -> Vocabulary.Name

  /// What finds the names in texts and gives their numbers, where that lies ready in the binary:
  /// the bytes of a name table, for as long as the process lives. Where it does not, it is made
  /// of `all`, and numbers are places there.
  var table: UnsafeRawBufferPointer? { get }
}

/// Names as they were given.
private struct GivenNames: NameList {
  let all: [Vocabulary.Name]
  var table: UnsafeRawBufferPointer? { nil }

  func name(_ number: Int) -> Vocabulary.Name { all[number] }
}

/// What settles which of several carriers of one name is meant.
public struct JudgingContext: Sendable, Hashable {
  /// Countries that the page, its address or the user names, ISO codes; empty for none.
  public var countries: Set<String>
  /// Whether the user named the country (`--country`), which settles it.
  public var isSettled: Bool

  public init(countries: Set<String> = [], isSettled: Bool = false) {
    self.countries = countries
    self.isSettled = isSettled
  }
}
