/// The way from a source in UTF-8 back to the bytes in its own encoding.
///
/// Checkpoints only (a pair of offsets every so many bytes and around every bad
/// byte); between two of them the way is found by `locate`, which decodes again
/// from the checkpoint. Few places of a source are ever asked for.
public struct EncodingMap: Sendable {
  /// Offsets of the same place: in the UTF-8 text and in the source.
  public struct Checkpoint: Sendable {
    public var text: Int
    public var source: Int
    public init(text: Int, source: Int) {
      self.text = text
      self.source = source
    }
  }

  public static let identity = EncodingMap(checkpoints: [], shift: 0, locate: nil)

  /// Bytes before the text in a source that is UTF-8 already (a byte order mark).
  public static func shifted(by bytes: Int) -> EncodingMap {
    EncodingMap(checkpoints: [], shift: bytes, locate: nil)
  }

  private var checkpoints: [Checkpoint]
  private var shift: Int
  private var locate: (@Sendable (_ from: Checkpoint, _ textOffset: Int) -> Int)?

  public init(
    checkpoints: [Checkpoint], shift: Int = 0,
    locate: (@Sendable (_ from: Checkpoint, _ textOffset: Int) -> Int)?
  ) {
    self.checkpoints = checkpoints
    self.shift = shift
    self.locate = locate
  }

  /// Whether the text is the source's bytes behind those at its start.
  public var isShift: Bool { locate == nil }

  /// The source's bytes of a range of the UTF-8 text.
  public func source(of range: Range<Int>) -> Range<Int> {
    guard locate != nil else {
      return range.lowerBound + shift..<range.upperBound + shift
    }
    let lower = source(of: range.lowerBound)
    return lower..<max(lower, source(of: range.upperBound))
  }

  private func source(of offset: Int) -> Int {
    guard let locate else { return offset + shift }
    let next = checkpoints.partitioningIndex { $0.text > offset }
    let checkpoint = next > 0 ? checkpoints[next - 1] : Checkpoint(text: 0, source: 0)
    return checkpoint.text == offset ? checkpoint.source : locate(checkpoint, offset)
  }
}
