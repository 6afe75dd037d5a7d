/// All literals by their first bytes, in a table that is ready at once.
///
/// Finds what vectorscan finds, at a fraction of its speed and none of its start-up:
/// enough for a page or two, and what the tests hold vectorscan against.
struct LiteralTable: Sendable {
  private let literals: [[UInt8]]
  /// First literal of a chain by hash of the first bytes, `-1` for none: four bytes
  /// of the long ones, two of the short ones, or the only one.
  private var longHeads = [Int32](repeating: -1, count: 1 << 16)
  private var shortHeads = [Int32](repeating: -1, count: 1 << 16)
  private var singleHeads = [Int32](repeating: -1, count: 1 << 8)
  /// The next literal of a chain, `-1` for none.
  private var next: [Int32]

  /// Literals in lower case, as `Lexicon` folds them; an empty one is never found.
  init(_ literals: [[UInt8]]) {
    self.literals = literals
    next = [Int32](repeating: -1, count: literals.count)
    for (index, literal) in literals.enumerated() where !literal.isEmpty {
      literal.withUnsafeBufferPointer { bytes in
        if bytes.count >= 4 {
          let key = Self.longKey(bytes, at: 0)
          next[index] = longHeads[key]
          longHeads[key] = Int32(index)
        } else if bytes.count == 1 {
          next[index] = singleHeads[Int(bytes[0])]
          singleHeads[Int(bytes[0])] = Int32(index)
        } else {
          let key = Self.shortKey(bytes, at: 0)
          next[index] = shortHeads[key]
          shortHeads[key] = Int32(index)
        }
      }
    }
  }

  /// Appends all matches, by ascending start.
  func scan(_ bytes: UnsafeBufferPointer<UInt8>, into matches: inout [LiteralMatch]) {
    for start in bytes.indices {
      follow(singleHeads[Int(lowercasedASCII(bytes[start]))], at: start, in: bytes, &matches)
      guard start + 2 <= bytes.count else { continue }
      follow(shortHeads[Self.shortKey(bytes, at: start)], at: start, in: bytes, &matches)
      guard start + 4 <= bytes.count else { continue }
      follow(longHeads[Self.longKey(bytes, at: start)], at: start, in: bytes, &matches)
    }
  }

  /// Tests every literal of a chain.
  @inline(__always)
  private func follow(
    _ head: Int32, at start: Int, in bytes: UnsafeBufferPointer<UInt8>,
    _ matches: inout [LiteralMatch]
  ) {
    var entry = head
    while entry >= 0 {
      test(entry, at: start, in: bytes, &matches)
      entry = next[Int(entry)]
    }
  }

  private func test(
    _ index: Int32, at start: Int, in bytes: UnsafeBufferPointer<UInt8>,
    _ matches: inout [LiteralMatch]
  ) {
    let literal = literals[Int(index)]
    let end = start + literal.count
    guard end <= bytes.count else { return }
    for offset in literal.indices where lowercasedASCII(bytes[start + offset]) != literal[offset] {
      return
    }
    matches.append(LiteralMatch(literal: UInt32(index), end: UInt32(end)))
  }

  @inline(__always)
  private static func shortKey(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    Int(lowercasedASCII(bytes[start])) << 8 | Int(lowercasedASCII(bytes[start + 1]))
  }

  /// The upper half of a product with a large odd number spreads the four bytes.
  @inline(__always)
  private static func longKey(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    let four =
      UInt32(lowercasedASCII(bytes[start])) | UInt32(lowercasedASCII(bytes[start + 1])) << 8
      | UInt32(lowercasedASCII(bytes[start + 2])) << 16
      | UInt32(lowercasedASCII(bytes[start + 3])) << 24
    return Int((four &* 0x9E37_79B1) >> 16)
  }
}
