import Testing

@testable import TrueLineReferenceData
@testable import TrueLineText

struct `A listed number` {
  @Test(arguments: [
    ("+12025550142", "+12025550142"), ("+12025550142", "2025550142"),
    ("2025550142", "+12025550142"), ("0012025550142", "12025550142"),
    ("+855125550101", "0125550101"),
  ])
  func `is met with its calling code or without`(_ listed: String, _ seen: String) {
    #expect(Digits.isSame(listed, seen))
    #expect(Digits.isSame(seen, listed))
  }

  @Test(arguments: [
    ("+12025550142", "+2025550142"), ("+12025550142", "+442025550142"),
    ("+12025550142", "9912025550142"), ("+12025550142", "12555014"), ("1204", "11204"),
  ])
  func `is no other that ends in its digits`(_ listed: String, _ seen: String) {
    #expect(!Digits.isSame(listed, seen))
    #expect(!Digits.isSame(seen, listed))
  }
}
