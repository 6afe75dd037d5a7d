/// Why a finding is hidden: what a user wrote, and where.
public struct Suppression: Sendable, Equatable {
  public enum Kind: String, Sendable {
    /// In a configuration file.
    case external
    /// In a comment of the source, where the user says that the sources are his own.
    case inSource = "in-source"
  }

  public var kind: Kind
  public var reason: String
  /// Last day on which it holds, `YYYY-MM-DD`; `nil` for no end.
  public var until: String?
  /// Where it is written.
  public var file: String
  public var line: Int

  public init(kind: Kind, reason: String, until: String?, file: String, line: Int) {
    self.kind = kind
    self.reason = reason
    self.until = until
    self.file = file
    self.line = line
  }
}

/// How many findings a run left out since the user wanted it so; allowlisted ones apart.
public struct HiddenFindings: Sendable, Equatable {
  /// By a suppression.
  public var suppressed = 0
  /// Accepted before.
  public var baseline = 0
  /// In lines that did not change.
  public var unchanged = 0
  /// Of rules that are off.
  public var off = 0

  public init() {}

  public static func += (all: inout HiddenFindings, more: HiddenFindings) {
    all.suppressed += more.suppressed
    all.baseline += more.baseline
    all.unchanged += more.unchanged
    all.off += more.off
  }
}
