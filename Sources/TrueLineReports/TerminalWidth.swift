extension Unicode.Scalar {
  /// Columns that a terminal gives it: 0, 1 or 2.
  ///
  /// Wide ranges are those of East Asian Width W and F (Unicode Annex 11) in
  /// the planes that terminals draw double; the rest counts one.
  var columns: Int {
    switch value {
    case 0x20..<0x300: return 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF,
      0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD:
      return 2
    default: break
    }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return properties.isEmojiPresentation ? 2 : 1
    }
  }
}

extension Sequence<Unicode.Scalar> {
  /// Columns that a terminal gives all of them.
  var columns: Int { reduce(0) { $0 + $1.columns } }
}

extension ArraySlice<Unicode.Scalar> {
  /// As many from the start as fit into so many columns.
  func prefix(columns: Int) -> Self {
    var left = columns
    var end = startIndex
    while end < endIndex, self[end].columns <= left {
      left -= self[end].columns
      end += 1
    }
    return self[..<end]
  }

  /// As many from the end as fit into so many columns.
  func suffix(columns: Int) -> Self {
    var left = columns
    var start = endIndex
    while start > startIndex, self[start - 1].columns <= left {
      left -= self[start - 1].columns
      start -= 1
    }
    return self[start...]
  }
}
