/// Letters of other scripts that look like Latin ones, and where they stand for those.
extension Folder {
  /// A letter that can pass for a Latin one: it does where the word is Latin otherwise.
  mutating func lookAlike(_ action: FoldingTable.Action, at place: Range<Int>) -> Int {
    if place.lowerBound >= decision.end { decide(from: place.lowerBound) }
    if decision.folded.contains(place.lowerBound) {
      withUnsafePointer(to: action.plain) {
        writer.replace(
          place, by: UnsafeBufferPointer(start: $0, count: 1), disguise: .lookAlike)
      }
    } else {
      let text = table.text(of: action)
      if !text.elementsEqual(source[place]) {
        writer.replace(place, by: text, disguise: action.disguise)
      }
    }
    return place.upperBound
  }

  private enum Letter {
    /// A Latin letter, a look-alike, a digit or an invisible character, a letter that can only
    /// be of another alphabet, and what ends a word.
    case latin, lookAlike, neutral, foreign, boundary
  }

  private func letter(_ scalar: UTF8Scalar) -> Letter {
    let value = scalar.value
    if value < 0x80 {
      let byte = UInt8(value)
      return byte.isASCIILetter ? .latin : byte.isASCIIWord ? .neutral : .boundary
    }
    if scalar.length == 1 { return .boundary }
    let number = table.action(of: value)
    if number != 0 {
      let action = table[number]
      switch action.kind {
      case .lookAlike: return .lookAlike
      case .drop: return .neutral
      case .mark: return Self.isLetterMark(value) ? .boundary : .neutral
      case .replace:
        if action.isLatin { return .latin }
        if let byte = table.text(of: action).first, byte < 0x80 {
          return byte.isASCIIWord ? .neutral : .boundary
        }
      default: return .boundary
      }
    }
    let script = ScriptClass(of: value)
    return script == .latin ? .latin : script.isAlphabetBesideLatin ? .foreign : .boundary
  }

  /// Decides for all look-alikes of a stretch: the part of a word between letters that can
  /// only be of another alphabet. They are Latin between two Latin letters of the stretch, and
  /// towards an end of the word that the stretch reaches: so `Подробностиflood` stays in two
  /// alphabets, and `tеlegrаm` becomes one.
  private mutating func decide(from offset: Int) {
    var start = offset
    var reachesStart = true
    var first: Int?
    while start > 0 {
      let scalar = source.scalar(before: start)
      let letter = letter(scalar)
      if letter == .boundary { break }
      if letter == .foreign {
        reachesStart = false
        break
      }
      start -= scalar.length
      if letter == .latin { first = start }
    }
    var end = offset
    var reachesEnd = true
    var last = first
    while end < source.count {
      let scalar = source.scalar(at: end)
      let letter = letter(scalar)
      if letter == .boundary { break }
      if letter == .foreign {
        reachesEnd = false
        break
      }
      if letter == .latin {
        if first == nil { first = end }
        last = end
      }
      end += scalar.length
    }
    guard let first, let last else {
      decision = (end, end..<end)
      return
    }
    decision = (end, (reachesStart ? start : first)..<(reachesEnd ? end : last + 1))
  }
}
