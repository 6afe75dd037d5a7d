import TrueLineModel

extension ReportFormat {
  /// A JSON object a line: each source, then a summary that ends the report.
  ///
  /// It can be written while the run goes on. A reader that meets the end without a summary knows
  /// that the run was cut off.
  public static let jsonl = ReportFormat(
    id: "jsonl", title: "a JSON object a line: the sources, then a summary",
    endings: ["jsonl", "ndjson"], showsSightings: true,
    lines: Lines(
      source: { source, _ in
        var json = JSONWriter()
        json.object { json in
          json.field("type", "source")
          json.fields(of: source)
          if let sightings = source.sightings { json.field("sketch", sightings.sketch) }
        }
        json.newLine()
        return json.bytes
      },
      end: { report in
        var json = JSONWriter()
        json.object { json in
          json.field("type", "summary")
          json.head(of: report.reference)
          json.tail(of: report)
        }
        json.newLine()
        return json.bytes
      }))
}
