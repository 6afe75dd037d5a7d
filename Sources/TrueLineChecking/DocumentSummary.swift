import TrueLineModel

/// What a report says of a source as a whole.
struct DocumentSummary {
  var format: InputFormat?
  var encoding: String?
  var language: String?
  var complete = true
  var problems: [Problem] = []

  mutating func add(_ document: Document) {
    format = document.format
    encoding = document.encoding
    if language == nil { language = document.language }
    complete = complete && document.complete
    problems += document.problems
  }
}
