import CEmbedded

/// The numbering plans of all countries: which telephone numbers can exist.
///
/// From libphonenumber's metadata by `Scripts/numbering-plans.py`. Of each plan it knows the
/// first three digits of national numbers by their length; that takes 1 of 40 impossible
/// numbers for a possible one, and no possible one for impossible. Read at first use, which
/// takes about a millisecond.
package struct NumberPlans: Sendable {
  package static let shared = NumberPlans(
    UnsafeBufferPointer(start: trueline_numbering_table(), count: trueline_numbering_table_size()))

  /// One country's share of a calling code.
  struct Region: Sendable {
    /// ISO 3166-1 in capitals; `001` for numbers of no country.
    var country: String
    var callingCode: Int
    /// What stands before national numbers within the country, digits; empty for none.
    var trunk: [UInt8]
    /// By length: what national numbers may begin with, three digits as a number.
    var starts: [(length: Int, ranges: [ClosedRange<Int>])]

    func has(_ national: some RandomAccessCollection<UInt8>) -> Bool {
      guard national.count >= 3,
        let ranges = starts.first(where: { $0.length == national.count })?.ranges
      else { return false }
      let start = national.prefix(3).reduce(0) { $0 * 10 + Int($1 & 15) }
      let next = ranges.partitioningIndex { $0.upperBound >= start }
      return next < ranges.count && ranges[next].contains(start)
    }
  }

  private var byCode: [Int: [Region]] = [:]
  private var byCountry: [String: Region] = [:]

  init(_ table: UnsafeBufferPointer<UInt8>) {
    var cursor = ByteCursor(table)
    while !cursor.isAtEnd {
      if let region = Self.region(&cursor, table) {
        byCode[region.callingCode, default: []].append(region)
        byCountry[region.country] = region
      }
      cursor.skip { $0 != 0x0A }
      cursor.take(0x0A)
    }
  }

  /// A line: country, calling code, trunk prefix, and for each length its ranges.
  private static func region(
    _ cursor: inout ByteCursor<UnsafeBufferPointer<UInt8>>, _ table: UnsafeBufferPointer<UInt8>
  ) -> Region? {
    let country = cursor.skip(while: \.isASCIIAlphanumeric)
    guard !country.isEmpty, cursor.take(0x09), let code = cursor.takeNumber(), cursor.take(0x09)
    else { return nil }
    var region = Region(
      country: String(decoding: table[country], as: UTF8.self), callingCode: code,
      trunk: Array(table[cursor.skip(while: \.isASCIIDigit)]), starts: [])
    while cursor.take(0x09), let length = cursor.takeNumber(), cursor.take(UInt8(ascii: ":")) {
      var ranges: [ClosedRange<Int>] = []
      repeat {
        guard let low = cursor.takeNumber() else { break }
        let high = cursor.take(UInt8(ascii: "-")) ? cursor.takeNumber() ?? low : low
        ranges.append(low...max(low, high))
      } while cursor.take(UInt8(ascii: ","))
      region.starts.append((length, ranges))
    }
    return region
  }

  /// Whether digits are an assigned calling code; none begins with another one.
  func hasCallingCode(_ digits: ArraySlice<UInt8>) -> Bool {
    byCode[digits.reduce(0) { $0 * 10 + Int($1 & 15) }] != nil
  }

  /// Whether digits that begin with a calling code can be a number of it.
  ///
  /// A trunk zero that slipped in behind the code is passed over: `+44 (0)20 …`.
  package func hasInternational(_ digits: some RandomAccessCollection<UInt8>) -> Bool {
    let digits = Array(digits)
    guard let length = PhoneNumber.callingCodeLength(digits) else { return false }
    let code = digits[..<length].reduce(0) { $0 * 10 + Int($1 & 15) }
    let national = digits[length...]
    if code == 1, !PhoneNumber.isNorthAmerican(national) { return false }
    return (byCode[code] ?? []).contains { region in
      region.has(national)
        || region.trunk == [0x30] && national.first == 0x30 && region.has(national.dropFirst())
    }
  }

  /// Whether digits can be a number as a country's people write it: with its trunk prefix,
  /// without one, or with the calling code and no plus.
  package func has(_ digits: some RandomAccessCollection<UInt8>, in country: String) -> Bool {
    guard let region = byCountry[country] else { return false }
    if region.callingCode == 1 {
      let national =
        digits.count == 11 && digits.first == 0x31 ? Array(digits.dropFirst()) : Array(digits)
      return PhoneNumber.isNorthAmerican(national) && region.has(national)
    }
    let digits = Array(digits)
    if !region.trunk.isEmpty, digits.starts(with: region.trunk),
      region.has(digits[region.trunk.count...])
    {
      return true
    }
    if region.has(digits) { return true }
    let code = Array(String(region.callingCode).utf8)
    return digits.starts(with: code) && region.has(digits[code.count...])
  }
}
