import Testing
import TrueLineModel

@testable import TrueLineChecking

struct `A listed handle` {
  /// 注销请联系 in GBK, as a page that says so has it.
  private static let plea: [UInt8] = [0xD7, 0xA2, 0xCF, 0xFA, 0xC7, 0xEB, 0xC1, 0xAA, 0xCF, 0xB5]
  private static let head = Array("<!doctype html><meta charset=gbk><title>x</title>".utf8)

  @Test(arguments: [
    "&#116;.me/example_scam", "t.me/exam<b>ple</b>_scam", "t.me/example&#x5f;scam",
    "<a href=\"https://t.me/example_scam\">x</a>",
  ])
  func `is found in a GBK page however it is spelled, at its bytes`(_ spelled: String) {
    let page = Self.head + Array("<p>".utf8) + Self.plea + Array(" \(spelled) ".utf8) + Self.plea
    let finding = ExampleReference.checker.check(Source(name: "a.html", bytes: page)).report
      .findings.first { $0.rule == "blocked-channel" }
    #expect(finding?.subject == .channel(Channel(.telegram, "example_scam")))
    let place = finding?.evidence
    #expect(place.map { spelled.contains($0.excerpt) } == true)
    #expect(place.map { Self.bytes(at: $0, of: page) } == place.map { Array($0.excerpt.utf8) })
  }

  @Test(arguments: [
    Array(String(repeating: "<div>", count: 300).utf8), [0x00], [0xFF], [0x80, 0x00],
    Array("<p>&&&&#;&#x;&#9999999999;".utf8), Array("<!-- ".utf8) + [0x00] + Array("-->".utf8),
    Array("<![CDATA[ ]]><svg><style></style></svg>".utf8),
    Array(String(repeating: "<b>", count: 2000).utf8),
    Array(String(repeating: "</i>", count: 99).utf8),
  ])
  func `is found behind what breaks parsers`(_ before: [UInt8]) {
    let page =
      Array("<!doctype html><meta charset=utf-8>".utf8) + before
      + Array("<p>Write to t.me/example_scam now".utf8)
    let finding = ExampleReference.checker.check(Source(name: "a.html", bytes: page)).report
      .findings.first { $0.rule == "blocked-channel" }
    let handle = "t.me/example_scam"
    #expect(finding?.evidence?.excerpt == handle)
    #expect(finding?.evidence.map { Self.bytes(at: $0, of: page) } == Array(handle.utf8))
  }

  private static func bytes(at place: Place, of page: [UInt8]) -> [UInt8] {
    let end = place.offset + place.length
    return place.offset >= 0 && end <= page.count ? Array(page[place.offset..<end]) : []
  }
}
