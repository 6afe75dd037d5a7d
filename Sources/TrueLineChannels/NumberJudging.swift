import TrueLineLanguage
import TrueLineModel
import TrueLineText

extension NumberSearch {
  /// What the words beside a number make of it.
  private struct Label {
    var kind: Channel.Kind = .phone
    var cue: Range<Int>?
    /// A word that has no other use than before a number stands in reach.
    var isStrong = false
    var isWeak = false
    /// Bytes between the nearest strong word before it and the number.
    var distance = Int.max
    /// The number is an id of a messenger that has a detector of its own.
    var isForeign = false
    /// A hotline or the word "dial" stands right before it, so that three digits are a number.
    var isHotline = false
  }

  /// The channel that a written number is, `nil` for dates, prices, identifiers.
  func judge(_ number: WrittenNumber) -> ChannelSighting? {
    let count = number.digits.count
    guard count >= 3, !isInAddress(number.range), !isOtherFigure(number) else { return nil }
    let label = label(of: number.range)
    guard !label.isForeign, isTelephone(number, label) else { return nil }
    return sighting(of: number, label)
  }

  /// The channel that a number is by a numbering plan or the reference, whatever words stand
  /// around.
  func judgeKnown(_ number: WrittenNumber) -> ChannelSighting? {
    guard !isInAddress(number.range), !isOtherFigure(number), !isInCode(number.range) else {
      return nil
    }
    let label = label(of: number.range)
    return label.isForeign ? nil : sighting(of: number, label)
  }

  private func sighting(of number: WrittenNumber, _ label: Label) -> ChannelSighting {
    let count = number.digits.count
    let kinds = page.document.disguises(in: number.range)
    var traits = page.traits(at: number.range)
    if label.isStrong { traits.insert(.called) }
    var oddity = number.oddity
    // Folding makes a hyphen of every dash; the written text tells.
    if oddity == nil, count > 6, page.written(number.range).utf8.contains(0xE2) {
      oddity = NumberReader.longDashes
    }
    if !number.isPlain, count > 6, number.oddity != NumberReader.longDashes {
      traits.insert(.disguised)
    }
    if let undone = Undone.words(for: kinds) {
      traits.insert(.disguised)
      oddity = oddity.map { [undone, $0].joined(by: .items) } ?? undone
    }
    return ChannelSighting(
      Channel(label.kind, Self.canonical(number, label.kind)), range: number.range, cue: label.cue,
      traits: traits, disguise: oddity)
  }

  /// How far a label reaches to the number behind it, in bytes.
  private static let labelReach = 90

  private func label(of range: Range<Int>) -> Label {
    var label = Label()
    var kindDistance = 48
    for token in page.tokens(in: max(0, range.lowerBound - Self.labelReach)..<range.upperBound + 40)
    {
      let isBefore = token.range.upperBound <= range.lowerBound
      let distance =
        isBefore
        ? range.lowerBound - token.range.upperBound
        : max(0, token.range.lowerBound - range.upperBound)
      for meaning in page.meanings(of: token) {
        switch meaning {
        case .cue(.channel(let kind)):
          if kind.isNumberOfMessenger {
            if page.isWeak(token), distance > 8 { continue }
            // "1-800-555-0100 · WhatsApp us" names two ways, not one.
            if !isBefore, isParted(range.upperBound, token.range.lowerBound) { continue }
            label.isStrong = true
            label.distance = min(label.distance, isBefore ? distance : Int.max)
            if isBefore ? distance <= kindDistance : (distance < 24 && label.kind == .phone) {
              label.kind = kind
              label.cue = token.range
              if isBefore { kindDistance = distance }
              label.isForeign = false
            }
          } else if kind.goesByDigits {
            if isBefore, distance < 14, distance <= kindDistance {
              label.isForeign = true
              kindDistance = distance
            }
          } else {
            label.isWeak = true
          }
        case .cue(.phone), .cue(.contact), .signal(.helpLine):
          if page.isWeak(token) {
            if distance < 48 { label.isWeak = true }
            if isBefore, distance < 6 { label.distance = min(label.distance, distance) }
          } else {
            label.isStrong = true
            if isBefore {
              label.distance = min(label.distance, distance)
              if label.cue == nil { label.cue = token.range }
              if case .cue(.phone) = meaning, distance < kindDistance {
                label.isForeign = false
              }
            }
          }
        case .predicate(.hotline, _), .marker(.dial):
          if isBefore, distance <= 16 { label.isHotline = true }
        default: break
        }
      }
    }
    return label
  }

