/// Something that kept an input, or a part of it, from being read; with what to do.
public struct Problem: Error, Sendable, Equatable {
  /// A stable word: `unreadable`, `not-read-yet`, `binary`, `too-large`, `bad-bytes`, ...
  public var code: String
  /// The source's name.
  public var source: String
  public var what: Phrase
  public var cure: Phrase

  public init(code: String, source: String, what: Phrase, cure: Phrase) {
    self.code = code
    self.source = source
    self.what = what
    self.cure = cure
  }
}
