import TrueLineLanguage
import TrueLineModel
import TrueLineText

/// Periods and amounts of money with their units, ranges among them.
extension ValueReader {
  /// A quantity whose number has been read: `30天`, `30 to 90 days`, `10美元`.
  func quantity(_ offset: Int, digits: [UInt8], end index: Int) -> (value: Value, end: Int)? {
    guard digits.count <= 9, let number = Int(String(decoding: digits, as: UTF8.self)) else {
      return nil
    }
    if let unit = unit(at: index) {
      let first = canonical(number, unit.unit)
      if let second = rangeEnd(from: unit.end), second.isMoney == unit.unit.isMoney {
        return (.quantity([first] + second.values, isMoney: second.isMoney), second.end)
      }
      return (.quantity([first], isMoney: unit.unit.isMoney), unit.end)
    }
    // "30 to 90 days": the first number borrows the second one's unit.
    if let second = rangeEnd(from: index), let unit = second.unit {
      return (
        .quantity([canonical(number, unit)] + second.values, isMoney: second.isMoney), second.end
      )
    }
    return nil
  }

  /// An amount whose unit stands first: `$10`, `USD 10`, `$10-$50`.
  func moneyBefore(at offset: Int) -> (value: Value, end: Int)? {
    guard units.mayBeginMoney(bytes[offset]), let symbol = unit(at: offset, isPrefix: true),
      symbol.unit.isMoney
    else { return nil }
    let start = bytes.skippingBlanks(from: symbol.end, end: end)
    guard let number = integer(at: start) else { return nil }
    let first = canonical(number.value, symbol.unit)
    if let second = rangeEnd(from: number.end) {
      if second.unit != nil {
        return (.quantity([first] + second.values, isMoney: true), second.end)
      }
      if let bare = second.bare {
        return (.quantity([first, canonical(bare, symbol.unit)], isMoney: true), second.end)
      }
    }
    return (.quantity([first], isMoney: true), number.end)
  }

  private struct RangeEnd {
    var values: [String]
    var unit: Units.Unit?
    var bare: Int?
    var isMoney: Bool
    var end: Int
  }

  /// The second half of a range: `到90天`, `-90 days`, ` to $50`.
  private func rangeEnd(from offset: Int) -> RangeEnd? {
    let joint = bytes.skippingBlanks(from: offset, end: end)
    guard
      let joined = rangeSign(at: joint)
        ?? grammar.end(of: .range, at: joint, in: bytes, limit: end)
    else { return nil }
    let index = bytes.skippingBlanks(from: joined, end: end)
    guard index < end else { return nil }
    if let symbol = unit(at: index, isPrefix: true),
      let number = integer(at: bytes.skippingBlanks(from: symbol.end, end: end))
    {
      return RangeEnd(
        values: [canonical(number.value, symbol.unit)], unit: symbol.unit,
        isMoney: symbol.unit.isMoney, end: number.end)
    }
    guard let number = integer(at: index) else { return nil }
    if let unit = unit(at: number.end) {
      return RangeEnd(
        values: [canonical(number.value, unit.unit)], unit: unit.unit, isMoney: unit.unit.isMoney,
        end: unit.end)
    }
    return RangeEnd(values: [], bare: number.value, isMoney: false, end: number.end)
  }

  /// The end of a dash or tilde.
  private func rangeSign(at offset: Int) -> Int? {
    for sign: StaticString in ["-", "–", "—", "~", "～"] where bytes.has(sign, at: offset) {
      return offset + sign.utf8CodeUnitCount
    }
    return nil
  }

  private func integer(at offset: Int) -> (value: Int, end: Int)? {
    var index = offset
    var value = 0
    while index < end, bytes[index].isASCIIDigit, index - offset < 9 {
      value = value * 10 + Int(bytes[index] - 48)
      index += 1
    }
    return index > offset ? (value, index) : nil
  }

  /// The unit at an offset, blanks skipped.
  private func unit(at offset: Int, isPrefix: Bool = false) -> (unit: Units.Unit, end: Int)? {
    let start = isPrefix ? offset : bytes.skippingBlanks(from: offset, end: end)
    guard start < end, start - offset <= 2 else { return nil }
    return units.unit(at: start, of: bytes, end: end, isPrefix: isPrefix)
  }

  private func canonical(_ number: Int, _ unit: Units.Unit) -> String {
    "\(number * unit.factor) \(unit.symbol)"
  }
}
