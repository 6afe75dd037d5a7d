/// What is known about numbers where one is read: of two readings, the known one is right.
package struct NumberKnowledge: Sendable {
  /// Digits of the numbers that the reference lists, national, short or with the calling code.
  package var listed: Set<String>
  /// Countries whose numbers are to be expected, ISO 3166-1 in capitals; empty for any.
  package var countries: Set<String>

  package init(listed: Set<String> = [], countries: Set<String> = []) {
    self.listed = listed
    self.countries = countries
  }

  /// How surely digits are a whole number.
  enum Certainty: Int, Comparable {
    case none
    /// As long as numbers behind a trunk zero are in most countries.
    case likely
    /// By the plan of a country that is expected, or of one that nothing else looks like.
    case national
    /// Listed, or by the plan of the calling code that stands before it.
    case certain

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// - Parameter isInternational: whether a plus stands before the digits.
  func certainty(of digits: ArraySlice<UInt8>, isInternational: Bool) -> Certainty {
    guard digits.count >= 3 else { return .none }
    if isListed(digits) { return .certain }
    let plans = NumberPlans.shared
    if isInternational { return plans.hasInternational(digits) ? .certain : .none }
    if digits.starts(with: [0x30, 0x30]), plans.hasInternational(digits.dropFirst(2)) {
      return .certain
    }
    if digits.count >= 7, countries.contains(where: { plans.has(digits, in: $0) }) {
      return .national
    }
    guard countries.isEmpty else { return .none }
    if digits.first == 0x30 {
      let isLikely = (9...11).contains(digits.count) && digits[digits.startIndex + 1] != 0x30
      return isLikely ? .likely : .none
    }
    return isUnmistakable(digits) ? .national : .none
  }

  package func isListed(_ digits: some Collection<UInt8>) -> Bool {
    !listed.isEmpty && listed.contains(String(decoding: digits, as: UTF8.self))
  }

  /// Whether digits are a whole number of North America or China.
  private func isUnmistakable(_ digits: ArraySlice<UInt8>) -> Bool {
    if digits.first == 0x31, digits.count == 11 {
      return PhoneNumber.isNorthAmerican(digits.dropFirst())
        || NumberPlans.shared.has(digits, in: "CN")
    }
    return digits.count == 10 && PhoneNumber.isNorthAmerican(digits)
  }
}
