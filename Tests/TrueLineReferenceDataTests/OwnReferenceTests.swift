import Testing
import TrueLineModel

@testable import TrueLineReferenceData

/// What a bank would hand in: no country or carrier of ours in it.
let bankFile = """
  {
    "country": "001",
    "names": {"en": ["Exampleland"], "zh": ["例国"]},
    "callingCode": "999",
    "checked": "2026-11-01",
    "carriers": [
      {"id": "001/example-bank", "name": "Example Bank", "names": ["示例银行"], "sector": "bank"}
    ],
    "facts": [
      {"id": "001/example-bank/hotline", "carrier": "001/example-bank", "kind": "hotline",
       "values": ["5550100", "+9995550100"]},
      {"id": "001/example-bank/domain", "carrier": "001/example-bank", "kind": "domain",
       "values": ["bank.example"]}
    ],
    "closed": [
      {"carrier": "001/example-bank", "kind": "hotline", "why": "our only customer number"}
    ]
  }
  """

func reference(_ text: String) throws -> Reference {
  var reference = Reference.builtIn()
  try reference.add(referenceFile: Array(text.utf8), name: "bank.json")
  return reference
}

struct `A user's own reference` {
  let bank: Reference
  init() throws { bank = try reference(bankFile) }

  @Test(arguments: ["Example Bank", "示例银行", "EXAMPLE-BANK"])
  func `refutes a false hotline under every name`(_ name: String) {
    let opinion = bank.opinion(
      on: claim(name, .hotline, "5550177", in: bank), in: JudgingContext())
    #expect(opinion.verdict == .refuted)
    #expect(opinion.right == "5550100")
    #expect(opinion.carrier?.id == "001/example-bank")
    #expect(!opinion.isWeak)
  }

  @Test(arguments: ["5550100", "+9995550100", "+999 555-0100"])
  func `supports the true one in every spelling`(_ number: String) {
    let opinion = bank.opinion(
      on: claim("Example Bank", .hotline, number, in: bank), in: JudgingContext())
    #expect(opinion.verdict == .supported)
  }

  @Test func `says too little of an open set to refute`() {
    let opinion = bank.opinion(
      on: claim("Example Bank", .domain, "other.example", in: bank), in: JudgingContext())
    #expect(opinion.verdict == .unsupported)
  }

  @Test func `clears the company's own contacts`() {
    for channel in [
      Channel(.domain, "bank.example"), Channel(.url, "https://my.bank.example/login"),
      Channel(.phone, "+9995550100"), Channel(.email, "care@bank.example"),
    ] {
      #expect(bank.opinion(on: channel).verdict == .allowed, "\(channel)")
    }
    #expect(bank.opinion(on: Channel(.domain, "bank.other.example")).verdict == .unknown)
  }

  @Test func `gives its names to the detectors`() {
    let names = bank.vocabulary.names.all
    #expect(names.contains { $0.kind == .carrier(["001/example-bank"]) && $0.words == "示例银行" })
    #expect(names.contains { $0.kind == .country("001") && $0.words == "例国" })
  }

  @Test(arguments: [
    ("\"kind\": \"hotline\",\n", "\"kind\": \"hotlines\",\n", 10, "“hotlines” is not known here"),
    (
      "\"001/example-bank\", \"kind\": \"domain\"", "\"001/example\", \"kind\": \"domain\"", 12,
      "“001/example” is no carrier of this file"
    ),
    ("\"checked\": \"2026-11-01\",", "", 10, "a fact without “checked”"),
    ("\"country\": \"001\",", "", 1, "no “country”"),
    ("\"country\": \"001\",", "\"country\": \"001\"", 3, "“}” is missing"),
    ("\"id\": \"001/example-bank/domain\", ", "", 12, "a fact without “id”"),
    ("\"5550100\",", "5550100,", 11, "a text in quotes is missing"),
  ])
  func `with a mistake is refused with its line and a cure`(
    _ right: String, _ wrong: String, _ line: Int, _ what: String
  ) throws {
    let start = try #require(bankFile.firstRange(of: right))
    let text = bankFile.replacingCharacters(in: start, with: wrong)
    let error = #expect(throws: ReferenceError.self) { try reference(text) }
    #expect(error?.what.contains(what) == true, "\(error?.description ?? "")")
    #expect(error?.line == line, "\(error?.description ?? "")")
    #expect(error?.cure.isEmpty == false)
  }

