/// Whom a text means where it names a carrier: the words used, and every carrier that they can mean.
public struct NamedCarrier: Sendable, Hashable {
  public var words: String
  /// Carrier ids; empty where the words name nobody known.
  public var candidates: [String]

  public init(words: String, candidates: [String]) {
    self.words = words
    self.candidates = candidates
  }

  /// Stands for the words where a page speaks of all carriers of a country at once.
  public static let everyCarrier = "*"
  public var isEveryCarrier: Bool { words == Self.everyCarrier }
}
