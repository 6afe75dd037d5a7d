/// A day, a month or a span of years in digits alone, as they stand behind numbers.
package struct WrittenDate {
  /// The year, or the first one of a span.
  package var year: Int
  package var end: Int
  /// Whether day, month and year stand there; less could be the groups of a number.
  package var isWhole: Bool

  /// Years that texts on the web and in messages are dated with.
  private static let years = 1980...2099

  /// The date that begins with the digit at `start`: `01-05-2024`, `2024.5.1`, `11/2019`,
  /// `2009-2026`.
  package static func read(at start: Int, in bytes: [UInt8], limit: Int) -> WrittenDate? {
    var cursor = ByteCursor(bytes, at: start, limit: limit)
    var groups = [cursor.skip(while: \.isASCIIDigit)]
    guard let sign = cursor.peek(), "-./".utf8.contains(sign) else { return nil }
    while groups.count < 3, cursor.peek(1)?.isASCIIDigit == true, cursor.take(sign) {
      groups.append(cursor.skip(while: \.isASCIIDigit))
    }
    // More digits go on; a full stop or a hyphen before a blank does not.
    let next = cursor.peek() ?? 0x20
    guard !next.isASCIIAlphanumeric,
      !("-./".utf8.contains(next) && cursor.peek(1)?.isASCIIDigit == true),
      groups.allSatisfy({ $0.count == 4 || 1...2 ~= $0.count })
    else { return nil }
    let numbers = groups.map { bytes[$0].reduce(0) { $0 * 10 + Int($1 & 15) } }
    guard let place = groups.firstIndex(where: { $0.count == 4 }), years.contains(numbers[place])
    else { return nil }
    let others = groups.indices.filter { $0 != place }
    let isDate =
      switch groups.count {
      case 3:
        place != 1
          && others.allSatisfy { groups[$0].count < 4 && 1...31 ~= numbers[$0] }
          && others.contains { numbers[$0] <= 12 }
      case 2 where place == 1: sign != UInt8(ascii: "-") && 1...12 ~= numbers[0]
      case 2: groups[1].count == 4 && years.contains(numbers[1]) && numbers[0] < numbers[1]
      default: false
      }
    guard isDate else { return nil }
    return WrittenDate(year: numbers[place], end: cursor.offset, isWhole: groups.count == 3)
  }
}
