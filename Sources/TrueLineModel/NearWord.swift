/// What somebody meant who wrote a word that is none of those there are.
public enum NearWord {
  /// The nearest of some words, `nil` where none is near: one letter in three may be wrong, and a
  /// part of a word counts as near.
  public static func to(_ word: String, of words: some Sequence<String>) -> String? {
    let ranked = words.map { (word: $0, distance: distance(word.lowercased(), $0.lowercased())) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    if best.distance <= max(1, word.count / 3) { return best.word }
    return ranked.first { $0.word.contains(word.lowercased()) && word.count > 2 }?.word
  }

  /// Letters to insert, delete, replace or swap with their neighbour (Damerau, Levenshtein).
  private static func distance(_ one: String, _ other: String) -> Int {
    let (a, b) = (Array(one), Array(other))
    var before: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
        row.append(best)
      }
      (before, last) = (last, row)
    }
    return last[b.count]
  }
}
