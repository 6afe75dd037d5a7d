import Testing

@testable import TrueLineText

struct `A calling code` {
  @Test(arguments: [
    ("12025550123", 1), ("74955550123", 1), ("442079460123", 2), ("93205550123", 2),
    ("8613900550123", 2), ("85512555010", 3), ("35312345678", 3), ("99899555010", 3),
  ])
  func `is told by the digits that begin a number`(_ digits: String, _ length: Int) {
    #expect(PhoneNumber.callingCodeLength(Array(digits.utf8)) == length)
  }

  @Test(arguments: ["2105550123", "3845550123", "0012025550", "99955501234", "123"])
  func `is none that nobody has assigned`(_ digits: String) {
    #expect(PhoneNumber.callingCodeLength(Array(digits.utf8)) == nil)
  }
}
