import TrueLineLanguage
import TrueLineModel

/// Which names are apps.
extension SentenceClaims {
  /// An app's name stands right beside its word, a copula or its carrier, or it is no name:
  /// what else stands in quotes is a button.
  func appSaying(of index: Int, isQuoted: Bool, in clause: Clause) -> Saying? {
    if index + 1 < sentence.parts.count, sentence.parts[index + 1].marker == .control,
      sentence.gap(index, index + 1) <= Distance.touching
    {
      return nil
    }
    let words = predicates(in: 0..<sentence.parts.count) { $0 == .app }
    guard let word = words.last(where: { $0.index < index }) ?? words.first else {
      // "Telekom – MeinMagenta" under a heading about apps.
      if near.predicate?.predicate == .app || far.predicate?.predicate == .app, index > 1,
        sentence.parts[index - 1].sign == .colon || sentence.parts[index - 1].sign == .dash,
        sentence.parts[index - 2].isParty
      {
        return Saying(predicate: .app, index: nil)
      }
      // A table's cell or an answer that holds a name and nothing else.
      guard far.predicate?.predicate == .app, far.isQuestion, isAlone(index) else { return nil }
      return Saying(predicate: .app, index: nil)
    }
    let saying = Saying(predicate: .app, index: word.index)
    // “Smart Online”, the official app
    if isQuoted, word.index > index, sentence.gap(index, word.index) <= Distance.phrase,
      sentence.parts[index + 1..<word.index].allSatisfy({
        $0.sign == .comma || $0.marker == .official
      })
    {
      return saying
    }
    // "Smart App" is the word itself, no name of one.
    if sentence.parts[word.index].range.upperBound == sentence.parts[index].range.upperBound {
      return nil
    }
    // “Smart Online” app, Smart Online app
    if word.index == index + 1, sentence.gap(index, word.index) <= Distance.particle,
      isOwnName(index, isQuoted)
    {
      return saying
    }
    guard index > 0 else { return nil }
    var previous = sentence.previous(index)
    // The run "Smart Online" begins with the carrier's own part.
    if sentence.parts[previous].range.lowerBound == sentence.parts[index].range.lowerBound {
      previous -= 1
    }
    guard previous >= 0 else { return nil }
    let before = sentence.parts[previous]
    let gap = sentence.parts[index].range.lowerBound - before.range.upperBound
    switch before.kind {
    case .sign(.comma) where isQuoted:
      return gap <= Distance.particle && previous > 0 && word.index == sentence.previous(previous)
        ? saying : nil
    case .marker(.copula), .sign(.colon), .marker(.alias):
      return gap <= Distance.joint && word.index < index
        && sentence.gap(word.index, index) <= Distance.breath ? saying : nil
    case .sign(.dash) where previous > 0 && sentence.parts[previous - 1].isParty:
      return word.index < index ? saying : nil
    case .predicate(.app, _):
      return gap <= (isQuoted ? Distance.touching : Distance.blank) ? saying : nil
    case .subject: return isQuoted && gap <= Distance.joint && word.index < index ? saying : nil
    case .sign(.conjunction):
      // "CamID and eMoney" behind a first name.
      guard previous > 0, case .value(.name) = sentence.parts[previous - 1].kind else { return nil }
      return appSaying(of: previous - 1, isQuoted: isQuoted, in: clause) == nil ? nil : saying
    default: return nil
    }
  }

  /// A quoted name, or one that begins with the carrier's.
  func isOwnName(_ index: Int, _ isQuoted: Bool) -> Bool {
    guard index > 0 else { return isQuoted }
    let previous = sentence.parts[index - 1]
    guard previous.subject != nil else { return isQuoted }
    return isQuoted
      || sentence.parts[index].range.lowerBound - previous.range.upperBound <= Distance.joint
  }
}
