import TrueLineModel

/// Ranges in ascending order of their beginnings, found by halving: pages may have 100,000.
extension Array where Element == Range<Int> {
  /// The last range that begins at an offset or before it.
  func last(startingBy offset: Int) -> Range<Int>? {
    let index = firstIndex(startingAfter: offset)
    return index > 0 ? self[index - 1] : nil
  }

  /// Bytes of an address, about which a range may begin before another and reach it.
  private static let longestRange = 300

  /// The ranges that may touch a window.
  func near(_ window: Range<Int>) -> ArraySlice<Range<Int>> {
    let first = firstIndex(startingAfter: window.lowerBound - Self.longestRange)
    return self[first..<Swift.max(first, firstIndex(startingAfter: window.upperBound))]
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
