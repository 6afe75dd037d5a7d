import Testing
import TrueLineModel

@testable import TrueLineReferenceData

/// Two houses and a daughter of the first, in a country that does not exist. No list is closed.
struct `A value that is another carrier’s` {
  let known: Reference

  init() throws {
    func carrier(_ id: String, _ name: String, parent: String = "") -> String {
      """
      {"id": "001/\(id)", "name": "\(name)", "parents": [\(parent.isEmpty ? "" : "\"\(parent)\"")],
       "status": "operating", "sector": "mobile"}
      """
    }
    func fact(_ carrier: String, _ kind: String, _ values: [String], _ more: String = "") -> String
    {
      """
      {"id": "001/\(carrier)/\(kind)\(values[0])", "carrier": "001/\(carrier)", "kind": "\(kind)",
       "values": \(values)\(more)}
      """
    }
    let single = ", \"status\": \"single-source\""
    let carriers = [
      carrier("lumetel", "Lumetel"), carrier("kavitel", "Kavitel"), carrier("zontel", "Zontel"),
      carrier("lumelite", "Lumelite", parent: "Lumetel"),
    ]
    let facts = [
      fact("lumetel", "hotline", ["1001"]), fact("lumetel", "app", ["MyLumetel"]),
      fact("lumetel", "domain", ["lumetel.example"]),
      fact("lumetel", "number-range", ["0771"]),
      fact("lumetel", "code", ["*101#"], ", \"purpose\": \"balance\""),
      fact("kavitel", "hotline", ["1002"]),
      fact("kavitel", "hotline", ["198"], ", \"purpose\": \"complaint\""),
      fact("kavitel", "code", ["*102#"], ", \"purpose\": \"balance\""),
      fact("zontel", "hotline", ["1003"], single),
    ]
    var reference = Reference()
    let file = """
      {"country": "001", "checked": "2026-01-01",
       "carriers": [\(carriers.joined(separator: ","))], "facts": [\(facts.joined(separator: ","))]}
      """
    try reference.add(referenceFile: Array(file.utf8), name: "001.json")
    known = reference
  }

  @Test(arguments: [
    ("Kavitel", Predicate.hotline, "1001"), ("Kavitel", .app, "MyLumetel"),
    ("Kavitel", .domain, "lumetel.example"), ("Kavitel", .domain, "www.lumetel.example"),
    ("Kavitel", .numberRange, "0771"), ("Zontel", .hotline, "1002"),
  ])
  func `is refuted although no list is complete`(
    _ name: String, _ kind: Predicate, _ value: String
  ) {
    let opinion = known.opinion(on: claim(name, kind, value, in: known), in: JudgingContext())
    #expect(opinion.verdict == .refuted)
    #expect(opinion.right?.english.contains("\(value) belongs to") == true)
  }

  @Test func `is told with the day of facts that nobody checked for a year`() {
    var later = known
    let said = claim("Kavitel", .hotline, "1001", in: known)
    #expect(!later.opinion(on: said, in: JudgingContext()).reasons.contains("checked on"))
    later.asOf = "2027-06-01"
    #expect(later.opinion(on: said, in: JudgingContext()).reasons.contains("checked on 2026-01-01"))
    later.asOf = "2029-06-01"
    #expect(later.opinion(on: said, in: JudgingContext()).verdict == .unknown)
  }

  @Test func `weighs as much as what is known of both`() {
    func opinion(_ name: String, _ value: String) -> Opinion {
      known.opinion(on: claim(name, .hotline, value, in: known), in: JudgingContext())
    }
    #expect(!opinion("Kavitel", "1001").isWeak)
    #expect(opinion("Kavitel", "1003").isWeak)
    #expect(opinion("Zontel", "1001").isWeak)
  }

  @Test(arguments: [
    // Nobody has it.
    ("Kavitel", Predicate.hotline, "1009", nil),
    // Complaints may go to one number for all.
    ("Lumetel", .hotline, "198", nil),
    // A daughter shares what its house has.
    ("Lumelite", .hotline, "1001", nil), ("Lumelite", .app, "MyLumetel", nil),
    // A code alone tells nobody apart of whom none is known.
    ("Zontel", .code, "*101#", "balance"),
    ("Lumetel", .code, "*102#", "validity"),
  ])
  func `is left alone where it tells nobody apart`(
    _ name: String, _ kind: Predicate, _ value: String, _ purpose: String?
  ) {
    let said = claim(name, kind, value, purpose: purpose, in: known)
    #expect(known.opinion(on: said, in: JudgingContext()).verdict != .refuted)
  }
}
