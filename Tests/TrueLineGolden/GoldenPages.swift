import TrueLineModel
import TrueLineRandom

/// Pages and messages that nobody wrote, the same from the same seed, in runs of twenty.
///
/// Each page has a random generator of its own, so that one more line of the grammar changes the
/// pages that use it and no others.
package enum GoldenPages {
  /// Pages of one run: enough for campaigns and contradictions between sources.
  package static let runSize = 20
  package static let runCount = 150

  /// Half of the pages speak of the examples' carriers, half of carriers that are built in.
  private static let worlds = ["example", "kh", "example", "vn", "example", "kh"]
  /// Every language of the project, those with words for facts more often.
  private static let languages = [
    "en", "zh", "en", "zh", "en", "zh", "en", "zh", "en", "zh",
    "ar", "de", "es", "fr", "hi", "id", "ja", "km", "ko", "ru", "th", "vi",
  ]

  /// Where the pages of a run are at home.
  package static func world(ofRun run: Int) -> String { worlds[run % worlds.count] }

  /// The pages of a run, made anew.
  package static func pages(ofRun run: Int) -> [Source] {
    (0..<runSize).map { page(run * runSize + $0, in: world(ofRun: run)) }
  }

  private static func page(_ number: Int, in world: String) -> Source {
    var random = SplitMix(seed: 0x901D + UInt64(number) &* 0x9E37_79B9)
    let language = languages[random.below(languages.count)]
    let kinds = Grammar.shared.kinds
    let kind = kinds[number % kinds.count].split(separator: " ", maxSplits: 1).map(String.init)
    var expander = Expander(world: world, language: language, random: random)
    var text = expander.expand(kind[1])
    var url: String?
    if text.hasPrefix("@"), let end = text.firstIndex(of: "\n") {
      url = String(text[text.index(after: text.startIndex)..<end])
      text = String(text[text.index(after: end)...])
    }
    let digits = String(number)
    let name = String(repeating: "0", count: 4 - digits.count) + digits + "." + kind[0]
    switch kind[0] {
    case "html":
      return Source(name: name, bytes: Array(PlainMarkdown(text).html.utf8), url: url)
    case "txt":
      return Source(name: name, bytes: Array(PlainMarkdown(text).plain.utf8), format: .text)
    case "urls":
      return Source(name: name, bytes: Array(text.utf8), format: .urls)
    default:
      return Source(name: name, bytes: Array(text.utf8), format: .markdown, url: url)
    }
  }
}
