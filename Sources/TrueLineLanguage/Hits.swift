import TrueLineModel

/// The database's matches, sorted into words and detectors' anchors.
struct Hits {
  /// Words by place; one inside a longer one is left out.
  private(set) var words: [Token] = []
  /// Places where a detector has to be asked, by end, then in the order of the detectors; `term`
  /// is the number of the anchor.
  private(set) var anchors: [Token] = []

  /// Sorts matches by ascending end of `table`'s literals, which begin with those of a list of
  /// words; the words have numbers from `first` on.
  init(_ matches: [LiteralMatch], in bytes: [UInt8], of table: LiteralTable, from first: Int) {
    let list = table.parts[0]
    for match in matches {
      let literal = Int(match.literal)
      if literal >= list.count {
        let anchor = literal - list.count
        let length = table.parts[1].length(of: anchor)
        let range = Int(match.end) - length..<Int(match.end)
        anchors.append(Token(term: Int32(table.parts[1].value(of: anchor)), range: range))
        continue
      }
      let range = Int(match.end) - list.length(of: literal)..<Int(match.end)
      let isOpen = WordFlags(rawValue: list.flags(of: literal)).contains(.open)
      guard Boundary.isWhole(range, in: bytes, isOpen: isOpen) else { continue }
      append(Token(term: Int32(first + literal), range: range))
    }
    words.sort { $0.range.lowerBound < $1.range.lowerBound }
    anchors.sort { ($0.range.upperBound, $0.term) < ($1.range.upperBound, $1.term) }
  }

  /// Keeps the longest of words that lie in each other; matches come by ascending end.
  private mutating func append(_ token: Token) {
    while let last = words.last, last.range.lowerBound >= token.range.lowerBound {
      words.removeLast()
    }
    if let last = words.last, last.range.upperBound >= token.range.upperBound { return }
    words.append(token)
  }
}

/// Where words of an alphabet begin and end.
enum Boundary {
  /// Whether a word stands by itself: next to a letter or digit of its own stands no ASCII
  /// letter, and a digit only where the word is open.
  static func isWhole(_ range: Range<Int>, in bytes: [UInt8], isOpen: Bool) -> Bool {
    if range.lowerBound > 0,
      continues(bytes[range.lowerBound - 1], bytes[range.lowerBound], isOpen: isOpen)
    {
      return false
    }
    if range.upperBound < bytes.count,
      continues(bytes[range.upperBound], bytes[range.upperBound - 1], isOpen: isOpen)
    {
      return false
    }
    return true
  }

  /// Whether a byte outside of a word continues the word that ends with the byte inside.
  @inline(__always)
  private static func continues(_ outside: UInt8, _ inside: UInt8, isOpen: Bool) -> Bool {
    guard inside.isASCIIAlphanumeric else { return false }
    return outside.isASCIILetter || (!isOpen && outside.isASCIIDigit)
  }
}
