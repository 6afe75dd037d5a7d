import Foundation
import Testing
import TrueLineModel
import TrueLineReports
import TrueLineSchema

struct `The JSON report` {
  @Test(arguments: [Examples.full, Examples.clean, Examples.report([])])
  func `keeps to the published schema`(_ report: Report) throws {
    #expect(try ReportSchema().breaches(in: ReportFormat.json.bytes(of: report)) == [])
  }

  @Test func `is written key by key in the contract's order`() throws {
    let text = json(Examples.full)
    for (first, second) in zip(
      ["version", "tool", "reference", "sources", "findings\": [\n"],
      ["tool", "reference", "sources", "campaigns", "campaigns"])
    {
      let (one, two) = (text.range(of: "\"\(first)"), text.range(of: "\"\(second)"))
      #expect(try #require(one).lowerBound < #require(two).lowerBound, "\(first), \(second)")
    }
    #expect(
      text.contains(
        """
        {"rule": "wrong-hotline", "level": "error", "confidence": "high", \
        "message": "Example Carrier's hotline is not 123: it is 1999 or 999.", \
        "subject": {"kind": "hotline", "carrier": "xa/example", "value": "123"}, \
        "evidence": {"excerpt": "客服热线是123", "offset": 40, "length": 18, "line": 27, \
        "column": 31, "endLine": 27, "endColumn": 39}, "related": [], \
        "grounds": [{"kind": "fact", "id": "xa/example/hotline", "values": ["1999", "999"], \
        "status": "verified", "asOf": null, "checked": "2026-11-21", \
        "sources": [{"url": "https://carrier.example/contact", "publisher": "Example Carrier"}]}, \
        {"kind": "reason", "text": "named in the heading above"}], \
        "fingerprint": "1:00ff", "suppression": null, "remedy": "Call 1999."}
        """))
  }

  @Test func `holds what was read where the run was asked for it, the sketch left out`() {
    let text = json(Examples.full)
    #expect(
      text.contains(
        """
        "channels": [{"kind": "telegram", "value": "example_scam", "written": "t.me/example_scam", \
        "block": "destination", "traits": ["called", "linked"], "evidence": {"excerpt": \
        "t.me/example_scam", "offset": 40, "length": 17, "line": 3, "column": 7, "endLine": 3, \
        "endColumn": 24}, "named": true}], "claims": [{"carrier": "xa/example", \
        "predicate": "hotline", "value": "123", "polarity": "said", "evidence": {"excerpt": \
        "客服热线是123"
        """))
    #expect(!text.contains("sketch"))
    let plain = json(Examples.clean)
    #expect(!plain.contains("\"channels\"") && !plain.contains("\"claims\""))
  }

  @Test func `sums up what stands in it`() throws {
    let summary = try #require(parsed(Examples.full)["summary"] as? [String: Any])
    #expect(summary["sources"] as? Int == 4)
    #expect(summary["scanned"] as? Int == 2)
    #expect(summary["skipped"] as? Int == 1)
    #expect(summary["failed"] as? Int == 1)
    #expect(summary["findings"] as? [String: Int] == ["error": 2, "warning": 1, "note": 1])
    #expect(summary["verdict"] as? String == "scam-channel")
  }

  @Test func `says nothing of a source that nobody looked at`() throws {
    let sources = try #require(parsed(Examples.full)["sources"] as? [[String: Any]])
    #expect(
      sources.map { $0["verdict"] as? String } == ["scam-channel", "nothing-found", nil, nil])
  }

  @Test func `reads back what was written, whatever a page holds`() throws {
    let text =
      "\u{0}\u{1B}[2J\"\\\u{8}\u{C}\n\r\t\u{7F}\u{85}\u{202E}\u{2066}\u{2028}\u{FEFF}\u{61C}💪好"
    var finding = Examples.note
    finding.message = Phrase(text: text)
    let bytes = ReportFormat.json.bytes(
      of: Examples.report([Examples.source("-", .nothingFound, [finding])]))
    let written = String(decoding: bytes, as: UTF8.self)
    let raw = written.unicodeScalars.filter {
      $0 != "\n" && [.control, .format, .lineSeparator].contains($0.properties.generalCategory)
    }
    #expect(raw.isEmpty)
    #expect(written.contains(#"\u202e\u2066\u2028\ufeff\u061c💪好"#))
    let root = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let sources = try #require(root["sources"] as? [[String: Any]])
    let findings = try #require(sources[0]["findings"] as? [[String: Any]])
    #expect(findings[0]["message"] as? String == text)
  }

  @Test func `has no number that JSON cannot write`() throws {
    var report = Examples.full
    report.campaigns[0].similarity = .nan
    #expect(try ReportSchema().breaches(in: ReportFormat.json.bytes(of: report)) == [])
  }

  private func json(_ report: Report) -> String {
    String(decoding: ReportFormat.json.bytes(of: report), as: UTF8.self)
  }

  private func parsed(_ report: Report) throws -> [String: Any] {
    let data = Data(ReportFormat.json.bytes(of: report))
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }
}

