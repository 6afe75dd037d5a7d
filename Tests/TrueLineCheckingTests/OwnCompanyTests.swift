import Testing
import TrueLineModel
import TrueLineReferenceData

@testable import TrueLineChecking

/// A bank and a parcel service of a user's own reference file.
private let companies = """
  {
    "country": "001",
    "names": {"en": ["Exampleland"], "zh": ["例国"]},
    "callingCode": "999",
    "checked": "2026-11-01",
    "carriers": [
      {"id": "001/example-bank", "name": "Example Bank", "names": ["示例银行"], "sector": "bank"},
      {"id": "001/example-post", "name": "Example Post", "names": [], "sector": "parcel"}
    ],
    "facts": [
      {"id": "001/example-bank/app", "carrier": "001/example-bank", "kind": "app",
       "values": ["Example Wallet"]},
      {"id": "001/example-bank/domain", "carrier": "001/example-bank", "kind": "domain",
       "values": ["bank.example"]},
      {"id": "001/example-bank/hotline", "carrier": "001/example-bank", "kind": "hotline",
       "values": ["5550100", "+9995550100"]},
      {"id": "001/example-post/domain", "carrier": "001/example-post", "kind": "domain",
       "values": ["post.example"]},
      {"id": "001/example-post/hotline", "carrier": "001/example-post", "kind": "hotline",
       "values": ["5550150"]}
    ],
    "closed": [
      {"carrier": "001/example-bank", "kind": "app", "why": "our only app"},
      {"carrier": "001/example-bank", "kind": "domain", "why": "our only domain"},
      {"carrier": "001/example-bank", "kind": "hotline", "why": "our only customer number"}
    ]
  }
  """

struct `A company of a user's own reference` {
  let checker: Checker

  init() throws {
    var reference = Reference.builtIn(lists: false)
    try reference.add(referenceFile: Array(companies.utf8), name: "companies.json")
    checker = Checker(reference: reference)
  }

  private func accusations(of text: String) -> [String] {
    let source = Source(name: "page.md", bytes: Array((text + "\n").utf8))
    return checker.check(source).report.findings.filter { $0.level != .note }.map(\.rule.rawValue)
  }

  @Test(arguments: [
    ("The hotline of Example Bank is 1234.", "wrong-hotline"),
    ("示例银行的客服热线是1234。", "wrong-hotline"),
    ("Línea de atención de Example Bank: 1234", "wrong-hotline"),
    ("Example Bank's official website is other.example.", "wrong-domain"),
    ("The official app of Example Bank is “Super Wallet”.", "wrong-app"),
    ("Example Bank's official Telegram is t.me/example_other.", "false-official-contact"),
    // No set of the parcel service is closed: what is the bank's is not its own.
    ("Example Post hotline: 5550100", "wrong-hotline"),
    ("Example Post's website is bank.example.", "wrong-domain"),
  ])
  func `is spoken of as falsely as any carrier`(_ text: String, _ rule: String) {
    #expect(accusations(of: text) == [rule])
  }

  @Test(arguments: [
    "The hotline of Example Bank is 5550100.", "示例银行的客服热线是5550100。",
    "Example Bank's official website is bank.example.",
    "The official app of Example Bank is Example Wallet.",
    "Track your parcel with Example Post at post.example or call 5550150.",
    "Example Post hotline: 1234", "Example Bank has 1234 branches.",
    "Scammers say that Example Bank's hotline is 1234.",
  ])
  func `is accused by nobody who says what holds or what nobody knows`(_ text: String) {
    #expect(accusations(of: text) == [])
  }
}