  /// Whether a sign that parts the entries of a line stands between two places; between those
  /// that overlap there is none.
  private func isParted(_ start: Int, _ end: Int) -> Bool {
    let gap = start..<max(start, end)
    return bytes[gap].contains { $0 == UInt8(ascii: "|") || $0 == 0x0A }
      || bytes[gap].indices.dropLast().contains { bytes[$0] == 0xC2 && bytes[$0 + 1] == 0xB7 }
  }

  private func isTelephone(_ number: WrittenNumber, _ label: Label) -> Bool {
    let count = number.digits.count
    let previous = number.range.lowerBound > 0 ? bytes[number.range.lowerBound - 1] : 0x20
    let next = number.range.upperBound < bytes.count ? bytes[number.range.upperBound] : 0x20
    if number.isGlued {
      // "8927156725Phonepe", "support91/-7044…": glued to a word, but beside a strong one.
      let isSure = number.hasPlus && number.isKnown
      guard label.isStrong || isSure, count >= 9, !isHexadecimal(around: number.range)
      else { return false }
      if previous.isASCIILetter, label.distance > 2, !number.hasPlus { return false }
    }
    if !number.isPlain {
      // What stands between digits of listings and addresses of machines is no disguise.
      let isOpening = number.hasPlus && page.scene.opens(at: number.range.lowerBound)
      guard count >= 9, !isInCode(number.range), label.isStrong || label.distance < 12 || isOpening
      else { return false }
    }
    // A plus is a label of its own; somebody called for a number near by, or this is the title.
    if number.hasPlus { return (8...15).contains(count) }
    switch previous {
    case UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "="), UInt8(ascii: "/"),
      UInt8(ascii: "_"), UInt8(ascii: "%"), UInt8(ascii: "*"):
      let isSecond =
        previous == UInt8(ascii: "=") && number.range.lowerBound > 1
        && bytes[number.range.lowerBound - 2].isASCIIDigit
      if label.distance > 3, !isSecond { return false }
    case UInt8(ascii: "-"), UInt8(ascii: "."):
      if number.range.lowerBound > 1, bytes[number.range.lowerBound - 2].isASCIILetter,
        label.distance > 1 || count < 9
      {
        return false
      }
    default: break
    }
    if next == UInt8(ascii: "%") || next == UInt8(ascii: "#") || next == UInt8(ascii: "*") {
      return false
    }
    switch count {
    case 3...6:
      return label.isHotline && number.groups.count == 1 && number.isPlain
    case 7...9:
      if label.isWeak, label.distance < 4, number.groups.count > 1,
        number.digits[0] == UInt8(ascii: "0")
      {
        return true
      }
      guard label.isStrong, label.distance <= 24 else { return false }
      return label.kind != .phone || number.groups.count > 1 || label.isHotline || count == 9
    case 10, 11:
      if label.isStrong { return true }
      return label.isWeak
        && (number.groups.count > 1 || number.digits[0] == UInt8(ascii: "0") || !number.isPlain
          || label.distance < 4 || number.isKnown && label.distance <= 8)
    case 12, 13:
      guard label.isStrong else {
        return label.isWeak && (!number.isPlain || number.digits[0] == UInt8(ascii: "0"))
      }
      return number.groups.count > 1 || number.digits[0] == UInt8(ascii: "0")
        || label.distance <= 24
    default:
      return false
    }
  }
}

/// Says in words what folding had to undo.
enum Undone {
  static func words(for kinds: Disguise.Kinds) -> Phrase? {
    var parts: [Phrase] = []
    if kinds.contains(.styled) { parts.append("mathematical, circled or keycap characters") }
    if kinds.contains(.lookAlike) { parts.append("look-alike letters of another script") }
    if kinds.contains(.invisible) { parts.append("invisible characters") }
    return parts.isEmpty ? nil : parts.joined(by: .items)
  }
}
