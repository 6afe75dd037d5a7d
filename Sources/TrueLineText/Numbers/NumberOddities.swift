import TrueLineModel

/// What is odd about the separators of a number, all together.
struct NumberOddities {
  var hasLetters = false
  private var comma = 0
  private var strange = 0
  private var longDash = 0
  private var doubled = 0
  private var slash = 0

  /// - Parameter count: how many digits stand before the gap.
  mutating func add(_ gap: NumberGap, behind count: Int) {
    if gap.hasComma { comma += 1 }
    if gap.hasStrange { strange += 1 }
    if gap.hasLongDash { longDash += 1 }
    // "84/87 0921224", "030/901820", "030 / 90 18 20": a code and its number.
    if gap.hasSlash, gap.characters - gap.blanks > 1 || !(2...5).contains(count) { slash += 1 }
    if gap.characters - gap.blanks > 2
      || (gap.characters > 1 && gap.hasDash && gap.blanks == 0 && !gap.hasBracket)
    {
      doubled += 1
    }
  }

  var isPlain: Bool {
    !hasLetters && comma == 0 && strange == 0 && longDash == 0 && doubled == 0 && slash == 0
  }

  func words(groups: [Int]) -> Phrase? {
    var parts: [Phrase] = []
    if hasLetters { parts.append("letters in place of digits") }
    if strange > 0 { parts.append("digits parted by signs that numbers do not have") }
    if comma > 0 { parts.append("digits parted by commas") }
    if doubled > 0 || slash > 0 { parts.append("doubled or odd separators") }
    if longDash > 0 { parts.append(NumberReader.longDashes) }
    if groups.count >= 7, groups.allSatisfy({ $0 == 1 }) { parts.append("single digits") }
    return parts.isEmpty ? nil : parts.joined(by: .items)
  }
}
