import TrueLineModel
import TrueLineText

/// All that rules look at for one document, each notion settled once: rules are filters over it.
///
/// A page without contacts costs nothing here. A class, since every rule and sign is handed it: a
/// copy costs one count. It belongs to the thread that judges its document.
package final class Dossier {
  package let document: Document
  /// Contacts and claims with the reference's opinion of each, in document order.
  package let channels: [Judged<ChannelSighting>]
  package let claims: [Judged<ClaimSighting>]
  let url: String?
  let signals: [Signal]
  let mentions: [Mention]
  let scene: Scene
  /// The page's countries: see `Scene`, and what its address and the user say.
  let countries: Set<String>
  let knowledge: any Knowledge
  let surroundings: Surroundings
  /// What the page says of carriers for itself: nothing denied, quoted, asked or told of the past.
  let statements: [Statement]
  /// Those that the reference refutes.
  let refuted: [Statement]
  /// What the reference refutes on firm grounds.
  let falseFacts: Set<Subject>
  /// The page's contacts, by first place.
  package private(set) var contacts: [Contact]
  /// Those that can be anybody's, with what was weighed, by first place; `nil` where there is
  /// nothing to weigh, which is on nearly all pages.
  package private(set) var weighed: [Weighed]?
  /// Destinations of links that are called an official site, by place.
  let officialLinks: [Range<Int>]
  /// Which hosts the page calls by name.
  let hosts: NamedHosts
  /// What a short message or a mail with a contact is; `nil` for all other texts.
  let message: Message?
  /// Who a mail says it is from; `nil` for all other texts.
  let letter: Letter?
  /// What a message speaks of, by place.
  let concepts: [Signal]
  /// Whose the addresses of a message are, by contact.
  private(set) var owners: [Channel: AddressOwner] = [:]
  /// What the page speaks of, and what its contacts are together; empty where the scorecard has
  /// nothing to weigh.
  private(set) var topics = Topics()
  private(set) var circumstances = Circumstances()
  /// What the hand-set scale of pages makes of contacts, before the scorecard is heard.
  private(set) var scaled: [Channel: Severity] = [:]
  /// What the scorecard says of the contacts of a page; empty without one, and on messages.
  private var tallies: [Channel: Tally] = [:]
  private var bars: Scorecard.Bars?
  /// Places in `contacts` of those that the scorecard weighs.
  package private(set) var candidates: [Int] = []
  private var remedies: [String: Phrase?] = [:]
  private var carriers: [String: Carrier?] = [:]
  /// Subjects that rules earlier in the catalogue reported.
  private var reported: [Rule.ID: Set<Subject>] = [:]

  package init(
    document: Document, url: String?, channels: [Judged<ChannelSighting>],
    claims: [Judged<ClaimSighting>], signals: [Signal], mentions: [Mention],
    concepts: [Signal], scene: Scene, countries: Set<String>, knowledge: any Knowledge,
    isSearched: Bool = true, scorecard: @autoclosure () -> Scorecard? = nil
  ) {
    self.document = document
    self.url = url
    self.channels = channels
    self.claims = claims
    self.signals = signals
    self.mentions = mentions
    self.scene = scene
    self.countries = countries
    self.knowledge = knowledge
    surroundings =
      channels.isEmpty && document.links.isEmpty
      ? Surroundings() : Surroundings(of: document, scene, signals, mentions)
    statements = claims.filter { $0.sighting.claim.polarity == .said }.map(Statement.init)
    refuted = statements.filter { $0.opinion.verdict == .refuted }
    falseFacts = Self.falseFacts(of: refuted)
    let defanged = Set(
      channels.lazy.filter { $0.traits.contains(.defanged) }.map(\.sighting.channel))
    contacts = Contact.all(
      of: channels, warns: surroundings.warns(defanging: defanged.count))
    officialLinks =
      channels.isEmpty || surroundings.services.isEmpty
      ? [] : OfficialLink.destinations(in: document, signals)
    hosts = NamedHosts(document)
    self.concepts = concepts
    let isLetter =
      document.mail != nil || url == nil && !channels.isEmpty && document.isLooseLetter
    let isMessage = scene.isMessage || isLetter
    let names =
      isMessage && !channels.isEmpty ? knowledge.organisationNames(in: document.folded) : []
    let letter = isLetter ? Letter(document.mail, document, names, mentions, knowledge) : nil
    self.letter = letter
    message =
      isMessage && !channels.isEmpty
      ? Message(of: document, channels.map(\.sighting), concepts, named: names, letter) : nil
    if isSearched, !isShortMessage { lookAround(concepts) }
    // A page that somebody serves is no message, however short.
    if let message, letter != nil || !document.format.isServed && isWorthWeighing {
      for contact in contacts where contact.isAddress {
        owners[contact.channel] = owner(of: contact, in: message)
      }
    }
    weighByRules()
    if !candidates.isEmpty, let scorecard = scorecard() { hear(scorecard) }
  }

  /// Weighs on the hand-set scales.
  private func weighByRules() {
    guard isWorthWeighing else { return }
    for index in contacts.indices {
      contacts[index].stand(beside: services(beside: contacts[index]))
    }
    var all = contacts.compactMap(weigh)
    addCompanions(to: &all)
    weighed = all
    for one in all { scaled[one.contact.channel] = one.level }
  }

  /// Whether it is a short message or a mail, on which the scorecard has no say: honest firms
  /// write such texts, too, with a contact and little else.
  var isShortMessage: Bool {
    scene.isMessage && !document.format.isServed || letter?.hasHeader == true
  }

  /// Lets the scorecard say how much of the rules' alarms it believes, and raise its own.
  private func hear(_ scorecard: Scorecard) {
    let tallies = tallies(by: scorecard)
    self.tallies = tallies
    bars = scorecard.bars
    weighed = Weighed.all(weighed ?? [], heard: tallies, among: contacts, scorecard)
  }

  /// The level of a hit that rests on no knowledge: the scorecard may take it for a note.
  package func consented(_ hit: Hit, of rule: Rule) -> Hit {
    guard let bars, !rule.restsOnKnowledge, case .channel(let channel) = hit.subject,
      let tally = tallies[channel], tally.total < bars.consent
    else { return hit }
    return hit.asNote
  }

  /// Settles what the scorecard's signs ask for.
  private func lookAround(_ concepts: [Signal]) {
    candidates = Self.candidates(among: contacts, of: url, knowledge)
    guard !candidates.isEmpty else { return }
    topics = Topics(of: document, scene, signals, concepts)
    circumstances = Circumstances(contacts)
    let around = candidates.map { surroundings(of: contacts[$0]) }
    let names = NamedPlaces(in: scene.opening + around.joined(), of: document, knowledge)
    circumstances.namesInOpening = scene.opening.contains(where: names.stand)
    for (index, ranges) in zip(candidates, around) {
      let contact = contacts[index]
      contacts[index].stand(
        in: Contact.Neighbourhood(
          topics: topics.near(ranges), isBesideName: ranges.contains(where: names.stand),
          pictureSigns: pictureSigns(in: ranges),
          site: contact.isAddress
            ? Site(writtenHost(of: contact), knowledge)
            : contact.mailHost.map { Site($0, knowledge) }))
    }
  }

  /// Keeps what a rule reported, for the rules behind it.
  package func note(_ subject: Subject, reportedBy rule: Rule) {
    reported[rule.id, default: []].insert(subject)
  }

  /// Whether one of these rules, which stand earlier in the catalogue, reported a contact.
  func isReported(_ contact: Contact, by rules: Rule...) -> Bool {
    rules.contains { reported[$0.id]?.contains(contact.subject) ?? false }
  }

  /// Whose an address of a message is.
  func owner(_ contact: Contact) -> AddressOwner? { owners[contact.channel] }

  /// Whether a message leads to an address of a kind, and neither to its sender's own, too, nor
  /// as a notice.
  func leadsAway(_ contact: Contact, to kind: AddressOwner.Kind) -> Bool {
    owner(contact)?.kind == kind && !isNotice && !tellsOfFraud
      && !owners.values.contains { $0.kind == .own }
  }

  /// Whether a message threatens or promises; a long one only where it uses the name of a house, as
  /// its sender or in the address.
  func presses(with concepts: [Concept], _ contact: Contact) -> Bool {
    guard let message, message.speaks(of: concepts) else { return false }
    return !message.isLong || message.sender != nil || owner(contact)?.borrowed != nil
  }

  /// Whether a message speaks of fraud and as no house: people ask whether a message is genuine,
  /// and show it.
  private var tellsOfFraud: Bool {
    message?.sender == nil && (surroundings.reports > 0 || !surroundings.warnings.isEmpty)
  }

  /// Whether a message says what those say that ask for nothing: how to end them, that a code is
  /// nobody else's business.
  var isNotice: Bool { message?.speaks(of: .courtesy) ?? false }

  /// Whether a message speaks as a house that guards money or papers.
  var speaksAsGuarded: Bool { message?.sender?.organisation.writesAddressesOut ?? false }

  /// What to do instead: the real contacts of the carriers that the page names.
  var remedy: Phrase? {
    let carriers = surroundings.carriers.prefix(3).compactMap(knowledge.carrier)
    let remedies = carriers.compactMap(knowledge.remedy)
    return remedies.isEmpty ? nil : remedies.joined(by: .sentences)
  }

  /// Whom to ask at a carrier instead; settled once for each, since a page errs again and again.
  func remedy(for carrier: Carrier) -> Phrase? {
    if let known = remedies[carrier.id] { return known }
    let remedy = knowledge.remedy(for: carrier)
    remedies[carrier.id] = .some(remedy)
    return remedy
  }

  /// A carrier of an id, looked up once.
  func carrier(_ id: String) -> Carrier? {
    if let known = carriers[id] { return known }
    let carrier = knowledge.carrier(id)
    carriers[id] = .some(carrier)
    return carrier
  }

  /// Whether the reference knows whom to call at a carrier.
  func hasKnownContacts(_ carrier: String) -> Bool {
    !knowledge.facts(about: carrier, kind: .hotline).isEmpty
  }

  /// Whether the page's opening, or what stands around a contact, names a carrier whose contacts
  /// are known: one in a list far away says nothing of it.
  func namesCarrier(beside contact: Contact) -> Bool {
    mentions.contains { mention in
      guard case .carrier(let ids) = mention.kind, !mention.isCommonWord,
        ids.contains(where: { !Countries.isRegulator($0) && hasKnownContacts($0) })
      else { return false }
      return scene.opens(at: mention.range.lowerBound)
        || contact.places.contains { place in
          Reach.sentence.joins(mention.range, place.range, in: document.folded)
        }
    }
  }
}
