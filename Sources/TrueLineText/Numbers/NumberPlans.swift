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
  ///
  /// A class, since each number asks several of them: handing one on costs one count.
  final class Region: Sendable {
    /// ISO 3166-1 in capitals; `001` for numbers of no country.
    let country: String
    let callingCode: Int
    /// Its digits.
    let code: [UInt8]
    /// What stands before national numbers within the country, digits; empty for none.
    let trunk: [UInt8]
    /// By length: what national numbers may begin with.
    let starts: Starts
    /// Of these, what is also dialled without the trunk prefix.
    let bare: Starts

    init(country: String, callingCode: Int, trunk: [UInt8], starts: Starts, bare: Starts) {
      self.country = country
      self.callingCode = callingCode
      code = Array(String(callingCode).utf8)
      self.trunk = trunk
      self.starts = starts
      self.bare = bare
    }

    func has(_ national: some RandomAccessCollection<UInt8>) -> Bool {
      // North America has one plan, its area codes many countries.
      if callingCode == 1, !PhoneNumber.isNorthAmerican(national) { return false }
      return starts.has(national)
    }

    /// Whether a number can be dialled as it stands within the country.
    func hasBare(_ national: some RandomAccessCollection<UInt8>) -> Bool {
      trunk.isEmpty ? has(national) : bare.has(national)
    }

    func hasLength(_ count: Int) -> Bool { starts.rows.contains { $0.length == count } }
  }

  /// Lengths, each with ranges of the first three digits as numbers.
  struct Starts: Sendable {
    var rows: [(length: Int, ranges: [ClosedRange<Int>])] = []

    func has(_ number: some RandomAccessCollection<UInt8>) -> Bool {
      guard number.count >= 3,
        let ranges = rows.first(where: { $0.length == number.count })?.ranges
      else { return false }
      let start = number.prefix(3).reduce(0) { $0 * 10 + Int($1 & 15) }
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

  /// A line: country, calling code, trunk prefix, and for each length its ranges; `=` begins
  /// those of bare numbers.
  private static func region(
    _ cursor: inout ByteCursor<UnsafeBufferPointer<UInt8>>, _ table: UnsafeBufferPointer<UInt8>
  ) -> Region? {
    let country = cursor.skip(while: \.isASCIIAlphanumeric)
    guard !country.isEmpty, cursor.take(0x09), let code = cursor.takeNumber(), cursor.take(0x09)
    else { return nil }
    let trunk = Array(table[cursor.skip(while: \.isASCIIDigit)])
    var starts = Starts()
    var bare = Starts()
    while cursor.take(0x09), let length = cursor.takeNumber() {
      let isBare = cursor.take(UInt8(ascii: "="))
      guard isBare || cursor.take(UInt8(ascii: ":")) else { break }
      var ranges: [ClosedRange<Int>] = []
      repeat {
        guard let low = cursor.takeNumber() else { break }
        let high = cursor.take(UInt8(ascii: "-")) ? cursor.takeNumber() ?? low : low
        ranges.append(low...max(low, high))
      } while cursor.take(UInt8(ascii: ","))
      if isBare {
        bare.rows.append((length, ranges))
      } else {
        starts.rows.append((length, ranges))
      }
    }
    return Region(
      country: String(decoding: table[country], as: UTF8.self), callingCode: code, trunk: trunk,
      starts: starts, bare: bare)
  }

  /// All that share a calling code; none where it is not assigned.
  func regions(ofCode digits: some Sequence<UInt8>) -> [Region] {
    byCode[digits.reduce(0) { $0 * 10 + Int($1 & 15) }] ?? []
  }

  /// A country, and all that share its calling code.
  func regions(of country: String) -> (home: Region, all: [Region])? {
    byCountry[country].map { ($0, byCode[$0.callingCode] ?? [$0]) }
  }

  /// Whether digits are an assigned calling code; none begins with another one.
  func hasCallingCode(_ digits: ArraySlice<UInt8>) -> Bool {
    !regions(ofCode: digits).isEmpty
  }

  /// Whether digits that begin with a calling code can be a number of it.
  ///
  /// A trunk zero that slipped in behind the code is passed over: `+44 (0)20 …`.
  package func hasInternational(_ digits: some RandomAccessCollection<UInt8>) -> Bool {
    let digits = Array(digits)
    guard let length = PhoneNumber.callingCodeLength(digits) else { return false }
    let national = digits[length...]
    return regions(ofCode: digits[..<length]).contains { region in
      region.has(national)
        || region.trunk == [0x30] && national.first == 0x30 && region.has(national.dropFirst())
    }
  }

  /// Whether digits can be a number as a country's people write it: with its trunk prefix,
  /// without one, or with the calling code and no plus.
  package func has(_ digits: some RandomAccessCollection<UInt8>, in country: String) -> Bool {
    guard let region = byCountry[country] else { return false }
    if !region.trunk.isEmpty, digits.starts(with: region.trunk),
      region.has(digits.dropFirst(region.trunk.count))
    {
      return true
    }
    return region.has(digits)
      || digits.starts(with: region.code) && region.has(digits.dropFirst(region.code.count))
  }
}
