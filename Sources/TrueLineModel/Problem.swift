/// Something that kept an input, or a part of it, from being read; with what to do.
public struct Problem: Error, Sendable, Equatable {
  /// A stable word: `unreadable`, `not-read-yet`, `binary`, `too-large`, `bad-bytes`, ...
  public var code: String
  /// The source's name.
  public var source: String
  public var what: String
  public var cure: String

  public init(code: String, source: String, what: String, cure: String) {
    self.code = code
    self.source = source
    self.what = what
    self.cure = cure
  }
}
