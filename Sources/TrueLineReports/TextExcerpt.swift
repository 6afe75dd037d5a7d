import TrueLineModel

/// An excerpt inside its own line, with a mark under it.
///
///     27 | 很多人会问，Smart的客服热线是127，可以拨打。
///        |             ^^^^^^^^^^^^^^^^^^^^
struct TextExcerpt {
  private var line: [Unicode.Scalar] = []
  private var markStart = 0
  private var markEnd = 0

  /// `columns` are those of the line without what stands before it; the excerpt takes
  /// three quarters of them at most, so that words around it are left.
  init(_ place: Place, columns: Int) {
    var text = TerminalText()
    text.append(place.before, marked: false)
    text.append(place.excerpt, marked: true)
    text.append(place.after, marked: false)
    text = text.defanged()
    let marks = text.isMarked
    let start = marks.firstIndex(of: true) ?? 0
    let end = (marks.lastIndex(of: true) ?? -1) + 1
    let isCut = place.before.unicodeScalars.count < place.column - 1
    lay(text.scalars, marked: start..<max(start, end), columns: columns, isCutBefore: isCut)
  }

  private mutating func lay(
    _ scalars: [Unicode.Scalar], marked: Range<Int>, columns: Int, isCutBefore: Bool
  ) {
    // An ellipsis may stand at either end.
    let room = max(columns, 12) - 2
    let excerpt = scalars[marked].prefix(columns: room * 3 / 4)
    let side = (room - excerpt.columns) / 2
    let before = scalars[..<marked.lowerBound].suffix(columns: side).drop { $0 == " " }
    let isWhole = excerpt.count == marked.count
    let after =
      isWhole ? scalars[marked.upperBound...].prefix(columns: side) : []
    if isCutBefore || before.count < marked.lowerBound { line.append("…") }
    line += before
    markStart = line.columns
    line += excerpt
    markEnd = line.columns
    line += after
    if !isWhole || after.count < scalars.count - marked.upperBound { line.append("…") }
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
