/// What the digits of a telephone number tell about it without asking anybody.
///
/// Guesses of form, not of ownership: ranges after the national plans of the
/// countries named. A number that no line fits is `other`.
package enum NumberShape: Sendable, Equatable {
  /// At most six digits: only carriers and authorities hold those.
  case short
  /// Free or shared-cost numbers, which anybody can rent: 1-8xx, 0800, 1800, 400.
  case tollFree
  /// Mobile numbers: no company answers its customers there.
  case mobile
  case other

  /// - Parameter value: canonical, `+` and digits or digits only.
  package init(_ value: some StringProtocol) {
    let isInternational = value.utf8.first == UInt8(ascii: "+")
    let digits = Array(value.utf8.drop { $0 == UInt8(ascii: "+") })
    if digits.count <= 6 {
      self = .short
    } else if Self.isTollFree(digits) {
      self = .tollFree
    } else {
      let mobile = isInternational ? Self.internationalMobile : Self.nationalMobile
      self = mobile.contains { $0.fits(digits) } ? .mobile : .other
    }
  }

  private static func isTollFree(_ digits: [UInt8]) -> Bool {
    func begins(_ prefix: StaticString, _ lengths: ClosedRange<Int>) -> Bool {
      let prefix = UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount)
      return lengths.contains(digits.count) && digits.starts(with: prefix)
    }
    let national =
      digits.first == UInt8(ascii: "1") && digits.count == 11 ? digits[1...] : digits[...]
    if national.count == 10, let first = national.first, first == UInt8(ascii: "8") {
      let area = national.prefix(3)
      if area.dropFirst().first == area.last, let last = area.last, last != UInt8(ascii: "1"),
        last != UInt8(ascii: "9")
      {
        return true
      }
    }
    return begins("0800", 9...11) || begins("0808", 10...11) || begins("087", 11...11)
      || begins("084", 11...11) || begins("1800", 8...11) || begins("1860", 10...11)
      || begins("611800", 12...12) || begins("400", 10...10)
  }

  /// A range of mobile numbers: what they begin with and how long they are.
  private struct Range {
    var prefix: StaticString
    var next: ClosedRange<UInt8>
    var lengths: ClosedRange<Int>

    init(_ prefix: StaticString, _ next: ClosedRange<Character>, _ lengths: ClosedRange<Int>) {
      self.prefix = prefix
      self.next = (next.lowerBound.asciiValue ?? 0)...(next.upperBound.asciiValue ?? 0)
      self.lengths = lengths
    }

    func fits(_ digits: [UInt8]) -> Bool {
      let count = prefix.utf8CodeUnitCount
      guard lengths.contains(digits.count), digits.count > count else { return false }
      for index in 0..<count where digits[index] != prefix.utf8Start[index] { return false }
      return next.contains(digits[count])
    }
  }

  /// By calling code: Indonesia, India, China, Vietnam, Britain, Russia, Cambodia, Malaysia,
  /// Thailand, the Philippines, Myanmar, Pakistan, Bangladesh, Nigeria, Germany, Yemen.
  private static let internationalMobile: [Range] = [
    Range("62", "8"..."8", 11...14), Range("91", "6"..."9", 12...12),
    Range("86", "1"..."1", 13...13), Range("84", "3"..."9", 11...11),
    Range("44", "7"..."7", 12...12), Range("7", "9"..."9", 11...11),
    Range("855", "1"..."9", 11...12), Range("60", "1"..."1", 11...12),
    Range("66", "6"..."9", 11...11), Range("63", "9"..."9", 12...12),
    Range("95", "9"..."9", 10...12), Range("92", "3"..."3", 12...12),
    Range("880", "1"..."1", 13...13), Range("234", "7"..."9", 13...13),
    Range("49", "1"..."1", 12...13), Range("967", "7"..."7", 12...12),
  ]

  /// As written at home: Indonesia, China, Vietnam, Thailand and Britain, Myanmar and others.
  private static let nationalMobile: [Range] = [
    Range("0", "8"..."8", 10...13), Range("1", "3"..."9", 11...11),
    Range("0", "3"..."3", 10...10), Range("0", "5"..."5", 10...10),
    Range("0", "7"..."7", 10...11), Range("0", "9"..."9", 10...11),
  ]
}
