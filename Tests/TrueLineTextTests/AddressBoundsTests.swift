import Testing
import TrueLineText

/// In each text the host is `shop.example`, and ⟦ and ⟧ mark the address.
struct `An address in a text` {
  @Test(arguments: [
    "see ⟦shop.example/a⟧.", "see ⟦shop.example/a?b=1#c⟧ now", "(⟦shop.example/a⟧)",
    "⟦https://shop.example/a_(b)⟧, or", "⟦https://shop.example/a⟧打开", "“⟦shop.example⟧”",
    "<⟦https://shop.example/a?b=(c)&d⟧>", "'⟦shop.example/a⟧'!", "- ⟦shop.example⟧/ ...",
    "[site](⟦http://shop.example⟧/)", "**⟦shop.example/a⟧**", "⟦shop.example/a,b;c⟧; then",
  ])
  func `has begin and end where people put them`(_ text: String) throws {
    let (bytes, host, marked) = try place(of: text)
    let start = AddressBounds.start(before: host.lowerBound, in: bytes)
    let end = AddressBounds.end(from: host.upperBound, in: bytes)
    #expect(written(bytes[start..<end]) == marked)
  }

  @Test(arguments: [
    (AddressBounds.Stretch.path, "⟦shop.example/a(b)⟧?c=1"), (.path, "⟦shop.example/a⟧#c"),
    (.account, "⟦shop.example/name⟧(desk)"), (.account, "⟦shop.example/name⟧,t.me/other"),
    (.account, "⟦shop.example/name?text=a⟧*"), (.value, "⟦shop.example/a?b=1⟧&c=2"),
    (.value, "⟦shop.example/a⟧#c"),
  ])
  func `ends earlier where only a part is meant`(_ stretch: AddressBounds.Stretch, _ text: String)
    throws
  {
    let (bytes, host, marked) = try place(of: text)
    let end = AddressBounds.end(of: stretch, from: host.upperBound, in: bytes)
    #expect(written(bytes[host.lowerBound..<end]) == marked)
  }

  @Test func `goes on behind backslashes where a browser follows them`() throws {
    let (bytes, host, _) = try place(of: "⟦shop.example\\a⟧")
    #expect(AddressBounds.end(from: host.upperBound, in: bytes) == host.upperBound)
    #expect(AddressBounds.end(from: host.upperBound, in: bytes, slashes: true) == bytes.count)
  }

  @Test func `is looked at for 2,048 bytes`() {
    let bytes = Array(("shop.example/" + String(repeating: "a", count: 5000)).utf8)
    #expect(AddressBounds.end(from: 12, in: bytes) == 12 + 2048)
    #expect(AddressBounds.start(before: 5000, in: bytes) == 5000 - 2048)
  }

  private func written(_ bytes: ArraySlice<UInt8>) -> Substring {
    String(decoding: bytes, as: UTF8.self)[...]
  }

  /// The text without its marks, its host, and what is marked.
  private func place(
    of text: String
  ) throws -> (bytes: [UInt8], host: Range<Int>, marked: Substring) {
    let parts = text.split(omittingEmptySubsequences: false) { "⟦⟧".contains($0) }
    let bytes = Array(parts.joined().utf8)
    let start = try #require(bytes.firstRange(of: "shop.example".utf8))
    return (bytes, start, parts[1])
  }
}

/// In each text the host ends with `.example`.
struct `A host in a text` {
  @Test(arguments: [
    ("see shop.example", "shop.example"), ("a/b-shop.example", "b-shop.example"),
    ("see my_shop.pages.example", "my_shop.pages.example"), ("_shop.example", "shop.example"),
    ("一shop.example", "shop.example"), ("shop[.]pages.example", "shop[.]pages.example"),
    ("..shop(.)pages.example", "shop(.)pages.example"), ("[1]shop.example", "shop.example"),
  ])
  func `begins behind what cannot be of one`(_ text: String, _ host: String) {
    let bytes = Array(text.utf8)
    let start = HostReading(bytes).start(before: bytes.count - ".example".utf8.count)
    #expect(String(decoding: bytes[start...], as: UTF8.self) == host)
  }
}
