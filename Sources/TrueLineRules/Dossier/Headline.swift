import TrueLineModel
import TrueLineText

/// One sentence for one message: what its sender wants, as whom, where it leads, and whose that
/// is not.
struct Headline {
  let sentence: Phrase
  /// Where to ask instead; `nil` where nobody is named whose address is known.
  let remedy: Phrase?

  init(of message: Message, leadingTo contact: Contact, in dossier: Dossier) {
    let sender = message.sender
    let named = sender ?? (dossier.letter == nil ? message.subject : nil)
    // What it speaks of in most words.
    let wish = Concept.allCases.filter { $0.wish != nil && message.speaks(of: $0) }
      .max { message.count($0) < message.count($1) }?.wish
    var parts: [Phrase] = []
    let letter = dossier.letter
    if let claim = letter?.claim {
      parts.append("bears the name of \(claim.named)")
      parts.append("comes from \(Defanging.defang(letter?.domain ?? ""))")
    } else if let sender {
      parts.append("speaks as \(sender.organisation.named)")
    }
    if let wish {
      parts.append(wish)
    } else if letter?.claim == nil {
      parts.append("presses its reader")
    }
    if contact.channel.value == letter?.address {
      parts.append("wants an answer to \(contact.defanged), \(Self.owner(contact, named, dossier))")
    } else {
      let way =
        contact.isAddress
        ? Phrase(text: Defanging.defang(contact.channel.value)) : contact.defanged
      parts.append("leads its reader to \(way), \(Self.owner(contact, named, dossier))")
    }
    let what = parts.joined(by: .clauses)
    sentence = letter == nil ? "The message \(what)." : "The mail \(what)."
    let organisation =
      letter?.claim?.organisation ?? named?.organisation
      ?? dossier.owner(contact)?.borrowed?.organisation
    remedy = organisation.flatMap { organisation in
      dossier.knowledge.ownAddress(of: organisation).map {
        "Do not answer. \(Wording.possessive(organisation.named)) own address is \($0)."
      }
    }
  }

  private static func owner(
    _ contact: Contact, _ named: NamedOrganisation?, _ dossier: Dossier
  ) -> Phrase {
    guard let owner = dossier.owner(contact) else { return "which anybody can have" }
    let name = dossier.letter?.claim?.named ?? named?.organisation.named
    let whose: Phrase? = name.map { "which is none of \(Wording.possessive($0)) own" }
    switch owner.kind {
    case .anybodys: return "where anybody can publish"
    case .shortener: return "which hides where it leads"
    case .senders: return "which is its sender’s own"
    default: return whose ?? "which is nobody’s that is known"
    }
  }
}

extension Concept {
  /// What a message does that speaks of it; `nil` for what only adds to others.
  var wish: Phrase? {
    switch self {
    case .lock: "says that an account, card or line is locked or lapses"
    case .due: "says that a payment is due"
    case .refund: "promises money back"
    case .parcel: "says that a parcel waits"
    case .points: "says that points or benefits lapse"
    case .prize: "promises a prize"
    case .identity: "asks to confirm who its reader is"
    case .proof: "asks to check or confirm data"
    case .credit: "says that money is to be had"
    case .relative: "asks for help from a new number"
    case .job: "offers work"
    case .investment: "offers gains"
    case .loan: "offers a loan"
    case .accountTrade: "trades in accounts"
    case .fortune: "promises a stranger’s money"
    case .blackmail: "threatens to tell what its sender claims to know"
    case .romance: "offers company"
    case .gambling: "invites to gamble"
    default: nil
    }
  }
}
