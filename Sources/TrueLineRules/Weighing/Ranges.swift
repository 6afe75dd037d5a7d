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
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Array where Element == Mention {
  /// The names that begin in a range; names stand in document order.
  func starting(in range: Range<Int>) -> ArraySlice<Mention> {
    func index(of offset: Int) -> Int {
      var low = 0
      var high = count
      while low < high {
        let middle = (low + high) / 2
        if self[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
      }
      return low
    }
    let first = index(of: range.lowerBound)
    return self[first..<Swift.max(first, index(of: range.upperBound))]
  }
}
