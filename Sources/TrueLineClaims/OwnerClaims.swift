import TrueLineLanguage
import TrueLineModel

/// Claims about whose a carrier is.
extension SentenceClaims {
  func owner(at index: Int) -> [ClaimSighting] {
    guard index > 0, let clause = clause(of: index) else { return [] }
    let next = index + 1
    let before = parties(in: clause.parts).filter { $0 < index }
    // "Metfone是Viettel旗下…" names the owner before the word, "owned by Viettel" behind it.
    let who: Int
    let words: String
    let last: Int
    if next < sentence.parts.count, clause.parts.contains(next),
      sentence.gap(index, next) <= Distance.touching,
      let first = before.last, let name = name(at: next)
    {
      (who, words, last) = (first, name, next)
    } else if before.count >= 2, sentence.gap(before[before.count - 1], index) <= Distance.touching,
      let name = name(at: before[before.count - 1])
    {
      (who, words, last) = (before[before.count - 2], name, index)
    } else {
      return []
    }
    guard let subject = party(who)?.subject, sentence.gap(who, index) <= Distance.statement else {
      return []
    }
    let claim = Claim(
      subject: subject, predicate: .owner, values: [words],
      polarity: sentence.polarity(of: who...max(who, last), clause: clause.parts))
    return [sighting(claim, parts: [who, last], party: nil)]
  }

  private func name(at index: Int) -> String? {
    switch sentence.parts[index].kind {
    case .subject(let subject): subject.words
    case .value(.name(let name, _)): name
    default: nil
    }
  }
}
