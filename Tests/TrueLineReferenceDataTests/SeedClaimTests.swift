import Testing
import TrueLineModel

@testable import TrueLineReferenceData

/// What pages about Cambodian carriers claim, by the number of the research.
struct `Claims about Cambodian carriers` {
  struct Case: Sendable, CustomTestStringConvertible {
    var number: Int
    var claim: Claim
    var right: String
    init(_ number: Int, _ claim: Claim, right: String) {
      self.number = number
      self.claim = claim
      self.right = right
    }
    var testDescription: String {
      "\(number): \(claim.subject.words) \(claim.predicate.rawValue) \(claim.values)"
    }
  }

  static let contradicted = [
    Case(2, alias("CamGSM", "Unitel"), right: "Cellcard"),
    Case(2, alias("Unitel", "CamGSM"), right: "Cellcard"),
    Case(20, alias("Cellcard", "Unitel"), right: "Laos"),
    Case(23, claim("Unitel", .operatesIn, "KH"), right: "Laos"),
    Case(44, claim("Smart", .hotline, "127"), right: "1204"),
    Case(45, claim("Metfone", .hotline, "128"), right: "1777"),
    Case(61, alias("CamGSM", "CooTel"), right: "Cellcard"),
    Case(105, alias("CamGSM", "CooTel"), right: "Xinwei"),
    Case(68, claim("Smart", .app, "Smart Online"), right: "SmartNas"),
    Case(69, claim("Metfone", .app, "Metfone Online"), right: "CamID"),
    Case(113, claim("Smart", .hotline, "*123#"), right: "1204"),
    Case(113, claim("Smart", .code, "*123#", form: .calledAsHotline), right: "1204"),
    Case(114, claim("Metfone", .hotline, "*100#"), right: "1777"),
    Case(116, claim("Smart", .code, "*123#", purpose: "balance"), right: "*1201#"),
    Case(130, claim("Metfone", .topUpLimit, "10 USD", purpose: "max"), right: "100 USD"),
  ]

  @Test(arguments: contradicted)
  func `are refuted with the right fact and its source`(_ item: Case) {
    let opinion = builtIn.opinion(on: item.claim, in: cambodia)
    #expect(opinion.verdict == .refuted)
    #expect(opinion.right?.english.contains(item.right) == true, "\(opinion.right ?? "nothing")")
    #expect(!opinion.isWeak && !opinion.isAmbiguous)
    #expect(!opinion.facts.isEmpty)
    #expect(opinion.facts.allSatisfy { !$0.sources.isEmpty })
  }

  static let consistent = [
    Case(1, alias("CamGSM", "Cellcard"), right: ""),
    Case(9, claim("Smart", .domain, "smart.com.kh"), right: ""),
    Case(9, claim("Smart", .domain, "www.smart.com.kh"), right: ""),
    Case(9, claim("Smart", .app, "SmartNas"), right: ""),
    Case(9, claim("Smart", .app, "Smart Nas"), right: ""),
    Case(57, claim("Smart", .hotline, "1204"), right: ""),
    Case(57, claim("CooTel", .hotline, "1204"), right: ""),
    Case(66, claim("Metfone", .code, "*1201#", purpose: "balance"), right: ""),
    Case(64, claim("Metfone", .validity, "60 d", "30 d", "90 d"), right: ""),
    Case(75, claim("Smart", .topUpChannel, "shop"), right: ""),
    Case(78, claim("Smart", .topUpChannel, "atm", "paygo"), right: ""),
    Case(124, claim("Metfone", .topUpChannel, "wechat-pay", "alipay"), right: ""),
    Case(126, claim("Metfone", .domain, "pay.metfone.com.kh"), right: ""),
  ]

  @Test(arguments: consistent)
  func `are supported where a source says them`(_ item: Case) {
    let opinion = builtIn.opinion(on: item.claim, in: cambodia)
    #expect(opinion.verdict == .supported, "\(opinion.reasons)")
    #expect(!opinion.facts.isEmpty)
  }

  static let unsupported = [
    Case(10, claim("Smart", .cancellation, "online"), right: ""),
    Case(14, claim("Metfone", .cancellation, "online", "app"), right: ""),
    Case(22, claim("Cellcard", .cancellation, "hotline", "shop"), right: ""),
    Case(77, claim("Smart", .kyc, "passport", purpose: "top-up"), right: ""),
    Case(115, claim("CooTel", .hotline, "*101#"), right: ""),
    Case(117, claim("Smart", .code, "*123#", form: .sentAsMessage), right: ""),
    Case(
      118, claim("Metfone", .code, "*100#", purpose: "balance", form: .sentAsMessage), right: ""),
  ]

  @Test(arguments: unsupported)
  func `are unsupported where somebody looked and found nothing`(_ item: Case) {
    let opinion = builtIn.opinion(on: item.claim, in: cambodia)
    #expect(opinion.verdict == .unsupported, "\(opinion.reasons)")
    #expect(!opinion.facts.isEmpty)
  }

  @Test func `are unknown where nothing is known`() {
    #expect(builtIn.opinion(on: claim("Smart", .owner), in: cambodia).verdict == .unknown)
    #expect(builtIn.opinion(on: claim("Nobody", .hotline, "127"), in: cambodia).verdict == .unknown)
    // "The Metfone app" names none.
    #expect(
      builtIn.opinion(on: claim("Metfone", .app, "Metfone APP"), in: cambodia).verdict == .unknown)
  }
}
