import TrueLineModel
import TrueLineText

/// Who a mail says it is from, whether that can be, and where a reader learns what it is about.
struct Letter {
  /// Bytes behind the header in which a mail comes to its point: what stands further down is small
  /// print, or a conversation.
  private static let reach = 1500
  /// A body with fewer bytes to read shows its words as a picture.
  private static let shortestText = 120

  /// Somebody whose name a sender bears.
  struct Pretence {
    var name: String
    /// `nil` for a carrier.
    var organisation: Organisation?
    var carrier: String?

    var named: Phrase { organisation?.named ?? Phrase(text: name) }
  }

  /// Whether it came with the lines that say from whom it is; a page can be the body of a mail.
  let hasHeader: Bool
  /// The header and the first bytes behind it.
  let face: Range<Int>
  /// The name that a reader sees in the place of an address.
  let senderName: Range<Int>
  /// Lower case; empty where the mail has no sender.
  let address: String
  let domain: String
  /// The house whose name the sender bears without writing from an address of that house.
  let claim: Pretence?
  /// Whether the sender bears the name of a house and writes from its address.
  let isGenuine: Bool
  /// The name shows another address than the mail comes from.
  let showsOtherAddress: Bool
  /// Where answers go, where that is another domain than the sender's.
  let answersTo: String?
  /// Registrable domains of those whom it is sent to.
  let readers: Set<String>
  /// Whether the sender is nothing to his own domain: `Prize Desk <x@qwert.example>`.
  let isStranger: Bool
  /// Whether the domain that it comes from is a known house's.
  let isFromKnown: Bool
  let isFromMailHouse: Bool
  let isConversation: Bool
  /// A server's notice of a mail that did not arrive.
  let isBounce: Bool
  /// Whether it is a page and has no version in plain text.
  let isPageOnly: Bool
  let isPicture: Bool
  /// What a click follows, by place.
  private let targets: [Range<Int>]
  /// What a reader sees of the subject.
  let subject: Range<Int>

