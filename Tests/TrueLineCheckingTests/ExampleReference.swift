import TrueLineModel
import TrueLineReferenceData

@testable import TrueLineChecking

/// The fictional carriers of country 001 that the catalogue's examples speak of.
enum ExampleReference {
  static let checker = checker(jobs: 1)

  static func checker(jobs: Int) -> Checker {
    Checker(reference: reference, options: Checker.Options(jobs: jobs))
  }

  static let reference: Reference = {
    var reference = Reference()
    do {
      try reference.add(referenceFile: Array(json.utf8), name: "001.json")
      _ = try reference.add(
        blocklist: Array("telegram:example_scam\t2026-01-01\texample\tan example\n".utf8),
        name: "example")
    } catch {
      preconditionFailure("the examples' reference is broken: \(error)")
    }
    return reference
  }()

  private static let json = """
    {
      "country": "001",
      "names": {"en": ["Exampleland"], "zh": ["示例国"]},
      "places": [],
      "callingCode": "999",
      "tlds": [],
      "carriers": [
        {"id": "001/example-mobile", "name": "Example Mobile",
         "names": ["Example Mobile", "示例移动"], "common": [], "legal": ["Example Mobile Ltd."],
         "formerly": ["Sample Wireless"], "parents": [], "status": "operating", "ended": null,
         "into": null, "networks": ["001-01"], "sector": "mobile"},
        {"id": "001/other-mobile", "name": "Other Mobile", "names": ["Other Mobile", "另例移动"],
         "common": [], "legal": [], "formerly": [], "parents": [], "status": "operating",
         "ended": null, "into": null, "networks": ["001-02"], "sector": "mobile"},
        {"id": "001/gone-mobile", "name": "Gone Mobile", "names": ["Gone Mobile"], "common": [],
         "legal": [], "formerly": [], "parents": [], "status": "closed", "ended": "2013",
         "into": null, "networks": [], "sector": "mobile"}
      ],
      "facts": [
        \(fact("example-mobile", "app", #""Example App""#)),
        \(fact("example-mobile", "cancellation", "", status: "unknown")),
        \(fact("example-mobile", "code", #""*101#""#, purpose: #""balance""#)),
        \(fact("example-mobile", "domain", #""example-mobile.example""#)),
        \(fact("example-mobile", "hotline", #""1001""#)),
        \(fact("example-mobile", "mcc-mnc", #""001-01""#)),
        \(fact("example-mobile", "number-range", #""010", "011""#)),
        \(fact("example-mobile", "operates-in", #""001""#)),
        \(fact("example-mobile", "topup-limit", #""1 USD", "50 USD""#)),
        \(fact("example-mobile", "validity", #""30 d""#)),
        \(fact("other-mobile", "hotline", #""1002""#)),
        \(fact("other-mobile", "number-range", #""012""#)),
        \(fact("gone-mobile", "status", #""closed""#))
      ],
      "closed": [
        \(closed("app")), \(closed("code", purpose: "balance")), \(closed("domain")),
        \(closed("hotline")), \(closed("mcc-mnc")), \(closed("number-range")),
        \(closed("operates-in")), \(closed("topup-limit")), \(closed("validity"))
      ],
      "report": []
    }
    """

  private static func fact(
    _ carrier: String, _ kind: String, _ values: String, purpose: String = "null",
    status: String = "verified"
  ) -> String {
    """
    {"id": "001/\(carrier)/\(kind)", "carrier": "001/\(carrier)", "kind": "\(kind)", \
    "purpose": \(purpose), "values": [\(values)], "status": "\(status)", "asOf": null, \
    "checked": "2026-01-01", "note": "An example.", "sources": [{"url": \
    "https://www.example-mobile.example/help", "publisher": "Example Mobile", "says": "so"}]}
    """
  }

  private static func closed(_ kind: String, purpose: String? = nil) -> String {
    let purpose = purpose.map { #""purpose": "\#($0)", "# } ?? ""
    return """
      {"carrier": "001/example-mobile", "kind": "\(kind)", \(purpose)"why": "It is an example."}
      """
  }
}
