import TrueLineModel
import TrueLineText

/// The words of one language as they stand in `Languages/<tag>.tsv`, a term a line.
package struct LanguageFile {
  /// `zh.tsv`.
  package var name: String
  var lines: [Line] = []

  /// Where a term is looked for.
  enum Role: Hashable {
    /// In every document.
    case database
    /// Where a sentence about carriers is read.
    case local
    /// Beside numbers.
    case unit
    /// Where digits are read.
    case number
    /// Between a label and what it announces.
    case filler
    /// In short messages that have a contact.
    case message

    /// How the notations begin of what messages speak of.
    private static let concepts = "signal.concept."

    /// Where a term with a notation is looked for, unless a flag says otherwise.
    init(notation: Substring?) {
      if notation?.hasPrefix(Self.concepts) == true {
        self = .message
        return
      }
      switch notation?.prefix(while: { $0 != "." }) {
      case "unit": self = .unit
      case "number": self = .number
      case "filler": self = .filler
      default: self = .database
      }
    }

    /// Whether there is such a meaning for a term of this role.
    func knows(_ notation: Substring) -> Bool {
      switch self {
      case .database, .local, .message:
        Meaning(notation: notation) != nil
          && notation.hasPrefix(Self.concepts) == (self == .message)
      case .unit: Units.Unit(notation: notation) != nil
      case .number: NumberWords.Meaning(notation: notation) != nil
      case .filler: notation == "filler"
      }
    }
  }

  struct Line {
    var number: Int
    /// `cue.phone signal.helpLine`.
    var notation: String
    var term: String
    var role: Role
    var flags: WordFlags
  }

  /// What is wrong with a line, and what to do about it.
  package struct Problem: Error, CustomStringConvertible {
    package var file: String
    package var line: Int
    package var what: String
    package var description: String { "\(file):\(line): \(what)" }
  }

  /// What all languages call the kinds of contact, from their rows.
  package static func kinds() throws(Problem) -> LanguageFile {
    let lines = ChannelKind.all.flatMap { kind in
      kind.names.map { name in
        "cue.\(kind.id)\t\(name.words)" + (name.use == .plain ? "" : "\t\(name.use.rawValue)")
      }
    }
    return try LanguageFile(name: "Kinds", text: lines.joined(separator: "\n"))
  }

  /// Reads the lines `meanings<TAB>term[<TAB>flags]`; `#` begins a comment line.
  package init(name: String, text: String) throws(Problem) {
    self.name = name
    var places: [Term: Int] = [:]
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      guard !line.isEmpty, line.first != "#" else { continue }
      let read: Line
      do {
        read = try Self.line(line, number)
      } catch {
        throw Problem(file: name, line: number, what: error.what)
      }
      if let other = places.updateValue(number, forKey: Term(role: read.role, words: read.term)) {
        throw Problem(
          file: name, line: number,
          what: "“\(read.term)” stands in line \(other) already; give that line all its meanings")
      }
      lines.append(read)
    }
  }

  struct Term: Hashable {
    var role: Role
    var words: String
  }

  private struct Fault: Error { var what: String }

  private static func line(_ line: Substring, _ number: Int) throws(Fault) -> Line {
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard (2...3).contains(columns.count), !columns.contains("") else {
      throw Fault(what: "write meanings, a tab, the term, and where it has flags a tab and those")
    }
    let notations = columns[0].split(separator: " ", omittingEmptySubsequences: false)
    var role = Role(notation: notations.first)
    let isText = role == .database
    // Only meanings in texts, and those of messages, go together.
    let maySeveral = isText || role == .message
    for notation in notations {
      guard role.knows(notation), maySeveral || notations.count == 1 else {
        throw Fault(what: "“\(notation)” is no meaning; Languages/README.md says what there is")
      }
    }
    guard Set(notations).count == notations.count else {
      throw Fault(what: "a meaning stands twice")
    }
    var flags: WordFlags = []
    for flag in columns.count == 3 ? columns[2].split(separator: " ") : [] {
      switch flag {
      case "weak" where isText: flags.insert(.weak)
      case "open" where isText: flags.insert(.open)
      case "local" where isText: role = .local
      default: throw Fault(what: "“\(flag)” is no flag of it; there are weak, open and local")
      }
    }
    guard role != .local || flags.isEmpty else {
      throw Fault(what: "a local term is neither weak nor open")
    }
    guard !flags.contains(.weak) || notations.contains(where: Self.mayBeWeak) else {
      throw Fault(what: "a term that announces no contact is not weak: nothing counts beside it")
    }
    let term = String(columns[1])
    try check(term, role)
    return Line(
      number: number, notation: String(columns[0]), term: term, role: role, flags: flags)
  }

  /// Whether a meaning leads to contacts, so that further evidence for one may be asked for.
  private static func mayBeWeak(_ notation: Substring) -> Bool {
    notation.hasPrefix("cue.") || notation == "signal.invitation" || notation == "signal.helpLine"
  }

  private static func check(_ term: String, _ role: Role) throws(Fault) {
    let written = Array(term.utf8)
    let folded = (Folding.fold(written)?.bytes ?? written).map(\.lowercasedASCII)
    guard folded == written else {
      throw Fault(
        what:
          "“\(term)” is never found: after folding text reads “\(String(decoding: folded, as: UTF8.self))”"
      )
    }
    guard written.count < 256, role != .local || written.count > 1 else {
      throw Fault(what: "“\(term)” is too \(written.count < 256 ? "short" : "long")")
    }
  }
}
