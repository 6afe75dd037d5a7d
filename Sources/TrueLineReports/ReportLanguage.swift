import CEmbedded
import TrueLineModel

/// The language of a report for people: English, or one that a file translates it into.
///
/// Formats for machines know none: they are the same everywhere.
public struct ReportLanguage: Sendable {
  /// BCP 47: `en`, `zh-Hans`.
  public let code: String
  /// `nil` for English, in which phrases are written.
  let translations: Translations?

  public static let english = ReportLanguage(code: "en", translations: nil)

  /// Codes of all languages, English first.
  public static let codes = [english.code] + files.map { String(cString: $0.name) }

  /// The language of a code, read from its file; `nil` for one that there is no file of.
  public static func of(code: String) -> ReportLanguage? {
    if code == english.code { return english }
    guard let file = files.first(where: { String(cString: $0.name) == code }) else { return nil }
    let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
    do {
      return ReportLanguage(
        code: code, translations: try Translations(bytes, file: "Languages/\(code).tsv"))
    } catch {
      preconditionFailure("a language that comes along is broken: \(error)")
    }
  }

  /// The language that a locale of POSIX asks for: `zh_CN.UTF-8`. English where no file claims it.
  public static func of(locale: String) -> ReportLanguage {
    let name = locale.prefix { $0 != "." && $0 != "@" }
    guard !name.isEmpty, name != "C", name != "POSIX", !name.hasPrefix(english.code) else {
      return english
    }
    for code in codes {
      if let language = of(code: code), language.translations?.locales.contains(name) ?? false {
        return language
      }
    }
    return english
  }

  private static var files: [tl_embedded_file] {
    (0..<tl_report_language_count).map { tl_report_languages[$0] }
  }

  /// A phrase in this language; what it has no translation of stays English.
  func say(_ phrase: Phrase) -> String {
    guard let translations else { return phrase.english }
    return translations.say(phrase)
  }

  /// Whether words follow each other without blanks, so that a line may end between any two.
  var isWithoutBlanks: Bool { translations?.isWithoutBlanks ?? false }

  /// Whether a line is what a phrase says, whatever is filled in.
  func frames(_ line: Substring, as phrase: Phrase) -> Bool {
    let mark = "\u{0}"
    let framed = Phrase(
      template: phrase.template, arguments: phrase.arguments.map { _ in .text(mark) })
    let parts = say(framed).split(separator: Character(mark), omittingEmptySubsequences: false)
    guard let first = parts.first, let last = parts.last, line.hasPrefix(first),
      line.hasSuffix(last)
    else { return false }
    var rest = line
    return parts.allSatisfy { part in
      guard !part.isEmpty else { return true }
      guard let found = rest.firstRange(of: part) else { return false }
      rest = rest[found.upperBound...]
      return true
    }
  }
}
