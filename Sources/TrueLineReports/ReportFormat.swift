import TrueLineModel

/// A way to write a report: one function from a report to bytes.
///
/// The same report and options give the same bytes: no clock, no machine, no
/// environment has a say.
public struct ReportFormat: Sendable {
  /// Its name in `--format`.
  public var id: String
  /// One line for people who choose a format.
  public var title: String
  /// Endings of file names that ask for it, without the first dot; a whole name counts, too. The
  /// longest that fits wins.
  public var endings: [String]
  /// Whether it has a place for what was read: `SourceReport.sightings`.
  public var showsSightings: Bool
  /// Whether it names sources in which nothing was found.
  public var listsSources: Bool
  /// Whether it lists contacts that were found, to be blocked, and no findings.
  public var listsContacts: Bool
  /// Whether it sends people to files of a repository: names are then relative to the folder of
  /// the run.
  public var pointsIntoFiles: Bool
  /// Whether it is for people alone, and speaks the language that options say; all others are the
  /// same everywhere.
  public var isTranslated: Bool
  /// How it is written while the run goes on; `nil` for formats that need the whole report.
  public var lines: Lines?
  /// Writes a report; the bytes are UTF-8 and end with a line feed.
  public var write: @Sendable (Report, ReportOptions) -> [UInt8]

  public init(
    id: String, title: String, endings: [String], showsSightings: Bool = false,
    listsSources: Bool = false, listsContacts: Bool = false, pointsIntoFiles: Bool = false,
    isTranslated: Bool = false,
    write: @escaping @Sendable (Report, ReportOptions) -> [UInt8]
  ) {
    self.id = id
    self.title = title
    self.endings = endings
    self.showsSightings = showsSightings
    self.listsSources = listsSources
    self.listsContacts = listsContacts
    self.pointsIntoFiles = pointsIntoFiles
    self.isTranslated = isTranslated
    self.write = write
  }

  /// A format of pieces: a beginning, one for each source, in the order of the run, and an end.
  public struct Lines: Sendable {
    public var begin: @Sendable (ReferenceStamp) -> [UInt8]
    public var source: @Sendable (_ source: SourceReport, _ isFirst: Bool) -> [UInt8]
    /// What follows the last source; whether the report still holds the sources does not matter.
    public var end: @Sendable (Report) -> [UInt8]

    public init(
      begin: @escaping @Sendable (ReferenceStamp) -> [UInt8] = { _ in [] },
      source: @escaping @Sendable (_ source: SourceReport, _ isFirst: Bool) -> [UInt8],
      end: @escaping @Sendable (Report) -> [UInt8]
    ) {
      self.begin = begin
      self.source = source
      self.end = end
    }

    fileprivate func bytes(of report: Report) -> [UInt8] {
      begin(report.reference)
        + report.sources.enumerated().flatMap { source($0.element, $0.offset == 0) } + end(report)
    }
  }

  /// A format that can be written while the run goes on.
  public init(
    id: String, title: String, endings: [String], showsSightings: Bool = false, lines: Lines
  ) {
    self.init(
      id: id, title: title, endings: endings, showsSightings: showsSightings, listsSources: true
    ) {
      report, _ in lines.bytes(of: report)
    }
    self.lines = lines
  }

  /// The report as bytes of UTF-8.
  public func bytes(of report: Report, options: ReportOptions = ReportOptions()) -> [UInt8] {
    let isMoved = pointsIntoFiles && !options.folder.isEmpty
    return write(isMoved ? report.relative(to: options.folder) : report, options)
  }
}

/// What a reader may choose; formats for machines leave nothing out and ignore it.
public struct ReportOptions: Sendable {
  /// The lowest level that the text report shows; lower ones are counted.
  public var show: Severity
  /// Whether the text report prints the chain from words to sources.
  public var explain: Bool
  /// Whether the text report marks places and levels with a terminal's colours.
  public var isColored: Bool
  /// Columns that lines of the text report keep to; addresses stay whole. From 48 to 120:
  /// narrower nothing fits, wider nobody reads.
  public var width: Int { didSet { width = Self.fit(width) } }

  /// Whether the text report names a source that is the only one: who reads a log has not typed it.
  public var namesSource = false

  /// The language of text and HTML reports.
  public var language = ReportLanguage.english

  /// The folder that the run was started in, an absolute path; empty leaves names as they are.
  public var folder = ""

  /// Where nobody says how wide the reader's terminal is.
  public static let defaultWidth = 88

  public init(
    show: Severity = .warning, explain: Bool = false, isColored: Bool = false,
    width: Int = ReportOptions.defaultWidth
  ) {
    self.show = show
    self.explain = explain
    self.isColored = isColored
    self.width = Self.fit(width)
  }

  private static func fit(_ width: Int) -> Int { min(max(width, 48), 120) }
}

/// Which program wrote a report.
public enum Tool {
  public static let name = "trueline"
  /// Semantic version.
  public static let version = "0.1.0"
}
