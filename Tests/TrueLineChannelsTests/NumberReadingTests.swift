import Testing
import TrueLineLanguage
import TrueLineRandom

@testable import TrueLineChannels

struct `Reading a number` {
  /// A letter for a digit behind another one is no digit, and no gap stands before it:
  /// a reader that only looks for the next run of digits would wait for it forever.
  @Test(arguments: ["555OO1234567", "123lO5", "1234OoO1", "555IO5550100"])
  func `ends before a letter that it takes for no digit`(_ text: String) {
    let bytes = Array(text.utf8)
    let read = NumberReading.number(at: 0, limit: bytes.count, in: bytes)
    #expect((1...bytes.count).contains(read.next))
    #expect((read.number?.range.upperBound ?? 0) <= read.next)
  }

  @Test func `always goes on, and stays inside its bytes`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SplitMix(seed: seed)
    let pieces = ["0", "5", "O", "o", "l", "I", "-", ".", " ", "(", "+", ",", "—", "·", "x", "~"]
    for _ in 0..<20_000 {
      let parts = (0..<24).map { _ in pieces[random.below(pieces.count)] }
      let bytes = Array(parts.joined().utf8)
      let limit = 1 + random.below(bytes.count)
      for start in 0..<limit where bytes[start] == UInt8(ascii: "+") || Byte.isDigit(bytes[start]) {
        let read = NumberReading.number(at: start, limit: limit, in: bytes)
        #expect(read.next > start, "seed \(seed)")
        guard let number = read.number else { continue }
        let range = number.range
        #expect(range.lowerBound >= start && range.upperBound <= limit, "seed \(seed)")
        #expect(range.upperBound <= read.next, "seed \(seed)")
      }
    }
  }
}
