import TrueLineLanguage
import TrueLineModel
import TrueLineText

/// Reads the value that begins at an offset: numbers, codes, domains, quantities.
struct ValueReader {
  let bytes: [UInt8]
  let end: Int
  let units: Units
  let numbers: NumberReader
  let numberWords: NumberWords
  let grammar: Grammar

  /// A value and the offset behind it; `nil` where none begins.
  func read(at offset: Int) -> (value: Value, end: Int)? {
    let byte = bytes[offset]
    if byte == UInt8(ascii: "*") || byte == UInt8(ascii: "#") { return code(at: offset) }
    if let money = moneyBefore(at: offset) { return money }
    if byte.isASCIIDigit || byte == UInt8(ascii: "+") { return number(at: offset) }
    guard numberWords.mayStand(at: offset, of: bytes, end: end) else { return nil }
    return spelledNumber(at: offset) ?? spelledQuantity(at: offset)
  }

  // MARK: Codes

  /// A code that stands for itself: no stars of emphasis, no middle of a longer one.
  private func code(at offset: Int) -> (value: Value, end: Int)? {
    if offset > 0 {
      let before = bytes[offset - 1]
      if before.isASCIILetter || before == bytes[offset] { return nil }
      if before == UInt8(ascii: "*"), offset < 2 || bytes[offset - 2] != before { return nil }
    }
    return DialCode.read(at: offset, in: bytes, limit: end, use: .ofCarrier).map {
      (.code($0.value), $0.range.upperBound)
    }
  }

  // MARK: Numbers

  private func number(at offset: Int) -> (value: Value, end: Int)? {
    if offset > 0 {
      let before = bytes[offset - 1]
      if before.isASCIILetter || before.isASCIIDigit || before == UInt8(ascii: ".")
        || before == UInt8(ascii: "_")
      {
        return nil
      }
      // The minutes of a clock.
      if before == UInt8(ascii: ":"), offset > 1, bytes[offset - 2].isASCIIDigit { return nil }
    }
    if let other = date(at: offset) ?? hours(at: offset) { return other }
    if let network = network(at: offset) { return network }
    var cursor = ByteCursor(bytes, at: offset, limit: end)
    cursor.take(UInt8(ascii: "+"))
    let first = cursor.skip(while: \.isASCIIDigit)
    guard !first.isEmpty else { return nil }
    let digits = Array(bytes[offset..<first.upperBound])
    let index = first.upperBound
    if let decimal = decimalEnd(from: index) {
      // 2.5 and 1,000 are amounts, never telephone numbers.
      return quantity(offset, digits: bytes[offset..<decimal].filter(\.isASCIIDigit), end: decimal)
        ?? (.quantity([], isMoney: false), decimal)
    }
    if let year = year(digits, at: offset, end: index) { return (.year(year), index) }
    if let quantity = quantity(offset, digits: digits, end: index) { return quantity }
    // A percentage, a rank, a generation, a clock, a step.
    if index < end {
      let after = bytes[index]
      if after.isASCIILetter || after == UInt8(ascii: "%") || after == UInt8(ascii: "_") {
        return nil
      }
      if after == UInt8(ascii: ":"), index + 1 < end, bytes[index + 1].isASCIIDigit { return nil }
    }
    return telephone(at: offset)
  }

  /// A number that is listed, that a plan has or that is grouped as only numbers are, in ordinary
  /// spelling; else as much as is one number for certain.
  private func telephone(at offset: Int) -> (value: Value, end: Int)? {
    let limit = min(end, offset + Self.longestNumber)
    let read = numbers.number(at: offset, limit: limit)
    if let number = read.number, number.isPlain, number.isKnown || isGrouped(number) {
      return (.number(number.value), read.next)
    }
    guard let number = numbers.plainNumber(at: offset, limit: limit) else { return nil }
    let count = number.digits.count
    // "9-18", "05-01": hours and days, not the groups of a number.
    if !number.hasPlus, number.groups[0] < 3, number.groups[0] < count, count < 7 {
      return (.quantity([], isMoney: false), number.range.upperBound)
    }
    guard (3...NumberReader.digitLimit).contains(count) else { return nil }
    return (.number(number.value), number.range.upperBound)
  }

  /// Whether digits are grouped as only whole numbers are, `202 555 0123`, by whatever plan.
  private func isGrouped(_ number: WrittenNumber) -> Bool {
    number.groups.count >= 3 && number.digits.count >= 9 && number.groups.allSatisfy { $0 >= 2 }
  }

  /// `0800-2000`: opening hours, the first before ten.
  private func hours(at offset: Int) -> (value: Value, end: Int)? {
    var cursor = ByteCursor(bytes, at: offset, limit: end)
    let opening = cursor.skip(while: \.isASCIIDigit)
    guard opening.count == 4, bytes[offset] == UInt8(ascii: "0"), cursor.take(UInt8(ascii: "-"))
    else { return nil }
    let closing = cursor.skip(while: \.isASCIIDigit)
    let times = [opening, closing].map { bytes[$0].reduce(0) { $0 * 10 + Int($1 & 15) } }
    guard closing.count == 4, cursor.peek() != UInt8(ascii: "-"), times[0] < times[1],
      times.allSatisfy({ $0 <= 2400 && $0 % 100 < 60 })
    else { return nil }
    return (.quantity([], isMoney: false), cursor.offset)
  }

