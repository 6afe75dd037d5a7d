import TrueLineModel

/// One run of folding over one text: finds what changes, and hands it to the writer.
struct Folder {
  let source: UnsafeBufferPointer<UInt8>
  let table: FoldingTable
  var writer: FoldingWriter
  /// Look-alikes before `end` are decided: those inside `folded` become Latin.
  var decision: (end: Int, folded: Range<Int>) = (0, 0..<0)
  /// Where the last keycap and what is invisible behind it ended, `-1` for none.
  private var keycapEnd = -1

  init(source: UnsafeBufferPointer<UInt8>, table: FoldingTable) {
    self.source = source
    self.table = table
    self.writer = FoldingWriter(source: source)
  }

  mutating func run() -> Folded? {
    defer { writer.discard() }
    var offset = 0
    while true {
      offset = source.skippingASCII(from: offset)
      guard offset < source.count else { break }
      // Most characters beyond ASCII stay as they are too, and come in runs.
      repeat {
        let scalar = source.scalar(at: offset)
        let number = table.action(of: scalar.value)
        if number == 0 || scalar.length == 1 {
          offset += scalar.length
        } else {
          offset = apply(table[number], scalar.value, at: offset..<offset + scalar.length)
        }
      } while offset < source.count && source[offset] >= 0x80
    }
    return writer.finish()
  }

  /// Does what the table says of a character, and returns where the text goes on.
  private mutating func apply(
    _ action: FoldingTable.Action, _ scalar: UInt32, at place: Range<Int>
  ) -> Int {
    switch action.kind {
    case .replace:
      writer.replace(place, by: table.text(of: action), disguise: action.disguise)
      return place.upperBound
    case .drop:
      return drop(scalar, at: place)
    case .lookAlike:
      return lookAlike(action, at: place)
    case .mark:
      return mark(table.text(of: action), at: place)
    case .enclosed:
      return enclosed(action, at: place)
    case .superscript:
      return superscripts(at: place)
    case .regional:
      return regionalIndicators(at: place)
    }
  }

  /// The action and the end of the character at an offset, `nil` where it has none.
  private func action(at offset: Int) -> (action: FoldingTable.Action, end: Int)? {
    guard offset < source.count, source[offset] >= 0x80 else { return nil }
    let scalar = source.scalar(at: offset)
    guard scalar.length > 1 else { return nil }
    let number = table.action(of: scalar.value)
    return number == 0 ? nil : (table[number], offset + scalar.length)
  }

  /// Where the next character starts that somebody sees.
  private func skippingInvisible(from offset: Int) -> Int {
    var offset = offset
    while let (next, end) = action(at: offset), next.kind == .drop { offset = end }
    return offset
  }

  /// The first byte that the next visible character is folded to, as far as its neighbours
  /// have no say in it.
  private func foldedByte(at offset: Int) -> UInt8? {
    let offset = skippingInvisible(from: offset)
    guard offset < source.count else { return nil }
    if let (action, _) = action(at: offset) {
      return action.kind == .replace ? table.text(of: action).first : nil
    }
    return source[offset]
  }
}

// MARK: - What nobody sees

extension Folder {
  private mutating func drop(_ scalar: UInt32, at place: Range<Int>) -> Int {
    if scalar == 0xFE0F, let end = endOfKeycap(at: place.upperBound),
      let reached = keycap(from: place.lowerBound, to: end)
    {
      return reached
    }
    let end = skippingInvisible(from: place.upperBound)
    writer.drop(place.lowerBound..<end, isDisguise: hides(place.lowerBound..<end))
    if keycapEnd == place.lowerBound { keycapEnd = end }
    return end
  }

  /// Whether invisible characters stand where no honest writer needs them: inside a word or
  /// an address of a script that does without.
  private func hides(_ place: Range<Int>) -> Bool {
    guard place.lowerBound > 0, place.upperBound < source.count else { return false }
    // A soft hyphen between digits lets a line break within a number.
    if source[place].elementsEqual([0xC2, 0xAD]), source[place.lowerBound - 1].isASCIIDigit,
      source[place.upperBound].isASCIIDigit
    {
      return false
    }
    for neighbour in [
      source.scalar(before: place.lowerBound).value, source.scalar(at: place.upperBound).value,
    ] {
      let script = ScriptClass(of: neighbour)
      if script == .whitespace || script.usesZeroWidthCharacters { return false }
      // Behind signs stand selectors of their look (`®️`).
      if script == .other, neighbour >= 0x80 { return false }
    }
    return true
  }
}

// MARK: - Marks and keycaps

extension Folder {
  private mutating func mark(_ text: UnsafeBufferPointer<UInt8>, at place: Range<Int>) -> Int {
    let scalar = text.scalar(at: 0).value
    if scalar == 0x20E3, let reached = keycap(from: place.lowerBound, to: place.upperBound) {
      return reached
    }
    let base = writer.lastScalar(before: place.lowerBound)
    if let base, let composed = table.composition(base, scalar) {
      writer.recompose(composed, markAt: place, disguise: [])
    } else if let base, base < 0x80, UInt8(base).isASCIIAlphanumeric, !Self.isLetterMark(scalar) {
      writer.recompose(base, markAt: place, disguise: .styled)
    } else if !text.elementsEqual(source[place]) {
      writer.replace(place, by: text, disguise: [])
    }
    return place.upperBound
  }

