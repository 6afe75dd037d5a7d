import Testing
import TrueLineModel

@testable import TrueLineReferenceData

/// What misleads honest people and must accuse none of them: short numbers that carriers share,
/// names that companies gave up, lines and codes of yesterday.
struct `A trap for honest pages` {
  @Test(arguments: [
    // 10086 is China Mobile in the mainland, and takes companies' calls at csl in Hong Kong.
    ("csl", "HK", "10086"), ("China Mobile", "CN", "10086"),
    // 1000 is CTM in Macau and csl in Hong Kong.
    ("CTM", "MO", "1000"), ("csl", "HK", "1000"),
    // 157 answers for the network that dials it.
    ("au", "JP", "157"), ("SoftBank", "JP", "157"), ("Y!mobile", "JP", "157"),
    // So do 114 in South Korea, 300 in Nigeria, 611 in America and 1204 in Cambodia.
    ("SK Telecom", "KR", "114"), ("KT", "KR", "114"), ("LG U+", "KR", "114"),
    ("MTN", "NG", "300"), ("T2", "NG", "300"), ("Verizon", "US", "611"),
    ("Mint Mobile", "US", "611"), ("Metfone", "KH", "1204"), ("Cellcard", "KH", "1204"),
    // Complaints about any carrier of India go to 198.
    ("Jio", "IN", "198"), ("Airtel", "IN", "198"), ("Vi", "IN", "198"),
    // Held once; an old guide is not a lie.
    ("MobiFone", "VN", "145"), ("VinaPhone", "VN", "151"), ("Globe", "PH", "8888"),
    ("Turkcell", "TR", "4440532"), ("Telkomsel", "ID", "133"),
    // Sales, complaints and lost phones are no care, and the carrier's own all the same.
    ("China Mobile Hong Kong", "HK", "12588"), ("Vodafone UK", "GB", "0333 304 1524"),
    ("Cell C", "ZA", "140"),
  ])
  func `is no wrong hotline`(_ name: String, _ country: String, _ number: String) {
    let opinion = builtIn.opinion(
      on: claim(name, .hotline, number), in: JudgingContext(countries: [country]))
    #expect(opinion.verdict != .refuted, "\(opinion.reasons)")
    #expect(opinion.carrier != nil)
  }

  @Test(arguments: ["*556#", "*123#", "*124#", "*232#", "*310#"])
  func `is no wrong balance code where the codes changed`(_ code: String) {
    let opinion = builtIn.opinion(
      on: claim("MTN", .code, code, purpose: "balance"), in: JudgingContext(countries: ["NG"]))
    #expect(opinion.verdict != .refuted)
  }

  @Test(arguments: [
    ("9mobile", "T2", "NG"), ("EE", "T-Mobile UK", "GB"), ("Telenor Myanmar", "ATOM", "MM"),
    ("Jio", "Infotel Broadband Services", "IN"), ("Vi", "Idea Cellular Limited", "IN"),
    ("Robi", "AKTEL", "BD"), ("MobiFone", "VMS", "VN"), ("UScellular", "T-Mobile", "US"),
    ("China Mobile Hong Kong", "PEOPLES", "HK"), ("csl", "one2free", "HK"),
    ("Zong", "China Mobile Pakistan", "PK"), ("XL", "XLSmart", "ID"), ("Tri", "Indosat", "ID"),
  ])
  func `is no wrong alias where a company changed its name or its owner`(
    _ name: String, _ other: String, _ country: String
  ) {
    let opinion = builtIn.opinion(
      on: alias(name, other), in: JudgingContext(countries: [country]))
    #expect(opinion.verdict != .refuted, "\(opinion.right ?? "")")
  }

  @Test func `is told from what became of it`() {
    let opinion = builtIn.opinion(
      on: claim("UScellular", .status, "operating"), in: JudgingContext(countries: ["US"]))
    #expect(opinion.verdict == .refuted)
    #expect(opinion.right?.english.contains("T-Mobile in 2025") == true)
  }
}
