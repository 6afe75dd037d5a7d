import TrueLineModel

extension Reference {
  /// Facts whose sources nobody has read for a year before a day, file by file: the keeper's list.
  ///
  ///     reference.stale(asOf: "2028-01-01").first?.what
  ///     // "“ae/du/hotline” was last checked on 2026-11-21"
  ///
  /// `file` asks for one file's facts only.
  public func stale(asOf day: String, file: String? = nil) -> [ReferenceError] {
    let oldest = FactAge.oldest(at: day, years: FactAge.yearsUntilStale)
    return files.filter { file == nil || $0.name == file }
      .sorted { $0.name < $1.name }
      .flatMap { file in
        file.facts.filter { $0.checked < oldest }.map { fact in
          ReferenceError(
            file: file.name, line: file.line(at: fact.place),
            what: "“\(fact.id)” was last checked on \(fact.checked)",
            cure: "read its sources again and set “checked”")
        }
      }
  }
}
