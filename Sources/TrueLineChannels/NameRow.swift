import TrueLineLanguage
import TrueLineModel
import TrueLineText

extension NameReading {
  /// Bytes between two names of a row, at most.
  private static let rowGap = 16
  /// Letters of the word between them: "or", "and", "atau".
  private static let rowWord = 5
  /// Bytes of letters beyond ASCII between them: 或者, или, และ.
  private static let rowLetters = 9
  /// More names than that are a directory.
  private static let rowLimit = 12

  /// The further names of a row: `@a, @b or @c`.
  ///
  /// Each has its `@`; between two stand signs and one short word at most, no sentence ends, and
  /// no other label begins.
  func row(behind first: AnnouncedName) -> [AnnouncedName] {
    var names: [AnnouncedName] = []
    var end = first.place.upperBound
    while names.count < Self.rowLimit {
      let limit = min(bytes.count, end + Self.rowGap)
      let sign = bytes.end(of: { $0 != UInt8(ascii: "@") }, from: end, limit: limit)
      guard sign < limit, isRowGap(end..<sign), let name = announced(behind: sign) else { break }
      names.append(name)
      end = name.place.upperBound
    }
    return names
  }

  private func announced(behind sign: Int) -> AnnouncedName? {
    let end = nameEnd(from: sign + 1, limit: sign + Self.rowGap + 40)
    guard end - sign > 3 else { return apart(from: sign, limit: sign + Self.rowGap) }
    return announced(sign + 1..<end, hasAt: true, isMarked: true)
  }

  private func isRowGap(_ gap: Range<Int>) -> Bool {
    guard !gap.isEmpty else { return false }
    var letters = 0
    var others = 0
    var words = 0
    for at in gap {
      switch bytes[at] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"): return false
      case UInt8(ascii: "\n") where !gap.allSatisfy({ bytes[$0].isASCIIWhitespace }): return false
      case 0x80...:
        if Punctuation.at(at, of: bytes, end: gap.upperBound)?.kind.endsSentence == true {
          return false
        }
        others += 1
      case let byte where byte.isASCIIWord:
        if at == gap.lowerBound || !bytes[at - 1].isASCIIWord { words += 1 }
        letters += 1
      default: break
      }
    }
    return words <= 1 && letters <= Self.rowWord && others <= Self.rowLetters
      && !page.tokens(in: gap).contains { token in
        page.meanings(of: token).contains { if case .cue = $0 { true } else { false } }
      }
  }
}
