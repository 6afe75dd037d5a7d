import TrueLineLanguage
import TrueLineModel

/// What an amount of money limits.
extension SentenceClaims {
  /// "cannot top up more than": what may not be exceeded is the most.
  func isExcess(_ clause: Clause) -> Bool {
    sentence.has(.excess, in: clause.parts) && sentence.has(.negation, in: clause.parts)
  }

  func limitSaying(of index: Int, in clause: Clause) -> Saying? {
    let limits = predicates(in: clause.parts) { $0 == .topUpLimit || $0 == .topUpChannel }
    // A cell below "Maximum top-up" that holds an amount and nothing else.
    if limits.isEmpty, far.isQuestion, let saying = far.predicate, saying.predicate == .topUpLimit,
      isAlone(index)
    {
      return Saying(predicate: .topUpLimit, purpose: saying.purpose, index: nil)
    }
    let isLimit = limits.contains { $0.predicate == .topUpLimit }
    guard let word = limits.last(where: { $0.index < index }) ?? limits.first else { return nil }
    let window = max(clause.parts.lowerBound, index - 2)..<min(clause.parts.upperBound, index + 2)
    let most = sentence.has(.atMost, in: window) || isExcess(clause)
    let least = sentence.has(.atLeast, in: window)
    // "Top up at least $5 and get …" is an offer; the least amount needs a word for it.
    guard isLimit || most else { return nil }
    return Saying(
      predicate: .topUpLimit, purpose: most ? Purpose.most : least ? Purpose.least : nil,
      index: word.index)
  }
}