  /// Marks that make letters of a language (vowel signs, jamo, kana's voicing), not ornaments.
  static func isLetterMark(_ scalar: UInt32) -> Bool {
    !((0x300...0x36F).contains(scalar) || (0x1AB0...0x1DFF).contains(scalar)
      || (0x20D0...0x20FF).contains(scalar) || (0xFE20...0xFE2F).contains(scalar))
  }

  /// The end of a U+20E3 that starts at an offset.
  private func endOfKeycap(at offset: Int) -> Int? {
    guard offset + 3 <= source.count, source[offset] == 0xE2, source[offset + 1] == 0x83,
      source[offset + 2] == 0xA3
    else { return nil }
    return offset + 3
  }

  /// A digit on a key: `1️⃣3️⃣8️⃣` is a number, `1️⃣ ` numbers a list.
  ///
  /// - Parameter start: Where the marks behind the digit start.
  /// - Returns: Where the text goes on, `nil` if there is no digit or sign on the key.
  private mutating func keycap(from start: Int, to end: Int) -> Int? {
    guard let base = writer.lastScalar(before: start), base < 0x80 else { return nil }
    let isSign = base == 0x23 || base == 0x2A
    guard isSign || UInt8(base).isASCIIDigit else { return nil }
    let digit = start - 1
    // With something between the digit and its key, nobody numbers a list.
    let isTorn = digit < 0 || UInt32(source[digit]) != base
    let isInside =
      digit > 0 && writer.byte(before: digit).isASCIIAlphanumeric
      && foldedByte(at: end)?.isASCIIAlphanumeric == true
    if isSign || isTorn || isInside || digit == keycapEnd
      || isKeycap(at: skippingInvisible(from: end))
    {
      writer.recompose(base, markAt: start..<end, disguise: .styled)
    }
    keycapEnd = end
    return end
  }

  private func isKeycap(at offset: Int) -> Bool {
    guard offset < source.count, source[offset] < 0x80 else { return false }
    guard offset + 1 < source.count, source[offset + 1] >= 0xE2 else { return false }
    if endOfKeycap(at: offset + 1) != nil { return true }
    return source.scalar(at: offset + 1).value == 0xFE0F && endOfKeycap(at: offset + 4) != nil
  }
}

// MARK: - Circles, superscripts, flags

extension Folder {
  /// Signs of one kind in a row, whatever is invisible between them.
  private func row(
    from start: Int, of kind: FoldingTable.Action.Kind
  ) -> (signs: [FoldingTable.Action], end: Int) {
    var signs: [FoldingTable.Action] = []
    var end = start
    var offset = start
    while let (next, nextEnd) = action(at: offset) {
      guard next.kind == kind || next.kind == .drop else { break }
      offset = nextEnd
      guard next.kind == kind else { continue }
      signs.append(next)
      end = nextEnd
    }
    return (signs, end)
  }

  /// Writes the signs of a row as ASCII, or leaves them and drops what is between them.
  private mutating func write(_ row: Range<Int>, asASCII: Bool) -> Int {
    var offset = row.lowerBound
    while offset < row.upperBound, let (next, end) = action(at: offset) {
      if next.kind == .drop {
        writer.drop(offset..<end, isDisguise: asASCII)
      } else if asASCII {
        writer.replace(offset..<end, by: table.text(of: next), disguise: .styled)
      }
      offset = end
    }
    return row.upperBound
  }

  /// Circled and bracketed signs: a row of them spells something, a single one numbers a list
  /// or points to a note, and so does a row that counts up.
  private mutating func enclosed(_ first: FoldingTable.Action, at place: Range<Int>) -> Int {
    let (signs, end) = row(from: place.lowerBound, of: .enclosed)
    let values = signs.map { table.text(of: $0).reduce(0) { $0 * 10 + Int($1) } }
    let before = place.lowerBound > 0 ? writer.byte(before: place.lowerBound) : 0
    let isInside =
      before.isASCIIAlphanumeric && foldedByte(at: end)?.isASCIIAlphanumeric == true
    let spells: Bool
    if signs.count > 1 {
      let countsUp = zip(values, values.dropFirst()).allSatisfy { $1 == $0 + 1 }
      spells = !countsUp || isInside || !first.plain.isASCIIDigit
    } else if first.plain.isASCIILetter {
      // Ⓒ, Ⓜ, Ⓟ and Ⓡ behind a name are marks of rights and of undergrounds.
      let isMark = [0x43, 0x4D, 0x50, 0x52].contains(first.plain & ~0x20)
      spells = isInside || (before.isASCIILetter && !isMark)
    } else {
      spells = isInside
    }
    return write(place.lowerBound..<end, asASCII: spells)
  }

  /// Raised digits: a long row that hangs on nothing is a number, `m²` and `1204¹` are not.
  private mutating func superscripts(at place: Range<Int>) -> Int {
    let (signs, end) = row(from: place.lowerBound, of: .superscript)
    let before = place.lowerBound > 0 ? writer.byte(before: place.lowerBound) : 0
    let isNumber = signs.count >= 3 && !before.isASCIIAlphanumeric
    return write(place.lowerBound..<end, asASCII: isNumber)
  }

  /// Regional indicators: pairs are flags, everything else spells.
  private mutating func regionalIndicators(at place: Range<Int>) -> Int {
    let (signs, end) = row(from: place.lowerBound, of: .regional)
    let letters = signs.map { Int($0.plain) - 0x41 }
    let areFlags =
      letters.count.isMultiple(of: 2)
      && stride(from: 0, to: letters.count, by: 2).allSatisfy {
        table.isFlag(letters[$0], letters[$0 + 1])
      }
    return write(place.lowerBound..<end, asASCII: !areFlags)
  }
}
