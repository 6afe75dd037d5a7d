import Foundation

/// The published schema of reports, for every test that makes one.
///
/// It reads the keywords that the schema uses and refuses a schema with others,
/// so that nothing in it can go unchecked.
public struct ReportSchema {
  private let root: [String: Any]
  private static let annotations: Set = ["$schema", "$id", "$defs", "title", "description"]

  /// Reads `Schema/report-1.schema.json` of this project.
  public init(file: StaticString = #filePath) throws {
    let path = URL(fileURLWithPath: "\(file)").deletingLastPathComponent()
      .appendingPathComponent("../../Schema/report-1.schema.json")
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: path))
    root = json as? [String: Any] ?? [:]
  }

  /// What in a report the schema forbids; empty for a report that keeps to it.
  public func breaches(in report: [UInt8]) throws -> [String] {
    let json = try JSONSerialization.jsonObject(with: Data(report))
    return check(json, against: root, at: "report")
  }

  private func check(_ value: Any, against schema: [String: Any], at path: String) -> [String] {
    var found: [String] = []
    for (keyword, content) in schema where !Self.annotations.contains(keyword) {
      found += check(value, keyword: keyword, content: content, in: schema, at: path)
    }
    return found
  }

  private func check(
    _ value: Any, keyword: String, content: Any, in schema: [String: Any], at path: String
  ) -> [String] {
    let object = value as? [String: Any]
    let schemas = content as? [[String: Any]] ?? []
    func passing() -> Int { schemas.count { check(value, against: $0, at: path).isEmpty } }
    switch keyword {
    case "$ref":
      let name = "\(content)".replacingOccurrences(of: "#/$defs/", with: "")
      guard let target = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else {
        return ["\(path): the schema refers to nothing: \(content)"]
      }
      return check(value, against: target, at: path)
    case "type":
      let names = content as? [String] ?? ["\(content)"]
      return names.contains { isA($0, value) } ? [] : ["\(path): not \(names): \(value)"]
    case "const":
      return same(value, content) ? [] : ["\(path): not \(content): \(value)"]
    case "enum":
      let values = content as? [Any] ?? []
      return values.contains { same(value, $0) } ? [] : ["\(path): not of \(values): \(value)"]
    case "required":
      let keys = content as? [String] ?? []
      return keys.filter { object?[$0] == nil }.map { "\(path): no \($0)" }
    case "properties":
      let properties = content as? [String: [String: Any]] ?? [:]
      return properties.flatMap { key, schema in
        object?[key].map { check($0, against: schema, at: "\(path).\(key)") } ?? []
      }
    case "items":
      let items = value as? [Any] ?? []
      return items.enumerated().flatMap { index, item in
        check(item, against: content as? [String: Any] ?? [:], at: "\(path)[\(index)]")
      }
    case "allOf": return schemas.flatMap { check(value, against: $0, at: path) }
    case "anyOf": return passing() > 0 ? [] : ["\(path): fits no form: \(value)"]
    case "oneOf": return passing() == 1 ? [] : ["\(path): fits \(passing()) forms: \(value)"]
    case "minLength":
      let isLong = (value as? String)?.isEmpty != true
      return isLong ? [] : ["\(path): empty"]
    case "pattern":
      guard let text = value as? String else { return [] }
      let match = text.range(of: "\(content)", options: .regularExpression)
      return match != nil ? [] : ["\(path): does not match \(content): \(text)"]
    case "minimum", "maximum":
      guard let number = value as? Double, let limit = content as? Double else { return [] }
      let isInside = keyword == "minimum" ? number >= limit : number <= limit
      return isInside ? [] : ["\(path): beyond \(keyword) \(limit): \(number)"]
    default:
      return ["\(path): the schema uses a keyword that this test cannot check: \(keyword)"]
    }
  }

  private func isA(_ name: String, _ value: Any) -> Bool {
    switch name {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "null": value is NSNull
    case "boolean": isTruth(value)
    case "integer": !isTruth(value) && (value as? Double).map { $0 == $0.rounded() } == true
    case "number": !isTruth(value) && value is Double
    default: false
    }
  }

  private func isTruth(_ value: Any) -> Bool {
    guard let number = value as? NSNumber else { return false }
    return String(cString: number.objCType) == "c" || "\(type(of: value))".contains("Bool")
  }

  private func same(_ a: Any, _ b: Any) -> Bool {
    if let a = a as? String, let b = b as? String { return a == b }
    if let a = a as? Double, let b = b as? Double { return a == b }
    return a is NSNull && b is NSNull
  }
}
