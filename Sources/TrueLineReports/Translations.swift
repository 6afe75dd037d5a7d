import TrueLineModel

/// A file of a language: templates of phrases with what they are in it, and how its lists go.
struct Translations: Sendable {
  /// From templates to words with numbered slots: `{2}`.
  let rows: [String: String]
  /// Words between the parts of lists, and before the last one.
  let joints: [Phrase.Joint: (between: String, last: String)]
  let isWithoutBlanks: Bool
  /// Locales of POSIX whose readers read it, without encodings.
  let locales: [Substring]
  /// The language alone: `zh` of `zh-Hans`. Names of data are kept by it.
  private let language: String

  /// How the file writes a blank at an end of a cell, where an editor would take it away.
  private static let blank = "␣"

  init(_ bytes: some Collection<UInt8>, file: String) throws {
    var rows: [String: String] = [:]
    var joints: [Phrase.Joint: (between: String, last: String)] = [:]
    var heads: [String: String] = [:]
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      func broken(_ what: String) -> TranslationError {
        TranslationError(description: "\(file):\(index + 1): \(what)")
      }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        .map { Self.cell($0) }
      if let name = Self.head(cells[0]) {
        if let joint = Phrase.Joint(rawValue: name) {
          guard cells.count == 3 else { throw broken("=\(name) takes two cells") }
          joints[joint] = (cells[1], cells[2])
        } else {
          heads[name] = cells.count == 2 ? cells[1] : nil
        }
        continue
      }
      guard cells.count == 2 else { throw broken("a template and its translation make a line") }
      guard rows.updateValue(cells[1], forKey: cells[0]) == nil else {
        throw broken("“\(cells[0])” stands here twice")
      }
    }
    for joint in Phrase.Joint.allCases where joints[joint] == nil {
      throw TranslationError(description: "\(file): =\(joint.rawValue) is missing")
    }
    guard let language = heads["language"], let blanks = heads["blanks"],
      let locales = heads["locales"]
    else {
      throw TranslationError(description: "\(file): =language, =locales or =blanks is missing")
    }
    self.locales = locales.split(separator: " ")
    self.rows = rows
    self.joints = joints
    self.language = language
    isWithoutBlanks = blanks == "no"
  }

  private static func head(_ cell: String) -> String? {
    cell.hasPrefix("=") ? String(cell.dropFirst()) : nil
  }

  private static func cell(_ text: Substring) -> String {
    var text = String(text)
    if text.hasPrefix(blank) { text = " " + text.dropFirst() }
    if text.hasSuffix(blank) { text = text.dropLast() + " " }
    return text == "∅" ? "" : text
  }

  func say(_ phrase: Phrase) -> String {
    let arguments = phrase.arguments.map(said)
    guard let translation = rows[phrase.template] else {
      var rest = arguments[...]
      return phrase.filled(phrase.template) { _ in rest.popFirst() ?? "" }
    }
    return filled(translation, arguments)
  }

  private func said(_ argument: Phrase.Argument) -> String {
    switch argument {
    case .text(let text): text
    case .data(let words): rows[words] ?? words
    case .phrase(let phrase): say(phrase)
    case .opening(let phrase): say(phrase).capitalizedFirst
    case .name(let name, let native): native[language] ?? name
    case .list(let phrases, let joint):
      joined(phrases.map(say), by: joints[joint] ?? joint.english)
    }
  }

  private func joined(_ words: [String], by joints: (between: String, last: String)) -> String {
    var out = ""
    for (index, word) in words.enumerated() {
      if index > 0 {
        append((index + 1 < words.count ? joints.between : joints.last)[...], to: &out)
      }
      append(word[...], to: &out)
    }
    return out
  }

  /// Puts arguments where a translation has their numbers.
  private func filled(_ translation: String, _ arguments: [String]) -> String {
    var out = ""
    var rest = translation[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      append(rest[..<open], to: &out)
      let number = Int(rest[rest.index(after: open)..<close]) ?? 0
      if arguments.indices.contains(number - 1) { append(arguments[number - 1][...], to: &out) }
      rest = rest[rest.index(after: close)...]
    }
    append(rest, to: &out)
    return out
  }

  /// Appends words; ideographs and Latin letters or digits stand apart, as typography wants.
  private func append(_ words: Substring, to out: inout String) {
    if isWithoutBlanks, let last = out.unicodeScalars.last, let next = words.unicodeScalars.first,
      last.isIdeograph && next.isLatin || last.isLatin && next.isIdeograph
    {
      out += " "
    }
    out += words
  }
}

/// Why a file of a language cannot be read.
struct TranslationError: Error, CustomStringConvertible {
  let description: String
}
