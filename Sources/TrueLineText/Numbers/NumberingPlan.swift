/// How numbers of one country are dialled at home.
///
/// Source: libphonenumber's metadata, as of the Python package phonenumbers 9.0.43; the
/// script `check-numbering.py` holds every line against it. Short fixed numbers of China,
/// Germany, Indonesia, Myanmar and the Philippines are left out: too much would be a number.
struct NumberingPlan: Sendable {
  /// ISO 3166-1, capitals.
  var country: String
  var callingCode: String
  /// What stands before the national number within the country; empty for none.
  var trunk: String
  /// Digits of national numbers without the trunk prefix.
  var lengths: ClosedRange<Int>
  /// Numbers that are dialled without the trunk prefix: how they start, how long they are.
  var bare: [(start: String, length: Int)] = []

  static let all: [NumberingPlan] = [
    // Geographic numbers 9, mobile 9; 13, 1300 and 1800 are dialled at home only.
    NumberingPlan(country: "AU", callingCode: "61", trunk: "0", lengths: 9...9),
    // Geographic 8, mobile 9.
    NumberingPlan(country: "BE", callingCode: "32", trunk: "0", lengths: 8...9),
    NumberingPlan(
      country: "CA", callingCode: "1", trunk: "1", lengths: 10...10, bare: bareNANP),
    // Geographic 10 or 11 behind 0; mobile 11, 400 and 800 numbers 10, without it.
    NumberingPlan(
      country: "CN", callingCode: "86", trunk: "0", lengths: 10...11,
      bare: (3...9).map { ("1\($0)", 11) } + [("400", 10), ("800", 10)]),
    // Without a fixed length: 5 to 15 digits, of which 6 to 13 are ordinary.
    NumberingPlan(country: "DE", callingCode: "49", trunk: "0", lengths: 6...13),
    NumberingPlan(country: "ES", callingCode: "34", trunk: "", lengths: 9...9),
    NumberingPlan(country: "FR", callingCode: "33", trunk: "0", lengths: 9...9),
    // 10, few of 9; 800 1111 and its like have 7.
    NumberingPlan(country: "GB", callingCode: "44", trunk: "0", lengths: 9...10),
    NumberingPlan(country: "HK", callingCode: "852", trunk: "", lengths: 8...8),
    // Geographic 8 to 10, mobile 9 to 12.
    NumberingPlan(country: "ID", callingCode: "62", trunk: "0", lengths: 8...12),
    NumberingPlan(
      country: "IN", callingCode: "91", trunk: "0", lengths: 10...10,
      bare: (6...9).map { ("\($0)", 10) }),
    // Geographic 8, mobile 9.
    NumberingPlan(country: "JO", callingCode: "962", trunk: "0", lengths: 8...9),
    NumberingPlan(country: "KH", callingCode: "855", trunk: "0", lengths: 8...9),
    // Geographic 8, mobile 10 (20...), wireless local loop 9 (30...).
    NumberingPlan(country: "LA", callingCode: "856", trunk: "0", lengths: 8...10),
    NumberingPlan(country: "MM", callingCode: "95", trunk: "0", lengths: 7...10),
    NumberingPlan(country: "MO", callingCode: "853", trunk: "", lengths: 8...8),
    NumberingPlan(country: "MX", callingCode: "52", trunk: "", lengths: 10...10),
    // Geographic 8 or 9, mobile 9 or 10; 1300 and 1800 are dialled at home only.
    NumberingPlan(country: "MY", callingCode: "60", trunk: "0", lengths: 8...10),
    // Metro Manila 9, elsewhere 9, mobile 10.
    NumberingPlan(country: "PH", callingCode: "63", trunk: "0", lengths: 8...10),
    NumberingPlan(
      country: "RU", callingCode: "7", trunk: "8", lengths: 10...10, bare: [("9", 10)]),
    NumberingPlan(country: "SG", callingCode: "65", trunk: "", lengths: 8...8),
    NumberingPlan(country: "SL", callingCode: "232", trunk: "0", lengths: 8...8),
    // Geographic 8, mobile 9; 1800 is dialled at home only.
    NumberingPlan(country: "TH", callingCode: "66", trunk: "0", lengths: 8...9),
    NumberingPlan(country: "TW", callingCode: "886", trunk: "0", lengths: 8...9),
    NumberingPlan(
      country: "US", callingCode: "1", trunk: "1", lengths: 10...10, bare: bareNANP),
    // Geographic 10, mobile 9; 1800 and 1900 are dialled at home only.
    NumberingPlan(country: "VN", callingCode: "84", trunk: "0", lengths: 9...10),
  ]

  private static let bareNANP = (2...9).map { (start: "\($0)", length: 10) }
}
