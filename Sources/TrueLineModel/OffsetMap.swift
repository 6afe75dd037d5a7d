/// The way back from a derived text to the text it was made from, in byte offsets.
///
/// A map is a row of segments. In an *identity* segment each byte stands for one
/// byte of the origin; an *opaque* segment (an entity, a folded character, a
/// separator) stands for one whole range of it. Look-up is a binary search.
public struct OffsetMap: Sendable, Equatable {
  /// One stretch of the derived text; it ends where the next one starts.
  public struct Segment: Sendable, Equatable {
    /// Where the stretch starts in the derived text.
    public var start: Int32
    /// Where it comes from in the origin.
    public var origin: Int32
    /// Bytes of the origin that an opaque stretch stands for, `-1` for identity.
    public var span: Int32

    public init(start: Int32, origin: Int32, span: Int32) {
      self.start = start
      self.origin = origin
      self.span = span
    }
  }

  /// Segments by ascending start; empty means that derived and origin are one.
  public private(set) var segments: [Segment]

  /// The map of a text that is its own origin.
  public static let identity = OffsetMap(segments: [])

  public init(segments: [Segment]) {
    self.segments = segments
  }

  public var isIdentity: Bool { segments.isEmpty }

  /// Appends a stretch that stands byte for byte for the origin.
  @inlinable public mutating func appendIdentity(start: Int, origin: Int) {
    append(Segment(start: Int32(start), origin: Int32(origin), span: -1))
  }

  /// Appends a stretch that stands as a whole for `span` bytes of the origin.
  @inlinable public mutating func appendOpaque(start: Int, origin: Int, span: Int) {
    append(Segment(start: Int32(start), origin: Int32(origin), span: Int32(span)))
  }

  public mutating func append(_ segment: Segment) {
    if let last = segments.last {
      if last.start == segment.start {
        segments.removeLast()
      } else if last.span < 0, segment.span < 0,
        segment.origin - last.origin == segment.start - last.start
      {
        return
      }
    }
    segments.append(segment)
  }

  /// The origin's bytes that a range of the derived text comes from.
  ///
  /// An empty range maps to an empty one. Cost: two binary searches.
  public func origin(of range: Range<Int>) -> Range<Int> {
    if segments.isEmpty { return range }
    let lower = originStart(of: range.lowerBound)
    if range.isEmpty { return lower..<lower }
    return lower..<max(lower, originEnd(of: range.upperBound - 1))
  }

  /// The first derived offset at or after an offset of the origin; for origins in ascending order.
  public func derivedStart(ofOrigin offset: Int) -> Int {
    if segments.isEmpty { return offset }
    let next = segments.partitioningIndex { Int($0.origin) > offset }
    guard next > 0 else { return Int(segments[0].start) }
    let segment = segments[next - 1]
    let end = next < segments.count ? Int(segments[next].start) : Int.max
    if segment.span < 0 {
      return min(Int(segment.start) + offset - Int(segment.origin), end)
    }
    if offset == Int(segment.origin) { return Int(segment.start) }
    return end == Int.max ? Int(segment.start) : end
  }

  private func originStart(of offset: Int) -> Int {
    let segment = segments[index(of: offset)]
    return segment.span < 0
      ? Int(segment.origin) + offset - Int(segment.start) : Int(segment.origin)
  }

  private func originEnd(of lastByte: Int) -> Int {
    let segment = segments[index(of: lastByte)]
    return segment.span < 0
      ? Int(segment.origin) + lastByte - Int(segment.start) + 1
      : Int(segment.origin) + Int(segment.span)
  }

  /// The segment that holds an offset.
  private func index(of offset: Int) -> Int {
    max(0, segments.partitioningIndex { Int($0.start) > offset } - 1)
  }
}
