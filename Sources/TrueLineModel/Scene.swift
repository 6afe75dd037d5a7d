/// What a document is as a whole: each notion settled once, for detectors, claims and rules alike.
///
/// Ranges are byte offsets in the folded text.
public struct Scene: Sendable, Equatable {
  /// Where a page is read first: its titles, its first line and its first heading, in document
  /// order.
  public var opening: [Range<Int>] = []
  /// The last line that a reader sees; empty where there is none.
  public var closing: Range<Int> = 0..<0
  /// A text message or a chat line: short, and without a heading.
  public var isMessage = false
  /// Letters are mathematical or circled in such number, or words cut by signs, that filters are
  /// the reason.
  public var isEvasive = false
  /// What its words say; its address and the user may know more.
  public var countries = Countries()

  public init() {}

  /// Whether an offset stands in the opening.
  public func opens(at offset: Int) -> Bool {
    opening.contains { $0.contains(offset) }
  }
}
