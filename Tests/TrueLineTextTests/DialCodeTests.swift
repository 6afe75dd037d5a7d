import Testing

@testable import TrueLineText

struct `A dial code` {
  private func read(_ text: String, _ use: DialCode.Use) -> String? {
    DialCode.read(at: 0, in: Array(text.utf8), limit: text.utf8.count, use: use)?.value
  }

  @Test(arguments: [
    ("*123# now", "*123#"), ("#124#", "#124#"), ("*1203*PIN#", "*1203*PIN#"),
    ("*888*<phone number>*金额#", "*888*NUMBER*AMOUNT#"), ("*123*XXXX#", "*123*PIN#"),
    ("*123*(14 digits)#", "*123*PIN#"), ("*100*1#2#", "*100*1#2#"), ("*123#, *124#", "*123#"),
  ])
  func `is read with its slots, and no further`(_ text: String, _ code: String) {
    #expect(read(text, .any) == code)
    #expect(read(text, .ofCarrier) == code)
  }

  @Test(arguments: ["*#06#", "**21*1#"])
  func `is no carrier's where every telephone has it`(_ text: String) {
    #expect(read(text, .any) == text)
    #expect(read(text, .ofCarrier) == nil)
  }

  @Test(arguments: ["*133*", "*999"])
  func `of a carrier may end as carriers print it`(_ text: String) {
    #expect(read(text, .any) == nil)
    #expect(read(text, .ofCarrier) == text)
  }

  @Test(arguments: ["*", "**", "##", "*abc#", "*12", "*123#4", "123#", "*123*4567"])
  func `is none where nothing is dialled`(_ text: String) {
    #expect(read(text, .any) == nil)
    #expect(read(text, .ofCarrier) == nil)
  }

  @Test(arguments: [
    ("*123#", "*123#", true), ("* 123 #", "*123#", true), ("*123#", "*124#", false),
    ("*888*12345678#", "*888*PIN#", true), ("*888*1#", "*888*PIN#", false),
    ("*888*NUMBER#", "*888*<code>#", true), ("*133*5551234#", "*133*", true),
    ("#888*12345678#", "*888*PIN#", false),
  ])
  func `is a listed one, its slots filled or named`(
    _ claimed: String, _ listed: String, _ isSame: Bool
  ) {
    #expect(DialCode.isSame(claimed, as: listed) == isSame)
  }
}
