import TrueLineModel
import TrueLineText

/// Links that are called an official site.
enum OfficialLink {
  private static let words: [[UInt8]] = ["官网", "官方", "official site", "official website"]
    .map { Array($0.utf8) }

  /// Destinations of the links whose words say "official site", by place.
  static func destinations(in document: Document) -> [Range<Int>] {
    document.links.compactMap { link in
      guard (4...60).contains(link.text.count) else { return nil }
      return words.contains { has($0, in: link.text, of: document.folded) }
        ? link.destination : nil
    }
    .sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Whether a word stands in a range, ASCII letters in any case; folded text is small already
  /// where it is not ASCII.
  private static func has(_ word: [UInt8], in range: Range<Int>, of bytes: [UInt8]) -> Bool {
    guard range.count >= word.count else { return false }
    let first = word[0]
    for start in range.lowerBound...(range.upperBound - word.count)
    where bytes[start].lowercasedASCII == first {
      let here = bytes[start..<start + word.count]
      if here.lazy.map(\.lowercasedASCII).elementsEqual(word) { return true }
    }
    return false
  }
}
