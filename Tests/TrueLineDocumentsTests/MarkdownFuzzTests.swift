import Foundation
import Testing
import TrueLineModel

@testable import TrueLineDocuments

/// Markdown that nobody wrote, in memory that ends with it.
///
/// `Scripts/fuzz.sh` runs it for as long as it is told to, from a fresh seed (`FUZZ`, `FUZZ_SEED`),
/// and begins with the Markdown of a folder besides the parts here (`FUZZ_PAGES`).
struct `Any Markdown at all` {
  private static let environment = ProcessInfo.processInfo.environment
  private static let seconds = environment["FUZZ"].flatMap(Double.init)
  /// Bytes; longer pages would only be fewer.
  private static let longest = 4096

  @Test func `is read to its last byte and no further`() throws {
    let fixed = Self.seconds == nil ? 1 : UInt64.random(in: 0...UInt64.max)
    let seed = Self.environment["FUZZ_SEED"].flatMap(UInt64.init) ?? fixed
    var generator = Generator(seed: seed)
    // A page that is no UTF-8 any more grows to three times its length at most.
    let memory = try #require(GuardedBytes(capacity: 3 * Self.longest + 1))
    if Self.seconds != nil {
      // Before the first page: a look behind the end leaves no time for words.
      FileHandle.standardError.write(Data("Markdown from seed \(seed)\n".utf8))
    }
    let end = ContinuousClock.now + .seconds(Self.seconds ?? 60)
    var count = 0
    while ContinuousClock.now < end, Self.seconds != nil || count < 2_000 {
      count += 1
      let page = Self.page(&generator)
      let guarded = memory.with(page + [UInt8(ascii: "\n")]) {
        MarkdownReader.read(ended: $0, encoding: "utf-8").document
      }
      let alone = page.withUnsafeBufferPointer {
        MarkdownReader.read($0, encoding: "utf-8").document
      }
      let what: Comment = "seed \(seed), page \(count): \(String(decoding: page, as: UTF8.self))"
      try #require(guarded.text == alone.text, what)
      let last = alone.textMap.origin(of: 0..<alone.text.count).upperBound
      try #require(last <= page.count, what)
      for block in alone.blocks {
        try #require(alone.textMap.origin(of: block.range).upperBound <= page.count, what)
      }
    }
    if Self.seconds != nil { print("\(count) pages of Markdown from seed \(seed)") }
  }

  /// Parts that end in the middle of something, in Markdown or in the HTML within it.
  private static let parts = [
    "[](", "4", "<script><", "- [ ] ", "[our site](https://t.me/example_a", "](", "[", "![", ")",
    "\"t\"", "<", ">", "</", "<a href=", "<!--", "-->", "<?", "<![CDATA[", "&am", "&#x", ";", "\\",
    "*", "**", "_", "~~", "`", "```", "~~~", "|", "|-|", "\n", "\n\n", "\r", "\r\n", "    ", "\t",
    "> ", "- ", "1. ", "10)", "# ", "===", "---", "[a]: ", "[a]", "<https://a.example", "www.",
    "x@a.example", "https://a.example/b_c*", "t.me/example_a", "*123#", "电话", "💪", "\u{0}", "é",
    "[x] ", "<b>", "</b>", "<div>", "</pre>", "a", " ", "title: ",
  ].map { [UInt8]($0.utf8) }

  private static let pages: [[UInt8]] = {
    guard let folder = environment["FUZZ_PAGES"],
      let names = try? FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    else { return [] }
    return names.filter { $0.hasSuffix(".md") }
      .compactMap { FileManager.default.contents(atPath: folder + "/" + $0) }
      .map { [UInt8]($0.prefix(longest)) }
  }()

  /// Parts in a row, or a page of the folder with some of them in it; cut anywhere, and valid UTF-8.
  private static func page(_ generator: inout Generator) -> [UInt8] {
    var page = pages.isEmpty || generator.below(3) == 0 ? [] : generator.pick(pages)
    for _ in 0..<(1 + generator.below(24)) {
      let part = generator.pick(parts)
      let at = page.isEmpty || generator.below(2) == 0 ? page.count : generator.below(page.count)
      let times = generator.below(12) == 0 ? 1 + generator.below(40) : 1
      page.insert(contentsOf: repeatElement(part, count: times).joined(), at: at)
    }
    if generator.below(2) == 0 { page.removeSubrange(generator.below(page.count + 1)...) }
    return Array(String(decoding: page.prefix(longest), as: UTF8.self).utf8)
  }
}
