extension ReportFormat {
  /// Every format, the default one first.
  public static let all: [ReportFormat] = [.text, .json, .jsonl]

  /// The format of a name in `--format`.
  public static func named(_ id: String) -> ReportFormat? {
    all.first { $0.id == id }
  }

  /// The format that a file name asks for by its ending; upper and lower case are one.
  public static func forFile(named name: String) -> ReportFormat? {
    let file = name.split(separator: "/").last ?? ""
    guard let dot = file.lastIndex(of: ".") else { return nil }
    let ending = file[file.index(after: dot)...].lowercased()
    return all.first { $0.endings.contains(ending) }
  }
}
