import Testing
import TrueLineRandom

@testable import TrueLineText

/// Reads the first number of a text.
private func read(_ text: String, listed: Set<String> = [], in countries: Set<String> = [])
  -> (digits: String, rest: String, number: WrittenNumber)?
{
  let bytes = Array(text.utf8)
  guard let start = bytes.firstIndex(where: { $0.isASCIIDigit || $0 == UInt8(ascii: "+") })
  else { return nil }
  let reader = NumberReader(
    bytes, knowing: NumberKnowledge(listed: listed, countries: countries))
  guard let number = reader.number(at: start, limit: bytes.count).number else { return nil }
  let digits = (number.hasPlus ? "+" : "") + String(decoding: number.digits, as: UTF8.self)
  return (digits, String(decoding: bytes[number.range.upperBound...], as: UTF8.self), number)
}

struct `Reading a number` {
  /// What people write behind a number, in every alphabet and trade.
  static let tails = [
    " [24h]", " (24h)", " 24/7", " [1]", " (8:00-22:00)", " 08:00–17:30", " / 07:00 - 21:00",
    " · 9-18", " x12", " ext. 3", " (0.05 USD)", " - 1,000/min", " – 2", " | 2024-05-01",
    " (01/05/2024)", ", 2", " / +12025550143", " | +12025550143", " (24 hours)", "（24小时）",
    " 7 days", "\n24/7", " (2 lines)", ";ext=3", " 9am-5pm",
  ]

  @Test(arguments: tails)
  func `ends where it ends`(_ tail: String) {
    for number in ["+1 202 555 0142", "+12025550142", "+1 (202) 555-0142", "+1-202-555-0142"] {
      let found = read(number + tail)
      #expect(found?.digits == "+12025550142", "\(number + tail)")
      #expect(found?.number.oddity == nil, "\(number + tail)")
    }
  }

  @Test(arguments: tails)
  func `ends where the reference says, long or short`(_ tail: String) {
    for listed in ["177", "1777", "43430", "28802688", "012555010", "1800555010"] {
      #expect(read(listed + tail, listed: [listed])?.digits == listed, "\(listed + tail)")
    }
  }

  @Test func `ends before a number that is known for itself`() {
    #expect(read("1204 010200888", listed: ["1204", "010200888"])?.digits == "1204")
    #expect(read("542 / 4440542", listed: ["542", "4440542"], in: ["TR"])?.digits == "542")
    #expect(read("1204 (010200888)", listed: ["1204", "010200888"])?.digits == "1204")
    #expect(read("012 555 010 | 093 555 010")?.digits == "012555010")
  }

  @Test func `passes over other last digits`() {
    let text = Array("012 555 100/101/102, 3".utf8)
    let found = NumberReader(text).number(at: 0, limit: text.count)
    #expect(found.number.map { String(decoding: $0.digits, as: UTF8.self) } == "012555100")
    #expect(found.next == "012 555 100/101/102".utf8.count)
  }

  @Test(arguments: [
    " 05.11.2019", " 11/2019", " 2009-2026", " (01-05-2024)", " · 2024.5.1", ", 1/5/2024.",
  ])
  func `ends before a date`(_ tail: String) {
    for listed in ["188", "1777", "012555010"] {
      #expect(read(listed + tail, listed: [listed])?.digits == listed, "\(listed + tail)")
    }
  }

  @Test func `ends before a date in brackets, known or not`() {
    #expect(read("1009 (01-05-2024)")?.digits == "1009")
  }

  @Test(arguments: ["188 2009-2026", "188 20.20.2026", "012 2024-99"])
  func `takes the groups of a number for no date`(_ text: String) {
    let digits = text.filter(\.isNumber)
    #expect(read(text, in: ["KH"])?.digits == digits, "\(text)")
  }

  @Test func `does not begin with a listed number that ends a longer one`() {
    #expect(read("0871 555 0100", listed: ["5550100"])?.digits == "08715550100")
  }

