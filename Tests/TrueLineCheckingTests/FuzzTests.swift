import Foundation
import Testing
import TrueLineModel
import TrueLineRandom

@testable import TrueLineChecking

/// Pages that nobody wrote: seeds cut, doubled, spliced and sprinkled with what breaks parsers.
///
/// `FUZZ=30` runs it for 30 seconds from a fresh seed, `FUZZ_SEED=7` from that one; without
/// either it makes a few hundred pages from a fixed seed. `FUZZ_PAGES` names a folder with
/// pages to begin with instead of the ones here.
struct `Any bytes at all` {
  private static let environment = ProcessInfo.processInfo.environment
  private static let seconds = environment["FUZZ"].flatMap(Double.init)

  @Test func `are checked without a crash, each excerpt at its bytes`() throws {
    let fixed = Self.seconds == nil ? 1 : UInt64.random(in: 0...UInt64.max)
    let seed = Self.environment["FUZZ_SEED"].flatMap(UInt64.init) ?? fixed
    var mutator = Mutator(seed: seed, pages: Self.pages)
    let checker = ExampleReference.checker
    let end = ContinuousClock.now + .seconds(Self.seconds ?? 1)
    var count = 0
    while ContinuousClock.now < end, Self.seconds != nil || count < 300 {
      count += 1
      let (name, page) = mutator.next()
      let source = Source(name: name, bytes: page)
      let start = ContinuousClock.now
      let report = checker.check(source).report
      let time = ContinuousClock.now - start
      let breaches = Self.breaches(of: report, page)
      if !breaches.isEmpty || time > .seconds(5) { Self.keep(page, name) }
      try #require(breaches.isEmpty, "seed \(seed), page \(count): \(breaches)")
      try #require(time < .seconds(5), "seed \(seed), page \(count): \(time)")
    }
    if Self.seconds != nil { print("\(count) pages from seed \(seed)") }
  }

  @Test func `say the same in company as alone`() {
    var mutator = Mutator(seed: 3, pages: Self.pages)
    let sources = (0..<24).map { number in
      let (name, page) = mutator.next()
      return Source(name: "\(number)-\(name)", bytes: page)
    }
    let checker = ExampleReference.checker(jobs: 2)
    let together = checker.check(
      sources.map { source in Input(name: source.name, isNamed: false) { .source(source) } })
    for (source, report) in zip(sources, together.sources) {
      let alone = checker.check(source).report
      #expect(alone.findings.map(\.fingerprint) == report.findings.map(\.fingerprint))
      #expect(alone.findings.map(\.evidence) == report.findings.map(\.evidence))
    }
  }

  /// What a report says that its bytes do not.
  private static func breaches(of report: SourceReport, _ page: [UInt8]) -> [String] {
    report.findings.flatMap { finding -> [String] in
      let places = [finding.evidence].compactMap(\.self) + finding.related.map(\.place)
      return places.compactMap { place in
        let end = place.offset + place.length
        guard place.offset >= 0, place.length > 0, place.length <= 1024, end <= page.count else {
          return "\(finding.rule): \(place.offset)..<\(end) of \(page.count)"
        }
        guard report.encoding == "utf-8" else { return nil }
        let there = String(decoding: page[place.offset..<end], as: UTF8.self)
        return there == place.excerpt
          ? nil : "\(finding.rule): “\(place.excerpt)”, there stands “\(there)”"
      }
    }
  }

  /// Leaves a page that broke a law where somebody can look at it.
  private static func keep(_ page: [UInt8], _ name: String) {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("fuzz-" + name)
    try? Data(page).write(to: path)
    print("kept as \(path.path)")
  }

  private static let pages: [[UInt8]] = {
    guard let folder = environment["FUZZ_PAGES"],
      let names = try? FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    else { return ownPages }
    let files = names.compactMap { FileManager.default.contents(atPath: folder + "/" + $0) }
    return ownPages + files.filter { $0.count < 200_000 }.map { Array($0) }
  }()

