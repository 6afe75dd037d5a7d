import TrueLineModel

/// What the comments of a source hide in it, where its user says that it is his own.
///
///     <!-- trueline:ignore[wrong-hotline] a quotation -->              in the comment's line
///     <!-- trueline:ignore-next-line[wrong-hotline] a quotation -->
///     <!-- trueline:ignore-start[wrong-hotline] a quotation --> ... <!-- trueline:ignore-end -->
///     <!-- trueline:ignore-file[wrong-hotline] until:2027-01-31 a quotation -->
///
/// In a text without comments such a line stands alone, behind `#`, `//` or nothing.
struct PageSuppressions: Sendable {
  struct Row: Sendable {
    var rules: Set<RuleID>
    /// Lines, from 1.
    var lines: ClosedRange<Int>
    var suppression: Suppression
    var isUsed = false
  }

  var rows: [Row] = []
  /// What is written wrong, or hides nothing.
  var problems: [Problem] = []

  /// Hides a finding whose places, the evidence and all occurrences, are covered.
  ///
  /// One that also stands elsewhere stays, with a place that is not covered as its evidence.
  mutating func suppression(
    of finding: inout Finding, isExpired: (Suppression) -> Bool
  ) -> Suppression? {
    guard !rows.isEmpty, let evidence = finding.evidence else { return nil }
    let (rule, holding) = (finding.rule, rows.indices.filter { !isExpired(rows[$0].suppression) })
    func row(at place: Place) -> Int? {
      holding.first { rows[$0].rules.contains(rule) && rows[$0].lines.contains(place.line) }
    }
    let occurrences = finding.related.filter { $0.role == .occurrence }.map(\.place)
    for place in [evidence] + occurrences { row(at: place).map { rows[$0].isUsed = true } }
    guard let first = row(at: evidence) else { return nil }
    guard let open = occurrences.first(where: { row(at: $0) == nil }) else {
      return rows[first].suppression
    }
    if finding.promoteOccurrence(where: { $0 == open }) {
      finding.related.removeAll { $0.role == .occurrence && row(at: $0.place) != nil }
    }
    return nil
  }
}
