import Foundation
import Testing
import TrueLine

struct `trueline reference lint` {
  @Test func `has nothing to say of the data that we ship`() throws {
    #expect(Reference.builtIn().lint() == [])
    #expect(try Command(["reference", "lint"]).status == 0)
  }

  @Test(arguments: [
    (#""h", "checked": "2026-11-20""#, #""h", "checked": "2001-01-01""#, "last checked on 2001"),
    (#""checked": "2026-11-20""#, #""checked": "lately""#, "is no day"),
    ("https://one.example/help", "a leaflet", "nobody can open “a leaflet”"),
    (#""publisher": "One""#, #""publisher": """#, "without a publisher"),
    (#""id": "xa/one/hotline""#, #""id": "xa/two/app""#, "stands here twice"),
    (#""id": "xa/one/app""#, #""id": "xa/one/z""#, "stands after"),
    (#""values": ["1999"]"#, #""values": []"#, "has no values"),
    (
      #""status": "verified", "note": "h""#, #""status": "corroborated", "note": "h""#,
      "by one page"
    ),
    ("because its own page lists them all", "", "has no reason"),
    (#""kind": "hotline", "why""#, #""kind": "domain", "why""#, "holds no verified"),
    (#"["Two App"]"#, #"["One App"]"#, "gives “One App”"),
    (#"["020"]"#, #"["0105"]"#, "gives “0105”"),
    (#"["closed"]"#, #"["operating"]"#, "says operating"),
  ])
  func `finds what a keeper would not let pass`(
    _ right: String, _ wrong: String, _ complaint: String
  ) throws {
    #expect(file.contains(right))
    #expect(try problems(in: file) == [])
    let found = try problems(in: file.replacingOccurrences(of: right, with: wrong))
    #expect(found.contains { $0.what.contains(complaint) && $0.line > 0 }, "\(found)")
  }

  @Test func `lists what nobody has checked for a year`() throws {
    let day = Reference.builtIn().date
    #expect(try Command(["reference", "lint", "--as-of", day]).status == 0)
    let late = try Command(["reference", "lint", "--as-of", "2029-01-01"])
    #expect(late.status == 1)
    #expect(late.out.contains("Carriers/kh.json"))
    #expect(late.out.contains("“kh/smart/hotline” was last checked on \(day)"))
    #expect(try Command(["reference", "lint", "--as-of", "soon"]).status == 2)
  }

  @Test func `asks nobody for sources about his own company`() throws {
    let bank = """
      {"country": "XB", "checked": "2026-11-20",
       "carriers": [{"id": "xb/bank", "name": "Example Bank", "sector": "bank"}],
       "facts": [{"id": "xb/bank/hotline", "carrier": "xb/bank", "kind": "hotline", "values": ["1999"]}],
       "closed": [{"carrier": "xb/bank", "kind": "hotline", "why": "the bank has this number only"}]}
      """
    #expect(try problems(in: bank) == [])
  }

  @Test func `names file and line, and ends with 1`() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try file.replacingOccurrences(of: "https://two.example/", with: "none")
      .write(toFile: path, atomically: true, encoding: .utf8)
    let run = try Command(["reference", "lint", path])
    #expect(run.status == 1)
    #expect(run.out.hasPrefix("\(path):"))
    let broken = try Command(["reference", "lint", "README.md"])
    #expect(broken.status == 2)
    #expect(broken.err.contains("README.md:1"))
  }

  private func problems(in file: String) throws -> [ReferenceError] {
    var reference = Reference()
    try reference.add(referenceFile: Array(file.utf8), name: "xa.json")
    return reference.lint(file: "xa.json")
  }

  private let file = """
    {"country": "XA", "names": {"en": ["Exampleland"]},
     "carriers": [
      {"id": "xa/one", "name": "One", "status": "operating"},
      {"id": "xa/two", "name": "Two", "status": "closed"}],
     "facts": [
      \(fact("xa/one/app", "xa/one", "app", ["One App"], "a")),
      \(fact("xa/one/hotline", "xa/one", "hotline", ["1999"], "h")),
      \(fact("xa/one/number-range", "xa/one", "number-range", ["010", "011"], "r")),
      \(fact("xa/two/app", "xa/two", "app", ["Two App"], "b")),
      \(fact("xa/two/number-range", "xa/two", "number-range", ["020"], "s")),
      \(fact("xa/two/status", "xa/two", "status", ["closed"], "t"))],
     "closed": [
      {"carrier": "xa/one", "kind": "hotline", "why": "because its own page lists them all"}]}
    """

  private static func fact(
    _ id: String, _ carrier: String, _ kind: String, _ values: [String], _ note: String
  ) -> String {
    let list = values.map { "\"\($0)\"" }.joined(separator: ", ")
    let host = carrier == "xa/one" ? "one.example/help" : "two.example/"
    let publisher = carrier == "xa/one" ? "One" : "Two"
    return """
      {"id": "\(id)", "carrier": "\(carrier)", "kind": "\(kind)", "values": [\(list)],
       "status": "verified", "note": "\(note)", "checked": "2026-11-20",
       "sources": [{"url": "https://\(host)", "publisher": "\(publisher)", "says": "so"}]}
      """
  }
}
