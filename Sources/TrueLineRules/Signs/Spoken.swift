import TrueLineModel

/// Something that pages speak of in any language, weighed by where they do.
struct Topic: Sendable {
  let id: String
  /// What is spoken of, behind "speaks of".
  let words: Phrase
  let direction: Sign.Direction
  let kinds: [Signal.Kind]
  /// English words for it, for examples.
  let phrase: String

  init(
    _ id: String, _ words: Phrase, _ direction: Sign.Direction = .against, _ kinds: Signal.Kind...,
    phrase: String
  ) {
    self.id = id
    self.words = words
    self.direction = direction
    self.kinds = kinds
    self.phrase = phrase
  }

  func isAmong(_ found: Set<Signal.Kind>) -> Bool { kinds.contains(where: found.contains) }

  static let all: [Topic] = services + pressures + offers + manners

  private static let services = [
    Topic("cancel", "cancelling", .against, .service(.cancel), phrase: "cancel your SIM card"),
    Topic("top-up", "topping up", .against, .service(.topUp), phrase: "top up your phone"),
    Topic(
      "register", "registering lines", .against, .service(.register),
      phrase: "SIM activation, no KYC"),
    Topic("keep", "keeping a number alive", .against, .service(.keep), phrase: "keep your number"),
    Topic("sell", "selling", .against, .service(.sell), phrase: "wholesale, we sell"),
    Topic(
      "unlock", "unlocking accounts", .against, .service(.unlock), phrase: "account recovery"),
    Topic(
      "refund", "refunds", .against, .service(.refund), .concept(.refund), phrase: "get a refund"),
    Topic(
      "codes", "receiving codes", .against, .service(.receiveCodes), phrase: "receive sms online"),
    Topic("account", "accounts", .against, .service(.account), phrase: "verified accounts"),
    Topic(
      "proxy", "acting in somebody’s place", .against, .service(.proxy),
      phrase: "we do it for you"),
    Topic("look-up", "looking up people", .against, .service(.data), phrase: "track anyone"),
    Topic("bulk", "messages in bulk", .against, .service(.bulk), phrase: "bulk sms"),
    Topic(
      "recover", "getting lost money back", .against, .service(.recovery),
      phrase: "hire a hacker"),
    // Whatever the trade is: one that nobody has seen yet has at least this.
    Topic(
      "stranger", "what only strangers offer", .against, .service(.account),
      .service(.receiveCodes), .service(.proxy), .service(.unlock), .service(.data),
      .service(.bulk), .service(.recovery), .service(.loan), .concept(.accountTrade),
      phrase: "verified accounts"),
  ]

  private static let pressures = [
    Topic(
      "lock", "locked or lapsing accounts", .against, .concept(.lock), .threat,
      phrase: "your account is suspended"),
    Topic("due", "a payment that is due", .against, .concept(.due), phrase: "payment is overdue"),
    Topic(
      "parcel", "a parcel that waits", .against, .concept(.parcel),
      phrase: "your parcel could not be delivered"),
    Topic(
      "points", "points that lapse", .against, .concept(.points), phrase: "your points expire"),
    Topic(
      "prize", "a prize", .against, .concept(.prize), .prize, phrase: "you have won a prize"),
    Topic(
      "identity", "proving who one is", .against, .concept(.identity),
      phrase: "verify your identity"),
    Topic(
      "hurry", "hurry", .against, .concept(.urgency), .urgency, phrase: "act now, urgent"),
    Topic(
      "secrets", "codes or papers to be sent", .against, .credential, phrase: "send the code"),
  ]

  private static let offers = [
    Topic("gamble", "gambling", .against, .concept(.gambling), phrase: "online casino"),
    Topic("work", "work or easy earnings", .against, .concept(.job), phrase: "part-time job"),
    Topic("gain", "gains", .against, .concept(.investment), phrase: "daily profit"),
    Topic(
      "relative", "somebody near who writes from a new number", .against, .concept(.relative),
      phrase: "this is my new number"),
    Topic(
      "lend", "loans", .against, .concept(.loan), .service(.loan), phrase: "instant loan"),
    Topic(
      "trade", "trade in accounts", .against, .concept(.accountTrade), phrase: "verified accounts"),
  ]

  private static let manners = [
    Topic(
      "help-line", "a help line", .against, .helpLine, phrase: "customer care"),
    Topic("price", "prices", .against, .price, phrase: "cheap, 100 USD"),
    Topic(
      "lines", "SIM cards and carriers", .against, .telecom, phrase: "SIM card"),
    Topic(
      "invite", "being written to", .against, .invitation, phrase: "contact us"),
    Topic(
      "do", "what to do at once", .against, .concept(.action), phrase: "click here"),
    Topic(
      "customer", "its reader as anybody’s customer", .against, .concept(.addressed),
      phrase: "dear customer"),
    Topic("warn", "fraud as those do who warn", .clearing, .warning, phrase: "beware of fakes"),
    Topic("report", "fraud as those do who report", .clearing, .report, phrase: "scammers"),
    Topic("project", "a software project", .clearing, .project, phrase: "pull request"),
    Topic(
      "open-about-it", "being no company’s own", .clearing, .disclosure,
      phrase: "not affiliated"),
    Topic(
      "courtesy", "how to end it, as notices do", .clearing, .concept(.courtesy),
      phrase: "unsubscribe"),
  ]
}

extension Sign {
  /// What is spoken of, each topic where it stands: on the page, in its opening, beside.
  static let spoken: [Sign] = Topic.all.flatMap { topic in
    [
      Sign(
        "page-\(topic.id)", topic.direction, "the page speaks of \(topic.words)",
        counts: Example(
          "# Notes\n\nTelegram: ⟦@example_shop⟧\n\n\(filler)\n\nMore: \(topic.phrase)"),
        passes: Example("# Notes\n\nTelegram: ⟦@example_shop⟧\n\n\(filler)\n\nMore: a cake")
      ) { _, page in topic.isAmong(page.topics.onPage) },

      Sign(
        "opens-\(topic.id)", topic.direction, "the opening speaks of \(topic.words)",
        counts: Example("# Notes: \(topic.phrase)\n\nTelegram: ⟦@example_shop⟧"),
        passes: Example("# Notes\n\n\(topic.phrase), Telegram: ⟦@example_shop⟧")
      ) { _, page in topic.isAmong(page.topics.inOpening) },

      Sign(
        "near-\(topic.id)", topic.direction, "the words around it speak of \(topic.words)",
        counts: Example("# Notes\n\nTelegram: ⟦@example_shop⟧, \(topic.phrase)"),
        passes: Example(
          "# Notes\n\nTelegram: ⟦@example_shop⟧\n\n\(filler)\n\nMore: \(topic.phrase)")
      ) { contact, _ in topic.isAmong(contact.topicsBeside) },
    ]
  }

  /// Words of no interest, longer than what stands beside a contact.
  private static let filler = Array(
    repeating: "A bird sang in the old tree, and the wind was soft.", count: 6
  ).joined(separator: " ")
}

extension Sign.Example {
  init(_ text: String) { self.init(text, nil) }
}
