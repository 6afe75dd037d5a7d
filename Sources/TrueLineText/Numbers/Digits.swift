/// Written numbers as they are compared: when two spellings are one number.
package enum Digits {
  /// The digits alone.
  package static func of(_ text: String) -> String {
    String(decoding: text.utf8.filter(\.isASCIIDigit), as: UTF8.self)
  }

  /// Whether a text is digits with the signs that numbers are written with.
  package static func isNumber(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { $0.isASCIIDigit || " +-().".utf8.contains($0) }
  }

  /// So many last digits tell a number from all others of its country, and of nearly all countries:
  /// calling code and trunk zero may be missing on either side.
  package static let tailLength = 9

  /// The last digits by which numbers are looked up; shorter ones whole.
  package static func tail<Number: BidirectionalCollection<UInt8>>(
    _ digits: Number
  ) -> Number.SubSequence {
    digits.suffix(tailLength)
  }

  /// The digits of a number without zeros in front.
  package static func significant(_ text: String) -> String {
    String(of(text).drop { $0 == "0" })
  }

  /// Whether two numbers are one: equal, or one is the other behind its calling code.
  ///
  /// Numbers that are both international are one only where all their digits are.
  package static func isSame(_ a: String, _ b: String) -> Bool {
    let (first, second) = (significant(a), significant(b))
    if first == second { return true }
    let (short, long) =
      first.utf8.count < second.utf8.count ? (first, second) : (second, first)
    let isShortWhole = (first.utf8.count < second.utf8.count ? a : b).hasPrefix("+")
    guard !isShortWhole, short.utf8.count >= tailLength, long.hasSuffix(short) else { return false }
    return PhoneNumber.callingCodeLength(Array(long.utf8)) == long.utf8.count - short.utf8.count
  }

  /// Digits of a full number without the trunk zero; a short number as it stands.
  ///
  /// With the country's calling code: `+85512812812`, `012812812` and `12812812`
  /// are one number.
  package static func national(_ text: String, callingCode: String) -> String {
    var digits = Substring(of(text))
    if !callingCode.isEmpty, digits.hasPrefix("00" + callingCode) {
      digits = digits.dropFirst(2)
    }
    if !callingCode.isEmpty, digits.hasPrefix(callingCode),
      digits.utf8.count >= callingCode.utf8.count + shortestNational,
      text.utf8.first == UInt8(ascii: "+") || digits.utf8.count >= shortestInternational
    {
      digits = digits.dropFirst(callingCode.utf8.count)
    }
    while digits.utf8.count > shortestNational, digits.first == "0" { digits = digits.dropFirst() }
    return String(digits)
  }

  /// Digits of a country's shortest whole numbers, and of those that have a calling code before
  /// them without a plus.
  private static let shortestNational = 6
  private static let shortestInternational = 10
}