  private static let ownPages = [
    """
    <!doctype html><meta charset="utf-8"><title>注销手机卡</title><h1>In Exampleland</h1>
    <p>Testel's hotline is 1009, dial *100# for the balance. <b>t.me/<i>example</i>_scam</b>
    <table><tr><th>Carrier<th>Hotline<tr><td>Testel<td>1009</table>
    <a href="https://www.watsapp.example/x?a=%41&amp;b">www.example-mobile.example</a>
    <img src="https://pictures.example/qr.png" alt="微信"><div hidden>@example_scam</div>
    """,
    """
    # 如何注销电话卡？\n\n> 警惕虚假注销渠道。\n\n注销请联系 [TG💪+ @example_scam](https://t.me/s/example_scam)\n
    1. Samplecell（Testel）也就是 Otherlink\n2. `*100#`，*101*PIN#\n\n| a | b |\n|---|---|\n| Testel | 1009 |
    WhatsApp: +1 (202) 555-0100, 𝟏-𝟖𝟎𝟎-𝟓𝟓𝟓-𝟎𝟏𝟎𝟎, example[.]com, hxxp://t[.]me/example_scam
    """,
    "Congratulations, you have won! Call 0871 555 0100 or mail a@b.example. Otherlink is a carrier "
      + "in Exampleland.",
  ].map { Array($0.utf8) }
}

/// Makes pages of pages, the same ones from the same seed.
private struct Mutator {
  private var random: SplitMix
  private let pages: [[UInt8]]

  init(seed: UInt64, pages: [[UInt8]]) {
    random = SplitMix(seed: seed)
    self.pages = pages
  }

  /// What parsers, folding and numbers stumble over.
  private static let sprinkles: [[UInt8]] =
    [
      "<", ">", "&", "&#", "&#116;", "&#x1F600;", "<!--", "-->", "<![CDATA[", "</b>", "<b>", "\"",
      "<script>", "</script>", "<p hidden>", "@", "+", "*1#", "t.me/", "[.]", "](", "|", "\r\n",
      "\u{200B}", "\u{202E}", "\u{FEFF}", "１", "①", "𝟏", "a\u{301}", "е", "電", "ក", "،", "“", "（",
      "\n\n", "    ", "> ", "- ", "`", "**", "%41", "xn--", "1", "127", "。", "不是", "+855 ", "://",
    ].map { Array($0.utf8) } + [
      [0x00], [0xFF], [0xC3], [0xE4, 0xBD], [0xFF, 0xFE], [0x1B, 0x5B],
    ]

  mutating func next() -> (name: String, bytes: [UInt8]) {
    var page = pages[random.below(pages.count)]
    for _ in 0...random.below(12) { mutate(&page) }
    return ("page" + [".html", ".md", ".txt", ""][random.below(4)], page)
  }

  private mutating func mutate(_ page: inout [UInt8]) {
    let at = random.below(page.count + 1)
    let end = min(page.count, at + random.below(40))
    switch random.below(8) {
    case 0: page.removeSubrange(at..<end)
    case 1: page.insert(contentsOf: page[at..<end], at: random.below(page.count + 1))
    case 2: if at < page.count { page[at] = UInt8(truncatingIfNeeded: random.next()) }
    case 3: page.removeSubrange(at...)
    case 4:
      let other = pages[random.below(pages.count)]
      let from = random.below(other.count + 1)
      page.insert(contentsOf: other[from..<min(other.count, from + random.below(400))], at: at)
    case 5:
      let sprinkle = Self.sprinkles[random.below(Self.sprinkles.count)]
      for _ in 0..<(1 << random.below(10)) where page.count < 300_000 {
        page.insert(contentsOf: sprinkle, at: min(at, page.count))
      }
    default: page.insert(contentsOf: Self.sprinkles[random.below(Self.sprinkles.count)], at: at)
    }
    if page.isEmpty { page = [0x20] }
  }
}
