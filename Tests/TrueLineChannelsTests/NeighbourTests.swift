import Testing
import TrueLineChannels
import TrueLineDocuments
import TrueLineModel

/// What the words beside a contact make of it.
struct `A contact` {
  private static func sighting(
    _ text: String, as format: InputFormat = .markdown
  ) throws -> ChannelSighting {
    let source = Source(name: "example", bytes: Array(text.utf8), format: format)
    let found = Sighted.channels(in: DocumentReader.document(from: source))
    return try #require(found.first { $0.channel.value == "example_shop" }, "\(text)")
  }

  /// A word of English, of Chinese, and of Thai, each of which counts one.
  @Test(arguments: ["word ", "字字", "คำคำค"])
  func `is called by a word that stands a sentence before it, in any language`(
    _ word: String
  ) throws {
    let near = try Self.sighting("contact \(String(repeating: word, count: 14)) t.me/example_shop")
    #expect(near.traits.contains(.called))
    let far = try Self.sighting("contact \(String(repeating: word, count: 20)) t.me/example_shop")
    #expect(!far.traits.contains(.called))
  }

  @Test(arguments: ["word ", "字字"])
  func `is of a help line by words that stand a clause behind it`(_ word: String) throws {
    let near = try Self.sighting(
      "t.me/example_shop \(String(repeating: word, count: 6)) customer service")
    #expect(near.traits.contains(.helpLine))
    let far = try Self.sighting(
      "t.me/example_shop \(String(repeating: word, count: 12)) customer service")
    #expect(!far.traits.contains(.helpLine))
  }

  @Test func `is called by the words of the link that leads to it`() throws {
    func link(_ words: String) throws -> ChannelSighting {
      try Self.sighting(
        "<p>Please <a href=\"https://t.me/example_shop\">\(words)</a> today</p>", as: .html)
    }
    #expect(try link("contact us").traits.contains(.called))
    let late = try link("one two three four five six seven eight nine ten contact us")
    #expect(!late.traits.contains(.called))
  }

  @Test(arguments: [
    "骗子让人添加 t.me/example_shop", "骗子的联系方式 t.me/example_shop",
    "report scam: t.me/example_shop",
  ])
  func `is quoted where a swindler is told of`(_ text: String) throws {
    #expect(try Self.sighting(text).traits.contains(.quoted))
  }

  @Test(arguments: [
    "遇到骗子请联系 t.me/example_shop", "骗子勿扰，微信群 t.me/example_shop",
    "report scam, write to us: t.me/example_shop",
  ])
  func `is not quoted where the reader is spoken to`(_ text: String) throws {
    #expect(try !Self.sighting(text).traits.contains(.quoted))
  }

  @Test func `that somebody has calls nobody`() throws {
    #expect(try !Self.sighting("我的微信 example_shop").traits.contains(.called))
    #expect(try Self.sighting("加微信 example_shop").traits.contains(.called))
  }
}
