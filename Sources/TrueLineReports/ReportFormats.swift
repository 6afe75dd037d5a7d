extension ReportFormat {
  /// Every format, the default one first.
  public static let all: [ReportFormat] = [
    .text, .html, .json, .jsonl, .sarif, .junit, .gitlab, .github, .markdown, .csv, .stix, .misp,
    .hosts, .abp, .plain,
  ]

  /// The format of a name in `--format`.
  public static func named(_ id: String) -> ReportFormat? {
    all.first { $0.id == id }
  }

  /// The format that a file name asks for by its ending; upper and lower case are one.
  public static func forFile(named name: String) -> ReportFormat? {
    let file = (name.split(separator: "/").last ?? "").lowercased()
    var best: (format: ReportFormat, length: Int)?
    for format in all {
      // `sarif.json` may be all of a name, `json` may not.
      for ending in format.endings
      where file.hasSuffix("." + ending) || file == ending && ending.contains(".") {
        if ending.utf8.count > best?.length ?? 0 { best = (format, ending.utf8.count) }
      }
    }
    return best?.format
  }
}
