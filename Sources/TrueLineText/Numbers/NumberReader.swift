import TrueLineModel

/// Puts numbers together from digits and what was strewn between them, and ends them where they
/// end.
///
/// Opening hours, notes, prices, dates or a second number may follow behind the very signs that
/// also part the groups of one number. Where what was read so far is a number that is known, and
/// with the rest it is none, the rest is something else.
///
/// Bounded: one pass over the window, every byte read a constant number of times.
package struct NumberReader: Sendable {
  package static let digitLimit = 15
  /// An oddity, but one that people use.
  package static let longDashes = "digits parted by long dashes"

  let bytes: [UInt8]
  private let knowledge: NumberKnowledge
  /// From the bytes to the text and from there to the source, which tell where markup stood between
  /// two digits; `nil` for text that has none.
  private let maps: (fold: OffsetMap, text: OffsetMap)?

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
    let count = run.counts[last]
    let end = run.ends[last]
    let digits = Array(run.digits[..<count])
    let groups = (0...last).map { run.counts[$0] - ($0 > 0 ? run.counts[$0 - 1] : 0) }
    var odd = NumberOddities()
    if let lead = run.lead { odd.add(lead, behind: 0) }
    for (group, gap) in run.gaps[..<last].enumerated() { odd.add(gap, behind: run.counts[group]) }
    odd.hasLetters = run.letters.contains { $0 < count }
    let before = start > 0 ? bytes[start - 1] : 0x20
    let after = end < bytes.count ? bytes[end] : 0x20
    var number = WrittenNumber(
      range: start..<end, digits: digits, groups: groups, hasPlus: run.hasPlus,
      isPlain: odd.isPlain, oddity: odd.words(groups: groups),
      isGlued: before.isASCIILetter || after.isASCIILetter)
    number.isKnown = certainty(run, last) > .likely
    return (number, max(behindAlternative(run, last), start + 1))
  }

  /// All that may belong to one number: runs of digits and the gaps between them.
  private struct Run {
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

  private func run(at start: Int, limit: Int) -> Run? {
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

// MARK: - Where a number ends

extension NumberReader {
  private func certainty(_ run: Run, _ group: Int) -> NumberKnowledge.Certainty {
    knowledge.certainty(
      of: run.digits[..<run.counts[group]], isInternational: run.hasPlus)
  }

  /// How surely the digits behind a group are a number of their own.
  private func rest(_ run: Run, behind group: Int, _ last: Int) -> NumberKnowledge.Certainty {
    knowledge.certainty(
      of: run.digits[run.counts[group]..<run.counts[last]], isInternational: false)
  }

  /// Parts a note's mark from a number that is none with it: `1777<sup>1</sup>`.
  private func partNote(of run: inout Run) {
    let last = run.counts.count - 1
    guard maps != nil else { return }
    for length in 1...2 {
      let (count, end) = (run.counts[last] - length, run.ends[last] - length)
      guard count >= 3, last == 0 || count > run.counts[last - 1], isParted(at: end),
        !isListed(run, last)
      else { continue }
      let rest = run.digits[..<count]
      guard
        knowledge.isListed(rest)
          || certainty(run, last) == .none
            && knowledge.certainty(of: rest, isInternational: run.hasPlus) > .likely
      else { continue }
      run.counts.insert(count, at: last)
      run.ends.insert(end, at: last)
      run.gaps.append(NumberGap(next: end))
      return
    }
  }

  /// Whether something that nobody sees stands between the bytes before and behind an offset.
  ///
  /// In the source's own encoding its place would be another, and take decoding it once more.
  private func isParted(at offset: Int) -> Bool {
    guard let (fold, text) = maps else { return false }
    let before = text.origin(of: fold.origin(of: offset - 1..<offset))
    return before.upperBound < text.origin(of: fold.origin(of: offset..<offset + 1)).lowerBound
  }

  private func isListed(_ run: Run, _ group: Int) -> Bool {
    knowledge.isListed(run.digits[..<run.counts[group]])
  }

  /// The end of a clock's time with which a run begins: `20:00 · 012 …`.
  private func endOfClock(_ run: Run) -> Int? {
    guard run.counts.count > 2, !run.hasPlus, run.counts[0] <= 2,
      run.counts[1] - run.counts[0] == 2,
      run.gaps[0].characters == 1, bytes[run.ends[0]] == UInt8(ascii: ":"),
      bytes[run.ends[1]] != UInt8(ascii: ":")
    else { return nil }
    return run.ends[1]
  }

  /// Where a number begins behind digits that are none of its own: a note's mark, opening hours, the
  /// number of a house; `nil` where it begins with the first digit.
  ///
  /// Only where nothing begins there that is known, and what follows to the end is listed, or is a
  /// number of its country behind a trunk zero or a comma: "12, 1-202-555-0123".
  private func beginning(of run: Run) -> Int? {
    let last = run.counts.count - 1
    // As long as numbers behind a trunk zero are, of whatever country: "0871 555 0100".
    let isLong = run.digits.first == 0x30 && 9...11 ~= run.digits.count
    guard last > 0, !run.hasPlus, !isLong, certainty(run, last) == .none,
      !(0..<last).contains(where: { run.counts[$0] >= 3 && certainty(run, $0) == .certain })
    else { return nil }
    for group in 0..<last where run.gaps[group].isParting || run.gaps[group].blanks > 0 {
      let rest = run.digits[run.counts[group]...]
      let isNational =
        (rest.first == 0x30 && rest.count >= 8 || run.gaps[group].hasComma && rest.count >= 10)
        && knowledge.certainty(of: rest, isInternational: false) > .likely
      if isNational || rest.count >= 4 && knowledge.isListed(rest) { return run.gaps[group].next }
    }
    return nil
  }

  /// The group that a number ends with.
  private func ending(of run: Run, limit: Int) -> Int {
    var last = run.counts.count - 1
    // A code's end: "1777*1#" is no number of five digits.
    if let end = run.ends.last, end < bytes.count, bytes[end] == 0x23 || bytes[end] == 0x2A,
      let sign = run.gaps.firstIndex(where: \.hasCodeSign)
    {
      last = sign
    }
    let whole = certainty(run, last)
    for group in 0..<last {
      let gap = run.gaps[group]
      if run.counts[group] >= 3,
        isOtherThing(behind: gap, run.counts[group], limit) || isDate(behind: group, of: run, limit)
      {
        return group
      }
      // An area code may be somebody's short number, too: 202*555*0142.
      guard gap.isParting,
        run.counts[group] > Self.shortLimit || whole <= .likely
          || rest(run, behind: group, last) == .certain
      else { continue }
      let certainty = certainty(run, group)
      if certainty > .likely || certainty == .likely && isAnother(behind: gap) { return group }
    }
    if last == 0 || isListed(run, last) { return last }
    if let listed = (0..<last).last(where: { isListedEnd($0, of: run, last, whole) }) {
      return listed
    }
    if whole == .none, let known = (0..<last).last(where: { stands($0, of: run, last) }) {
      return known
    }
    // Nobody wraps a line within a number but one that is known for certain.
    guard whole < .certain, let wrapped = run.gaps[..<last].firstIndex(where: \.hasLineBreak)
    else { return last }
    return wrapped
  }

  /// Digits of the numbers that only carriers and authorities have, at most.
  private static let shortLimit = 6

  /// Whether a number ends with a group because the reference lists what ends there.
  ///
  /// That is surer than what a plan may have; but three digits begin many a number: 800 981 4429.
  private func isListedEnd(
    _ group: Int, of run: Run, _ last: Int, _ whole: NumberKnowledge.Certainty
  ) -> Bool {
    guard isListed(run, group), run.counts[group] > 3 || whole == .none else { return false }
    if isWhole(group, of: run, last) { return true }
    let gap = run.gaps[group]
    return whole < .certain && run.counts[group] > 3 && !(gap.hasDash && gap.characters == 1)
  }

  /// Whether a gap leads to another number rather than to more digits of a likely one: to one
  /// with a trunk zero too, or by nothing but a slash to other last digits.
  private func isAnother(behind gap: NumberGap) -> Bool {
    if gap.hasSlash, gap.characters == 1 { return true }
    return gap.blanks > 0 && bytes[gap.next] == UInt8(ascii: "0")
  }

  /// Whether a number ends with a group for certain although the gap behind it does not part: a
  /// short one only before another number or a digit or two, since it may begin a longer one.
  private func stands(_ group: Int, of run: Run, _ last: Int) -> Bool {
    certainty(run, group) == .certain
      && (isWhole(group, of: run, last) || run.counts[last] - run.counts[group] <= 2)
  }

  /// Whether no digits of another number lie on either side of a group's end.
  ///
  /// A hyphen alone goes on: "400-930-6677" does not end with the short number 400.
  private func isWhole(_ group: Int, of run: Run, _ last: Int) -> Bool {
    if run.counts[group] >= 7 { return true }
    let gap = run.gaps[group]
    return !(gap.hasDash && gap.characters == 1) && rest(run, behind: group, last) > .none
  }

  /// Whether the digits behind a gap are plainly no digits of a number: a time, `24/7`, a note
  /// in brackets, or a bracket that holds words.
  private func isOtherThing(behind gap: NumberGap, _ count: Int, _ limit: Int) -> Bool {
    var cursor = ByteCursor(bytes, at: gap.next, limit: limit)
    let digits = cursor.skip(while: \.isASCIIDigit)
    if gap.opensBracket { return isNote(digits, behind: count, &cursor) }
    guard (1...2).contains(digits.count) else { return false }
    if cursor.take(UInt8(ascii: ":")) {
      let isMinutes = cursor.skip(while: \.isASCIIDigit).count == 2
      return isMinutes && cursor.peek() != UInt8(ascii: ":")
    }
    if cursor.take(UInt8(ascii: "/")) {
      let second = cursor.skip(while: \.isASCIIDigit)
      return (1...2).contains(second.count) && count >= 7
        || bytes[digits].elementsEqual("24".utf8)
    }
    // "24h", "9am".
    return cursor.peek()?.isASCIILetter == true
  }

  /// Whether a date follows a group that is a number: a whole one, or behind a number that is
  /// certain a month or a span of years. "188 2009-2026" may be somebody's mobile number, too.
  private func isDate(behind group: Int, of run: Run, _ limit: Int) -> Bool {
    guard let date = WrittenDate.read(at: run.gaps[group].next, in: bytes, limit: limit) else {
      return false
    }
    // "1009 (01-05-2024)": nobody puts a whole date's groups of a number in brackets.
    if date.isWhole, run.gaps[group].opensBracket { return true }
    return certainty(run, group) > (date.isWhole ? .none : .national)
  }

  /// Whether a bracket in front of digits opens a remark: `[1]`, `(24h)`, `(8:00-22:00)`;
  /// `(0)` and `(202)` are parts of numbers.
  private func isNote(
    _ digits: Range<Int>, behind count: Int, _ cursor: inout ByteCursor<[UInt8]>
  ) -> Bool {
    guard let next = cursor.peek() else { return false }
    if next == UInt8(ascii: ")") || next == UInt8(ascii: "]") {
      return digits.count <= 2 && count >= 5
        && !bytes[digits].elementsEqual([UInt8(ascii: "0")])
    }
    // A bracket around more than a group: "(555 0100)".
    let inside = cursor.skip {
      $0.isASCIIDigit || $0 == 0x20 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
    }
    let close = cursor.peek()
    if close == UInt8(ascii: ")") || close == UInt8(ascii: "]") {
      // A date, a decimal.
      return inside.count < 5 && bytes[inside].contains(UInt8(ascii: "."))
    }
    return true
  }

  /// Behind other last digits of the same number, `010 555 100/101`: no number of their own.
  private func behindAlternative(_ run: Run, _ last: Int) -> Int {
    let end = run.ends[last]
    guard run.counts[last] >= 7 else { return end }
    var cursor = ByteCursor(bytes, at: end)
    var reached = end
    while cursor.take(UInt8(ascii: "/")) {
      let digits = cursor.skip(while: \.isASCIIDigit)
      guard (1...3).contains(digits.count), cursor.peek()?.isASCIIWord != true else { break }
      reached = cursor.offset
    }
    return reached
  }
}
