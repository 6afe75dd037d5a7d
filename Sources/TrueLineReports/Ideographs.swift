extension Unicode.Scalar {
  /// Whether it is a character of Chinese, and no punctuation.
  var isIdeograph: Bool {
    switch value {
    case 0x3400..<0xA000, 0xF900..<0xFB00, 0x20000..<0x3FFFE: true
    default: false
    }
  }

  /// Whether it belongs to words and numbers in ASCII, which stand apart from ideographs: not a
  /// mark that ends a part of a sentence or encloses one.
  var isLatin: Bool {
    switch self {
    case ".", ",", ";", ":", "!", "?", "(", ")", "\"", "'", "|": false
    default: (0x21..<0x7F).contains(value)
    }
  }

  /// Whether no line begins with it: marks that end something.
  var endsWords: Bool { "，。；：、！？）》〉」』】”’…·,.;:!?)]}%".unicodeScalars.contains(self) }

  /// Whether no line ends with it: marks that begin something.
  var beginsWords: Bool { "（《〈「『【“‘([{".unicodeScalars.contains(self) }
}

extension StringProtocol {
  /// Its parts between which a line may end where words are written without blanks: behind a blank,
  /// and beside an ideograph, never in front of a mark that ends something.
  var breakable: [SubSequence] {
    var parts: [SubSequence] = []
    var start = startIndex
    var index = startIndex
    let scalars = unicodeScalars
    while index < endIndex {
      let next = scalars.index(after: index)
      guard next < endIndex else { break }
      let (this, following) = (scalars[index], scalars[next])
      let mayBreak =
        this == " " && following != " "
        || (this.isWide || following.isWide) && following != " " && this != " "
          && !following.endsWords && !this.beginsWords
      if mayBreak {
        parts.append(self[start..<next])
        start = next
      }
      index = next
    }
    if start < endIndex { parts.append(self[start...]) }
    return parts
  }
}

extension Unicode.Scalar {
  /// An ideograph or a mark of its script.
  fileprivate var isWide: Bool {
    isIdeograph || (0x3000..<0x3040).contains(value) || (0xFF00..<0xFF61).contains(value)
      || "“”‘’…·".unicodeScalars.contains(self)
  }
}
