import CEmbedded
import TrueLineModel
import TrueLineText

/// Points that are learned, for signs and for words in three zones, and the bars that their sum
/// is held against: whole numbers in two files that anyone can read.
///
/// It has no rule of its own. What rules and knowledge say of a contact stays; the sum says how
/// much of it is believed where no knowledge speaks.
public struct Scorecard: Sendable {
  /// What a sum of points comes to.
  public struct Bars: Sendable, Equatable {
    /// A rule's alarm below it is a note.
    public var consent: Int
    /// A warning from here on, and an error; companions of an accused contact from the lowest.
    public var companion: Int
    public var warning: Int
    public var error: Int
  }

  /// Where words stand.
  enum Zone: Int, CaseIterable, Sendable {
    case near, opening, page

    /// What its words are called in a report.
    var id: String {
      switch self {
      case .near: "words-near"
      case .opening: "words-opening"
      case .page: "words-page"
      }
    }

    /// How the file of words calls it.
    var letter: UInt8 {
      switch self {
      case .near: UInt8(ascii: "N")
      case .opening: UInt8(ascii: "O")
      case .page: UInt8(ascii: "D")
      }
    }

    var words: Phrase {
      switch self {
      case .near: "words around it"
      case .opening: "words of the opening"
      case .page: "words of the page"
      }
    }
  }

  public let version: String
  public let bars: Bars
  /// What every contact starts from.
  public let start: Int
  /// The sum of a zone's words goes so far up or down: words are many, and can be copied.
  let cap: Int
  /// Signs that have points, in the order of the rows.
  let signs: [(sign: Sign, points: Int)]
  /// Words of a user's own; `nil` for those that come along.
  private let given: WordPoints?
  var words: WordPoints { given ?? Self.builtInWords }

  /// Ids that have points and are no signs, such as those of a sign that was renamed since.
  public let unknown: [String]

  /// Points of the signs that have any, by id.
  public var pointsOfSigns: [(id: String, points: Int, what: Phrase)] {
    signs.map { ($0.sign.id, $0.points, $0.sign.words) }
  }

  /// The points that come with the program; words are read when the first page asks for them.
  public static let builtIn: Scorecard = {
    let signs = UnsafeBufferPointer(
      start: tl_scorecard_signs.bytes, count: tl_scorecard_signs.count)
    do {
      return try Scorecard(signs: Array(signs), given: nil, name: "Points")
    } catch {
      preconditionFailure("the built-in scorecard is broken: \(error)")
    }
  }()

  private static let builtInWords: WordPoints = {
    let words = UnsafeBufferPointer(
      start: tl_scorecard_words.bytes, count: tl_scorecard_words.count)
    do {
      return try WordPoints(words, name: "Points/words.tsv")
    } catch {
      preconditionFailure("the built-in words are broken: \(error)")
    }
  }()

  /// Reads the two files of a folder, by their bytes; `name` is for errors.
  public init(signs: [UInt8], words: [UInt8], name: String) throws {
    try self.init(signs: signs, given: WordPoints(words, name: "\(name)/words.tsv"), name: name)
  }

  private init(signs: [UInt8], given: WordPoints?, name: String) throws {
    var heads: [String: String] = [:]
    var points: [String: Int] = [:]
    for line in ScorecardLine.all(of: signs) {
      guard line.cells.count == 2 else {
        throw ScorecardError(name: "\(name)/signs.tsv", line: line.number, "two cells make a line")
      }
      if line.cells[0] == "=" {
        throw ScorecardError(name: "\(name)/signs.tsv", line: line.number, "a name must follow =")
      } else if line.cells[0].hasPrefix("=") {
        heads[String(line.cells[0].dropFirst())] = line.cells[1]
      } else if let number = Int(line.cells[0]) {
        points[line.cells[1]] = number
      } else {
        throw ScorecardError(
          name: "\(name)/signs.tsv", line: line.number, "“\(line.cells[0])” is no number")
      }
    }
    func head(_ key: String) throws -> Int {
      guard let number = heads[key].flatMap(Int.init) else {
        throw ScorecardError(name: "\(name)/signs.tsv", line: 1, "=\(key) needs a whole number")
      }
      return number
    }
    version = heads["version"] ?? "unnamed"
    start = try head("start")
    cap = try head("cap")
    bars = Bars(
      consent: try head("consent"), companion: try head("companion"),
      warning: try head("warning"), error: try head("error"))
    unknown = points.keys.filter { !Self.ids.contains($0) }.sorted()
    self.signs = Self.rows.compactMap { sign in points[sign.id].map { (sign, $0) } }
    self.given = given
  }

  /// Every sign that points may be learned for, those of the hand-set scale of pages among them.
  package static let rows: [Sign] =
    Scale.contacts.signs + Sign.kinds + Sign.around + Sign.hosts + Sign.spoken + Sign.scaled

  /// Which way learning may count each sign: `against`, `clearing` or `either`.
  public static var directions: [(id: String, direction: String, what: Phrase)] {
    rows.map { ($0.id, $0.direction.rawValue, $0.words) }
  }

  private static let ids = Set(rows.map(\.id))
}

/// Why a file of points cannot be read.
public struct ScorecardError: Error, CustomStringConvertible {
  public let description: String

  init(name: String, line: Int, _ what: String) {
    description = "\(name):\(line): \(what); make train writes such files."
  }
}

/// A line of a file of points: cells between tabs; `#` begins a remark.
struct ScorecardLine {
  let number: Int
  let cells: [String]

  static func all(of bytes: [UInt8]) -> [ScorecardLine] {
    // By bytes, since a text's characters cost fifty times as much.
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .enumerated().compactMap { number, line in
        guard !line.isEmpty, line.first != UInt8(ascii: "#") else { return nil }
        return ScorecardLine(
          number: number + 1,
          cells: line.split(separator: 0x09, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) })
      }
  }
}