  @Test func `never crashes on what is cut short`() {
    let bytes = Array(bankFile.utf8)
    for end in 0..<bytes.count - 1 {
      var broken = Reference()
      #expect(throws: ReferenceError.self) {
        try broken.add(referenceFile: Array(bytes[..<end]), name: "cut.json")
      }
    }
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}

struct `The age of facts` {
  @Test(arguments: [
    ("2029-11-21", Verdict.refuted), ("2029-11-22", .unknown), ("2026-01-01", .refuted),
  ])
  func `is measured against the day that the user names`(_ item: (String, Verdict)) {
    var reference = builtIn
    reference.asOf = item.0
    #expect(reference.opinion(on: claim("Smart", .hotline, "127"), in: cambodia).verdict == item.1)
    #expect(reference.opinion(on: alias("CamGSM", "CooTel"), in: cambodia).verdict == item.1)
    #expect((reference.ageWarning == nil) == (item.1 == .refuted))
  }

  @Test func `is the reference's own where nobody names a day`() {
    #expect(builtIn.judgingDay == builtIn.date)
    #expect(builtIn.ageWarning == nil)
  }

  @Test func `is not moved by a user's file that lies in the far future`() throws {
    let future = try reference(bankFile.replacing("2026-11-01", with: "2099-11-01"))
    #expect(future.judgingDay == builtIn.date)
    #expect(future.opinion(on: claim("Smart", .hotline, "127"), in: cambodia).verdict == .refuted)
    #expect(future.opinion(on: Channel(.domain, "smart.com.kh")).verdict == .allowed)
    let opinion = future.opinion(
      on: claim("Example Bank", .hotline, "5550177", in: future), in: JudgingContext())
    #expect(opinion.verdict == .refuted)
    var alone = Reference()
    try alone.add(referenceFile: Array(bankFile.utf8), name: "bank.json")
    let shop = bankFile.replacing("2026-11-01", with: "2099-11-01")
      .replacing("example-bank", with: "example-shop").replacing("Example Bank", with: "Shop")
    try alone.add(referenceFile: Array(shop.utf8), name: "shop.json")
    let claim = claim("Example Bank", .hotline, "5550177", in: alone)
    #expect(alone.opinion(on: claim, in: JudgingContext()).verdict == .refuted)
  }

