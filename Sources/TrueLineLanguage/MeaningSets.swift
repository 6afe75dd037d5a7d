import TrueLineModel

/// What words mean, each set of meanings once: thousands of words share a few hundred.
package struct MeaningSets: Sendable {
  private let sets: [[Meaning]]

  /// Sets in the notation of the language files, meanings separated by blanks.
  ///
  /// A few hundred sets share some hundred and fifty meanings, each of which is read once.
  init(notations: some Sequence<Substring>) {
    var read: [Substring: Meaning] = [:]
    sets = notations.map { set in
      set.utf8.split(separator: UInt8(ascii: " ")).compactMap { part in
        let notation = Substring(part)
        if let meaning = read[notation] { return meaning }
        let meaning = Meaning(notation: notation)
        read[notation] = meaning
        return meaning
      }
    }
  }

  package var indices: Range<Int> { sets.indices }

  package subscript(index: Int) -> [Meaning] { sets[index] }
}

/// What the scan's inner loops ask of a word: plain bits, so that a hit costs no reference
/// counting.
struct WordFlags: OptionSet {
  let rawValue: UInt8
  /// It counts only beside further evidence: 飞机 is an aeroplane, too.
  static let weak = WordFlags(rawValue: 1)
  /// Digits may touch it, as in `QQ12345`; letters never may.
  static let open = WordFlags(rawValue: 2)
  /// Among its meanings is a signal, or a cue.
  static let signal = WordFlags(rawValue: 4)
  static let cue = WordFlags(rawValue: 8)
}
