import TrueLineLanguage
import TrueLineModel

extension Sentence {
  /// How a sentence puts what stands in a range of its parts: said, denied, quoted, asked.
  ///
  /// `span` is the claim from its first part to its last, `clause` the clause of its value.
  func polarity(of span: ClosedRange<Int>, clause: Range<Int>) -> Claim.Polarity {
    if isQuestion || has(.question, in: clause) { return .asked }
    if isQuoted(span) { return .quoted }
    if isDenied(span, clause: clause) { return .denied }
    if isHistory(span, clause: clause) { return .dated }
    return .said
  }

  func has(_ marker: Meaning.Marker, in range: Range<Int>) -> Bool {
    parts[range].contains { $0.marker == marker }
  }

  /// "Scammers say that …" holds until "in fact"; nothing said before it is quoted, but for what
  /// stands with it in one claim ("the hotline is, scammers say, …").
  private func isQuoted(_ span: ClosedRange<Int>) -> Bool {
    for index in stride(from: span.upperBound, through: 0, by: -1) {
      switch parts[index].marker {
      case .contrast: return false
      case .quotation: return !has(.contrast, in: index..<span.upperBound)
      default: break
      }
    }
    return false
  }

  private func isDenied(_ span: ClosedRange<Int>, clause: Range<Int>) -> Bool {
    // "…127 is fake": to the whole sentence, but for what "in fact" takes out of it.
    if let falsehood = parts.lastIndex(where: { $0.marker == .falsehood }) {
      let low = min(falsehood, span.lowerBound)
      if !has(.contrast, in: low..<max(falsehood, span.upperBound)) { return true }
    }
    if isTakenBack(behind: span.upperBound) { return true }
    let from = min(clause.lowerBound, span.lowerBound)
    guard let negation = parts[from..<span.upperBound].lastIndex(where: { $0.marker == .negation })
    else { return false }
    return !has(.contrast, in: negation..<span.upperBound)
  }

  /// "…是127，我查了，并不是": a clause behind that says no and nothing else.
  private func isTakenBack(behind last: Int) -> Bool {
    guard has(.negation, in: last..<parts.count) else { return false }
    return clauses().contains { clause in
      guard clause.parts.lowerBound > last,
        clause.parts.contains(where: { parts[$0].marker == .negation }),
        clause.parts.contains(where: { parts[$0].marker == .copula }),
        unread(in: clause.parts) <= Distance.joint
      else { return false }
      return clause.parts.allSatisfy { index in
        switch parts[index].marker {
        case .negation, .copula, .anaphora, .history, .contrast: true
        default: false
        }
      }
    }
  }

  /// Whether it only says that what stood before it is false: "This is wrong.", 这是假的.
  var takesBack: Bool {
    guard has(.falsehood), !isQuestion, unread(in: parts.indices) <= Distance.breath else {
      return false
    }
    return parts.allSatisfy { part in
      switch part.kind {
      case .marker, .sign: true
      // The capital of its first word makes a name of "This".
      case .value(.name(_, quoted: false)): part.range.lowerBound <= range.lowerBound + 1
      default: false
      }
    }
  }

  private func isHistory(_ span: ClosedRange<Int>, clause: Range<Int>) -> Bool {
    for index in parts.indices where isTold(index, with: span, clause: clause) {
      switch parts[index].kind {
      case .marker(.history):
        let between = min(index, span.upperBound)..<span.upperBound
        if !has(.contrast, in: between), !has(.present, in: between) { return true }
      case .value(.year(let year)) where year < firstRecentYear ?? year: return true
      default: break
      }
    }
    return false
  }

  /// Whether a word of time goes with a claim: in its clause, or in one before that states
  /// nothing itself ("In 2010, …").
  private func isTold(_ index: Int, with span: ClosedRange<Int>, clause: Range<Int>) -> Bool {
    if clause.contains(index) || span.contains(index) { return true }
    guard index < clause.lowerBound else { return false }
    return !parts[..<clause.lowerBound].contains { part in
      switch part.value {
      case .number, .code, .domain, .network, .quantity: true
      default: false
      }
    }
  }
}

extension ClaimSighting {
  /// The same claim as one that the page takes back.
  var denied: ClaimSighting {
    var copy = self
    if copy.claim.polarity == .said { copy.claim.polarity = .denied }
    return copy
  }
}
