import Testing
import TrueLineExamples
import TrueLineModel
import TrueLineRules

/// Every example of the catalogue, as bad as it is and in the words that a reader sees.
struct `What a rule says of its examples` {
  /// By rule, a level and a message for each example that it flags, in their order.
  private static let said: [RuleID: [String]] = [
    "blocked-channel": ["error: Telegram @example_scam is on a blocklist: an example."],
    "unofficial-service-channel": [
      "error: Telegram @example_sim is offered for cancelling, and is not a contact of any company known to do that.",
      "error: The number +18005550100 is given as a help line, and nothing shows that it is the company's own.",
      "error: Telegram @example_sim is offered for acting in your place, cancelling, and is not a contact of any company known to do that.",
    ],
    "false-official-contact": [
      "warning: Telegram @example_help is called official, and is none of Example Mobile's known contacts."
    ],
    "lookalike-domain": [
      "error: The address watsapp[.]example looks like an official address and is none: it is whatsapp[.]com with one letter wrong."
    ],
    "phishing-message": [
      "error: The message promises a prize and leads its reader to the number 08715550100, which anybody can have.",
      "error: The message speaks as Parcelia, says that a parcel waits and leads its reader to parcelia-fee[.]top, which is none of Parcelia’s own.",
      "warning: The message asks for help from a new number and leads its reader to the number +12025550123, which anybody can have.",
    ],
    "credential-request": [
      "error: Codes or papers are asked for, under threat, through WhatsApp +12025550123."
    ],
    "warns-and-promotes": [
      "warning: The page warns of unofficial channels and sends its readers to Telegram @example_sim."
    ],
    "disguised-channel": [
      "warning: The number +18005550100 is written so that filters miss it: digits parted by signs that numbers do not have, single digits."
    ],
    "mismatched-link": [
      "warning: The text says example-mobile[.]example, and the link goes to invalid-shop[.]example."
    ],
    "contact-image": [
      "note: A picture stands beside the call to get in touch: hxxps://pictures[.]example/wechat-qr[.]png."
    ],
    "unverified-channel": ["note: Nothing is known about Telegram @example_tips."],
    "wrong-alias": [
      "error: Samplecell and Testel are different companies. Right: Samplecell is a carrier of Exampleland; Testel is another carrier of Exampleland.",
      "error: Samplecell and Testel are different companies. Right: Samplecell is a carrier of Exampleland; Testel is another carrier of Exampleland.",
    ],
    "wrong-country": [
      "error: Otherlink is no carrier of Exampleland. Right: Otherlink is a carrier of Otherland."
    ],
    "wrong-hotline": [
      "error: 1009 is not Testel’s hotline. Right: 1001 or 555-0100.",
      "error: 1009 is not Testel’s hotline. Right: 1001 or 555-0100.",
      "error: *199# is not Testel’s hotline. Right: 1001 or 555-0100. A code that is dialled for a service is no hotline.",
    ],
    "wrong-code": [
      "error: *199# is not Testel’s code for balance. Right: *101#.",
      "warning: *100# is sent as a message here; a code is dialled.",
    ],
    "wrong-app": ["error: Testel’s app is not called “Testel Online”. Right: Testel Go."],
    "wrong-domain": ["error: testel-online.example is not Testel’s site. Right: testel.example."],
    "wrong-number-range": [
      "error: 099 is not Testel’s. Right: 010 or 011.",
      "error: 001-09 is not Testel’s. Right: 001-01.",
    ],
    "wrong-policy": ["error: 500 USD is not Testel’s limit. Right: 1 USD to 50 USD."],
    "outdated-carrier": [
      "warning: Demofone closed in 2015.", "warning: Demofone closed in 2015.",
      "warning: Testel is said to be gone. Right: Testel is in business.",
    ],
    "unsupported-claim": [
      "note: Looked for, and no source says it: cancelling by “online” of Testel."
    ],
    "self-contradiction": [
      "warning: The page gives Testel’s hotline as “1009” and “1008”; they cannot all hold."
    ],
  ]

  @Test(arguments: Rule.all.filter { !$0.flags.isEmpty }.map(\.id))
  func `is as bad as it is, in these words`(_ id: RuleID) throws {
    let rule = try #require(Rule.all.first { $0.id == id })
    let lines = rule.flags.flatMap { example in
      Said(MarkedText(example).text).findings.filter { $0.rule == id }
        .map { "\($0.level.rawValue): \($0.message)" }
    }
    let said = Self.said[id, default: []]
    #expect(lines == said)
  }
}
