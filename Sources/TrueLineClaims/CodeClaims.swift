import TrueLineLanguage
import TrueLineModel

/// What a USSD code is said to be: a code for a purpose, a message, or a hotline by mistake.
extension SentenceClaims {
  func codeSaying(of index: Int, in clause: Clause) -> Saying? {
    if let saying = messageSaying(of: index, in: clause) { return saying }
    if let word = purpose(of: index, in: clause), isNear(word, index) {
      return Saying(predicate: .code, purpose: word.purpose, index: word.index)
    }
    if let saying = misuse(of: index, in: clause) { return saying }
    let isTopUp = !predicates(in: clause.parts, where: { $0 == .topUpChannel }).isEmpty
    let purpose = isTopUp ? Purpose.topUp : carriedPurpose(before: clause)
    guard isLinked(index, in: clause) || !parties(in: clause.parts).isEmpty else {
      return purpose.map { Saying(predicate: .code, purpose: $0, index: nil) }
    }
    return Saying(predicate: .code, purpose: purpose, index: nil)
  }

  /// What an earlier clause, the sentence before or a heading says that the code is for.
  ///
  /// Words that nobody here knows may name another purpose: "查余额用*123#，*124#可以看登记信息".
  func carriedPurpose(before clause: Clause) -> String? {
    let isBare = sentence.unread(in: clause.parts) <= Distance.phrase
    if let word = predicates(in: 0..<clause.parts.lowerBound, where: { $0 == .code }).last {
      return isBare ? word.purpose : nil
    }
    if near.predicate?.predicate == .code {
      return isBare || near.isQuestion ? near.predicate?.purpose : nil
    }
    return far.predicate?.predicate == .code ? far.predicate?.purpose : nil
  }

  /// "Smart的客服热线是*123#": a code called a hotline.
  func misuse(of index: Int, in clause: Clause) -> Saying? {
    let words = predicates(in: 0..<index) { $0 == .hotline }
    // "拨*101*9#转人工客服"
    if words.isEmpty,
      let behind = sentence.parts[(index + 1)...].firstIndex(where: {
        $0.range.lowerBound >= sentence.parts[index].range.upperBound
      }),
      case .predicate(.hotline, let purpose) = sentence.parts[behind].kind,
      purpose != Purpose.reach,
      sentence.gap(index, behind) <= Distance.touching
    {
      return Saying(predicate: .hotline, index: behind, form: .calledAsHotline)
    }
    guard let word = words.last, isTied(index, to: word.index) else {
      // A table's cell or an answer that is the code and nothing else.
      if words.isEmpty, far.isQuestion, far.predicate?.predicate == .hotline, isAlone(index) {
        return Saying(predicate: .hotline, index: nil, form: .calledAsHotline)
      }
      guard words.isEmpty, isLinkedStrictly(index), near.predicate == nil, !sentence.has(.dial),
        far.predicate?.predicate == .hotline, !parties(in: clause.parts).isEmpty
      else { return nil }
      return Saying(predicate: .hotline, index: nil, form: .calledAsHotline)
    }
    return Saying(predicate: .hotline, purpose: nil, index: word.index, form: .calledAsHotline)
  }

  func isTied(_ index: Int, to word: Int) -> Bool {
    // A number between the word and the code is the hotline; the code is something else.
    for part in sentence.parts[word + 1..<index] {
      if case .value(.number) = part.kind { return false }
      if case .predicate(let other, _) = part.kind, other != .hotline { return false }
    }
    return isLinkedStrictly(index)
  }

  func isLinkedStrictly(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    var previous = sentence.previous(index)
    while previous > 0, sentence.parts[previous].sign == .open {
      previous = sentence.previous(previous)
    }
    guard sentence.gap(previous, index) <= Distance.joint else { return false }
    switch sentence.parts[previous].kind {
    case .marker(.copula), .marker(.respectively), .sign(.colon), .subject, .bracketed: return true
    case .predicate(.hotline, _): return true
    case .sign(.conjunction):
      if previous > 0, case .value(.code) = sentence.parts[previous - 1].kind { return true }
      return false
    default: return false
    }
  }

  /// "发送“*123#”到123", "text *123# to 123".
  func messageSaying(of index: Int, in clause: Clause) -> Saying? {
    guard let target = messageTarget(of: index),
      let send = sentence.parts[0..<target].lastIndex(where: { $0.marker == .send })
    else { return nil }
    let words = predicates(in: clause.parts) { $0 == .code }
    return Saying(
      predicate: .code, purpose: words.first?.purpose, index: send, form: .sentAsMessage)
  }

  /// The number that a code is to be sent to, by index.
  func messageTarget(of index: Int) -> Int? {
    var next = index + 1
    // “*123#”发送至123
    let sends = next < sentence.parts.count && sentence.parts[next].marker == .send
    if sends { next += 1 }
    guard next < sentence.parts.count,
      sends || sentence.parts[0..<index].contains(where: { $0.marker == .send }),
      case .value(.number) = sentence.parts[next].kind
    else { return nil }
    let between = sentence.parts[index].range.upperBound..<sentence.parts[next].range.lowerBound
    guard between.count <= Distance.breath else { return nil }
    let grammar = page.lexicon.grammar
    let isToward = between.contains { place in
      grammar.end(of: .toward, at: place, in: page.bytes, limit: between.upperBound) != nil
    }
    return isToward ? next : nil
  }

  func messageTargets(_ values: [Int]) -> Set<Int> {
    var targets: Set<Int> = []
    for index in values {
      guard case .value(.code) = sentence.parts[index].kind else { continue }
      if let target = messageTarget(of: index) { targets.insert(target) }
    }
    return targets
  }
}
