import Foundation

/// The texts that pages are made of: expansions of symbols, by language or world.
///
/// `Grammar/README.md` has the notation.
struct Grammar: Sendable {
  private var expansions: [String: [String]] = [:]

  /// What every page is made of.
  static let shared = Grammar()

  private init() {
    for name in ["pages", "contacts", "worlds", "en", "zh", "others"] {
      guard
        let file = Bundle.module.url(
          forResource: name, withExtension: "tsv", subdirectory: "Grammar"),
        let text = try? String(contentsOf: file, encoding: .utf8)
      else { preconditionFailure("the grammar lacks \(name).tsv") }
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated() where !line.isEmpty && !line.hasPrefix("#")
      {
        let fields = line.split(separator: "\t", maxSplits: 2)
        precondition(fields.count == 3, "\(name).tsv:\(number + 1): three fields are wanted")
        expansions[Self.key(fields[0], fields[1]), default: []]
          .append(fields[2].replacingOccurrences(of: "\\n", with: "\n"))
      }
    }
  }

  /// The kinds of pages, each an ending and an expansion.
  var kinds: [String] { expansions[Self.key("*", "page")] ?? [] }

  /// All expansions of a symbol where a page is at home.
  func expansions(of symbol: Substring, in world: String, _ language: String) -> [String] {
    for place in [world, language, "*", "en"] {
      if let found = expansions[Self.key(place, symbol)] { return found }
    }
    preconditionFailure("nothing says what {\(symbol)} is")
  }

  private static func key(_ place: some StringProtocol, _ symbol: some StringProtocol) -> String {
    "\(place) \(symbol)"
  }
}
