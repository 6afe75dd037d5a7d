import Testing

@testable import TrueLineText

struct `A numbering plan` {
  private let plans = NumberPlans.shared

  @Test(arguments: [
    "12025550142", "85512555010", "855012555010", "442079460018", "4402079460018", "84870921224",
    "85228802688", "3280055800", "622154388888", "8618812345678",
  ])
  func `has the numbers of its country`(_ digits: String) {
    #expect(plans.hasInternational(Array(digits.utf8)))
  }

  @Test(arguments: [
    "120255501423", "8551255501", "32800558009", "1202155501", "20125550", "99912345678", "12",
    "13900550123",
  ])
  func `has no others`(_ digits: String) {
    #expect(!plans.hasInternational(Array(digits.utf8)))
  }

  @Test func `knows how numbers are written at home`() {
    #expect(plans.has(Array("012555010".utf8), in: "KH"))
    #expect(plans.has(Array("12555010".utf8), in: "KH"))
    #expect(plans.has(Array("85512555010".utf8), in: "KH"))
    #expect(!plans.has(Array("01255501024".utf8), in: "KH"))
    #expect(plans.has(Array("2025550142".utf8), in: "US"))
    #expect(plans.has(Array("12025550142".utf8), in: "US"))
    #expect(!plans.has(Array("2025550142".utf8), in: "XX"))
  }

  @Test func `is there for every calling code`() {
    for (code, length) in [("1", 1), ("7", 1), ("44", 2), ("855", 3), ("998", 3)] {
      #expect(PhoneNumber.callingCodeLength(Array((code + "0000000").utf8)) == length)
    }
  }

  @Test(arguments: [
    ("KE", "0712 555010", "+254712555010"), ("IT", "06 5555 0100", "+390655550100"),
    ("BR", "(11) 95555-0100", "+5511955550100"), ("NG", "0803 555 0100", "+2348035550100"),
    ("PL", "512 555 010", "+48512555010"), ("CN", "10 5555 0100", "+861055550100"),
    ("KZ", "8 701 555 0100", "+77015550100"),
  ])
  func `makes a number international in any country`(
    _ country: String, _ written: String, _ expected: String
  ) {
    #expect(Canonical.phone(Array(written.utf8), country: country)?.value == expected)
  }

  @Test(arguments: [
    ("KE", "712555010"), ("DE", "15555010"), ("KH", "12555010"), ("VN", "18005550"),
    ("CN", "400 555 0100"), ("DE", "01641"), ("FR", "01 23 45 67"),
  ])
  func `leaves what is not dialled so at home as it stands`(_ country: String, _ written: String) {
    #expect(
      Canonical.phone(Array(written.utf8), country: country)?.value
        == written.filter(\.isNumber))
  }
}
