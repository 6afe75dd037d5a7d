import TrueLineLanguage
import TrueLineText

extension SentenceClaims {
  /// Digits of a price, an extension or a year, at most.
  private static let asideDigits = 6

  /// Whether a number only stands behind a hotline: a price, an extension, a count of days.
  ///
  /// "1001 (1.000đ/min)", "1001, ext. 4". Whoever names a second hotline ties it to the first one by
  /// a word or by a sign that parts a list.
  func isAside(_ index: Int) -> Bool {
    guard case .number(let digits) = sentence.parts[index].value,
      digits.utf8.count <= Self.asideDigits
    else { return false }
    var previous = index - 1
    while previous >= 0, sentence.parts[previous].value == nil {
      guard case .sign(let sign) = sentence.parts[previous].kind, sign != .conjunction else {
        return false
      }
      previous -= 1
    }
    guard previous >= 0, case .number(let hotline) = sentence.parts[previous].value,
      page.numbers.isListed(hotline.utf8.drop { $0 == UInt8(ascii: "+") })
    else { return false }
    let gap = sentence.parts[previous].range.upperBound..<sentence.parts[index].range.lowerBound
    return !isListSign(gap)
  }

  /// Whether nothing but one sign of a list stands there, blanks apart.
  private func isListSign(_ gap: Range<Int>) -> Bool {
    let signs = page.bytes[gap].filter { !$0.isASCIIWhitespace }
    return Self.listSigns.contains(signs)
  }

  private static let listSigns: Set<[UInt8]> = Set(
    [",", "/", "|", ";", "·", "、", "&", "+"].map { Array($0.utf8) })
}
