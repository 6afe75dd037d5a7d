import TrueLineModel

/// The database's matches, sorted into words and detectors' anchors.
struct Hits {
  /// Words and names by place; one inside a longer one is left out.
  private(set) var tokens: [Token] = []
  /// Places where a detector has to be asked, by end.
  private(set) var anchors: [Token] = []

  init(_ matches: [LiteralMatch], in bytes: [UInt8], lexicon: Lexicon) {
    for match in matches {
      let traits = lexicon.traits[Int(match.literal)]
      let range = Int(match.end) - Int(traits.length)..<Int(match.end)
      if traits.isAnchor {
        anchors.append(Token(term: Int32(match.literal), range: range))
      }
      guard traits.isWord, isWhole(range, in: bytes, isOpen: traits.isOpen) else { continue }
      appendToken(Token(term: Int32(match.literal), range: range))
    }
    tokens.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Keeps the longest of words that lie in each other; matches come by ascending end.
  private mutating func appendToken(_ token: Token) {
    while let last = tokens.last, last.range.lowerBound >= token.range.lowerBound {
      tokens.removeLast()
    }
    if let last = tokens.last, last.range.upperBound >= token.range.upperBound { return }
    tokens.append(token)
  }
}

/// Whether a word stands by itself: no ASCII letter, and unless it is open no digit, touches
/// an end of it that is a letter or digit.
private func isWhole(_ range: Range<Int>, in bytes: [UInt8], isOpen: Bool) -> Bool {
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
private func continues(_ outside: UInt8, _ inside: UInt8, isOpen: Bool) -> Bool {
  guard isLetter(inside) || isDigit(inside) else { return false }
  return isLetter(outside) || (!isOpen && isDigit(outside))
}

@inline(__always)
private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }

@inline(__always)
private func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
