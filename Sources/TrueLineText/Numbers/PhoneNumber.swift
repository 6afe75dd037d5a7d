import TrueLineModel

extension Canonical {
  /// A phone number: E.164 where it is written internationally or the country is certain, else
  /// its digits; short numbers as digits.
  ///
  ///     phone("+855 (0)12 555 010")            // +85512555010
  ///     phone("012 555 010")                   // 012555010
  ///     phone("012 555 010", country: "KH")    // +85512555010
  ///
  /// - Parameter country: ISO 3166-1 code in capitals, only where it is certain.
  package static func phone(
    _ written: some Collection<UInt8>, country: String? = nil
  ) -> Channel? {
    guard let digits = PhoneNumber.digits(of: Array(written)) else { return nil }
    if digits.isInternational, let number = PhoneNumber.international(digits.bytes) {
      return Channel(.phone, number)
    }
    if !digits.isInternational, let country,
      let number = PhoneNumber.national(digits.bytes, country: country)
    {
      return Channel(.phone, number)
    }
    return Channel(.phone, String(decoding: digits.bytes, as: UTF8.self))
  }

  /// A number of North America's plan, which its grouping or its words gave away: 10 digits, or
  /// 11 with the 1, with an area code and an exchange that can exist.
  ///
  /// Do not ask for numbers of 11 digits without a sign of it: China's mobile numbers begin
  /// with 1 too.
  package static func northAmericanPhone(_ written: some Collection<UInt8>) -> Channel? {
    guard let digits = PhoneNumber.digits(of: Array(written)) else { return nil }
    var number = digits.bytes[...]
    if number.count == 11, number.first == 0x31 { number = number.dropFirst() }
    guard number.count == 10, PhoneNumber.isNorthAmerican(number) else { return nil }
    return Channel(.phone, "+1" + String(decoding: number, as: UTF8.self))
  }
}

/// Digits of phone numbers, and what they say without a look at any register.
package enum PhoneNumber {
  /// The digits of a written number, at least 2 and at most 20.
  ///
  /// `isInternational` if a `+` stands before them, or `00` does and a calling code follows;
  /// neither is in `bytes` then, nor is a trunk zero in brackets behind the calling code. `nil`
  /// where letters or other foreign signs stand among them.
  package static func digits(
    of written: [UInt8]
  ) -> (bytes: [UInt8], isInternational: Bool)? {
    var digits: [UInt8] = []
    var isInternational = false
    var index = 0
    while index < written.count {
      let byte = written[index]
      if byte.isASCIIDigit {
        digits.append(byte)
      } else if byte == 0x2B {
        guard digits.isEmpty else { return nil }
        isInternational = true
      } else if isInternational, written[index...].starts(with: Array("(0)".utf8)) {
        index += 2
      } else if byte.isASCIILetter || byte == 0x2A || byte == 0x23 || byte == 0x40 {
        return nil
      }
      guard digits.count <= 20 else { return nil }
      index += 1
    }
    if !isInternational, digits.count >= 10, digits[0] == 0x30, digits[1] == 0x30,
      international(Array(digits[2...])) != nil
    {
      return (Array(digits[2...]), true)
    }
    return digits.count >= 2 ? (digits, isInternational) : nil
  }

  /// E.164 of a number that begins with its calling code; `nil` where there is no such code or
  /// no number of it is as long. A trunk zero that slipped in behind the code is left out.
  package static func international(_ digits: [UInt8]) -> String? {
    guard (7...15).contains(digits.count), let length = callingCodeLength(digits) else {
      return nil
    }
    var national = digits[length...]
    for region in NumberPlans.shared.regions(ofCode: digits[..<length]) {
      if region.trunk == [0x30], national.first == 0x30 { national = national.dropFirst() }
      if region.hasLength(national.count) {
        return "+" + String(decoding: digits[..<length] + national, as: UTF8.self)
      }
    }
    return nil
  }

  /// Digits of the shortest number that counts as a whole one: places with fewer are small
  /// islands, and everywhere else too much would be a number.
  private static let shortestNational = 6

  /// E.164 of a number as it is dialled within a country; `nil` for short numbers, for those
  /// that the country's plan does not have, and for places that have none.
  package static func national(_ digits: [UInt8], country: String) -> String? {
    guard let (home, all) = NumberPlans.shared.regions(of: country) else { return nil }
    func whole(_ national: ArraySlice<UInt8>) -> String {
      "+\(home.callingCode)" + String(decoding: national, as: UTF8.self)
    }
    // Area codes of North America change too often to be held against numbers.
    func isBare(_ number: ArraySlice<UInt8>) -> Bool {
      home.callingCode == 1 ? isNorthAmerican(number) : all.contains { $0.hasBare(number) }
    }
    let rest = digits[min(home.trunk.count, digits.count)...]
    if !home.trunk.isEmpty, digits.starts(with: home.trunk), rest.count >= shortestNational,
      home.callingCode == 1 ? isNorthAmerican(rest) : all.contains(where: { $0.has(rest) })
    {
      return whole(rest)
    }
    if digits.count >= shortestNational, isBare(digits[...]) {
      return whole(digits[...])
    }
    // The calling code without its plus, as links and careless people write it.
    if digits.starts(with: String(home.callingCode).utf8), !home.hasLength(digits.count) {
      return international(digits)
    }
    return nil
  }

  /// Whether ten digits can be a number of North America: area code and exchange begin with
  /// 2 to 9 and are no service codes (NANPA's rules; https://www.nanpa.com).
  package static func isNorthAmerican(_ digits: some Collection<UInt8>) -> Bool {
    let digits = Array(digits)
    guard digits.count == 10, digits.allSatisfy(\.isASCIIDigit) else { return false }
    return digits[0] >= 0x32 && digits[1] != 0x39 && digits[3] >= 0x32
      && !(digits[1] == 0x31 && digits[2] == 0x31) && !(digits[4] == 0x31 && digits[5] == 0x31)
  }

  /// How many digits at the start are an assigned calling code.
  package static func callingCodeLength(_ digits: [UInt8]) -> Int? {
    guard digits.count >= 4, digits[0] != 0x30 else { return nil }
    return (1...3).first { NumberPlans.shared.hasCallingCode(digits[..<$0]) }
  }
}
