import Testing
import TrueLineModel

@testable import TrueLineReferenceData

struct `A name that several carriers share` {
  let nowhere = JudgingContext()

  @Test func `is judged against all of them and marked`() {
    let opinion = builtIn.opinion(on: claim("Smart", .hotline, "127"), in: nowhere)
    #expect(opinion.verdict == .refuted)
    #expect(opinion.isAmbiguous)
    #expect(opinion.reasons.contains("Smart (Cambodia)"))
    #expect(opinion.reasons.contains("Smart (Philippines)"))
    #expect(opinion.right?.english.contains("1204") == true)
  }

  @Test func `is supported if one of them has the value`() {
    let opinion = builtIn.opinion(on: claim("Smart", .hotline, "1204"), in: nowhere)
    #expect(opinion.verdict == .supported)
  }

  @Test func `is settled by the country`() {
    let opinion = builtIn.opinion(on: claim("Smart", .hotline, "127"), in: cambodia)
    #expect(opinion.carrier?.id == "kh/smart")
    #expect(!opinion.isAmbiguous)
  }

  @Test func `is none of ours where the country has another company of that name`() {
    let uzbekistan = JudgingContext(countries: ["UZ"])
    let opinion = builtIn.opinion(on: claim("Unitel", .hotline, "109"), in: uzbekistan)
    #expect(opinion.verdict == .unknown)
  }

  @Test func `operates where one of them does`() {
    #expect(
      builtIn.opinion(on: claim("Unitel", .operatesIn, "LA"), in: nowhere).verdict == .supported)
    #expect(
      builtIn.opinion(on: claim("Unitel", .operatesIn, "SO"), in: nowhere).verdict == .unknown)
    #expect(
      builtIn.opinion(on: claim("Mytel", .operatesIn, "KH"), in: cambodia).verdict == .refuted)
  }
}

struct `A carrier whose countries no fact gives` {
  let nowhere = JudgingContext()

  @Test func `is no carrier of another country, on thin grounds`() {
    let opinion = builtIn.opinion(on: claim("dtac", .operatesIn, "VN"), in: nowhere)
    #expect(opinion.verdict == .refuted)
    #expect(opinion.isWeak)
    #expect(opinion.right == "dtac is a carrier of Thailand")
  }

  @Test func `may be where the world table has its name`() {
    #expect(
      builtIn.opinion(on: claim("Vodafone", .operatesIn, "GR"), in: nowhere).verdict == .unknown)
  }

  @Test(arguments: [("China Mobile", "PK"), ("中国电信", "MO"), ("China Unicom", "GB")])
  func `may be where a group's brands are`(_ group: (String, String)) {
    let opinion = builtIn.opinion(on: claim(group.0, .operatesIn, group.1), in: nowhere)
    #expect(opinion.verdict == .unknown)
  }
}

struct `An alias` {
  @Test(arguments: [
    ("Smart", "Hello"), ("Hello", "Smart"), ("Star-Cell", "Smart Axiata"), ("Metfone", "Beeline"),
    ("Metfone", "Viettel"), ("Cellcard", "Mobitel"), ("Seatel", "yes"), ("Cellcard", "Royal Group"),
  ])
  func `holds where a fact ties the names`(_ pair: (String, String)) {
    #expect(builtIn.opinion(on: alias(pair.0, pair.1), in: cambodia).verdict == .supported)
  }

  @Test(arguments: [
    ("Smart", "Metfone", "Metfone is another carrier of Cambodia"),
    ("Metfone", "Mytel", "Mytel is a carrier of Myanmar"),
    ("数码通", "Smile Mobile", "SmarTone"),
    ("Cellcard", "Safaricom", "Kenya"),
  ])
  func `of two carriers is refuted and says who each is`(_ item: (String, String, String)) {
    let context = JudgingContext(countries: ["KH", "HK"])
    let opinion = builtIn.opinion(on: alias(item.0, item.1), in: context)
    #expect(opinion.verdict == .refuted)
    #expect(opinion.right?.english.contains(item.2) == true, "\(opinion.right ?? "nothing")")
  }

  @Test func `with a name that nobody knows is unknown`() {
    #expect(builtIn.opinion(on: alias("Smart", "Example Cell"), in: cambodia).verdict == .unknown)
  }
}
