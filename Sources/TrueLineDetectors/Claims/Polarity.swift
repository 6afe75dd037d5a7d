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

  /// "Scammers say that …" holds until "in fact"; nothing said before it is quoted.
  private func isQuoted(_ span: ClosedRange<Int>) -> Bool {
    for index in stride(from: span.lowerBound, through: 0, by: -1) {
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
    let from = min(clause.lowerBound, span.lowerBound)
    guard let negation = parts[from..<span.upperBound].lastIndex(where: { $0.marker == .negation })
    else { return false }
    return !has(.contrast, in: negation..<span.upperBound)
  }

  private func isHistory(_ span: ClosedRange<Int>, clause: Range<Int>) -> Bool {
    for index in parts.indices {
      let isNear = clause.contains(index) || index < span.lowerBound || span.contains(index)
      switch parts[index].kind {
      case .marker(.history) where isNear:
        return !has(.contrast, in: min(index, span.upperBound)..<span.upperBound)
      case .value(.year(let year)) where isNear && year < Self.firstRecentYear:
        return true
      default: break
      }
    }
    return false
  }

  /// A year from here on dates a page, an earlier one what it tells.
  private static let firstRecentYear = 2023
}