  @Test func `counts a fact's years up to the newest one of its file`() throws {
    let first = #""kind": "hotline","#
    let mixed = try reference(
      bankFile.replacing(first, with: #""kind": "hotline", "checked": "2029-11-02","#))
    #expect(mixed.opinion(on: Channel(.domain, "bank.example")).verdict == .unknown)
    let old = try reference(bankFile.replacing("2026-11-01", with: "2019-11-01"))
    #expect(old.opinion(on: Channel(.domain, "bank.example")).verdict == .unknown)
  }
}

struct `A verdict` {
  @Test(arguments: [
    // Prefixes in every spelling; who has the other one is said.
    (claim("Smart", .numberRange, "096"), Verdict.supported, ""),
    (claim("Smart", .numberRange, "+85596"), .supported, ""),
    (claim("Smart", .numberRange, "0961234567"), .supported, ""),
    (claim("Smart", .numberRange, "097"), .refuted, "belongs to Metfone"),
    (claim("Smart", .numberRange, "087"), .supported, ""),
    (claim("Smart", .numberRange, "0"), .unknown, ""),
    (claim("Smart", .networkCode, "45606"), .supported, ""),
    (claim("Smart", .networkCode, "456-08"), .refuted, "belongs to Metfone"),
    // Amounts and periods as quantities.
    (claim("Smart", .topUpLimit, "50 USD", purpose: "max"), .supported, ""),
    (claim("Smart", .topUpLimit, "20 USD"), .supported, ""),
    (claim("Smart", .topUpLimit, "500 USD", purpose: "max"), .refuted, ""),
    (claim("Smart", .validity, "8 d", "200 d"), .supported, ""),
    (claim("Smart", .validity, "1200 h"), .refuted, ""),
    (claim("Smart", .validity, "192 h"), .supported, ""),
    (claim("Smart", .validity, "3 y"), .refuted, ""),
    // A code for another purpose; with its placeholder in any words.
    (claim("Smart", .code, "*888*PIN#", purpose: "balance"), .refuted, ""),
    (claim("Smart", .code, "*888*<card>#", purpose: "top-up"), .supported, ""),
    (claim("Smart", .code, "*888#", form: .calledAsHotline), .unsupported, "a code of the carrier"),
    (claim("Smart", .code, "*888*1234567890123#", purpose: "top-up"), .supported, ""),
    (claim("Smart", .code, "*889*PIN#", purpose: "top-up"), .unsupported, ""),
    (claim("Cellcard", .code, "*133*5*NUMBER#", purpose: "transfer"), .supported, ""),
    (claim("Metfone", .kyc, "none"), .refuted, ""),
    (claim("Metfone", .kyc, "passport"), .supported, ""),
    // What nobody can confirm is not called false.
    (claim("Smart", .hotline, "888"), .unsupported, ""),
    (claim("CooTel", .domain, "cootel.com.kh"), .unsupported, ""),
    (claim("CooTel", .status, "operating"), .unknown, ""),
    (claim("Beeline", .status, "operating"), .refuted, ""),
    (claim("Beeline", .status, "closed"), .supported, ""),
    (claim("qb", .status, "operating"), .refuted, ""),
    (claim("Smart", .status, "closed"), .refuted, ""),
    (claim("Beeline", .operatesIn, "KH"), .refuted, ""),
    (claim("Metfone", .domain, "metfone.example"), .refuted, ""),
    (claim("Metfone", .domain, "notmetfone.com.kh"), .refuted, ""),
  ])
  func `follows from closed sets and listed values`(
    _ claim: Claim, _ verdict: Verdict, _ reason: String
  ) {
    let opinion = builtIn.opinion(on: claim, in: cambodia)
    #expect(opinion.verdict == verdict, "\(claim.values) \(opinion.right ?? "") \(opinion.reasons)")
    #expect(reason.isEmpty || opinion.reasons.contains(reason), "\(opinion.reasons)")
  }

  @Test func `on all carriers of a country is good if some do so`() {
    let all = Claim(
      subject: .init(words: "*", candidates: ["kh/*"]), predicate: .topUpChannel,
      values: ["wechat-pay"])
    #expect(builtIn.opinion(on: all, in: cambodia).verdict == .supported)
  }

  @Test func `on a closed carrier says what became of it`() {
    let opinion = builtIn.opinion(on: claim("Beeline", .status, "operating"), in: cambodia)
    #expect(opinion.right == "Beeline became part of Metfone in 2015")
  }
}

struct `The world table` {
  @Test func `knows where a brand is at home`() {
    #expect(World.builtIn.countries(ofBrand: "Mytel") == ["MM"])
    #expect(World.builtIn.countries(ofBrand: "unitel").contains("LA"))
    #expect(World.builtIn.countries(ofBrand: "Smile Mobile").contains("TZ"))
    #expect(World.builtIn.operators(named: "Example Cell") == [])
    #expect(World.builtIn.operators(named: "") == [])
    #expect(World.builtIn.countryName("KE") == "Kenya")
  }

  @Test func `has Chinese names in both scripts`() {
    let names = World.builtIn.operators(named: "台灣大哥大").map(\.country)
    #expect(names.contains("TW"))
    #expect(World.builtIn.operators(named: "台湾大哥大").map(\.country) == names)
  }
}
