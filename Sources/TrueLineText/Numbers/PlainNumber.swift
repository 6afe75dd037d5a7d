/// Numbers of sentences that nobody knows: what is one number by its spelling alone.
extension NumberReader {
  /// The number that begins at an offset, as much of it as is one for certain: `012 812 812` and
  /// `1-800-555-0100`, but of the short numbers "1001 1002" the first.
  package func plainNumber(at start: Int, limit: Int) -> WrittenNumber? {
    guard let run = run(at: start, limit: limit) else { return nil }
    return written(run, from: start, upTo: plainEnd(of: run))
  }

  /// The last group that belongs to the first for certain.
  private func plainEnd(of run: Run) -> Int {
    let leads = run.hasPlus || run.digits[0] == UInt8(ascii: "0")
    return run.gaps.indices.first { group in
      let count = run.counts[group]
      let next = run.counts[group + 1] - count
      return next < Self.shortestGroup || run.counts[group + 1] > Self.digitLimit
        || !joins(run.gaps[group], count, next, leads: leads)
    } ?? run.gaps.count
  }

  /// Digits of a group, at least: a single one is a note's or a list's.
  private static let shortestGroup = 2
  /// Digits between two blanks of one number, at most.
  private static let longestGroup = 4
  /// Digits of the first of two groups that are one number behind no trunk zero: `555 0100`.
  private static let firstOfPair = 3...4

  /// Whether a gap joins so many digits in front of it to so many behind it.
  private func joins(_ gap: NumberGap, _ count: Int, _ next: Int, leads: Bool) -> Bool {
    guard !gap.hasStrange, !gap.hasComma, !gap.hasSlash, !gap.hasLongDash, !gap.hasLineBreak,
      gap.characters - (gap.hasBracket ? 1 : 0) == 1
    else { return false }
    if gap.dots > 0 { return leads }
    guard gap.blanks > 0 else { return gap.hasDash }
    let beginsWithZero = bytes[gap.next] == UInt8(ascii: "0")
    // Two prefixes of a list, "010 015", are two.
    if beginsWithZero, next == count { return false }
    if leads { return true }
    // Behind a short number, a long group with a trunk zero is another: "812 012812812".
    return Self.firstOfPair.contains(count) && next >= Self.longestGroup
      && !(beginsWithZero && next > Self.longestGroup)
  }
}
