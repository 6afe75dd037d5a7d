/// How much one input may come to when it is unpacked, so that a small file cannot keep a run for
/// hours. One thread at a time spends it.
public final class Allowance {
  /// Bytes that anything may come to: seconds of work, whatever it is packed from.
  public static let free = 1 << 30
  /// Times that more may grow. Pages shrink to a tenth, texts that repeat each other to a
  /// hundredth; a bomb grows a thousand times with each packing around it.
  static let ratio = 200
  /// Members of one input, a hundred times those of a large crawl's file: each has a line in the
  /// report.
  static let members = 10_000_000

  /// Bytes of the packed input: all of a file, or those that have come through a pipe so far.
  public var size: Int
  private let free: Int
  private var spent = 0
  private var count = 0

  public init(size: Int, free: Int = Allowance.free) {
    self.size = size
    self.free = free
  }

  /// Counts bytes that came out of a packing.
  public func spend(_ bytes: Int) throws(StreamFailure) {
    spent += bytes
    guard spent > free, spent / Self.ratio > size else { return }
    throw StreamFailure(
      code: "expands-too-far",
      what: "it grows more than \(Self.ratio) times when it is unpacked; the rest was not read",
      cure: "Unpack it where there is room, and scan the folder.")
  }

  /// Counts a member.
  public func takeMember() throws(StreamFailure) {
    count += 1
    guard count > Self.members else { return }
    throw StreamFailure(
      code: "too-many-members", what: "it has more than \(Self.members) members",
      cure: "Split it, and scan the parts.")
  }
}
