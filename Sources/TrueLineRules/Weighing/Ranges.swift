import TrueLineModel

/// Ranges in ascending order of their beginnings, found by halving: pages may have 100,000.
extension Array where Element == Range<Int> {
  /// The last range that begins at an offset or before it.
  func last(startingBy offset: Int) -> Range<Int>? {
    let index = firstIndex(startingAfter: offset)
    return index > 0 ? self[index - 1] : nil
  }

  /// The ranges that begin at most `reach` bytes, and the length of an address, away.
  func near(_ range: Range<Int>, reach: Int) -> ArraySlice<Range<Int>> {
    let first = firstIndex(startingAfter: range.lowerBound - reach - 300)
    return self[first..<Swift.max(first, firstIndex(startingAfter: range.upperBound + reach))]
  }

  private func firstIndex(startingAfter offset: Int) -> Int {
    partitioningIndex { $0.lowerBound > offset }
  }
}

extension Array where Element == Mention {
  /// The names that begin in a range; names stand in document order.
  func starting(in range: Range<Int>) -> ArraySlice<Mention> {
    let first = partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    return self[first...].prefix { $0.range.lowerBound < range.upperBound }
  }
}
