import CEmbedded

/// What words mean in addresses, account names and codes, in any language: one file of lines, read when
/// it is first asked for (some 550 lines, 100 µs).
package enum AddressWords {
  package enum Sense: String, Sendable, CaseIterable {
    /// What a text is searched for because an address stands around it: `bit.ly/`.
    case anchor = "address.anchor"
    /// A domain's ending for which a text is searched.
    case anchorEnding = "ending.anchor"
    /// A domain's ending with blanks between its letters.
    case spreadEnding = "ending.spread"
    /// How people write the full stop of an address.
    case dot = "sign.dot"
    /// How people write its `@`.
    case at = "sign.at"
    /// What apps are called behind their names.
    case app = "name.app"
    /// What carriers are called behind their names.
    case carrier = "name.carrier"
    /// What addresses of those speak of who imitate others: `verify`, `refund`; also inside of words.
    case imitation = "address.imitation"
    /// A domain's ending by which words without a scheme are taken for an address.
    case knownEnding = "ending.known"
    /// A domain's ending that is nearly free.
    case throwAwayEnding = "ending.throw-away"
    /// A host whose pages are lists of a person's links.
    case linksInBio = "host.links-in-bio"
    /// A domain's ending that is a word by which sentences go on: `in`, `click`.
    case wordEnding = "ending.word"
    /// A host where anybody has a mailbox.
    case mailHost = "host.mail"
    /// A host that shows or delivers other people's pages under names made of theirs.
    case mirror = "host.mirror"
    /// A host on which everybody has a path or a name of their own.
    case sharedHost = "host.shared"
    /// A host whose addresses stand for other addresses.
    case shortener = "host.shortener"
    /// A host that no list may name, although addresses there may be listed.
    case unlistedHost = "host.unlisted"
    /// A label that says nothing about whose it is.
    case commonName = "name.common"
    /// A network whose accounts have names behind an `@` and are no kind of contact.
    case network = "network.name"
    /// A word that sellers and helpers put to a company's name.
    case trade = "name.trade"
    /// The beginning of a query that names who brought the visitor.
    case referralKey = "referral.key"
    /// A way to an enrolment.
    case referralPath = "referral.path"
    /// What the user of a dialled code fills in, `*1203*PIN#`: an amount.
    case amountSlot = "slot.amount"
    /// A telephone number.
    case numberSlot = "slot.telephone"
    /// A secret that a card or a message has.
    case secretSlot = "slot.secret"
    /// Some number, unless a word of the others stands there, too.
    case anyNumberSlot = "slot.number"
  }

  package static func words(_ sense: Sense) -> Set<Substring> { all[sense] ?? [] }

  /// The same as bytes, the longest first, so that the first that fits is the right one.
  package static func longestFirst(_ sense: Sense) -> [[UInt8]] {
    words(sense).map { Array($0.utf8) }
      .sorted { $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count > $1.count }
  }

  private static let all: [Sense: Set<Substring>] = {
    var all: [Sense: Set<Substring>] = [:]
    for line in lines { if let sense = line.sense { all[sense, default: []].insert(line.word) } }
    return all
  }()

  /// Every line, with `nil` for a sense that nobody asks for; a test allows none.
  package static var lines: [(sense: Sense?, word: Substring)] {
    WordFile.lines(of: tl_address_words).map { (Sense(rawValue: String($0.meaning)), $0.word) }
  }
}
