extension RandomAccessCollection {
  /// The first index whose element passes a test that all elements behind it pass too;
  /// `endIndex` where none does.
  ///
  /// The one binary search of the project. Cost: the logarithm of the count.
  ///
  ///     [1, 3, 5, 7].partitioningIndex { $0 >= 4 }   // 2
  @inlinable package func partitioningIndex(
    where isBehind: (Element) -> Bool
  ) -> Index {
    var low = startIndex
    var left = count
    while left > 0 {
      let half = left / 2
      let middle = index(low, offsetBy: half)
      if isBehind(self[middle]) {
        left = half
      } else {
        low = index(after: middle)
        left -= half + 1
      }
    }
    return low
  }
}
