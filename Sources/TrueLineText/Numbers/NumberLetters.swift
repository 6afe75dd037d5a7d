/// Letters that stand for digits: those that look like them, and those on the keys.
extension NumberReader {
  /// Whether a number may begin with a byte; most bytes of a text end here.
  @inlinable
  package static func mayBegin(with byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "O"), UInt8(ascii: "l"), UInt8(ascii: "I"), UInt8(ascii: "+"): true
    default: byte.isASCIIDigit
    }
  }

  /// Whether a letter that stands for a digit begins a number there: `l9169…`, `O812 555 …`.
  ///
  /// "O2" is a name, and `l10n` a word.
  package func beginsWithLetter(at start: Int) -> Bool {
    switch bytes[start] {
    case UInt8(ascii: "O"), UInt8(ascii: "l"), UInt8(ascii: "I"): break
    default: return false
    }
    guard start == 0 || !bytes[start - 1].isASCIIWord else { return false }
    var cursor = ByteCursor(bytes, at: start + 1, limit: start + 5)
    guard cursor.peek()?.isASCIIDigit == true else { return false }
    return cursor.skip { $0.isASCIIDigit || Self.isLikeDigit($0) }.count >= 3
  }

  /// The digit that a byte stands for: itself, or O and l between digits.
  func digit(at index: Int, limit: Int, isInside: Bool) -> UInt8? {
    let byte = bytes[index]
    if byte.isASCIIDigit { return byte }
    guard index > 0, index + 1 < limit else { return nil }
    let follows = bytes[index + 1].isASCIIDigit || bytes[index + 1] | 0x20 == 0x6F
    guard
      isInside && (bytes[index - 1].isASCIIDigit || Self.isLikeDigit(bytes[index - 1]))
        && (follows || bytes[index + 1] == UInt8(ascii: "-"))
        || !isInside && !bytes[index - 1].isASCIIWord && isLetterForDigit(index, limit)
    else { return nil }
    switch byte {
    case UInt8(ascii: "O"), UInt8(ascii: "o"): return UInt8(ascii: "0")
    case UInt8(ascii: "l"), UInt8(ascii: "I"): return UInt8(ascii: "1")
    default: return nil
    }
  }

  /// O or l at the start of a run of digits: `555-O123`, `555-Ol00`.
  func isLetterForDigit(_ index: Int, _ limit: Int) -> Bool {
    guard Self.isLikeDigit(bytes[index]) else { return false }
    var cursor = ByteCursor(bytes, at: index + 1, limit: min(limit, index + 3))
    cursor.skip(while: Self.isLikeDigit)
    return cursor.peek()?.isASCIIDigit == true
  }

  /// Whether a letter looks like 0 or 1.
  package static func isLikeDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "O"), UInt8(ascii: "o"), UInt8(ascii: "l"), UInt8(ascii: "I"): true
    default: false
    }
  }

  /// The digits on whose keys the last letters of a North American number stand: `202-555-CARE`.
  ///
  /// Seven digits or letters stand behind the area code; a longer word is not dialled to its end.
  func keyed(at index: Int, behind digits: [UInt8], limit: Int) -> [UInt8]? {
    let area = digits.first == UInt8(ascii: "1") ? 4 : 3
    let missing = area + 7 - digits.count
    guard digits.count == area || digits.count == area + 3, index < limit,
      bytes[index] == UInt8(ascii: "-")
    else { return nil }
    var cursor = ByteCursor(bytes, at: index + 1, limit: limit)
    let letters = cursor.skip(while: \.isASCIICapital)
    guard letters.count == missing, cursor.peek()?.isASCIIWord != true else { return nil }
    return bytes[letters].map { Self.keys[Int($0 - UInt8(ascii: "A"))] }
  }

  /// The keys of A to Z (ITU-T E.161).
  private static let keys = Array("22233344455566677778889999".utf8)
}