struct `The published schema` {
  @Test(arguments: [
    (#""risk": 97"#, #""risk": 101"#), (#""level": "error""#, #""level": "bad""#),
    (#""role": "occurrence", "#, ""), (#""line": 27"#, #""line": 0"#),
    (#""fingerprint": "1:a0""#, #""fingerprint": "a.html:3""#), (#""suppression": null, "#, ""),
    (#""checked": "2026-11-21""#, #""checked": null"#), (#""complete": true"#, #""complete": 1"#),
    (#""origin": "TrueLine", "#, ""), (#""version": 1,"#, #""version": 2,"#),
    (#""allowlisted": 0"#, #""allowlisted": -1"#), (#""similarity": 0.93"#, #""similarity": 93"#),
    (#""length": 25"#, #""length": 2000"#), (#""kind": "reason""#, #""kind": "guess""#),
    (#""named": true"#, #""named": 1"#), (#""polarity": "said""#, #""polarity": "sung""#),
    (#""block": "destination", "#, ""), (#""traits": ["called""#, #""traits": ["A b""#),
  ])
  func `refuses a report that breaks it`(_ written: String, _ broken: String) throws {
    let report = String(decoding: ReportFormat.json.bytes(of: Examples.full), as: UTF8.self)
    #expect(report.contains(written))
    let changed = report.replacingOccurrences(of: written, with: broken)
    #expect(try ReportSchema().breaches(in: Array(changed.utf8)) != [])
  }
}

struct `The JSON Lines report` {
  @Test func `has a line for each source and one for the summary`() throws {
    let bytes = ReportFormat.jsonl.bytes(of: Examples.full)
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    #expect(lines.last == [])
    let objects = try lines.dropLast().map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
    }
    let types = objects.map { $0["type"] as? String }
    #expect(types == ["source", "source", "source", "source", "summary"])
    #expect(
      objects.dropLast().map { $0["name"] as? String } == ["a.html", "b.md", "c.pdf", "d.html"])
    let last = try #require(objects.last)
    #expect((last["findings"] as? [Any])?.count == 1)
    #expect((last["problems"] as? [Any])?.count == 2)
  }

  @Test func `has the sketch of a text beside what was read in it`() {
    let text = String(decoding: ReportFormat.jsonl.bytes(of: Examples.full), as: UTF8.self)
    let lines = text.split(separator: "\n").filter { $0.contains("\"sketch\"") }
    #expect(lines.count == 1)
    #expect(lines.first?.hasSuffix(#", "sketch": "00000000000000ff"}"#) == true)
  }

  @Test func `holds the same as the JSON report, and sketches`() throws {
    let lines = ReportFormat.jsonl.bytes(of: Examples.full).split(separator: UInt8(ascii: "\n"))
    var objects = try lines.map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
    }
    for index in objects.indices {
      objects[index]["type"] = nil
      objects[index]["sketch"] = nil
    }
    var root = objects.removeLast()
    root["sources"] = objects
    let whole = try JSONSerialization.jsonObject(
      with: Data(ReportFormat.json.bytes(of: Examples.full)))
    #expect(root as NSDictionary == whole as? NSDictionary)
  }
}

struct `Report formats` {
  @Test(arguments: [
    ("report.json", "json"), ("REPORT.JSON", "json"), ("a/b.jsonl", "jsonl"), ("b.txt", "text"),
    ("x.ndjson", "jsonl"),
  ])
  func `go by a file's ending`(_ file: String, _ format: String) {
    #expect(ReportFormat.forFile(named: file)?.id == format)
  }

  @Test(arguments: ["report", "a.json/report", "report.xyz", ""])
  func `are not guessed where no ending tells`(_ file: String) {
    #expect(ReportFormat.forFile(named: file) == nil)
  }

  @Test(arguments: ReportFormat.all.map(\.id))
  func `write the same bytes each time`(_ id: String) throws {
    let format = try #require(ReportFormat.named(id))
    #expect(format.bytes(of: Examples.full) == format.bytes(of: Examples.full))
  }
}
