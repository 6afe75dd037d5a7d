/// A line of a block- or allowlist that cannot be used or should not stand there, and why.
public struct ListProblem: Sendable, Equatable, CustomStringConvertible {
  /// Name of the list: `block/telegram`, or the user's file.
  public var list: String
  /// From 1.
  public var line: Int
  /// The line or the part that it is about, at most 100 bytes.
  public var entry: String
  public var reason: String
  public var cure: String

  public init(list: String, line: Int, entry: String, reason: String, cure: String) {
    self.list = list
    self.line = line
    self.entry = entry
    self.reason = reason
    self.cure = cure
  }

  /// `mine.txt:3: “77”: 2 digits would match too much; write the whole number`
  public var description: String { "\(list):\(line): “\(entry)”: \(reason); \(cure)" }
}
