import TrueLineText

/// Literals that may stand anywhere in a text, found by the rarest byte of each, its hinge:
/// the dot of `t.me/`, the `q` of `wechatqr`. Nine of ten bytes of a text are no hinge.
struct HingedLiterals: Sendable {
  private struct Item {
    let part: LiteralIndex
    let entry: Int
    /// Its number in the table.
    let number: Int
    /// Bytes before the hinge.
    let offset: Int
  }

  /// By the hinge and the byte behind it, and those that end with their hinge by it alone.
  private var items: [UInt16: [Item]] = [:]
  private var last: [UInt8: [Item]] = [:]
  private var pairs = [UInt64](repeating: 0, count: KeyIndex.words)
  private var hinges = [Bool](repeating: false, count: 256)

  /// Literals are numbered from `first` on.
  init(_ parts: [LiteralIndex], from first: Int) {
    var number = first
    for part in parts {
      for entry in 0..<part.count {
        add(Item(part: part, entry: entry, number: number, offset: Self.hinge(part.literal(entry))))
        number += 1
      }
    }
  }

  private mutating func add(_ item: Item) {
    let literal = item.part.literal(item.entry)
    let hinge = literal[item.offset]
    if item.offset + 1 < literal.count {
      let pair = LiteralIndex.pair(hinge, literal[item.offset + 1])
      items[pair, default: []].append(item)
      pairs[Int(pair >> 6)] |= 1 << UInt64(pair & 63)
    } else {
      last[hinge, default: []].append(item)
      // Behind it anything may stand; the second byte is the low one.
      for word in 0..<4 { pairs[Int(hinge) * 4 + word] = .max }
    }
    hinges[Int(hinge)] = true
    if hinge.isASCIILetter { hinges[Int(hinge ^ 0x20)] = true }
  }

  /// The place of the rarest byte, of those that another one follows if one is as rare.
  private static func hinge(_ literal: UnsafeBufferPointer<UInt8>) -> Int {
    literal.indices.min { one, other in
      let ranks = (rank(of: literal[one]), rank(of: literal[other]))
      return ranks.0 == ranks.1
        ? one + 1 < literal.count && other + 1 == literal.count : ranks.0 < ranks.1
    } ?? 0
  }

  /// Signs are rarer than letters, and letters as rare as in English; blanks stand everywhere.
  private static func rank(of byte: UInt8) -> Int {
    if byte <= 0x20 { return .max }
    return letters.firstIndex(of: byte).map { $0 + 1 } ?? 0
  }

  private static let letters = Array("qzjxkvbywgpfmucdlhrsnioate0123456789".utf8)

  /// Appends all matches, in no particular order.
  func scan(_ bytes: UnsafeBufferPointer<UInt8>, into matches: inout [LiteralMatch]) {
    hinges.withUnsafeBufferPointer { hinges in
      pairs.withUnsafeBufferPointer { pairs in
        for index in bytes.indices where hinges[Int(bytes[index])] {
          let second = index + 1 < bytes.count ? bytes[index + 1].lowercasedASCII : 0
          let pair = LiteralIndex.pair(bytes[index].lowercasedASCII, second)
          if KeyIndex.has(pair, in: pairs) { compare(pair, at: index, in: bytes, &matches) }
        }
      }
    }
  }

  private func compare(
    _ pair: UInt16, at hinge: Int, in bytes: UnsafeBufferPointer<UInt8>,
    _ matches: inout [LiteralMatch]
  ) {
    compare(items[pair] ?? [], at: hinge, in: bytes, &matches)
    compare(last[UInt8(truncatingIfNeeded: pair >> 8)] ?? [], at: hinge, in: bytes, &matches)
  }

  private func compare(
    _ items: [Item], at hinge: Int, in bytes: UnsafeBufferPointer<UInt8>,
    _ matches: inout [LiteralMatch]
  ) {
    for item in items where item.offset <= hinge {
      let start = hinge - item.offset
      guard item.part.stands(item.entry, at: start, in: bytes) else { continue }
      let end = start + item.part.length(of: item.entry)
      matches.append(LiteralMatch(literal: UInt32(item.number), end: UInt32(end)))
    }
  }
}
