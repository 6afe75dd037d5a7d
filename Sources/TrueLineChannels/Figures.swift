import TrueLineText

/// What stands for something else than a telephone number, by the signs between its digits.
struct Figure {
  private let groups: [Int]
  private let digits: [UInt8]
  /// What stands between the groups, a part fewer than there are groups.
  private let gaps: [ArraySlice<UInt8>]

  /// Whether another group stands behind it, so that it is longer than any number.
  private let goesOn: Bool

  init(_ number: WrittenNumber, in bytes: [UInt8]) {
    groups = number.groups
    digits = number.digits
    gaps = bytes[number.range].split(whereSeparator: \.isASCIIDigit)
    let next = bytes[number.range.upperBound...].prefix(2)
    goesOn = next.first == UInt8(ascii: "+") && next.last?.isASCIIDigit == true
  }

  var isOther: Bool { isMasked || isSum || isDateAndClock }

  /// Digits that banks show of a card's or an account's number, at either end.
  private static let shownInFront = 4...6
  private static let shownBehind = 3...4

  /// `5264...8019`: the middle of it is left out.
  private var isMasked: Bool {
    guard groups.count == 2, Self.shownInFront.contains(groups[0]),
      Self.shownBehind.contains(groups[1]), let gap = gaps.first, gap.count > 2
    else { return false }
    return gap.allSatisfy { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "*") }
  }

  /// `550+1300+750+750+1200`: what is added up.
  private var isSum: Bool { goesOn && gaps.allSatisfy { $0.elementsEqual("+".utf8) } }

  /// `26/04/15;19:12`: a day, a month and a year in any order, and what stands behind them.
  private var isDateAndClock: Bool {
    guard groups.count > 3, groups.prefix(3).allSatisfy({ $0 == 2 }),
      gaps.prefix(2).allSatisfy({ $0.elementsEqual("/".utf8) }), gaps.count > 2,
      !gaps[2].elementsEqual("/".utf8)
    else { return false }
    let parts = stride(from: 0, to: 6, by: 2).map {
      Int(digits[$0] & 15) * 10 + Int(digits[$0 + 1] & 15)
    }
    return (1...12).contains(parts[1]) && parts.allSatisfy { $0 > 0 }
      && (parts[0] <= 31 || parts[2] <= 31)
  }
}
