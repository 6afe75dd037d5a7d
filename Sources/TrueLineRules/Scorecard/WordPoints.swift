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
  /// A bit for 16 bits of the hash of each word: a page has thousands of words, and few of these.
  private var marks = [UInt64](repeating: 0, count: 1 << 10)
  private(set) var all: [Word] = []

  /// 65536 / √n for a zone with so many known words, from 9 on: the more words, the less each
  /// says. In whole numbers, so that every machine has the same.
  static func share(_ count: Int) -> Int {
    let wanted = 65536 * 65536
    let count = max(9, min(count, 4096))
    // The whole number whose square times the count comes nearest from below.
    return (0..<65537).partitioningIndex { $0 * $0 * count > wanted } - 1
  }

  /// Reads lines of zone, word and points, byte by byte: there are thousands.
  init(_ bytes: some Collection<UInt8>, name: String) throws {
    let bytes = Array(bytes)
    var start = 0
    var number = 0
    while start < bytes.count {
      number += 1
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      if start < end, bytes[start] != UInt8(ascii: "#") {
        guard let line = Self.line(bytes[start..<end]) else {
          throw ScorecardError(name: name, line: number, "zone, word and points make a line")
        }
        enter(line.word, line.zone, line.points)
      }
      start = end + 1
    }
  }

  private mutating func enter(_ letters: [UInt8], _ zone: Scorecard.Zone, _ points: Int) {
    let hash = Hash.of(letters)
    let place = places[hash] ?? all.count
    if place == all.count {
      places[hash] = place
      marks[Int(hash >> 54)] |= 1 << (hash >> 48 & 63)
      all.append(Word(letters: letters, points: .zero))
    }
    if all[place].letters == letters { all[place].points[zone.rawValue] = points }
  }

  /// The cells of a line, `nil` where they are others.
  private static func line(
    _ line: ArraySlice<UInt8>
  ) -> (zone: Scorecard.Zone, word: [UInt8], points: Int)? {
    let first = line.startIndex
    guard line.count > 2, line[first + 1] == 0x09,
      let zone = Scorecard.Zone.allCases.first(where: { $0.letter == line[first] }),
      let tab = line[(first + 2)...].firstIndex(of: 0x09),
      let points = Int(String(decoding: line[(tab + 1)...], as: UTF8.self))
    else { return nil }
    return (zone, Array(line[(first + 2)..<tab]), points)
  }

  /// The place of a word of a text.
  @inline(__always)
  func place(of word: Words.Word, in text: Words) -> Int? {
    marks[Int(word.hash >> 54)] >> (word.hash >> 48 & 63) & 1 == 1 ? known(word, in: text) : nil
  }

  private func known(_ word: Words.Word, in text: Words) -> Int? {
    guard let place = places[word.hash],
      all[place].letters.elementsEqual(text.letters(of: word).lazy.map(\.lowercasedASCII))
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
