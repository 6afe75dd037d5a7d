/// Something to check that has not been read yet, so that a run of a million costs names only.
public struct Input: Sendable {
  /// What reading it came to. Every input ends in the report, whatever happens.
  public enum Loaded {
    case source(Source)
    /// Something that holds sources, to be taken apart by one thread at a time.
    case container(Container)
    /// Not for us: binary, a format that is not read yet.
    case skipped(Problem)
    /// It should have been readable, and was not.
    case failed(Problem)
  }

  /// The source's name in the report.
  public var name: String
  /// The name relative to the scanned root: fingerprints use it, so that they are
  /// the same wherever the root lies. Never an absolute path.
  public var relativeName: String
  /// Whether the user named it, so that failing to open it is the user's business (status 2).
  public var isNamed: Bool
  /// Reads it; called once, on any thread.
  public var load: @Sendable () -> sending Loaded

  /// `relativeName` is the name itself where nothing else is said.
  public init(
    name: String, relativeName: String? = nil, isNamed: Bool,
    load: @escaping @Sendable () -> sending Loaded
  ) {
    self.name = name
    self.relativeName = relativeName ?? name
    self.isNamed = isNamed
    self.load = load
  }
}
