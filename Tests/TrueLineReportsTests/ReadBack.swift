import Foundation
import Testing
import TrueLineModel
import TrueLineReports

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What a format says of one finding, as a program reads it.
struct Said: Hashable, CustomStringConvertible {
  var level: String
  var rule: String
  var path: String
  var line: Int

  var description: String { "\(level) \(rule) \(path):\(line)" }
}

/// Reports read back from each format.
enum ReadBack {
  static func object(_ format: ReportFormat, _ report: Report) throws -> [String: Any] {
    let bytes = Data(format.bytes(of: report))
    return try #require(JSONSerialization.jsonObject(with: bytes) as? [String: Any])
  }

  static func text(_ format: ReportFormat, _ report: Report) -> String {
    String(decoding: format.bytes(of: report), as: UTF8.self)
  }

  static func sarifRun(_ report: Report) throws -> [String: Any] {
    let runs = try #require(object(.sarif, report)["runs"] as? [[String: Any]])
    return try #require(runs.first)
  }

  static func sarif(_ report: Report) throws -> [Said] {
    let results = try #require(sarifRun(report)["results"] as? [[String: Any]])
    return try results.map { result in
      let location = try #require((result["locations"] as? [[String: Any]])?.first)
      let place = try #require(location["physicalLocation"] as? [String: Any])
      let artifact = try #require(place["artifactLocation"] as? [String: String])
      let region = try #require(place["region"] as? [String: Any])
      return Said(
        level: result["level"] as? String ?? "", rule: result["ruleId"] as? String ?? "",
        path: artifact["uri"]?.removingPercentEncoding ?? "",
        line: region["startLine"] as? Int ?? 0)
    }
  }

  static func gitlab(_ report: Report) throws -> [Said] {
    let data = Data(ReportFormat.gitlab.bytes(of: report))
    let all = try #require(JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    let levels = ["critical": "error", "major": "warning", "info": "note"]
    return try all.map { issue in
      let location = try #require(issue["location"] as? [String: Any])
      let lines = try #require(location["lines"] as? [String: Int])
      return Said(
        level: levels[issue["severity"] as? String ?? ""] ?? "",
        rule: issue["check_name"] as? String ?? "", path: location["path"] as? String ?? "",
        line: lines["begin"] ?? 0)
    }
  }

  /// Annotations, and the lines of findings that have none.
  static func github(_ report: Report) throws -> [Said] {
    let levels = ["error": "error", "warning": "warning", "notice": "note"]
    return text(.github, report).split(separator: "\n").compactMap { line in
      if let match = line.wholeMatch(
        of: /::(\w+) file=([^,]*),line=(\d+),.*title=([a-z-]+)::.*/)
      {
        return Said(
          level: levels[String(match.1)] ?? "", rule: String(match.4),
          path: String(match.2).removingPercentEncoding ?? "", line: Int(match.3) ?? 0)
      }
      guard
        let match = line.wholeMatch(of: /- (.*?)(?: \(.*\))?:(\d+):\d+: (\w+) ([a-z-]+): .*/)
      else { return nil }
      return Said(
        level: String(match.3), rule: String(match.4), path: String(match.1),
        line: Int(match.2) ?? 0)
    }
  }

  /// A place inside of a mail stands for the mail's first line, as it does in other formats.
  static func markdown(_ report: Report) -> [Said] {
    text(.markdown, report).split(separator: "\n").compactMap { line in
      let row = #/^\| (\w+) \| `([a-z-]+)` \| `(.*?)( \(.*\))?:(\d+):\d+` /#
      guard let match = line.firstMatch(of: row) else { return nil }
      return Said(
        level: String(match.1), rule: String(match.2), path: String(match.3),
        line: match.4 == nil ? Int(match.5) ?? 0 : 1)
    }
  }

  /// A place inside of a mail stands for the mail's first line, as it does in other formats.
  static func html(_ report: Report) throws -> [Said] {
    var said: [Said] = []
    for element in try xml(report, as: .html) {
      if element.name == "li", let rule = element.attributes["data-rule"] {
        said.append(
          Said(level: element.attributes["class"] ?? "", rule: rule, path: "", line: 0))
      } else if element.attributes["class"] == "place", said.last?.path == "" {
        let match = try #require(element.text.wholeMatch(of: /(.*?)( \(.*\))?:(\d+):\d+\s*/))
        said[said.count - 1].path = String(match.1)
        said[said.count - 1].line = match.2 == nil ? Int(match.3) ?? 0 : 1
      }
    }
    return said
  }

  /// A line of Markdown without its code spans and without what a backslash stands before.
  static func withoutCode(_ line: Substring) -> String {
    func run(from start: Substring.Index) -> Substring { line[start...].prefix { $0 == "`" } }
    var bare = ""
    var index = line.startIndex
    while index < line.endIndex {
      if line[index] == "\\" {
        index = line.index(index, offsetBy: 2, limitedBy: line.endIndex) ?? line.endIndex
      } else if line[index] == "`" {
        let open = run(from: index)
        var end = open.endIndex
        while end < line.endIndex, run(from: end).count != open.count {
          let other = run(from: end)
          end = other.isEmpty ? line.index(after: end) : other.endIndex
        }
        index = end < line.endIndex ? run(from: end).endIndex : open.endIndex
      } else {
        bare.append(line[index])
        index = line.index(after: index)
      }
    }
    return bare
  }

  static func csv(_ report: Report) -> [Said] {
    cells(of: text(.csv, report)).dropFirst().map { row in
      Said(level: row[0], rule: row[1], path: row[3], line: Int(row[5]) ?? 0)
    }
  }

  /// Rows and cells by RFC 4180.
  static func cells(of text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        cell += "\""
        scalars.removeFirst()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        row.append(cell)
        cell = ""
      case "\r" where !isQuoted && scalars.first == "\n":
        scalars.removeFirst()
        rows.append(row + [cell])
        (row, cell) = ([], "")
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return rows
  }

  /// Elements of the report in their order: name, attributes, and the text behind them.
  static func xml(
    _ report: Report, as format: ReportFormat = .junit
  ) throws -> [XMLElements.Element] {
    let elements = XMLElements()
    let parser = XMLParser(data: Data(format.bytes(of: report)))
    parser.delegate = elements
    try #require(parser.parse(), "\(String(describing: parser.parserError))")
    return elements.all
  }

  static func junit(_ report: Report) throws -> [Said] {
    var said: [Said] = []
    var current: [String: String] = [:]
    for element in try xml(report) {
      switch element.name {
      case "testcase": current = element.attributes
      case "failure", "system-out":
        let name = current["name"] ?? ""
        said.append(
          Said(
            level: element.attributes["type"] ?? "note",
            rule: String(name.prefix { $0 != ":" }), path: current["file"] ?? "",
            line: Int(current["line"] ?? "") ?? 0))
      default: break
      }
    }
    return said
  }
}

final class XMLElements: NSObject, XMLParserDelegate {
  struct Element {
    var name: String
    var attributes: [String: String]
    var text = ""
  }

  var all: [Element] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    all.append(Element(name: name, attributes: attributes))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if !all.isEmpty { all[all.count - 1].text += text }
  }
}
