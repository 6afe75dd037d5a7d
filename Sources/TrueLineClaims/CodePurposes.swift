import TrueLineLanguage
import TrueLineModel

/// Which of several words in a clause says what a code is for.
extension SentenceClaims {
  /// The word of a code's own half: "*1# for the balance and *2# for the validity".
  ///
  /// Where the clause begins with a word, words stand before their codes, else behind them. A code
  /// whose half has none shares the word of its neighbours: "*1# and *2# show the balance".
  func purpose(of index: Int, in clause: Clause) -> Word? {
    let words = purposes(in: clause)
    guard let first = words.first else { return nil }
    let codes = clause.parts.filter { isCode($0) }
    let previous = codes.last { $0 < index } ?? -1
    let next = codes.first { $0 > index } ?? Int.max
    let before = words.last { $0.index < index }
    let behind = words.first { $0.index > index }
    let ownBefore = before.flatMap { $0.index > previous ? $0 : nil }
    let ownBehind = behind.flatMap { $0.index < next ? $0 : nil }
    if first.index < codes.first ?? index {
      // A word between two codes leads to the second.
      return ownBefore ?? (next == Int.max ? ownBehind : nil) ?? before ?? behind
    }
    return ownBehind ?? behind ?? before
  }

  /// Words for what codes are for. How long a line is valid is one where no time is told.
  private func purposes(in clause: Clause) -> [Word] {
    let tellsTime = sentence.parts[clause.parts].contains {
      if case .value(.quantity) = $0.kind { true } else { false }
    }
    return predicates(in: clause.parts) { $0 == .code || $0 == .validity && !tellsTime }
      .compactMap { word in
        guard word.predicate == .validity else { return word }
        guard word.purpose == nil else { return nil }
        var word = word
        word.purpose = Predicate.validity.rawValue
        return word
      }
  }

  private func isCode(_ index: Int) -> Bool {
    if case .value(.code) = sentence.parts[index].kind { true } else { false }
  }
}
