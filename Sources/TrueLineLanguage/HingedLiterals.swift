import TrueLineText

/// Literals that may stand anywhere in a text, found by the rarest byte of each, its hinge:
/// the dot of `t.me/`, the `q` of `wechatqr`. Nine of ten bytes of a text are no hinge.
struct HingedLiterals: Sendable {
  private struct Item {
    let part: Int
    let entry: Int
    /// Its number in the table.
    let number: Int
    /// Bytes before the hinge.
    let offset: Int
    /// The hinge and the byte behind it, the hinge alone where it ends the literal.
    let key: UInt16
  }

  private let parts: [LiteralIndex]
  private let items: [Item]
  /// Places of `items` by a key of two bytes, and by a hinge that ends literals.
  private let paired: KeyIndex
  private let last: KeyIndex
  private let indexes: ConstantBytes
  /// A bit for every pair of bytes at which something is compared, and whether a byte is a hinge.
  private let pairs: [UInt64]
  private let hinges: [Bool]

  /// Literals are numbered from `first` on.
  init(_ parts: [LiteralIndex], from first: Int) {
    var paired: [Item] = []
    var last: [Item] = []
    var pairs = [UInt64](repeating: 0, count: KeyIndex.words)
    var hinges = [Bool](repeating: false, count: 256)
    var number = first
    for (part, index) in parts.enumerated() {
      for entry in 0..<index.count {
        let literal = index.literal(entry)
        let offset = Self.hinge(of: literal)
        let hinge = literal[offset]
        hinges[Int(hinge)] = true
        if hinge.isASCIILetter { hinges[Int(hinge ^ 0x20)] = true }
        let next = offset + 1 < literal.count ? literal[offset + 1] : nil
        let key = next.map { LiteralIndex.pair(hinge, $0) } ?? UInt16(hinge)
        let item = Item(part: part, entry: entry, number: number, offset: offset, key: key)
        if next == nil {
          last.append(item)
          // Behind it anything may stand; the second byte is the low one.
          for word in 0..<4 { pairs[Int(hinge) * 4 + word] = .max }
        } else {
          paired.append(item)
          pairs[Int(key >> 6)] |= 1 << UInt64(key & 63)
        }
        number += 1
      }
    }
    paired.sort { ($0.key, $0.number) < ($1.key, $1.number) }
    last.sort { ($0.key, $0.number) < ($1.key, $1.number) }
    let bytes = KeyIndex.bytes(keys: paired.map(\.key), first: 0)
    let indexes = ConstantBytes(bytes + KeyIndex.bytes(keys: last.map(\.key), first: paired.count))
    self.parts = parts
    items = paired + last
    self.paired = KeyIndex(indexes, at: 0)
    self.last = KeyIndex(indexes, at: bytes.count)
    self.indexes = indexes
    self.pairs = pairs
    self.hinges = hinges
  }

  /// The place of the rarest byte, of those that another one follows if one is as rare.
  private static func hinge(of literal: UnsafeBufferPointer<UInt8>) -> Int {
    literal.indices.min { one, other in
      let ranks = (rank(of: literal[one]), rank(of: literal[other]))
      return ranks.0 == ranks.1
        ? one + 1 < literal.count && other + 1 == literal.count : ranks.0 < ranks.1
    } ?? 0
  }

  /// Signs are rarer than letters, and letters as rare as in English; blanks stand everywhere.
  private static func rank(of byte: UInt8) -> Int {
    if byte <= 0x20 { return .max }
    return ranks[Int(byte)]
  }

  private static let ranks: [Int] = {
    var ranks = [Int](repeating: 0, count: 256)
    for (place, byte) in "qzjxkvbywgpfmucdlhrsnioate0123456789".utf8.enumerated() {
      ranks[Int(byte)] = place + 1
    }
    return ranks
  }()

  /// Appends all matches, in no particular order.
  func scan(_ bytes: UnsafeBufferPointer<UInt8>, into matches: inout [LiteralMatch]) {
    hinges.withUnsafeBufferPointer { hinges in
      pairs.withUnsafeBufferPointer { pairs in
        for index in bytes.indices where hinges[Int(bytes[index])] {
          let second = index + 1 < bytes.count ? bytes[index + 1].lowercasedASCII : 0
          let pair = LiteralIndex.pair(bytes[index].lowercasedASCII, second)
          guard KeyIndex.has(pair, in: pairs) else { continue }
          compare(paired.entries(at: pair), at: index, in: bytes, &matches)
          compare(last.entries(at: pair >> 8), at: index, in: bytes, &matches)
        }
      }
    }
  }

  private func compare(
    _ range: Range<Int>, at hinge: Int, in bytes: UnsafeBufferPointer<UInt8>,
    _ matches: inout [LiteralMatch]
  ) {
    for number in range {
      let item = items[number]
      let start = hinge - item.offset
      guard start >= 0, parts[item.part].stands(item.entry, at: start, in: bytes) else { continue }
      let end = start + parts[item.part].length(of: item.entry)
      matches.append(LiteralMatch(literal: UInt32(item.number), end: UInt32(end)))
    }
  }
}
