import TrueLineModel

extension InputFormat {
  /// A table with a column of texts, or of addresses where somebody says that it is one.
  public static let csv: InputFormat = InputFormat(
    id: "csv", title: "a table with a column of texts (`text`, `message`, `html`, ...) or `url`",
    noun: "table", borrowedEndings: ["csv", "tsv"], mediaTypes: ["text/csv"],
    showsIn: CSVColumns.showTexts, reading: .members(CSVReader.init))
}
