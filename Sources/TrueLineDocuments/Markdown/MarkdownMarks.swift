import TrueLineText

/// Marks that Markdown takes for emphasis and that carry meaning here.
///
/// `Smart: *123#, Metfone: *100#` is one stretch of emphasis to Markdown. A star
/// beside a digit, `#` or `PIN` is part of a code and stays; so does `~` in
/// `30~90`, and the underscores of `@_example_`. Two stars are bold type.
extension MarkdownBuilder {
  /// Looks at what was left out between the last piece of text and the next one;
  /// `nil` where the block or line ends.
  func keepMarks(upTo next: Int?) {
    let from = lastEnd
    guard from < source.count || next != nil else { return }
    let limit = min(next ?? source.count, source.count)
    guard from <= limit else { return }
    var at = from
    while at < limit, isMark(source[at]) { at = keepRun(at: at, limit: limit) }
    lastEnd = max(lastEnd, at)
    guard let next, at < next else { return }
    var start = next
    while start > at, isMark(source[start - 1]) { start -= 1 }
    while start < next { start = keepRun(at: start, limit: next) }
  }

  /// Keeps a number that Markdown takes for a list's: `10086. Call it` begins with
  /// a hotline, and no list counts from there.
  func keepNumber(before next: Int) {
    var at = next
    while at > lastEnd, source[at - 1] == 0x20 { at -= 1 }
    let end = at
    guard at > lastEnd,
      source[at - 1] == UInt8(ascii: ".") || source[at - 1] == UInt8(ascii: ")")
    else { return }
    at -= 1
    let behindDigits = at
    while at > lastEnd, source[at - 1].isASCIIDigit { at -= 1 }
    guard behindDigits - at >= 3, at == 0 || !source[at - 1].isASCIIAlphanumeric else { return }
    append(at..<min(end + 1, next))
  }

  private func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "~")
  }

  /// Appends what stays of a run of equal marks; returns its end.
  private func keepRun(at start: Int, limit: Int) -> Int {
    let mark = source[start]
    var end = start
    while end < limit, source[end] == mark { end += 1 }
    let isOdd = (end - start) % 2 == 1
    switch mark {
    case UInt8(ascii: "*"):
      if isOdd, isCode(before: start) {
        append(start..<start + 1)
      } else if isOdd, isCode(after: end) {
        append(end - 1..<end)
      }
    case UInt8(ascii: "~"):
      if end - start == 1, isDigit(start - 1) || isDigit(end) { append(start..<end) }
    default:
      if end - start == 1, isHandle(start) { append(start..<end) }
    }
    return end
  }

  private func isDigit(_ at: Int) -> Bool {
    at >= 0 && at < source.count && source[at].isASCIIDigit
  }

  private func isCode(after at: Int) -> Bool {
    guard at < source.count else { return false }
    return source[at].isASCIIDigit || source[at] == UInt8(ascii: "#") || isPIN(at)
  }

  private func isCode(before at: Int) -> Bool {
    guard at > 0 else { return false }
    return source[at - 1].isASCIIDigit || source[at - 1] == UInt8(ascii: "#") || isPIN(at - 3)
  }

  private func isPIN(_ at: Int) -> Bool {
    guard at >= 0, at + 3 <= source.count else { return false }
    return source[at] | 0x20 == UInt8(ascii: "p") && source[at + 1] | 0x20 == UInt8(ascii: "i")
      && source[at + 2] | 0x20 == UInt8(ascii: "n")
  }

  /// Whether an underscore opens or closes a handle: `@_name_`, `t.me/_name_`.
  private func isHandle(_ at: Int) -> Bool {
    if at > 0, source[at - 1] == UInt8(ascii: "@") || source[at - 1] == UInt8(ascii: "/") {
      keptUnderscores += 1
      return true
    }
    guard keptUnderscores > 0 else { return false }
    keptUnderscores -= 1
    return true
  }
}
