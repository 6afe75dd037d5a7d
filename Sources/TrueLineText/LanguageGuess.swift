/// The main language of a text, by its letters and a few of its words.
package enum LanguageGuess {
  /// A BCP 47 tag: `zh-Hans`, `zh-Hant`, `ja`, `ko`, `km`, `th`, `lo`, `my`, `ru`, `ar`, `hi`,
  /// `vi`, `en`, `es`, `id`, `fr`, `de`, `pt`, `tr`, `it`; `nil` where too little text tells, or another language is likelier.
  ///
  /// - Parameter text: As written: folding makes all Chinese simplified. Only the first 16 KiB
  ///   are looked at, so the cost is a few dozen microseconds at most.
  package static func of(text: some Collection<UInt8>) -> String? {
    text.withContiguousStorageIfAvailable { of($0) }
      ?? Array(text).withUnsafeBufferPointer { of($0) }
  }

  private static func of(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    let sample = UnsafeBufferPointer(rebasing: text.prefix(16384))
    var count = Count()
    var letters = 0
    var offset = 0
    while offset < sample.count {
      let byte = sample[offset]
      if byte < 0x80 {
        if byte.isASCIILetter { letters += 1 }
        offset += 1
        continue
      }
      let scalar = sample.scalar(at: offset)
      count.add(scalar.value)
      offset += scalar.length
    }
    count.add(latin: letters)
    return count.language(sample)
  }

  private struct Count {
    /// How many characters there are of each class.
    var scripts = [Int](repeating: 0, count: Int(ScriptClass.other.rawValue) + 1)
    var simplified = 0
    var traditional = 0
    /// Letters that only Vietnamese has of those that are written with Latin ones.
    var vietnamese = 0

    /// Counts letters of ASCII; its other signs are of no language.
    mutating func add(latin letters: Int) { scripts[Int(ScriptClass.latin.rawValue)] += letters }

    mutating func add(_ scalar: UInt32) {
      let script = ScriptClass(of: scalar)
      scripts[Int(script.rawValue)] += 1
      if script == .han {
        let table = FoldingTable.shared
        if table.isSimplifiedOnly(scalar) {
          simplified += 1
        } else if table.isTraditional(scalar) {
          traditional += 1
        }
      } else if script == .latin, scalar >= 0x80, Self.isVietnamese(scalar) {
        vietnamese += 1
      }
    }

    private static func isVietnamese(_ scalar: UInt32) -> Bool {
      switch scalar {
      case 0x102, 0x103, 0x110, 0x111, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x1EA0...0x1EF9: true
      default: false
      }
    }

    private subscript(_ script: ScriptClass) -> Int { scripts[Int(script.rawValue)] }

    func language(_ sample: UnsafeBufferPointer<UInt8>) -> String? {
      // A character of Chinese says as much as three letters.
      let east = self[.han] + self[.kana] + self[.hangul]
      let others: [(ScriptClass, String)] = [
        (.khmer, "km"), (.thai, "th"), (.lao, "lo"), (.myanmar, "my"), (.cyrillic, "ru"),
        (.arabic, "ar"), (.indic, "hi"),
      ]
      let best = others.max { self[$0.0] < self[$1.0] } ?? (.khmer, "km")
      let alphabetic = self[best.0]
      let latin = self[.latin]
      if east >= 2, east * 3 >= latin, east * 3 >= alphabetic { return eastern(east) }
      if alphabetic >= 4, alphabetic * 2 >= latin { return best.1 }
      return latin >= 12 ? Self.latin(sample, letters: latin, vietnamese: vietnamese) : nil
    }

    private func eastern(_ east: Int) -> String {
      if self[.kana] * 8 >= east { return "ja" }
      if self[.hangul] * 3 >= east { return "ko" }
      return traditional > simplified ? "zh-Hant" : "zh-Hans"
    }

    private static func latin(
      _ sample: UnsafeBufferPointer<UInt8>, letters: Int, vietnamese: Int
    ) -> String? {
      if vietnamese * 25 >= letters { return "vi" }
      var hits = [Int](repeating: 0, count: stopWords.count)
      var words = 0
      var start = 0
      while start < sample.count {
        while start < sample.count, !isLetter(sample[start]) { start += 1 }
        var end = start
        while end < sample.count, isLetter(sample[end]) { end += 1 }
        guard end > start else { break }
        guard !isInAddress(start..<end, sample) else {
          start = end
          continue
        }
        words += 1
        if end - start <= 6 {
          var languages = languagesByWord[packed(sample[start..<end])]
          while languages != 0 {
            hits[languages.trailingZeroBitCount] += 1
            languages &= languages - 1
          }
        }
        start = end
      }
      guard let most = hits.max(), most * 20 >= words, most >= 1,
        let winner = hits.firstIndex(of: most), hits.lastIndex(of: most) == winner
      else { return nil }
      return stopWords[winner].language
    }

    /// A short word as a number, in lower case.
    private static func packed(_ word: some Sequence<UInt8>) -> UInt64 {
      word.reduce(0) { $0 << 8 | UInt64($1.lowercasedASCII) }
    }

    /// The languages that a word is frequent in, as bits in the order of `stopWords`.
    private struct WordTable {
      /// Open addressing; a power of two, at most a quarter full.
      private var slots = [(word: UInt64, languages: UInt16)](repeating: (0, 0), count: 512)

      init(_ lists: [(language: String, words: Set<Substring>)]) {
        for (index, list) in lists.enumerated() {
          for word in list.words {
            let key = packed(word.utf8)
            let slot = slot(of: key)
            slots[slot] = (key, slots[slot].languages | 1 << UInt16(index))
          }
        }
      }

      private func slot(of word: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 55)
        while slots[slot].word != 0, slots[slot].word != word { slot = (slot + 1) & 511 }
        return slot
      }

      subscript(word: UInt64) -> UInt16 { slots[slot(of: word)].languages }
    }

    private static let languagesByWord = WordTable(stopWords)

    /// Whether a word is a part of `shop.example` or `name@host`: those are of no language, and
    /// the "com" of each second host is a frequent word of Portuguese.
    private static func isInAddress(
      _ word: Range<Int>, _ sample: UnsafeBufferPointer<UInt8>
    ) -> Bool {
      if word.lowerBound > 0 {
        switch sample[word.lowerBound - 1] {
        case UInt8(ascii: "."), UInt8(ascii: "@"), UInt8(ascii: "/"): return true
        default: break
        }
      }
      guard word.upperBound + 1 < sample.count else { return false }
      switch sample[word.upperBound] {
      case UInt8(ascii: "@"): return true
      case UInt8(ascii: "."): return isLetter(sample[word.upperBound + 1])
      default: return false
      }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte >= 0x80 }

    /// Words that are frequent in one language and no words in the others, from `frequent.tsv`.
    private static let stopWords: [(language: String, words: Set<Substring>)] =
      Dictionary(grouping: WordFile.frequentWords, by: \.meaning)
      .map { (language: String($0.key), words: Set($0.value.map(\.word))) }
      .sorted { $0.language < $1.language }
  }
}
