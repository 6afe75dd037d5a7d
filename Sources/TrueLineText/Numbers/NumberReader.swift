import TrueLineModel

/// Puts numbers together from digits and what was strewn between them, and ends them where they
/// end (`NumberEnds.swift`).
///
/// Bounded: one pass over the window, every byte read a constant number of times.
package struct NumberReader: Sendable {
  package static let digitLimit = 15
  /// An oddity, but one that people use.
  package static let longDashes: Phrase = "digits parted by long dashes"

  let bytes: [UInt8]
  let knowledge: NumberKnowledge
  /// From the bytes to the text and from there to the source, which tell where markup stood between
  /// two digits; `nil` for text that has none.
  let maps: (fold: OffsetMap, text: OffsetMap)?

  package init(_ bytes: [UInt8], knowing knowledge: NumberKnowledge = NumberKnowledge()) {
    self.bytes = bytes
    self.knowledge = knowledge
    maps = nil
  }

  /// Reads the matching text of a document.
  package init(_ document: Document, knowing knowledge: NumberKnowledge) {
    bytes = document.folded
    self.knowledge = knowledge
    maps = document.textMap.isIdentity ? nil : (document.foldMap, document.textMap)
  }

  /// The number that begins with the digit, plus or bracket at `start`.
  ///
  /// Returns `nil` and how far was read where no number stands.
  package func number(at start: Int, limit: Int) -> (number: WrittenNumber?, next: Int) {
    guard var run = run(at: start, limit: limit) else { return (nil, start + 1) }
    if let end = endOfCard(run, limit: limit) ?? endOfClock(run) { return (nil, end) }
    partNote(of: &run)
    if let later = beginning(of: run) { return number(at: later, limit: limit) }
    let last = ending(of: run, limit: limit)
    var number = written(run, from: start, upTo: last)
    number.isKnown = certainty(run, last) > .likely
    return (number, max(behindAlternative(run, last), start + 1))
  }

  /// What a run is as far as one of its groups.
  func written(_ run: Run, from start: Int, upTo last: Int) -> WrittenNumber {
    let count = run.counts[last]
    let end = run.ends[last]
    let groups = (0...last).map { run.counts[$0] - ($0 > 0 ? run.counts[$0 - 1] : 0) }
    var odd = NumberOddities()
    if let lead = run.lead { odd.add(lead, behind: 0) }
    for (group, gap) in run.gaps[..<last].enumerated() { odd.add(gap, behind: run.counts[group]) }
    odd.hasLetters = run.letters.contains { $0 < count }
    let before = start > 0 ? bytes[start - 1] : 0x20
    let after = end < bytes.count ? bytes[end] : 0x20
    return WrittenNumber(
      range: start..<end, digits: Array(run.digits[..<count]), groups: groups,
      hasPlus: run.hasPlus, isPlain: odd.isPlain, oddity: odd.words(groups: groups),
      isGlued: before.isASCIILetter || after.isASCIILetter)
  }

  /// All that may belong to one number: runs of digits and the gaps between them.
  struct Run {
    var hasPlus = false
    /// What stands between the plus and the first digit, where it is no habit.
    var lead: NumberGap?
    var digits: [UInt8] = []
    /// For each group, the digits up to its end and the offset of that.
    var counts: [Int] = []
    var ends: [Int] = []
    /// The gap behind each group but the last.
    var gaps: [NumberGap] = []
    /// Which digits are letters in the text.
    var letters: [Int] = []
  }

  func run(at start: Int, limit: Int) -> Run? {
    var run = Run()
    var index = start
    if bytes[index] == UInt8(ascii: "+") {
      run.hasPlus = true
      guard let lead = NumberGap.read(from: index + 1, limit: limit, in: bytes),
        lead.next < limit, bytes[lead.next].isASCIIDigit
      else { return nil }
      // "+(44)" is a habit; "+[1-844" is none.
      if lead.hasStrange { run.lead = lead }
      index = lead.next
    }
    // Behind a star or a number sign stands a code; neither parts a number there.
    let isCode = start > 0 && (bytes[start - 1] == 0x2A || bytes[start - 1] == 0x23)
    run.digits.reserveCapacity(16)
    var group = 0
    while index < limit, run.digits.count < Self.runLimit {
      if let digit = digit(at: index, limit: limit, isInside: group > 0) {
        if !bytes[index].isASCIIDigit { run.letters.append(run.digits.count) }
        run.digits.append(digit)
        group += 1
        index += 1
        continue
      }
      guard let gap = NumberGap.read(from: index, limit: limit, in: bytes), gap.next < limit,
        gap.next > index, !(isCode && gap.hasCodeSign),
        bytes[gap.next].isASCIIDigit
          || run.digits.count >= 3 && isLetterForDigit(gap.next, limit)
      else { break }
      let following = runLength(from: gap.next, limit: limit)
      guard following > 0,
        Self.goesOn(
          run.digits.count, hasPlus: run.hasPlus || run.digits.starts(with: [0x30, 0x30]),
          gap: gap, next: following)
      else { break }
      run.counts.append(run.digits.count)
      run.ends.append(index)
      run.gaps.append(gap)
      group = 0
      index = gap.next
    }
    guard group > 0 else { return nil }
    run.counts.append(run.digits.count)
    run.ends.append(index)
    if let keyed = keyed(at: index, behind: run.digits, limit: limit) {
      run.gaps.append(NumberGap(next: index + 1))
      run.digits += keyed
      run.counts.append(run.digits.count)
      run.ends.append(index + 1 + keyed.count)
    }
    return run
  }

  /// The end of digits that go on in groups like the last ones and are too many for a number: those
  /// of a card or an account; `nil` where a number ends.
  private func endOfCard(_ run: Run, limit: Int) -> Int? {
    guard !run.hasPlus, run.counts.count > 2, let last = run.gaps.last,
      !run.gaps.contains(where: \.isParting),
      var end = run.ends.last, end + 1 < limit, isLike(last, at: end, limit)
    else { return nil }
    var count = run.digits.count
    while end + 1 < limit, isLike(last, at: end, limit) {
      let group = runLength(from: end + 1, limit: limit)
      count += group
      end += 1 + group
    }
    return count > Self.digitLimit ? end : nil
  }

  /// Whether the same single sign as in a gap stands at an offset, and digits behind it.
  private func isLike(_ gap: NumberGap, at offset: Int, _ limit: Int) -> Bool {
    guard gap.characters == 1, bytes[offset + 1].isASCIIDigit else { return false }
    return gap.blanks == 1 ? bytes[offset] == 0x20 : gap.hasDash && bytes[offset] == 0x2D
  }

  /// More digits than any number has, so that those of cards and hashes are read as a whole.
  private static let runLimit = 24

  private func runLength(from start: Int, limit: Int) -> Int {
    var cursor = ByteCursor(bytes, at: start, limit: limit)
    return cursor.skip { $0.isASCIIDigit || $0 | 0x20 == 0x6F }.count
  }

  /// Whether a gap may join two runs to one number.
  private static func goesOn(_ count: Int, hasPlus: Bool, gap: NumberGap, next: Int) -> Bool {
    if count + next > digitLimit { return false }
    if gap.hasForeign, gap.blanks > 0 { return false }
    if gap.blanks > 0, gap.hasComma { return count < 8 || (hasPlus && count < 11 && next < 4) }
    guard gap.blanks > 0 || gap.hasComma || gap.hasSlash else {
      // "0395.048.522": dots and dashes hold together; "2024-05-01-12345" is no number anyway.
      return true
    }
    if gap.blanks > 1, count >= 7, !gap.hasStrange { return false }
    if count >= 10, !hasPlus, next > 3 { return false }
    if count >= 11, !hasPlus { return false }
    return count < 12 || next < 3
  }
}
