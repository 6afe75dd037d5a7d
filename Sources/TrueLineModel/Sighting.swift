/// A contact channel as it stands in a document.
public struct ChannelSighting: Sendable {
  /// What is special about this place.
  public struct Traits: OptionSet, Sendable {
    public let rawValue: UInt32
    public init(rawValue: UInt32) { self.rawValue = rawValue }
    /// A label or a verb makes a contact of it: 联系, 客服, call, DM.
    public static let called = Traits(rawValue: 1)
    /// It is a link's destination; without `visible` nobody reads it.
    public static let linked = Traits(rawValue: 2)
    /// It stands in text that a reader sees.
    public static let visible = Traits(rawValue: 4)
    /// Written with `[.]` or `hxxp`, as people do who warn.
    public static let defanged = Traits(rawValue: 8)
    /// Written so that filters miss it: see `Document.disguises`, `split`.
    public static let disguised = Traits(rawValue: 16)
    /// In a quotation or beside words that warn of it.
    public static let quoted = Traits(rawValue: 32)
    /// In a code block or code span.
    public static let code = Traits(rawValue: 64)
    /// The words around it call it a company's own contact (official, hotline of X).
    public static let saidOfficial = Traits(rawValue: 128)
    /// In hidden text.
    public static let hidden = Traits(rawValue: 256)
    /// Where its page is read first: `Scene.opening`.
    public static let opening = Traits(rawValue: 512)
    /// In the last line.
    public static let closing = Traits(rawValue: 1024)
    /// A help line or customer-care cue stands beside it.
    public static let helpLine = Traits(rawValue: 2048)
    /// A picture stands beside it or for it at a call to action.
    public static let picture = Traits(rawValue: 4096)

    /// Every trait with its name in reports, in their order.
    public static let named: [(trait: Traits, name: String)] = [
      (called, "called"), (linked, "linked"), (visible, "visible"), (defanged, "defanged"),
      (disguised, "disguised"), (quoted, "quoted"), (code, "code"),
      (saidOfficial, "said-official"), (hidden, "hidden"), (opening, "opening"),
      (closing, "closing"), (helpLine, "help-line"), (picture, "picture"),
    ]

    public var names: [String] { Self.named.filter { contains($0.trait) }.map(\.name) }
  }

  public var channel: Channel
  /// The channel itself, in the folded text.
  public var range: Range<Int>
  /// The words that make it a contact, where there are any.
  public var cue: Range<Int>?
  public var traits: Traits
  /// In words, how it was hidden: "mathematical digits", "split by blanks".
  public var disguise: Phrase?

  public init(
    _ channel: Channel, range: Range<Int>, cue: Range<Int>? = nil, traits: Traits = [],
    disguise: Phrase? = nil
  ) {
    self.channel = channel
    self.range = range
    self.cue = cue
    self.traits = traits
    self.disguise = disguise
  }
}

/// A claim as it stands in a document.
public struct ClaimSighting: Sendable {
  public var claim: Claim
  /// From the subject to the value where they stand together, else the value; folded text.
  public var range: Range<Int>
  /// A heading, a table header or an earlier sentence that names the subject.
  public var context: Range<Int>?

  public init(_ claim: Claim, range: Range<Int>, context: Range<Int>? = nil) {
    self.claim = claim
    self.range = range
    self.context = context
  }
}

/// Words that prove nothing alone and weigh in judging a channel: an offer, a warning, a price.
public struct Signal: Sendable, Equatable {
  public enum Kind: Hashable, Sendable {
    /// A service on somebody's line or account is offered or described.
    case service(Service)
    /// The page warns of scams, fake channels, unofficial sellers.
    case warning
    /// Words that quote, report or accuse: police, 骗, scam, reported.
    case report
    case price
    case urgency
    /// One-time codes, PINs, identity papers asked for.
    case credential
    case prize
    /// Payment or account trouble: blocked, suspended, expires.
    case threat
    /// The page says that it is a third party.
    case disclosure
    /// A help line, customer care, live agent.
    case helpLine
    /// The page speaks of SIM cards, carriers, plans.
    case telecom
    /// The page calls to contact, follow, add, write.
    case invitation
    /// "Official site", 官网: whose page a link is said to lead to.
    case officialSite
    /// Words of a software project: install, pull request, license.
    case project
    /// What a text with a contact speaks of; looked for where there is much to weigh.
    case concept(Concept)
  }

  /// What is offered on somebody's line or account.
  public enum Service: String, Hashable, Sendable, CaseIterable {
    case cancel, topUp, register, keep, sell, unlock, refund, receiveCodes, account
    /// Somebody offers to do it in the owner's place.
    case proxy
    /// What is known of other people: papers, places, calls.
    case data
    /// Messages and calls in bulk, also to annoy somebody.
    case bulk
    /// Getting lost or stolen money back.
    case recovery
    /// Money lent by strangers.
    case loan
  }

  public var kind: Kind
  public var range: Range<Int>

  public init(_ kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

/// A name of a carrier, a company or a country as it stands in a document.
public struct Mention: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    /// Carriers of the reference that the words can mean.
    case carrier([String])
    /// ISO code.
    case country(String)
  }

  public var kind: Kind
  public var words: String
  public var range: Range<Int>
  /// Whether the name is an ordinary word, so that only context makes a carrier of it.
  public var isCommonWord: Bool

  public init(kind: Kind, words: String, range: Range<Int>, isCommonWord: Bool = false) {
    self.kind = kind
    self.words = words
    self.range = range
    self.isCommonWord = isCommonWord
  }
}

/// All that was seen in one document, each list in document order.
public struct Observations: Sendable {
  public var channels: [ChannelSighting] = []
  public var claims: [ClaimSighting] = []
  public var signals: [Signal] = []
  public var mentions: [Mention] = []
  /// What a text with a contact speaks of: signals of concepts, which may overlap.
  public var concepts: [Signal] = []
  /// Whether it was searched for all words that weigh: long texts with nothing but links are not.
  public var isSearched = true
  /// What the document is as a whole.
  public var scene = Scene()
  public init() {}
}
