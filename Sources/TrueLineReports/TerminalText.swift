/// Text of a page made fit for a person's terminal.
///
/// A page must not move the cursor, turn the line's direction, or put a live
/// link into the report that warns of it. Each scalar keeps the tag it came
/// with, so that a mark under an excerpt stays in place whatever was rewritten.
struct TerminalText {
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var isMarked: [Bool] = []

  init() {}

  init(_ text: String) { append(text, marked: false) }

  /// Appends text; blank and control characters become one space, what has no
  /// shape of its own (zero-width, bidi and tag characters) is left out.
  mutating func append(_ text: String, marked: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .spaceSeparator, .lineSeparator, .paragraphSeparator:
        if scalars.last != " " { push(" ", marked) }
      case .format, .surrogate, .unassigned, .privateUse:
        continue
      default:
        push(scalar, marked)
      }
    }
  }

  /// The same written so that nobody can click it: `hxxps://t[.]me/name`.
  func defanged() -> TerminalText {
    var result = TerminalText()
    var index = 0
    while index < scalars.count {
      let marked = isMarked[index]
      if let length = schemeLength(at: index) {
        let isWeb = length == 4 || length == 5
        for (step, scalar) in scalars[index..<index + length].enumerated() {
          let hidden: Unicode.Scalar = scalar == "T" ? "X" : "x"
          result.push(isWeb && (step == 1 || step == 2) ? hidden : scalar, marked)
        }
        index += length
      } else if scalars[index] == ".", isHostDot(index) {
        for scalar in "[.]".unicodeScalars { result.push(scalar, marked) }
        index += 1
      } else if scalars[index] == ":", starts("://", at: index), !followsWebScheme(index) {
        for scalar in "[:]".unicodeScalars { result.push(scalar, marked) }
        index += 1
      } else {
        result.push(scalars[index], marked)
        index += 1
      }
    }
    return result
  }

  var string: String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }

  /// As much of it as a terminal's columns hold; an ellipsis says that there is more.
  func cut(toColumns columns: Int) -> String {
    guard scalars.columns > columns else { return string }
    var shown = TerminalText()
    shown.scalars = Array(scalars[...].prefix(columns: columns - 1))
    return shown.string + "…"
  }

  private mutating func push(_ scalar: Unicode.Scalar, _ marked: Bool) {
    scalars.append(scalar)
    isMarked.append(marked)
  }

  /// The length of `http` or `https` before `://`, in any case.
  private func schemeLength(at index: Int) -> Int? {
    for scheme in ["https", "http"] where starts(scheme + "://", at: index) { return scheme.count }
    return nil
  }

  private func followsWebScheme(_ colon: Int) -> Bool {
    (colon >= 4 && starts("http", at: colon - 4)) || (colon >= 5 && starts("https", at: colon - 5))
  }

  private func starts(_ literal: String, at index: Int) -> Bool {
    var index = index
    for expected in literal.unicodeScalars {
      guard index < scalars.count else { return false }
      guard scalars[index].properties.lowercaseMapping.unicodeScalars.first == expected else {
        return false
      }
      index += 1
    }
    return true
  }

  /// Whether a dot may be a host's: something that names can hold on its left, a
  /// letter on its right. Decimal numbers and the ends of sentences stay.
  private func isHostDot(_ dot: Int) -> Bool {
    guard dot > 0, dot + 1 < scalars.count else { return false }
    let (before, after) = (scalars[dot - 1].properties, scalars[dot + 1].properties)
    return (before.isAlphabetic || before.numericType != nil) && after.isAlphabetic
      || after.numericType != nil && isAddress(around: dot)
  }

  /// Whether the digits around a dot belong to an address such as `203.0.113.7`.
  private func isAddress(around dot: Int) -> Bool {
    func belongs(_ scalar: Unicode.Scalar) -> Bool {
      scalar == "." || ("0"..."9").contains(scalar)
    }
    var low = dot
    var high = dot + 1
    while low > 0, belongs(scalars[low - 1]) { low -= 1 }
    while high < scalars.count, belongs(scalars[high]) { high += 1 }
    return scalars[low..<high].count { $0 == "." } == 3
  }
}

extension String {
  /// The same in one line, without anything that could act on a terminal.
  package var plain: String { TerminalText(self).string }

  /// The same with its lines and their indentation, without anything that could act on a
  /// terminal. Names of files may hold line feeds: they take `plain` first.
  package var plainLines: String {
    var lines = ""
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator:
        lines.unicodeScalars.append(scalar == "\n" ? scalar : " ")
      case .format, .surrogate, .unassigned, .privateUse:
        continue
      default:
        lines.unicodeScalars.append(scalar)
      }
    }
    return lines
  }
}