  init(
    _ mail: Mail?, _ document: Document, _ names: [NameMatch], _ mentions: [Mention],
    _ knowledge: any Knowledge
  ) {
    hasHeader = mail != nil
    let mail = mail ?? Mail()
    let text = document.folded
    face = Self.face(of: document)
    subject = mail.subject
    senderName = mail.from?.name ?? 0..<0
    address = Self.address(of: mail.from, in: text)
    let host = Self.host(of: address)
    let domain = Domains.registrableDomain(ofHost: host) ?? host
    self.domain = domain
    let claims = Self.claims(
      in: senderName, of: text, names, mentions, host: host, domain: domain, knowledge)
    isGenuine = claims.isGenuine
    // People who bear the names of houses write to each other, too.
    let isConversation = mail.isConversation || Self.quotes(document)
    self.isConversation = isConversation
    claim = claims.isGenuine || host.isEmpty || isConversation ? nil : claims.first
    let shown = Self.shownHost(in: String(decoding: text[senderName], as: UTF8.self))
    showsOtherAddress = shown.map { $0 != domain } ?? false
    let answers = Self.address(of: mail.replyTo, in: text)
    let answerHost = Self.host(of: answers)
    let answerDomain = Domains.registrableDomain(ofHost: answerHost) ?? answerHost
    answersTo = answers.isEmpty || answerDomain == domain ? nil : answers
    readers = Set(
      mail.recipients.compactMap {
        Domains.registrableDomain(ofHost: Self.host(of: Self.address(of: $0, in: text)))
      })
    isFromMailHouse = AddressWords.words(.mailHost).contains(Substring(domain))
    isFromKnown = !isFromMailHouse && knowledge.standing(ofHost: host) != nil
    isStranger =
      claims.first == nil && !isFromMailHouse && !isFromKnown
      && Self.isStranger(text[senderName], to: host)
    let isDaemon = address.hasPrefix("mailer-daemon") || address.hasPrefix("postmaster")
    isBounce = isDaemon || mail.parts.contains { $0.type == "message/delivery-status" }
    isPageOnly =
      mail.parts.contains { $0.type == "text/html" && $0.name == nil }
      && !mail.parts.contains { $0.type == "text/plain" }
    let body = document.flowEnd - Self.bodyStart(of: document)
    isPicture = body < Self.shortestText && !document.images.isEmpty
    targets =
      (document.links.map(\.destination)
      + document.blocks.filter { $0.kind == .action }.map(\.range))
      .sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Whether a click opens a letter to it.
  func links(to contact: Contact) -> Bool {
    contact.places.contains { place in
      targets.last(startingBy: place.range.lowerBound)?.contains(place.range.lowerBound) ?? false
    }
  }

  /// Whether a click, or a reader who types what he reads, gets to a contact.
  func leads(to contact: Contact) -> Bool {
    contact.traits.contains(.visible) || links(to: contact)
  }

  // MARK: Reading it

  private static func bodyStart(of document: Document) -> Int {
    let header = document.blocks.prefix { [.subject, .sender, .recipient].contains($0.kind) }
    return header.last?.range.upperBound ?? 0
  }

  private static func face(of document: Document) -> Range<Int> {
    0..<min(document.flowEnd, bodyStart(of: document) + reach)
  }

  private static func address(of box: Mail.Mailbox?, in text: [UInt8]) -> String {
    box.map { String(decoding: text[$0.address], as: UTF8.self).lowercased() } ?? ""
  }

  private static func host(of address: String) -> String {
    address.lastIndex(of: "@").map { String(address[address.index(after: $0)...]) } ?? ""
  }

  /// The domain of an address in a name.
  private static func shownHost(in name: String) -> String? {
    let host = Self.host(of: name.lowercased()).prefix {
      $0 == "." || $0 == "-" || $0.isLetter || $0.isNumber
    }
    return host.contains(".") ? Domains.registrableDomain(ofHost: host) : nil
  }

  /// Whether lines of another mail stand in it, each behind its `>`.
  private static func quotes(_ document: Document) -> Bool {
    let text = document.folded[..<document.flowEnd]
    var lines = 0
    for at in text.indices.dropFirst() where text[at] == UInt8(ascii: ">") && text[at - 1] == 0x0A {
      lines += 1
      if lines == fewestQuotes { return true }
    }
    return false
  }

  private static let fewestQuotes = 2

  private static func claims(
    in name: Range<Int>, of text: [UInt8], _ names: [NameMatch], _ mentions: [Mention],
    host: String, domain: String, _ knowledge: any Knowledge
  ) -> (first: Pretence?, isGenuine: Bool) {
    var first: Pretence?
    let label = String(domain.prefix { $0 != "." })
    for match in names where name.contains(match.range.lowerBound) {
      let isRole = isRoleOnly(name, besides: match.range, in: text)
      for candidate in match.candidates {
        let organisation = candidate.organisation
        if knowledge.isOfficial(host, of: organisation) || isKey(label, of: candidate.name) {
          return (nil, true)
        }
        // A name of one word that is taken apart is none.
        let isWhole = candidate.name.utf8.contains(0x20) || !text[match.range].contains(0x20)
        if !candidate.isCommonWord || isRole && isWhole {
          first = first ?? Pretence(name: organisation.name, organisation: organisation)
        }
      }
    }
    for mention in mentions where name.contains(mention.range.lowerBound) {
      guard case .carrier(let ids) = mention.kind else { continue }
      if let owner = knowledge.owner(ofHost: host), ids.contains(owner.id) { return (nil, true) }
      if isKey(label, of: mention.words) { return (nil, true) }
      // Carriers bear first names and short ones, too.
      if isRoleOnly(name, besides: mention.range, in: text) {
        first = first ?? Pretence(name: mention.words, carrier: ids.first)
      }
    }
    return (first, false)
  }

  /// Whether a domain's label is a name and nothing more: a house has endings that no table has.
  private static func isKey(_ label: String, of name: String) -> Bool {
    let key = name.utf8.nameLetters
    return key.count >= NameLength.asWord && key == label.utf8.nameLetters
  }

  /// Whether no word of a name stands in a host.
  private static func isStranger(_ name: ArraySlice<UInt8>, to host: String) -> Bool {
    let letters = host.utf8.nameLetters
    let words = name.split { !$0.isASCIIAlphanumeric && $0 < 0x80 }
      .map { $0.map(\.lowercasedASCII) }.filter { $0.count >= NameLength.asWord }
    guard !words.isEmpty, !letters.isEmpty else { return false }
    return !words.contains { letters.holds($0) }
  }

  /// Whether nothing but words of trade stand beside a name: `Orange Support`.
  private static func isRoleOnly(
    _ whole: Range<Int>, besides name: Range<Int>, in text: [UInt8]
  ) -> Bool {
    let rest = text[whole.lowerBound..<name.lowerBound] + text[name.upperBound..<whole.upperBound]
    return rest.split { !$0.isASCIIAlphanumeric }.allSatisfy {
      AddressWords.words(.trade).contains(
        Substring(decoding: $0.map(\.lowercasedASCII), as: UTF8.self))
    }
  }
}

extension Contact {
  /// Whether it is a mailbox at a host where anybody has one.
  var isAnybodysMailbox: Bool { channel.kind == .email && isPrivate }
}