  /// A short number may begin a longer one.
  @Test func `goes on where only the whole can be meant`() {
    #expect(read("1204-555-0142", listed: ["1204"])?.digits == "12045550142")
    #expect(read("888 5550142", listed: ["888"])?.digits == "8885550142")
    #expect(read("+44 (0)20 7946 0018")?.digits == "+4402079460018")
    #expect(read("+855 (0)12 555 010")?.digits == "+855012555010")
    #expect(read("+49 30 1234 5678")?.digits == "+493012345678")
  }

  /// Indonesia has longer ones, and nothing tells where they are from.
  @Test func `does not end where a shorter number would be likely`() {
    #expect(read("0812-5550 • 0142")?.digits == "081255500142")
    #expect(read("0812 555 01 • 42")?.digits == "08125550142")
    #expect(read("0951 / 555 01 42", in: ["KH"])?.digits == "09515550142")
    #expect(read("383 258-29-73", in: ["KZ", "SG"])?.digits == "3832582973")
  }

  @Test(arguments: [
    "+1^202^555^0142", "+1*202*555*0142", "+1=202=555=0142", "+1;202;555;0142", "+1'202'555'0142",
    "+1#202#555#0142", "+1★202★555★0142", "+1_202_555_0142", "+1~202~555~0142",
    "+1{202}555{0142", "+1 • 202 • 555 • 0142", "+1|202|555|0142",
  ])
  func `is put together from what was strewn into it`(_ text: String) {
    let found = read(text)
    #expect(found?.digits == "+12025550142")
    #expect(found?.number.isPlain == false)
  }

  @Test func `is plain with a slash behind its code, and with no other`() {
    #expect(read("84/87 0921224")?.number.isPlain == true)
    #expect(read("1/800/555/0142")?.number.isPlain == false)
  }

  @Test func `leaves codes to their reader`() {
    let bytes = Array("*888*1234567890#".utf8)
    let reader = NumberReader(bytes)
    #expect(reader.number(at: 1, limit: bytes.count).number?.digits.count == 3)
    #expect(read("1777*1#")?.digits == "1777")
  }

  @Test func `goes on behind a line's end only where a known number does`() {
    #expect(read("+1 202 555\n0142")?.digits == "+12025550142")
    #expect(read("+1 202 555\n01")?.digits == "+1202555")
    #expect(read("123 456\n7890", in: ["KH"])?.digits == "123456")
    #expect(read("202-555\n202-555-0142")?.digits == "202555")
  }

  /// A letter for a digit behind another one is no digit, and no gap stands before it:
  /// a reader that only looks for the next run of digits would wait for it forever.
  @Test(arguments: ["555OO1234567", "123lO5", "1234OoO1", "555IO5550100"])
  func `ends before a letter that it takes for no digit`(_ text: String) {
    let bytes = Array(text.utf8)
    let read = NumberReader(bytes).number(at: 0, limit: bytes.count)
    #expect((1...bytes.count).contains(read.next))
    #expect((read.number?.range.upperBound ?? 0) <= read.next)
  }

  @Test func `always goes on, and stays inside its bytes`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SplitMix(seed: seed)
    let pieces = [
      "0", "5", "O", "o", "l", "I", "-", ".", " ", "(", "+", ",", "—", "·", "x", "~", "*", "/",
      "\n", "[", "24", ":",
    ]
    for _ in 0..<20_000 {
      let parts = (0..<24).map { _ in pieces[random.below(pieces.count)] }
      let bytes = Array(parts.joined().utf8)
      let limit = 1 + random.below(bytes.count)
      let reader = NumberReader(bytes, knowing: NumberKnowledge(listed: ["0555", "55"]))
      for start in 0..<limit where bytes[start] == UInt8(ascii: "+") || bytes[start].isASCIIDigit {
        let read = reader.number(at: start, limit: limit)
        #expect(read.next > start, "seed \(seed)")
        guard let number = read.number else { continue }
        let range = number.range
        #expect(range.lowerBound >= start && range.upperBound <= limit, "seed \(seed)")
        #expect(range.upperBound <= read.next, "seed \(seed)")
      }
    }
  }
}
