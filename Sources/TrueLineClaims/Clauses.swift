import TrueLineLanguage
import TrueLineModel
import TrueLineText

/// A stretch of a sentence between commas, as a range of its parts.
struct Clause {
  var parts: Range<Int>
}

extension Sentence {
  /// The sentence cut at its commas; a clause that only lists names goes with the next one.
  func clauses() -> [Clause] {
    // "respectively" ties the first name to the first value, wherever they stand.
    if has(.respectively) { return [Clause(parts: parts.indices)] }
    var clauses: [Clause] = []
    var start = 0
    for index in parts.indices where parts[index].sign == .comma {
      if index > start, !isList(start..<index) {
        clauses.append(Clause(parts: start..<index))
        start = index + 1
      } else if index == start {
        start = index + 1
      }
    }
    if start < parts.count { clauses.append(Clause(parts: start..<parts.count)) }
    return clauses
  }

  /// Whether parts are names and nothing else, with hardly a word between them.
  private func isList(_ range: Range<Int>) -> Bool {
    var covered = 0
    for part in parts[range] {
      switch part.kind {
      case .subject, .bracketed, .everyCarrier: covered += part.range.count
      case .sign(.conjunction), .sign(.open), .sign(.close): covered += part.range.count
      case .marker(.listing): covered += part.range.count
      default: return false
      }
    }
    guard let first = parts[range].first, let last = parts[range].last else { return false }
    guard parts[range].contains(where: { $0.subject != nil }) else { return false }
    return last.range.upperBound - first.range.lowerBound - covered <= Distance.joint
  }

  /// The part before another; a word's second meaning is passed over for its first.
  func previous(_ index: Int) -> Int {
    var place = index - 1
    while place > 0, case .way = parts[place].kind, parts[place - 1].range == parts[place].range {
      place -= 1
    }
    return place
  }

  /// Letters of a clause that no part covers: words that nobody here knows.
  func unread(in clause: Range<Int>, blanks: Bool = true) -> Int {
    uncovered(in: clause).reduce(0) { $0 + letters($1, blanks: blanks) }
  }

  /// Whether a clause has digits that no part covers: a step, or a name like "3".
  func hasUnreadDigit(in clause: Range<Int>) -> Bool {
    uncovered(in: clause).contains { bytes[$0].contains { $0.isASCIIDigit } }
  }

  /// The stretches of a clause that no part covers, from the part before it to the one behind it.
  private func uncovered(in clause: Range<Int>) -> [Range<Int>] {
    var reached =
      clause.lowerBound > 0 ? parts[clause.lowerBound - 1].range.upperBound : range.lowerBound
    var stretches: [Range<Int>] = []
    for part in parts[clause] {
      stretches.append(reached..<max(reached, part.range.lowerBound))
      reached = max(reached, part.range.upperBound)
    }
    let end =
      clause.upperBound < parts.count ? parts[clause.upperBound].range.lowerBound : range.upperBound
    stretches.append(reached..<max(reached, end))
    return stretches
  }

  /// Letters between two parts that no part covers.
  func gap(_ first: Int, _ second: Int) -> Int {
    let (low, high) = first < second ? (first, second) : (second, first)
    var gap = 0
    var reached = parts[low].range.upperBound
    for part in parts[low..<high].dropFirst() {
      gap += letters(reached..<max(reached, part.range.lowerBound))
      reached = max(reached, part.range.upperBound)
    }
    return gap + letters(reached..<max(reached, parts[high].range.lowerBound))
  }

  /// How much stands in a range: a letter of an alphabet, a sign or a blank is one, an ideograph
  /// or a syllable three, since it says as much; marks that letters bear are part of them.
  func letters(_ range: Range<Int>, blanks: Bool = true) -> Int {
    var count = 0
    for byte in bytes[range] {
      switch byte {
      case 0x80..<0xC0: break
      case 0x20 where !blanks: break
      case 0xE3...0xED: count += 3
      default: count += 1
      }
    }
    return count
  }
}
