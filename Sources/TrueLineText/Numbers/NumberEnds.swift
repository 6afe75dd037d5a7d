/// Where a number begins and ends among the digits and signs around it.
///
/// Opening hours, notes, prices, dates or a second number may follow behind the very signs that
/// also part the groups of one number. Where what was read so far is a number that is known, and
/// with the rest it is none, the rest is something else.
extension NumberReader {
  func certainty(_ run: Run, _ group: Int) -> NumberKnowledge.Certainty {
    knowledge.certainty(
      of: run.digits[..<run.counts[group]], isInternational: run.hasPlus)
  }

  /// How surely the digits behind a group are a number of their own.
  private func rest(_ run: Run, behind group: Int, _ last: Int) -> NumberKnowledge.Certainty {
    knowledge.certainty(
      of: run.digits[run.counts[group]..<run.counts[last]], isInternational: false)
  }

  /// Parts a note's mark from a number that is none with it: `1777<sup>1</sup>`.
  func partNote(of run: inout Run) {
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

  func isListed(_ run: Run, _ group: Int) -> Bool {
    knowledge.isListed(run.digits[..<run.counts[group]])
  }

  /// The end of a clock's time with which a run begins: `20:00 · 012 …`.
  func endOfClock(_ run: Run) -> Int? {
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
  func beginning(of run: Run) -> Int? {
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
  func ending(of run: Run, limit: Int) -> Int {
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
  func behindAlternative(_ run: Run, _ last: Int) -> Int {
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
