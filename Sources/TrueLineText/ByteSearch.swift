extension RandomAccessCollection<UInt8> where Index == Int {
  /// Whether other bytes stand in a row somewhere in these; no bytes stand nowhere.
  ///
  /// For texts of an address's length: the words of documents are found all at once.
  @inlinable
  package func holds(_ word: some Collection<UInt8>) -> Bool {
    guard let first = word.first else { return false }
    let length = word.count
    guard count >= length else { return false }
    return (startIndex...(endIndex - length)).contains {
      self[$0] == first && self[$0...].starts(with: word)
    }
  }
}
