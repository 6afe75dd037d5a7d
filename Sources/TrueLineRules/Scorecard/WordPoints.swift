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
  /// says. In whole numbers, so that every machine has the same.
  static func share(_ count: Int) -> Int {
    let wanted = 65536 * 65536
    let count = max(9, min(count, 4096))
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
    let bytes = Array(bytes)
    var cursor = ByteCursor(bytes)
    var number = 0
    while !cursor.isAtEnd {
      number += 1
      if cursor.peek() == UInt8(ascii: "#") {
        cursor.skip { $0 != 0x0A }
      } else if cursor.peek() != 0x0A {
        guard let line = Self.line(&cursor, of: bytes) else {
          throw ScorecardError(name: name, line: number, "zone, word and points make a line")
        }
        enter(line.word, line.zone, line.points)
      }
      cursor.take(0x0A)
    }
  }

  private mutating func enter(_ letters: [UInt8], _ zone: Scorecard.Zone, _ points: Int) {
    let hash = Hash.of(letters)
    let place = places[hash] ?? all.count
    if place == all.count {
      places[hash] = place
      all.append(Word(letters: letters, points: .zero))
    }
    if all[place].letters == letters { all[place].points[zone.rawValue] = points }
  }

  /// The cells of a line up to its end, `nil` where they are others.
  private static func line(
    _ cursor: inout ByteCursor<[UInt8]>, of bytes: [UInt8]
  ) -> (zone: Scorecard.Zone, word: [UInt8], points: Int)? {
    guard let letter = cursor.peek(), cursor.take(letter), cursor.take(0x09),
      let zone = Scorecard.Zone.allCases.first(where: { $0.letter == letter })
    else { return nil }
    let word = cursor.skip { $0 != 0x09 && $0 != 0x0A }
    guard cursor.take(0x09) else { return nil }
    let isNegative = cursor.take(UInt8(ascii: "-"))
    guard let points = cursor.takeNumber(), cursor.isAtEnd || cursor.peek() == 0x0A else {
      return nil
    }
    return (zone, Array(bytes[word]), isNegative ? -points : points)
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
    let share = Self.share(places.count)
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
