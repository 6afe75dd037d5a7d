import TrueLineDocuments
import TrueLineModel

/// Reads what a source's own comments hide in it.
struct PageSuppressionReader {
  private let source: Source
  private let rules: [RuleID]
  private var page = PageSuppressions()
  /// Where an `ignore-start` without its end yet stands among the rows.
  private var open: [Int] = []

  init(_ source: Source, rules: [RuleID]) {
    self.source = source
    self.rules = rules
  }

  private static let mark = "trueline:ignore"

  /// Looks through a document for comments. Lists and mails have none that hold.
  mutating func add(_ document: Document) {
    guard document.parts.isEmpty, !document.format.isList else { return }
    let isTextByName = InputFormat.all.format(ofFile: source.name) == nil
    if document.format.hasComments {
      var places: PlaceFinder?
      for block in document.blocks where block.kind == .hidden {
        let text = String(
          decoding: document.text[document.foldMap.origin(of: block.range)], as: UTF8.self)
        guard text.contains(Self.mark) else { continue }
        let finder = places ?? PlaceFinder(source: source, document: document)
        places = finder
        let place = finder.place(of: block.range)
        add(text, on: place.line...place.endLine)
      }
    }
    // A text may have marks of Markdown, and who writes such a line in it thinks of no comments.
    if isTextByName {
      var number = 0
      for line in source.decodedText.split(
        omittingEmptySubsequences: false, whereSeparator: { ["\n", "\r\n", "\r"].contains($0) })
      {
        number += 1
        let bare = line.drop { $0 == "#" || $0 == "/" || $0.isWhitespace }
        if bare.hasPrefix(Self.mark) { add(String(bare), on: number...number) }
      }
    }
  }

  /// All that was read; a start without an end reaches to the end of the source.
  consuming func finish() -> PageSuppressions {
    for index in open {
      complain(page.rows[index].lines.lowerBound, "ignore-start without an ignore-end")
    }
    return page
  }

  private mutating func add(_ text: String, on lines: ClosedRange<Int>) {
    let first = lines.lowerBound
    guard let start = text.firstRange(of: Self.mark) else { return }
    let rest = text[start.upperBound...]
    let form = String(rest.prefix { $0.isLetter || $0 == "-" })
    if form == "-end" {
      guard let index = open.popLast() else {
        return complain(first, "ignore-end without an ignore-start")
      }
      page.rows[index].lines = page.rows[index].lines.lowerBound...lines.upperBound
      return
    }
    guard let covered = Self.lines(of: form, lines) else {
      return complain(
        first,
        """
        “ignore\(form)” is none of ignore, ignore-next-line, ignore-start, ignore-end and \
        ignore-file
        """)
    }
    guard let row = row(String(rest.dropFirst(form.count)), covered, first) else { return }
    if form == "-start" { open.append(page.rows.count) }
    page.rows.append(row)
  }

  private static func lines(of form: String, _ own: ClosedRange<Int>) -> ClosedRange<Int>? {
    switch form {
    case "": own
    case "-next-line": own.upperBound + 1...own.upperBound + 1
    case "-start": own.lowerBound...Int.max
    case "-file": 1...Int.max
    default: nil
    }
  }

  /// What stands behind the form: `[rule, rule] until:2027-01-31 reason`.
  private mutating func row(
    _ text: String, _ lines: ClosedRange<Int>, _ line: Int
  ) -> PageSuppressions.Row? {
    guard text.first == "[", let end = text.firstIndex(of: "]") else {
      complain(line, "name the rules in brackets: \(Self.mark)[wrong-hotline] reason")
      return nil
    }
    var named: Set<RuleID> = []
    for part in text[text.index(after: text.startIndex)..<end].split(separator: ",") {
      let id = RuleID(rawValue: part.trimmed)
      guard rules.contains(id) else {
        let near = NearWord.to(id.rawValue, of: rules.map(\.rawValue))
        let guess: Phrase = near.map { "; is \($0) meant?" } ?? ""
        complain(line, "“\(id.rawValue)” is no rule\(guess)")
        return nil
      }
      named.insert(id)
    }
    var words = text[text.index(after: end)...].split(whereSeparator: \.isWhitespace)
    let dated = words.firstIndex { $0.hasPrefix("until:") }
    let until = dated.map { String(words.remove(at: $0).dropFirst("until:".count)) }
    if let until, !Day.isDay(until) {
      complain(line, "“\(until)” is no day such as 2027-01-31")
      return nil
    }
    guard !named.isEmpty, !words.isEmpty else {
      complain(line, "say why behind the brackets: a suppression needs a reason")
      return nil
    }
    return PageSuppressions.Row(
      rules: named, lines: lines,
      suppression: Suppression(
        kind: .inSource, reason: words.joined(separator: " "), until: until,
        file: source.name, line: line))
  }

  private mutating func complain(_ line: Int, _ what: Phrase) {
    page.problems.append(
      Problem(
        code: "suppression-invalid", source: source.name, what: "line \(line): \(what)",
        cure: "Until then it hides nothing."))
  }
}

extension InputFormat {
  /// Whether its comments are told from its text.
  fileprivate var hasComments: Bool { id == InputFormat.html.id || id == InputFormat.markdown.id }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
