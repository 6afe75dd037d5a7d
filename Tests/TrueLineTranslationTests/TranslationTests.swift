import Foundation
import Testing
import TrueLineModel

@testable import TrueLineReports

/// The files of languages are whole: what the program says has a translation, and nothing else has.
struct `A language` {
  @Test(arguments: Files.languages)
  func `has a translation of every phrase`(_ code: String) throws {
    let translations = try #require(ReportLanguage.of(code: code)?.translations)
    let phrases = Said.rows + Said.findings.flatMap(\.phrases)
    let templates = phrases.reduce(into: Set<String>()) { $0.formUnion($1.templates) }
    #expect(templates.count > 400)
    for template in templates.sorted() where template.contains(where: \.isLetter) {
      #expect(translations.rows[template] != nil, "“\(template)”")
    }
  }

  @Test(arguments: Files.languages)
  func `translates nothing that is not said any more`(_ code: String) throws {
    for (template, _) in try Files.rows(of: code) {
      let pieces = template.split(separator: Phrase.slot)
      let longest = String(pieces.max { $0.utf8.count < $1.utf8.count } ?? "")
      // `count` makes the plural.
      let singular = longest.hasSuffix("s") ? String(longest.dropLast()) : longest
      let isSaid = [longest, singular, singular.trimmingCharacters(in: .whitespaces)].contains {
        Files.code.has($0) || Files.data.has($0) || Self.ofSystem.contains($0)
      }
      #expect(isSaid, "“\(template)”")
    }
  }

  /// What the C library says of errors.
  private static let ofSystem = Set((1...40).map { String(cString: strerror($0)) })

  @Test(arguments: Files.languages)
  func `fills every slot of a phrase, each by its number`(_ code: String) throws {
    for (template, translation) in try Files.rows(of: code) {
      let slots = template.split(separator: Phrase.slot, omittingEmptySubsequences: false).count - 1
      let numbers = translation.matches(of: #/\{([0-9]+)\}/#).compactMap { Int($0.output.1) }
      #expect(Set(numbers) == Set(slots == 0 ? [] : Array(1...slots)), "“\(template)”")
      #expect(translation.filter { $0 == "{" }.count == numbers.count, "“\(template)”")
    }
  }

  @Test func `of Chinese has the punctuation of Chinese`() throws {
    for (template, translation) in try Files.rows(of: "zh-Hans") {
      #expect(
        translation.firstMatch(of: #/\p{Han}[,.;:!?()]|[,;:!?()]\p{Han}|\p{Han} \p{Han}/#) == nil,
        "“\(template)”: \(translation)")
      #expect(!translation.isEmpty, "“\(template)”")
    }
  }

  @Test func `has a name for every country`() throws {
    let chinese = try #require(ReportLanguage.of(code: "zh-Hans"))
    for code in ["KH", "VN", "GB", "US", "CI", "TW"] {
      let name = Said.country(code)
      #expect(chinese.say(name) != name.english, "\(name)")
    }
  }
}

extension Data {
  fileprivate func has(_ text: String) -> Bool {
    text.isEmpty || range(of: Data(text.utf8)) != nil
  }
}
