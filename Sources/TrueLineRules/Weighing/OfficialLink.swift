import TrueLineModel

/// Links that are called an official site.
enum OfficialLink {
  /// Bytes of a link's words: one letter is no name, and a paragraph that is a link calls nothing.
  private static let lengths = 4...60

  /// Destinations of the links whose words say "official site", by place.
  static func destinations(in document: Document, _ signals: [Signal]) -> [Range<Int>] {
    let words = signals.filter { $0.kind == .officialSite }.map(\.range)
    guard !words.isEmpty else { return [] }
    return document.links.compactMap { link in
      guard lengths.contains(link.text.count) else { return nil }
      let next = words.partitioningIndex { $0.lowerBound >= link.text.lowerBound }
      let isCalled = next < words.count && words[next].upperBound <= link.text.upperBound
      return isCalled ? link.destination : nil
    }
    .sorted { $0.lowerBound < $1.lowerBound }
  }
}
