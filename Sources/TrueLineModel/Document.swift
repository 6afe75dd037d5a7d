/// The text a reader sees, with the way back to the source's bytes.
///
/// `folded` is what matching runs on. All ranges of blocks, links and sightings
/// are byte offsets in it; `sourceRange(of:)` leads from there to the source.
///
/// Text that does not flow (link destinations, picture addresses and
/// alternatives, hidden text) stands behind the flow in blocks of its own, so
/// that one scan sees everything and no address interrupts a sentence. Every
/// block ends with a line feed that belongs to no block.
public struct Document: Sendable {
  public var format: InputFormat
  /// WHATWG label, with byte order where there is one: `utf-8`, `gb18030`, `utf-16le`.
  public var encoding: String
  /// Matching text: UTF-8, folded (see `TrueLineText`).
  public var folded: [UInt8]
  /// From `folded` to `text`.
  public var foldMap: OffsetMap
  /// What had to be undone on the way from `text` to `folded`, in ascending order.
  public var disguises: [Disguise]
  /// The text as written: UTF-8 after entities and markup, before folding.
  public var text: [UInt8]
  /// From `text` to the source in UTF-8.
  public var textMap: OffsetMap
  /// From the source in UTF-8 to the source's own encoding.
  public var encodingMap: EncodingMap
  /// The parts of a source whose bytes are not in one piece, by their start; empty for all others.
  public var parts: [SourcePart]
  /// What a mail says of itself, `nil` for all else.
  public var mail: Mail?
  public var blocks: [Block]
  public var links: [Link]
  public var images: [Image]
  /// Where the flow ends in `folded`: what stands behind is destinations and hidden text.
  public var flowEnd: Int
  /// BCP 47 tag of the main language (`zh-Hans`, `km`, `en`), `nil` where too little text tells.
  public var language: String?
  /// Whether all of the source could be read.
  public var complete: Bool
  /// What could not be read, and what to do about it.
  public var problems: [Problem]

  public init(format: InputFormat, encoding: String, text: [UInt8]) {
    self.format = format
    self.encoding = encoding
    self.folded = text
    self.foldMap = .identity
    self.disguises = []
    self.text = text
    self.textMap = .identity
    self.encodingMap = .identity
    self.parts = []
    self.blocks = []
    self.links = []
    self.images = []
    self.flowEnd = text.count
    self.language = nil
    self.complete = true
    self.problems = []
  }

  /// The source's bytes, as they came, that a range of `folded` comes from; of a source in
  /// parts, the bytes of the part in which the range begins.
  public func sourceRange(of range: Range<Int>) -> Range<Int> {
    let origin = textMap.origin(of: foldMap.origin(of: range))
    guard let index = partIndex(at: origin.lowerBound) else {
      return encodingMap.source(of: origin)
    }
    let (start, map) = (parts[index].start, parts[index].map)
    return map.source(of: origin.lowerBound - start..<origin.upperBound - start)
  }

  /// The part that holds an offset of the text that `textMap` leads to; `nil` for a source that
  /// is in one piece.
  public func partIndex(at offset: Int) -> Int? {
    parts.isEmpty ? nil : max(0, parts.partitioningIndex { $0.start > offset } - 1)
  }

  /// What was undone in a range of `folded`.
  public func disguises(in range: Range<Int>) -> Disguise.Kinds {
    let first = disguises.partitioningIndex { $0.range.upperBound > range.lowerBound }
    return disguises[first...].prefix { $0.range.lowerBound < range.upperBound }
      .reduce(into: []) { $0.formUnion($1.kinds) }
  }

  /// The block that holds an offset of `folded`, `nil` between blocks.
  public func blockIndex(at offset: Int) -> Int? {
    let index = blocks.partitioningIndex { $0.range.upperBound > offset }
    return index < blocks.count && blocks[index].range.contains(offset) ? index : nil
  }
}

/// Something that was undone in folding, at a range of the folded text.
public struct Disguise: Sendable, Equatable {
  public struct Kinds: OptionSet, Sendable {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }
    /// Zero-width characters, bidi controls, soft hyphens were dropped here.
    public static let invisible = Kinds(rawValue: 1)
    /// Full-width letters or digits: ordinary in East Asian text, seldom in handles.
    public static let fullWidth = Kinds(rawValue: 2)
    /// Circled, mathematical, superscript or keycap letters and digits.
    public static let styled = Kinds(rawValue: 4)
    /// A look-alike letter of another script in a Latin run.
    public static let lookAlike = Kinds(rawValue: 8)
    /// A traditional character read as its simplified form: no disguise, but a change.
    public static let traditional = Kinds(rawValue: 16)
    /// Any other compatibility character (NFKC).
    public static let compatibility = Kinds(rawValue: 32)
  }

  public var range: Range<Int>
  public var kinds: Kinds

  public init(range: Range<Int>, kinds: Kinds) {
    self.range = range
    self.kinds = kinds
  }
}
