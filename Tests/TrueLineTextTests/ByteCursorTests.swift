import Testing

@testable import TrueLineText

struct `A cursor over bytes` {
  @Test func `reads on and never behind the end`() {
    var cursor = ByteCursor(Array("HTTP://a1".utf8))
    let (scheme, other) = (cursor.take("http://"), cursor.take("b"))
    #expect(scheme && !other)
    #expect(cursor.peek(1) == UInt8(ascii: "1") && cursor.peek(2) == nil)
    let word = cursor.skip(while: \.isASCIIAlphanumeric)
    #expect(word == 7..<9)
    let (more, number) = (cursor.take(UInt8(ascii: "1")), cursor.takeNumber())
    #expect(cursor.isAtEnd && !more && number == nil)
  }

  @Test func `ends at its limit`() {
    var cursor = ByteCursor(Array("12345".utf8), at: 1, limit: 3)
    let number = cursor.takeNumber()
    #expect(number == 23)
    #expect(cursor.isAtEnd)
  }
}
