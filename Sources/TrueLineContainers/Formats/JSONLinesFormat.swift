import TrueLineModel

extension InputFormat {
  /// A table of pages: what other programs hand over.
  public static let jsonLines: InputFormat = InputFormat(
    id: "jsonl", title: "pages, a JSON object a line: `html` or `text`, with `name` and `url`",
    noun: "table of pages", endings: ["jsonl", "ndjson"], mediaTypes: ["application/x-ndjson"],
    reading: .members(JSONLinesReader.init))
}
