/// A word of the lexicon, a name, or both, where it stands in a document.
package struct Token: Sendable {
  /// The lexicon's number of the word, or of the anchor; `-1` for a name that is no word.
  package var term: Int32
  /// Index into the vocabulary's names, `-1` for none.
  package var name: Int32 = -1
  /// In the folded text.
  package var range: Range<Int>
}

extension [Token] {
  /// Joins words and names, each by place, and keeps the longest of those that lie in each other.
  ///
  /// A word that is a name too is one token.
  func joined(with others: [Token]) -> [Token] {
    if others.isEmpty { return self }
    if isEmpty { return others }
    var joined: [Token] = []
    joined.reserveCapacity(count + others.count)
    var index = 0
    var other = 0
    while index < count || other < others.count {
      let isOwn =
        other == others.count || index < count && self[index].precedes(others[other])
      let token = isOwn ? self[index] : others[other]
      if isOwn { index += 1 } else { other += 1 }
      guard let last = joined.last, token.range.upperBound <= last.range.upperBound else {
        joined.append(token)
        continue
      }
      guard token.range == last.range else { continue }
      if last.term < 0 { joined[joined.count - 1].term = token.term }
      if last.name < 0 { joined[joined.count - 1].name = token.name }
    }
    return joined
  }
}

extension Token {
  /// By first byte, the longer before the shorter.
  fileprivate func precedes(_ other: Token) -> Bool {
    range.lowerBound != other.range.lowerBound
      ? range.lowerBound < other.range.lowerBound : range.upperBound >= other.range.upperBound
  }
}
