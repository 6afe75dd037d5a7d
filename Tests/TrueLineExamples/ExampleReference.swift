import TrueLineChecking
import TrueLineModel
import TrueLineReferenceData

/// The fictional carriers that the catalogue's examples speak of.
///
/// Country 001, Exampleland: Testel, Example Mobile, Samplecell (whose company is
/// SampleGSM), Thinlink, of which only single sources tell, and Demofone, which closed in 2015.
/// Country 002, Otherland: Otherlink. Organisations: Parcelia, a parcel service, and Harbour, a bank
/// called by an ordinary word.
package enum ExampleReference {
  package static let checker = checker(jobs: 1)

  /// Rules and knowledge alone: learned points change with what they are learned from, and have
  /// tests of their own.
  package static func checker(jobs: Int) -> Checker {
    var options = Checker.Options(jobs: jobs)
    options.scorecard = .nobodys
    return Checker(reference: reference, options: options)
  }

  package static let reference: Reference = {
    var reference = Reference()
    reference.organisations = organisations
    do {
      try reference.add(referenceFile: Array(exampleland.utf8), name: "001.json")
      try reference.add(referenceFile: Array(otherland.utf8), name: "002.json")
      _ = try reference.add(
        blocklist: Array("telegram:example_scam\t2026-01-01\texample\tan example\n".utf8),
        name: "example")
    } catch {
      preconditionFailure("the examples' reference is broken: \(error)")
    }
    return reference
  }()

  private static let organisations = Organisations(
    texts: [
      (
        "organisations.tsv",
        """
        # organisations
        id\tname\tnames\tcountry\tcommon\tcarriers\tdomains
        bank/001/harbour\tHarbour\tHarbour Savings\t001\ty\t\tharbour.example
        parcel/001/parcelia\tParcelia\t例递快运\t001\t\t\tparcelia.example
        """
      ),
      (
        "domains.tsv",
        """
        # domains
        host\tkind\twhose\tsources
        harbour.example\tofficial\tbank/001/harbour\tone
        parcelia.example\tofficial\tparcel/001/parcelia\tone
        """
      ),
      (
        "user-hosts.tsv",
        """
        # user-hosts
        host\tkind\twhose\tsources
        pages.example\tuser-content\t\tone
        short.example\tshortener\t\tone
        """
      ),
      (
        "sources.tsv",
        """
        # sources
        source\ttitle\turl\tlicence\tversion
        one\tExample Directory\thttps://one.example\tMIT\t2026-11-01
        """
      ),
    ])

  private static let exampleland = file(
    country: "001", names: #"{"en": ["Exampleland"], "zh": ["例国"]}"#,
    carriers: [
      carrier("001/testel", "Testel"),
      carrier("001/example-mobile", "Example Mobile"),
      carrier("001/samplecell", "Samplecell", also: "SampleGSM"),
      carrier("001/thinlink", "Thinlink"),
      carrier("001/demofone", "Demofone", status: "closed", ended: #""2015""#),
    ],
    facts: [
      fact("001/testel", "app", #""Testel Go""#),
      fact("001/testel", "cancellation", "", status: "unknown"),
      fact("001/testel", "code", #""*101#""#, purpose: #""balance""#),
      fact("001/testel", "domain", #""testel.example""#),
      fact("001/testel", "hotline", #""1001", "555-0100""#),
      fact("001/testel", "mcc-mnc", #""001-01""#),
      fact("001/testel", "number-range", #""010", "011""#),
      fact("001/testel", "operates-in", #""001""#),
      fact("001/testel", "status", #""operating""#),
      fact("001/testel", "topup-limit", #""1 USD", "50 USD""#),
      fact("001/testel", "validity", #""30 d""#),
      fact("001/example-mobile", "hotline", #""1002""#),
      fact("001/thinlink", "hotline", #""1003""#, status: "single-source"),
      fact("001/demofone", "status", #""closed""#),
    ],
    closed: [
      "app", "code", "domain", "hotline", "mcc-mnc", "number-range", "operates-in", "topup-limit",
      "validity",
    ].map { closed("001/testel", $0, purpose: $0 == "code" ? "balance" : nil) }
      + [closed("001/thinlink", "hotline")])

  private static let otherland = file(
    country: "002", names: #"{"en": ["Otherland"]}"#,
    carriers: [carrier("002/otherlink", "Otherlink")],
    facts: [fact("002/otherlink", "operates-in", #""002""#)],
    closed: [closed("002/otherlink", "operates-in")])

  package static func file(
    country: String, names: String, carriers: [String], facts: [String], closed: [String]
  ) -> String {
    """
    {"country": "\(country)", "names": \(names), "places": [], "callingCode": "999",
     "tlds": [], "carriers": [\(carriers.joined(separator: ",\n"))],
     "facts": [\(facts.joined(separator: ",\n"))],
     "closed": [\(closed.joined(separator: ",\n"))], "report": []}
    """
  }

  package static func carrier(
    _ id: String, _ name: String, also: String? = nil, status: String = "operating",
    ended: String = "null"
  ) -> String {
    let names = ([name] + (also.map { [$0] } ?? [])).map { #""\#($0)""# }.joined(separator: ", ")
    return """
      {"id": "\(id)", "name": "\(name)", "names": [\(names)], "common": [], "legal": [], \
      "formerly": [], "parents": [], "status": "\(status)", "ended": \(ended), "into": null, \
      "networks": [], "sector": "mobile"}
      """
  }

  package static func fact(
    _ carrier: String, _ kind: String, _ values: String, purpose: String = "null",
    status: String = "verified"
  ) -> String {
    """
    {"id": "\(carrier)/\(kind)", "carrier": "\(carrier)", "kind": "\(kind)", \
    "purpose": \(purpose), "values": [\(values)], "status": "\(status)", "asOf": null, \
    "checked": "2026-01-01", "note": "An example.", "sources": [{"url": \
    "https://www.testel.example/help", "publisher": "Testel", "says": "so"}]}
    """
  }

  package static func closed(_ carrier: String, _ kind: String, purpose: String?) -> String {
    let purpose = purpose.map { #""purpose": "\#($0)", "# } ?? ""
    return """
      {"carrier": "\(carrier)", "kind": "\(kind)", \(purpose)"why": "It is an example."}
      """
  }

  package static func closed(_ carrier: String, _ kind: String) -> String {
    closed(carrier, kind, purpose: nil)
  }
}
