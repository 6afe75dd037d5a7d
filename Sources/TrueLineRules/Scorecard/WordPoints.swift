import TrueLineModel
import TrueLineText

/// Points of words, by zone.
struct WordPoints: Sendable {
  struct Word: Sendable {
    let letters: [UInt8]
    /// By zone, in its order.
    var points: SIMD4<Int>
  }

  private var places: [UInt64: Int] = [:]
  private(set) var all: [Word] = []

  /// 65536 / √n for a zone with so many known words, from 9 on: the more words, the less each
  /// says. From a table, so that every machine has the same.
  static let shares: [Int] = (0...4096).map { count in
    let wanted = 65536 * 65536
    let count = max(9, count)
    // The whole number whose square times the count comes nearest from below.
    var low = 0
    var high = 65536
    while low < high {
      let middle = (low + high + 1) / 2
      if middle * middle * count <= wanted { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// Reads lines of zone, word and points, byte by byte: there are thousands.
  init(_ bytes: some Collection<UInt8>, name: String) throws {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    places.reserveCapacity(lines.count)
    for (number, line) in lines.enumerated() where !line.isEmpty && line.first != 0x23 {
      let cells = line.split(separator: 0x09, omittingEmptySubsequences: false)
      guard cells.count == 3, let points = Int(String(decoding: cells[2], as: UTF8.self)),
        let zone = Scorecard.Zone.allCases.first(where: { cells[0].elementsEqual([$0.letter]) })
      else {
        throw ScorecardError(name: name, line: number + 1, "zone, word and points make a line")
      }
      let letters = Array(cells[1])
      let hash = Hash.of(letters)
      let place = places[hash] ?? all.count
      if place == all.count {
        places[hash] = place
        all.append(Word(letters: letters, points: .zero))
      }
      if all[place].letters == letters { all[place].points[zone.rawValue] = points }
    }
  }

  /// The place of a word, ASCII letters in any case.
  func place(of letters: ArraySlice<UInt8>) -> Int? {
    let hash = Hash.finish(letters.reduce(Hash.seed) { Hash.step($0, $1.lowercasedASCII) })
    guard let place = places[hash],
      all[place].letters.elementsEqual(letters.lazy.map(\.lowercasedASCII))
    else { return nil }
    return place
  }

  /// What the known words of a zone come to, and the strongest of them.
  func sum(
    of places: Set<Int>, in zone: Scorecard.Zone, cap: Int
  ) -> (points: Int, strongest: [String]) {
    guard !places.isEmpty else { return (0, []) }
    let share = Self.shares[min(places.count, Self.shares.count - 1)]
    let words = places.map { all[$0] }
    let sum = (words.reduce(0) { $0 + $1.points[zone.rawValue] } * share) >> 16
    let points = max(-cap, min(cap, sum))
    let strongest = words.filter { $0.points[zone.rawValue].signum() == points.signum() }
      .sorted {
        let (a, b) = (abs($0.points[zone.rawValue]), abs($1.points[zone.rawValue]))
        return a == b ? $0.letters.lexicographicallyPrecedes($1.letters) : a > b
      }
      .prefix(3).map { String(decoding: $0.letters, as: UTF8.self) }
    return (points, points == 0 ? [] : strongest)
  }
}
