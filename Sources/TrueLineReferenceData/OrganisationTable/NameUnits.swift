import TrueLineText

/// What names are made of in folded text: words, and in scripts without blanks characters.
///
///     "Bank of America"   // bank, of, america
///     "中国银行"           // 中, 国, 银, 行
enum NameUnits {
  /// How many bytes may stand between two units of a name: a blank, a hyphen, `. `.
  static let widestGap = 2

  /// The unit that starts at an offset, `nil` where none does.
  @inline(__always)
  static func end(
    ofUnitAt start: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    var at = start
    while at < text.count {
      let byte = text[at]
      if byte < 0x80 {
        guard NameKey.folded(byte) != nil else { break }
        at += 1
        continue
      }
      let scalar = text.scalar(at: at)
      let script = ScriptClass(of: scalar.value)
      if script.isWrittenWithoutBlanks { return at == start ? at + scalar.length : at }
      guard script != .other, script != .whitespace, script != .emoji else { break }
      at += scalar.length
    }
    return at == start ? nil : at
  }

  /// Where the next unit of a name may start after one that ended at an offset.
  @inline(__always)
  static func start(after end: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    var at = end
    while at < text.count, at - end <= widestGap {
      let byte = text[at]
      if byte >= 0x80 || NameKey.folded(byte) != nil { return at }
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "'"),
        UInt8(ascii: "/"), UInt8(ascii: "_"):
        at += 1
      default: return nil
      }
    }
    return nil
  }

  /// The plain sum of a unit's letters, from the sum of those before it on.
  @inline(__always)
  static func sum(
    _ unit: Range<Int>, of text: UnsafeBufferPointer<UInt8>, from sum: UInt64
  ) -> UInt64 {
    var sum = sum
    for at in unit { sum = Hash.step(sum, text[at].lowercasedASCII) }
    return sum
  }

  /// The units of a whole text, in small letters.
  static func all(in text: [UInt8]) -> [[UInt8]] {
    text.withUnsafeBufferPointer { text in
      var units: [[UInt8]] = []
      var at = 0
      while at < text.count {
        if let end = end(ofUnitAt: at, in: text) {
          units.append(text[at..<end].map(\.lowercasedASCII))
          at = end
        } else {
          at += text.scalar(at: at).length
        }
      }
      return units
    }
  }
}

extension ScriptClass {
  /// Whether a name in it can begin and end at every character.
  fileprivate var isWrittenWithoutBlanks: Bool {
    switch self {
    case .han, .kana, .thai, .lao, .khmer, .myanmar: true
    default: false
    }
  }
}
