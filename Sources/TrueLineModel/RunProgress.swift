/// How far a run has come.
public struct RunProgress: Sendable, Equatable {
  /// Inputs that are done, of how many.
  public var done: Int
  public var total: Int
  /// Sources that are done: an input may hold many.
  public var sources: Int
  public var bytes: Int
  public var findings: Int

  public init(done: Int, total: Int, sources: Int, bytes: Int, findings: Int) {
    self.done = done
    self.total = total
    self.sources = sources
    self.bytes = bytes
    self.findings = findings
  }
}
