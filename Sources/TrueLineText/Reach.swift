/// How far words speak of what stands beside them, in words and not in bytes: a byte is a letter of
/// English, half a letter of Russian and a third of one of Thai.
///
/// Each is the usual length of what it is called. Signs do not end it: messages leave them out, and
/// lists part their entries by lines. Whoever asks keeps to a block where a block is meant.
package enum Reach: Sendable, CaseIterable {
  /// Blanks and signs alone lie between: "Hotline: 1001".
  case touching
  /// A name with its article, a verb with its particle: "call *us now on* 1001".
  case phrase
  /// One statement; English has seven or eight words a clause.
  case clause
  /// Fifteen to twenty words are what guides to plain English ask of a sentence.
  case sentence
  /// The rest of the sentence, the next one and half of another, on each side.
  case passage

  /// So many words may lie between, at most.
  package var words: Int {
    switch self {
    case .touching: 0
    case .phrase: 3
    case .clause: 8
    case .sentence: 16
    case .passage: 40
    }
  }

  /// Whether no more lies between two places of a text than this reaches over.
  ///
  /// Places that touch or lie in each other are always in reach. Cost: this many words at most.
  package func joins(_ one: Range<Int>, _ other: Range<Int>, in text: [UInt8]) -> Bool {
    guard let gap = one.gap(to: other) else { return true }
    return gap.count <= (words + 1) * WordCount.widest
      && end(after: gap.lowerBound, in: gap, of: text) == gap.upperBound
  }

  /// What lies in reach of a place, the place itself and the word that is reached at each end with
  /// it; never more than `bounds`.
  package func window(
    around place: Range<Int>, in bounds: Range<Int>, of text: [UInt8]
  ) -> Range<Int> {
    start(
      before: place.lowerBound, in: bounds, of: text)..<end(
        after: place.upperBound, in: bounds, of: text, reached: 1)
  }

  /// Where the word begins that is reached from a place on the way back.
  package func start(before place: Int, in bounds: Range<Int>, of text: [UInt8]) -> Int {
    var count = WordCount(limit: words + 1)
    var index = min(place, text.count)
    let floor = max(bounds.lowerBound, 0)
    while index > floor {
      let byte = text[index - 1]
      if byte < 0x80 {
        guard count.takes(ascii: byte) else { break }
        index -= 1
        continue
      }
      let scalar = text.scalar(before: index)
      guard count.takes(scalar) else { break }
      index -= scalar.length
    }
    return min(place, max(index, floor))
  }

  /// Where this many words end behind a place, and `reached` more.
  package func end(
    after place: Int, in bounds: Range<Int>, of text: [UInt8], reached: Int = 0
  ) -> Int {
    var count = WordCount(limit: words + reached)
    var index = max(place, 0)
    let ceiling = min(bounds.upperBound, text.count)
    while index < ceiling {
      if text[index] < 0x80 {
        guard count.takes(ascii: text[index]) else { break }
        index += 1
        continue
      }
      let scalar = text.scalar(at: index)
      guard count.takes(scalar) else { break }
      index += scalar.length
    }
    return max(place, min(index, ceiling))
  }
}

/// Counts words while a text is walked, in whichever direction.
///
/// Between blanks stands one word, an address or a number with its signs too. Writing without
/// blanks counts by letters: words of running Chinese have one or two ideographs, those of Thai and
/// Khmer about five letters with their marks.
private struct WordCount {
  /// Parts of a word that the shares of letters divide.
  private static let whole = 30
  private static let shareOfIdeograph = whole / 2
  private static let shareOfKana = whole / 3
  private static let shareOfUnparted = whole / 5
  /// After so many bytes a word or a row of signs counts for another word: no word of a language
  /// is longer, and a walk ends.
  private static let longest = 24
  /// Bytes of a word, at most: of letters that have the smallest share, each behind signs.
  static let widest = whole / shareOfUnparted * (longest + 4)

  private var left: Int
  private var isInWord = false
  private var length = 0

  init(limit: Int) { left = limit * Self.whole }

  /// Whether a scalar still belongs to the words that are counted.
  mutating func takes(_ scalar: UTF8Scalar) -> Bool {
    var share = 0
    switch ScriptClass(of: scalar.value) {
    case .han: share = Self.shareOfIdeograph
    case .kana: share = Self.shareOfKana
    case .thai, .lao, .khmer, .myanmar: share = Self.shareOfUnparted
    case .whitespace: isInWord = false
    // Signs of alphabets are those inside of addresses, numbers and compounds.
    case .other where scalar.value < 0x2000: break
    case .other, .emoji: isInWord = false
    default:
      share = isInWord ? 0 : Self.whole
      isInWord = true
    }
    if 1..<Self.whole ~= share { isInWord = false }
    return takes(share, scalar.length)
  }

  /// The same of a byte of ASCII, of which most texts are.
  @inline(__always)
  mutating func takes(ascii byte: UInt8) -> Bool {
    var share = 0
    if byte.isASCIIAlphanumeric {
      share = isInWord ? 0 : Self.whole
      isInWord = true
    } else if byte.isASCIIWhitespace {
      isInWord = false
    }
    return takes(share, 1)
  }

  @inline(__always)
  private mutating func takes(_ share: Int, _ bytes: Int) -> Bool {
    var share = share
    length = share > 0 ? 0 : length + bytes
    if length > Self.longest {
      share = Self.whole
      length = 0
    }
    left -= share
    return left >= 0
  }
}

extension Range<Int> {
  /// What lies between two places, whichever comes first; `nil` where they touch or share a part.
  package func gap(to other: Range<Int>) -> Range<Int>? {
    let start = Swift.min(upperBound, other.upperBound)
    let end = Swift.max(lowerBound, other.lowerBound)
    return start < end ? start..<end : nil
  }
}