  /// `01-05-2024`, `2024.5.1`: a whole date, of which the year counts.
  private func date(at offset: Int) -> (value: Value, end: Int)? {
    guard let date = WrittenDate.read(at: offset, in: bytes, limit: end), date.isWhole else {
      return nil
    }
    return (.year(date.year), date.end)
  }

  /// Bytes: 15 digits with three between any two.
  private static let longestNumber = 64

  /// `456-06`: a mobile country code of ITU-T E.212 and a network code.
  private func network(at offset: Int) -> (value: Value, end: Int)? {
    guard offset + 6 <= end, bytes[offset].isASCIIDigit, bytes[offset + 1].isASCIIDigit,
      bytes[offset + 2].isASCIIDigit
    else { return nil }
    // 2 to 7 are the regions, 001 is the test network.
    guard bytes[offset] &- 50 < 6 || bytes[offset..<offset + 3].elementsEqual("001".utf8) else {
      return nil
    }
    if let pair = labelledNetwork(at: offset) { return pair }
    let separator = bytes[offset + 3]
    guard
      separator == UInt8(ascii: "-") || separator == UInt8(ascii: " ")
        || separator == UInt8(ascii: "/")
    else { return nil }
    var index = offset + 4
    while index < end, bytes[index].isASCIIDigit { index += 1 }
    guard (2...3).contains(index - offset - 4) else { return nil }
    if separator.isASCIIBlank, index - offset - 4 != 2 { return nil }
    if index < end, bytes[index].isASCIILetter { return nil }
    if index + 1 < end, bytes[index] == UInt8(ascii: "-"), bytes[index + 1].isASCIIDigit {
      return nil
    }
    let code = bytes[offset..<offset + 3] + [UInt8(ascii: "-")] + bytes[offset + 4..<index]
    return (.network(String(decoding: code, as: UTF8.self)), index)
  }

  /// `456 MNC 06`, the rest of `MCC 456 MNC 06`.
  private func labelledNetwork(at offset: Int) -> (value: Value, end: Int)? {
    var index = offset + 3
    while index < end, bytes[index].isASCIIBlank || bytes[index] == UInt8(ascii: ",") { index += 1 }
    guard bytes.has(Array("mnc".utf8), at: index, end: end) else { return nil }
    index += 3
    while index < end, bytes[index].isASCIIBlank || bytes[index] == UInt8(ascii: ":") { index += 1 }
    let first = index
    while index < end, bytes[index].isASCIIDigit { index += 1 }
    guard (2...3).contains(index - first) else { return nil }
    let code = bytes[offset..<offset + 3] + [UInt8(ascii: "-")] + bytes[first..<index]
    return (.network(String(decoding: code, as: UTF8.self)), index)
  }

  private func decimalEnd(from offset: Int) -> Int? {
    guard offset + 1 < end else { return nil }
    let separator = bytes[offset]
    guard separator == UInt8(ascii: ".") || separator == UInt8(ascii: ","),
      bytes[offset + 1].isASCIIDigit
    else { return nil }
    var index = offset + 1
    while index < end, bytes[index].isASCIIDigit { index += 1 }
    let count = index - offset - 1
    if separator == UInt8(ascii: ",") { return count == 3 ? index : nil }
    guard count <= 2 else { return nil }
    if index < end, bytes[index] == UInt8(ascii: ".") { return nil }
    return index
  }

  /// A calendar year with its word (`2010年`), a full date, or after a preposition; else `nil`.
  private func year(_ digits: [UInt8], at offset: Int, end index: Int) -> Int? {
    guard digits.count == 4, let year = Int(String(decoding: digits, as: UTF8.self)),
      (1980...2099).contains(year)
    else { return nil }
    let behind = bytes.skippingBlanks(from: index, end: end)
    if behind < end, !bytes[behind].isASCIILetter, dateWord(at: behind) != nil { return year }
    if index + 1 < end, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "/"),
      bytes[index + 1].isASCIIDigit
    {
      return year
    }
    // "01/05/2024".
    if offset > 1, "/-.".utf8.contains(bytes[offset - 1]), bytes[offset - 2].isASCIIDigit {
      return year
    }
    var start = offset
    while start > 0, bytes[start - 1].isASCIIBlank { start -= 1 }
    let last = start
    while start > 0, bytes[start - 1].isASCIILetter { start -= 1 }
    return dateWord(at: start) == last ? year : nil
  }

  /// The end of a word that stands beside years.
  private func dateWord(at offset: Int) -> Int? {
    grammar.end(of: .date, at: offset, in: bytes, limit: end)
  }
}
