/// Findings that were accepted before, known by their fingerprints.
///
/// One entry a line, sorted bytewise: branches that add findings merge like any text, with
/// `merge=union` even where both add at one place. A reader takes entries in any order and twice.
public struct Baseline: Sendable, Equatable {
  public struct Entry: Sendable, Hashable, Comparable {
    public var fingerprint: String
    /// For people: a reader goes by the fingerprint alone.
    public var rule: String
    public var subject: String
    /// Relative to the project; empty for a finding of a run.
    public var source: String

    public static func < (a: Entry, b: Entry) -> Bool {
      a.line.utf8.lexicographicallyPrecedes(b.line.utf8)
    }

    var line: String { "\(fingerprint)\t\(rule)\t\(subject)\t\(source)" }
  }

  public private(set) var entries: Set<Entry> = []
  package private(set) var fingerprints: Set<String> = []

  public init(_ entries: some Sequence<Entry> = []) {
    self.entries = Set(entries)
    fingerprints = Set(self.entries.map(\.fingerprint))
  }

  /// What a baseline cannot be read for, with its line.
  public struct Mistake: Error, CustomStringConvertible {
    public var line: Int
    public var what: String
    public var description: String { "\(line): \(what)" }
  }

  private static let head = """
    # Findings that were accepted before (trueline scan --update-baseline writes this file).
    # A line each: fingerprint, rule, subject, source. In .gitattributes: <this file> merge=union
    """

  /// Reads a file; the first line that is no entry is thrown.
  public init(file bytes: [UInt8]) throws(Mistake) {
    var entries: [Entry] = []
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, raw) in lines.enumerated() {
      let line = String(decoding: raw.last == 0x0D ? raw.dropLast() : raw, as: UTF8.self)
      if line.isEmpty || line.hasPrefix("#") { continue }
      if ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].contains(where: line.hasPrefix) {
        throw Mistake(line: index + 1, what: "the mark of a merge conflict")
      }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 4, fields[0].hasPrefix("1:") else {
        throw Mistake(
          line: index + 1, what: "no entry: fingerprint, rule, subject and source, tabs between")
      }
      entries.append(
        Entry(fingerprint: fields[0], rule: fields[1], subject: fields[2], source: fields[3]))
    }
    self.init(entries)
  }

  /// The file's bytes.
  public var file: [UInt8] {
    let lines = entries.sorted().map(\.line)
    return Array((([Self.head] + lines).joined(separator: "\n") + "\n").utf8)
  }
}

extension Baseline.Entry {
  package init(_ finding: Finding, in source: String) {
    fingerprint = finding.fingerprint
    rule = finding.rule.rawValue
    subject = finding.subject.line.withoutControls
    self.source = source.withoutControls
  }
}

extension String {
  /// Subjects and names come from strangers; an entry is a line of four fields.
  fileprivate var withoutControls: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          switch scalar.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator: "\u{FFFD}"
          default: scalar
          }
        }))
  }
}
