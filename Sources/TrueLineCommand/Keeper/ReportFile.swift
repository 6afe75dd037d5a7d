import TrueLine
import TrueLineText

/// A report that a run wrote as JSON or JSON Lines, read back as far as lists of contacts need it:
/// rules, levels, messages and subjects.
struct ReportFile {
  private(set) var report = Report(reference: ReferenceStamp(asOf: "", facts: 0), sources: [])
  /// Whether the run came to its end.
  private(set) var isWhole = false

  init(_ bytes: [UInt8], name: String) throws(ReferenceError) {
    var thrown: ReferenceError?
    bytes.withUnsafeBufferPointer { buffer in
      var reader = JSONReader(buffer, file: name)
      do throws(ReferenceError) {
        // One object, or one a line.
        repeat {
          try readObject(&reader)
          reader.skipBlanks()
        } while reader.at < buffer.count
      } catch {
        thrown = error
      }
    }
    if let thrown { throw thrown }
    guard isWhole || !report.sources.isEmpty else {
      throw ReferenceError(
        file: name, line: 0, what: "no report of \(Tool.name)",
        cure: "write one with trueline scan --format json or jsonl")
    }
  }

  private mutating func readObject(_ reader: inout JSONReader) throws(ReferenceError) {
    // A line of JSON Lines is a source itself.
    var line = SourceReport(name: "", status: .scanned)
    var isSource = false
    var found: [Finding] = []
    try reader.object { (reader, key) throws(ReferenceError) in
      switch key.text {
      case "type": isSource = try reader.string() == "source"
      case "name": line.name = try reader.string()
      case "reference": try readReference(&reader)
      case "findings":
        try reader.array { (reader) throws(ReferenceError) in
          found.append(try Self.finding(&reader))
        }
      case "sources":
        try reader.array { (reader) throws(ReferenceError) in
          report.sources.append(try Self.source(&reader))
        }
      case "summary":
        isWhole = true
        try reader.skip()
      default: try reader.skip()
      }
    }
    if isSource {
      line.findings = found
      report.sources.append(line)
    } else {
      report.findings += found
    }
  }

  private mutating func readReference(_ reader: inout JSONReader) throws(ReferenceError) {
    try reader.object { (reader, key) throws(ReferenceError) in
      if key.text == "asOf" {
        report.reference.asOf = try reader.string()
      } else {
        try reader.skip()
      }
    }
  }

  private static func source(_ reader: inout JSONReader) throws(ReferenceError) -> SourceReport {
    var source = SourceReport(name: "", status: .scanned)
    try reader.object { (reader, key) throws(ReferenceError) in
      switch key.text {
      case "name": source.name = try reader.string()
      case "findings":
        try reader.array { (reader) throws(ReferenceError) in
          source.findings.append(try finding(&reader))
        }
      default: try reader.skip()
      }
    }
    return source
  }

  private static func finding(_ reader: inout JSONReader) throws(ReferenceError) -> Finding {
    let start = reader.at
    var texts: [String: String] = [:]
    var subject = Subject.fact(kind: "", carrier: "", value: "")
    try reader.object { (reader, key) throws(ReferenceError) in
      switch key.text {
      case "rule", "level", "confidence", "message", "fingerprint":
        texts[key.text] = try reader.string()
      case "subject": subject = try Self.subject(&reader)
      default: try reader.skip()
      }
    }
    guard let rule = texts["rule"], let level = texts["level"].flatMap(Severity.init) else {
      throw reader.error(
        "a finding without rule or level", "take the report as it was written", at: start)
    }
    return Finding(
      rule: RuleID(rawValue: rule), level: level,
      confidence: texts["confidence"].flatMap(Confidence.init) ?? .low,
      message: Phrase(text: texts["message"] ?? ""), subject: subject, evidence: nil,
      fingerprint: texts["fingerprint"] ?? "")
  }

  private static func subject(_ reader: inout JSONReader) throws(ReferenceError) -> Subject {
    var texts: [String: String] = [:]
    try reader.object { (reader, key) throws(ReferenceError) in
      switch key.text {
      case "kind", "carrier", "value":
        reader.skipBlanks()
        let name = key.text
        // Of a contradiction the values are several.
        if reader.at < reader.bytes.count, reader.bytes[reader.at] == UInt8(ascii: "[") {
          try reader.skip()
        } else {
          texts[name] = try reader.string()
        }
      default: try reader.skip()
      }
    }
    let (kind, value) = (texts["kind"] ?? "", texts["value"] ?? "")
    if texts["carrier"] == nil, let known = ChannelKind.named(kind) {
      return .channel(Channel(known, value))
    }
    return .fact(kind: kind, carrier: texts["carrier"] ?? "", value: value)
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}
