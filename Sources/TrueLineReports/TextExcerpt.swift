import TrueLineModel

/// An excerpt inside its own line, with a mark under it.
///
///     27 | 很多人会问，Smart的客服热线是127，可以拨打。
///        |             ^^^^^^^^^^^^^^^^^^^^
struct TextExcerpt {
  /// Columns of a shown line, and those of it that an excerpt may take.
  static let lineColumns = 84
  static let excerptColumns = 64

  private var line: [Unicode.Scalar] = []
  private var markStart = 0
  private var markEnd = 0

  init(_ place: Place) {
    var text = TerminalText()
    text.append(place.before, marked: false)
    text.append(place.excerpt, marked: true)
    text.append(place.after, marked: false)
    text = text.defanged()
    let marks = text.isMarked
    let start = marks.firstIndex(of: true) ?? 0
    let end = (marks.lastIndex(of: true) ?? -1) + 1
    let isCut = place.before.unicodeScalars.count < place.column - 1
    lay(text.scalars, marked: start..<max(start, end), isCutBefore: isCut)
  }

  private mutating func lay(
    _ scalars: [Unicode.Scalar], marked: Range<Int>, isCutBefore: Bool
  ) {
    let excerpt = Self.prefix(scalars[marked], columns: Self.excerptColumns)
    let side = (Self.lineColumns - excerpt.columns) / 2
    let before = Self.suffix(scalars[..<marked.lowerBound], columns: side)
    let isWhole = excerpt.count == marked.count
    let after =
      isWhole ? Self.prefix(scalars[marked.upperBound...], columns: side) : []
    if isCutBefore || before.count < marked.lowerBound { line.append("…") }
    line += before
    markStart = line.columns
    line += excerpt
    markEnd = line.columns
    line += after
    if !isWhole || after.count < scalars.count - marked.upperBound { line.append("…") }
  }

  private static func prefix(
    _ scalars: ArraySlice<Unicode.Scalar>, columns: Int
  ) -> ArraySlice<Unicode.Scalar> {
    var left = columns
    var end = scalars.startIndex
    while end < scalars.endIndex, scalars[end].columns <= left {
      left -= scalars[end].columns
      end += 1
    }
    return scalars[..<end]
  }

  private static func suffix(
    _ scalars: ArraySlice<Unicode.Scalar>, columns: Int
  ) -> ArraySlice<Unicode.Scalar> {
    var left = columns
    var start = scalars.endIndex
    while start > scalars.startIndex, scalars[start - 1].columns <= left {
      left -= scalars[start - 1].columns
      start -= 1
    }
    return scalars[start...].drop { $0 == " " }
  }

  /// Two lines: the text behind its line number, and the marks.
  func lines(number: Int, indent: String, level: Severity, paint: Paint) -> String {
    let gutter = String(number)
    let blank = String(repeating: " ", count: gutter.count)
    let marks = String(repeating: "^", count: max(markEnd - markStart, 1))
    var text = ""
    text.unicodeScalars.append(contentsOf: line)
    return "\(indent)\(paint(.faint, gutter + " |")) \(text)\n"
      + "\(indent)\(paint(.faint, blank + " |")) \(String(repeating: " ", count: markStart))"
      + paint(level, marks) + "\n"
  }
}
