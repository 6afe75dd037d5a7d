import TrueLineLanguage
import TrueLineModel
import TrueLineText

/// Quotes and punctuation of sentences.
extension SentenceReader {
  // MARK: Quotes

  /// A name in quotes; a quoted code is read as the code, a quoted sentence as a sentence.
  mutating func readQuoted() -> Bool {
    guard let open = Punctuation.at(offset, of: bytes, end: end),
      open.kind == .openQuote || open.kind == .quote
    else { return false }
    let first = offset + open.length
    var index = first
    while index < end, index - first < Distance.longestName {
      if let sign = Punctuation.at(index, of: bytes, end: end) {
        if sign.kind == .closeQuote || sign.kind == .quote {
          if names.isQuotedName(first..<index, in: page) {
            parts.append(
              Part(
                kind: .value(.name(names.written(first..<index, in: page), quoted: true)),
                range: offset..<index + sign.length))
            offset = index + sign.length
            return true
          }
          break
        }
        if sign.kind != .dash, sign.kind != .slash { break }
        index += sign.length
      } else {
        index += 1
      }
    }
    offset = first
    return true
  }

  // MARK: Punctuation

  /// "2. Cellcard: …": a full stop behind the number of a line's entry ends nothing.
  private func isEnumerator(at stop: Int) -> Bool {
    var start = stop
    while start > 0, bytes[start - 1].isASCIIDigit { start -= 1 }
    guard start < stop else { return false }
    return start == 0 || bytes[start - 1] == 0x0A
  }

  mutating func readSign() -> Bool {
    if bytes[offset] == 0x09 {
      append(.sign(.comma), to: offset + 1)
      isRow = true
      offset += 1
      return true
    }
    guard let sign = Punctuation.at(offset, of: bytes, end: end) else { return false }
    let last = offset + sign.length
    switch sign.kind {
    case .stop where isEnumerator(at: offset): break
    case .stop, .exclamation:
      let here = offset
      offset = last
      finish(at: here)
    case .question:
      let here = offset
      offset = last
      finish(at: here, isQuestion: true)
    case .line where isRow:
      let here = offset
      offset = last
      finish(at: here)
      isRow = false
    case .comma, .line: append(.sign(.comma), to: last)
    case .enumeration, .slash: append(.sign(.conjunction), to: last)
    case .colon: append(.sign(.colon), to: last)
    case .dash: append(.sign(.dash), to: last)
    case .open: append(.sign(.open), to: last)
    case .close: append(.sign(.close), to: last)
    case .openQuote, .closeQuote, .quote: break
    }
    offset = max(offset, last)
    return true
  }
}
