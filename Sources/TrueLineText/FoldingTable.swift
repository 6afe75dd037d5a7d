import CEmbedded
import TrueLineModel

/// What Unicode, OpenCC and the confusables say of each character, as bytes in the binary.
///
/// `Scripts/folding-tables.py` writes it. All numbers are little-endian. After `TLF1` and the
/// number of sections come offset and size of each section:
///
/// 0. a block number (2 bytes) for each 128 characters of Unicode;
/// 1. the blocks: 128 action numbers (2 bytes) each, 0 for "as it is", else from 1;
/// 2. the actions, see `Action`;
/// 3. bases with marks: base, mark and what they become (2 bytes each), ascending;
/// 4. pairs of regional indicators that are flags, a bit each, 26 by 26;
/// 5. characters U+4E00 to U+9FFF that only simplified Chinese is written with, a bit each;
/// 6. the texts that actions put in.
struct FoldingTable: @unchecked Sendable {
  /// Sharing is safe: constant bytes of the binary.
  static let shared = FoldingTable()

  private let index: UnsafePointer<UInt16>
  private let blocks: UnsafePointer<UInt16>
  private let actions: UnsafeRawPointer
  private let pairs: UnsafePointer<UInt16>
  private let pairCount: Int
  private let flags: UnsafePointer<UInt8>
  private let simplified: UnsafePointer<UInt8>
  private let pool: UnsafePointer<UInt8>

  private init() {
    let base = UnsafeRawPointer(trueline_folding_table())
    func section(_ number: Int) -> UnsafeRawPointer {
      base + Int(UInt32(littleEndian: base.load(fromByteOffset: 8 + number * 8, as: UInt32.self)))
    }
    index = section(0).assumingMemoryBound(to: UInt16.self)
    blocks = section(1).assumingMemoryBound(to: UInt16.self)
    actions = section(2)
    pairs = section(3).assumingMemoryBound(to: UInt16.self)
    pairCount =
      Int(UInt32(littleEndian: base.load(fromByteOffset: 8 + 3 * 8 + 4, as: UInt32.self))) / 6
    flags = section(4).assumingMemoryBound(to: UInt8.self)
    simplified = section(5).assumingMemoryBound(to: UInt8.self)
    pool = section(6).assumingMemoryBound(to: UInt8.self)
  }

  /// What is done with a character.
  struct Action {
    enum Kind: UInt8 {
      case replace, drop, lookAlike, mark, enclosed, superscript, regional
    }

    /// Where in the pool the text stands that comes in.
    var place: UInt16
    var length: UInt8
    var kind: Kind
    /// Whether letters of the Latin alphabet come out.
    var isLatin: Bool
    var disguise: Disguise.Kinds
    /// The ASCII character that an ambiguous one stands for in disguise.
    var plain: UInt8
  }

  /// The number of a character's action, 0 where it stays as it is.
  @inline(__always)
  func action(of scalar: UInt32) -> UInt16 {
    blocks[Int(index[Int(scalar >> 7)]) << 7 | Int(scalar & 0x7F)]
  }

  subscript(number: UInt16) -> Action {
    let entry = actions + (Int(number) - 1) * 6
    let kind = entry.load(fromByteOffset: 3, as: UInt8.self)
    return Action(
      place: entry.load(as: UInt16.self), length: entry.load(fromByteOffset: 2, as: UInt8.self),
      kind: Action.Kind(rawValue: kind & 0x7F) ?? .replace, isLatin: kind & 0x80 != 0,
      disguise: Disguise.Kinds(
        rawValue: UInt16(entry.load(fromByteOffset: 4, as: UInt8.self))),
      plain: entry.load(fromByteOffset: 5, as: UInt8.self))
  }

  /// The text that an action puts in.
  @inline(__always)
  func text(of action: Action) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: pool + Int(action.place), count: Int(action.length))
  }

  /// The character that a base and a mark after it make, `nil` where they make none.
  func composition(_ base: UInt32, _ mark: UInt32) -> UInt32? {
    if let syllable = Self.hangul(base, mark) { return syllable }
    guard base < 0x10000, mark < 0x10000 else { return nil }
    let key = base << 16 | mark
    func pair(_ index: Int) -> UInt32 {
      UInt32(pairs[index * 3]) << 16 | UInt32(pairs[index * 3 + 1])
    }
    let index = (0..<pairCount).partitioningIndex { pair($0) >= key }
    return index < pairCount && pair(index) == key ? UInt32(pairs[index * 3 + 2]) : nil
  }

  /// What a character is without its mark, `nil` where it has none. Cost: a walk over all
  /// pairs; for names of domains only.
  func base(of composed: UInt32) -> UInt32? {
    for index in 0..<pairCount where UInt32(pairs[index * 3 + 2]) == composed {
      // Capitals of ASCII stand before the small letters that the composed one belongs to.
      return UInt32(pairs[index * 3])
    }
    return nil
  }

  /// Hangul composes by arithmetic (Unicode, section 3.12).
  private static func hangul(_ base: UInt32, _ mark: UInt32) -> UInt32? {
    if base &- 0x1100 < 19, mark &- 0x1161 < 21 {
      return 0xAC00 + ((base - 0x1100) * 21 + mark - 0x1161) * 28
    }
    if base &- 0xAC00 < 11172, (base - 0xAC00) % 28 == 0, mark &- 0x11A8 < 27 {
      return base + mark - 0x11A7
    }
    return nil
  }

  /// Whether two regional indicators (0 for A to 25 for Z) make a flag.
  func isFlag(_ first: Int, _ second: Int) -> Bool {
    let bit = first * 26 + second
    return flags[bit >> 3] & (1 << UInt8(bit & 7)) != 0
  }

  /// Whether simplified Chinese writes another character for one.
  func isTraditional(_ scalar: UInt32) -> Bool {
    let number = action(of: scalar)
    return number != 0 && self[number].disguise.contains(.traditional)
  }

  /// Whether only simplified Chinese is written with a character.
  func isSimplifiedOnly(_ scalar: UInt32) -> Bool {
    guard scalar >= 0x4E00, scalar < 0xA000 else { return false }
    let bit = Int(scalar - 0x4E00)
    return simplified[bit >> 3] & (1 << UInt8(bit & 7)) != 0
  }
}
