/// Files and folders of scanned folders that ignore files or patterns kept out, counted by why; what
/// stands in a folder that is kept out is not counted.
public struct LeftOut: Sendable, Equatable {
  public enum Reason: String, Sendable, CaseIterable {
    case gitignore, truelineignore, exclude, include

    /// What kept them out, in words.
    public var words: String {
      switch self {
      case .gitignore: ".gitignore"
      case .truelineignore: ".truelineignore"
      case .exclude: "exclude"
      case .include: "include"
      }
    }
  }

  private var counts: [Reason: Int] = [:]

  public init() {}

  public mutating func add(_ reason: Reason) { counts[reason, default: 0] += 1 }

  public subscript(reason: Reason) -> Int { counts[reason] ?? 0 }

  public var isEmpty: Bool { counts.isEmpty }

  public static func += (all: inout LeftOut, more: LeftOut) {
    all.counts.merge(more.counts, uniquingKeysWith: +)
  }
}
