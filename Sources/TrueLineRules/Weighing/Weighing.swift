import TrueLineModel
import TrueLineText

/// What was weighed about one contact, and what it came to.
struct Weighed {
  var contact: Contact
  var weights: [Weight]
  /// `nil` where nothing is promised through it or too little speaks against it.
  var level: Severity?

  var points: Int { weights.reduce(0) { $0 + $1.points } }
  /// The sum and its parts, as grounds of a finding.
  var grounds: [Ground] {
    weights.map { Ground.reason("\($0.words) (\($0.points))") }
  }
}

/// Weighs the contacts of a page.
struct Weighing {
  let dossier: Dossier
  let surroundings: Surroundings
  /// Destinations of links that are called an official site, by place.
  private let officialLinks: [Range<Int>]
  private let namedHosts: NamedHosts
  private let falseFacts: Int

  /// `nil` for pages without contacts or without anything to weigh, which is nearly all of them.
  init?(_ dossier: Dossier) {
    guard !dossier.channels.isEmpty else { return nil }
    let surroundings = dossier.surroundings
    let officialLinks =
      surroundings.services.isEmpty ? [] : OfficialLink.destinations(in: dossier.document)
    let isSuspect =
      surroundings.isEvasive || !officialLinks.isEmpty || surroundings.isMessage
      || surroundings.opensWithOffer
    guard
      dossier.channels.contains(where: {
        switch $0.channel.kind {
        case .domain, .url, .email: isSuspect || $0.traits.contains(.disguised)
        case .image, .ussd: false
        default: true
        }
      }), !Self.isCarriersOwn(dossier)
    else { return nil }
    self.dossier = dossier
    self.surroundings = surroundings
    self.officialLinks = officialLinks.sorted { $0.lowerBound < $1.lowerBound }
    namedHosts = NamedHosts(dossier.document)
    falseFacts = dossier.falseFacts.count
  }

  /// Whether the page came from a carrier's own site, which only its address can tell.
  private static func isCarriersOwn(_ dossier: Dossier) -> Bool {
    guard let url = dossier.url, let host = WrittenURL(Array(url.utf8))?.host else { return false }
    return dossier.knowledge.owner(ofHost: host) != nil
  }

  /// Every contact with its weights, in document order.
  func weighed() -> [Weighed] {
    var all = dossier.contacts.compactMap { weigh($0) }
    addCompany(&all)
    return all
  }

  private func weigh(_ contact: Contact) -> Weighed? {
    switch contact.channel.kind {
    case .image, .ussd, .sms: return nil
    default: break
    }
    guard contact.opinion.verdict != .allowed, contact.opinion.verdict != .supported,
      !contact.isOnlyQuoted, !contact.isShortNumber, !isPagesOwn(contact)
    else { return nil }
    let weights = contact.isAddress ? addressWeights(contact) : personWeights(contact)
    var weighed = Weighed(contact: contact, weights: weights, level: nil)
    guard weights.contains(where: Self.promises.contains) else { return weighed }
    if weighed.points >= Weights.errorPoints {
      weighed.level = .error
    } else if weighed.points >= Weights.warningPoints {
      weighed.level = .warning
    }
    if weighed.level != nil, !contact.isAddress, !isPlanted(contact) { weighed.level = nil }
    if mayBeOwn(contact) { weighed.level = lowered(weighed.level) }
    if weighed.level == .error, surroundings.isDisclosed { weighed.level = .warning }
    return weighed
  }

  private static let promises: [Weight] = [
    Weights.offerInOpening, Weights.serviceInOpening, Weights.offerBeside, Weights.serviceBeside,
    Weights.offerOnPage, Weights.helpLineBeside, Weights.helpLineInOpening, Weights.saidOfficial,
    Weights.helpLineOnPage, Weights.borrowedName, Weights.evasivePage,
  ]

  /// Whether anything but the subject speaks of planting: a company's number, plainly given
  /// once on its page, is no sign of anything, nor is a group that a guide mentions.
  private func isPlanted(_ contact: Contact) -> Bool {
    if contact.visiblePlaces >= 2 || contact.traits.contains(.disguised)
      || contact.disguise != nil || surroundings.isEvasive
    {
      return true
    }
    if surroundings.isMessage {
      // Carriers' texts name several ways out, their own among them.
      return contact.isPrivate
        && (dossier.contacts.count == 1
          || !surroundings.services.isDisjoint(with: Surroundings.offers))
    }
    if contact.traits.contains(.opening) { return true }
    return contact.isPrivate
      && (falseFacts >= 2 || contact.traits.contains(.called)
        || contact.traits.contains(.helpLine)
        || surroundings.opensWithOffer
        || !services(beside: contact).isDisjoint(with: Surroundings.offers))
  }

  // MARK: Accounts and numbers

  private func personWeights(_ contact: Contact) -> [Weight] {
    var weights = promiseWeights(contact)
    if contact.isPrivate {
      weights.append(
        contact.traits.contains(.helpLine) && contact.isNumber
          ? Weights.privateHelpLine : Weights.isPrivate)
      switch falseFacts {
      case 0: break
      case 1: weights.append(Weights.falseFact)
      default: weights.append(Weights.falseFacts)
      }
    }
    if !contact.isNumber, contact.isPrivate, contact.channel.kind != .email,
      dossier.knowledge.isBorrowedName(contact.channel.value)
    {
      weights.append(Weights.borrowedName)
    }
    if contact.isNumber, !surroundings.carriers.isEmpty,
      surroundings.carriers.contains(where: dossier.hasKnownContacts)
    {
      weights.append(Weights.notTheCarriers)
    }
    if surroundings.isMessage, dossier.contacts.count == 1, contact.isPrivate {
      weights.append(Weights.onlyWayOut)
    }
    return weights + placeWeights(contact) + spellingWeights(contact)
  }

  private func promiseWeights(_ contact: Contact) -> [Weight] {
    var weights: [Weight] = []
    let beside = services(beside: contact)
    if surroundings.opensWithOffer {
      weights.append(Weights.offerInOpening)
    } else if !surroundings.openingServices.isEmpty {
      weights.append(Weights.serviceInOpening)
    }
    if !beside.isDisjoint(with: Surroundings.offers) {
      weights.append(Weights.offerBeside)
      if contact.isPrivate, surroundings.isAboutLines { weights.append(Weights.numbersForSale) }
    } else if !beside.isEmpty, !surroundings.isMessage {
      weights.append(Weights.serviceBeside)
    } else if !surroundings.services.isDisjoint(with: Surroundings.offers), weights.isEmpty {
      weights.append(Weights.offerOnPage)
    }
    if contact.isNumber {
      if contact.traits.contains(.helpLine) {
        weights.append(Weights.helpLineBeside)
      } else if surroundings.helpLines > 0 {
        weights.append(Weights.helpLineOnPage)
      }
      if surroundings.openingHelpLine { weights.append(Weights.helpLineInOpening) }
      if surroundings.openingThreat { weights.append(Weights.trouble) }
    }
    return weights
  }

  /// Services spoken of in the same block, at most 300 bytes away.
  private func services(beside contact: Contact) -> Set<Signal.Service> {
    var found: Set<Signal.Service> = []
    let signals = dossier.signals
    for place in contact.places.prefix(4).map(\.range) {
      guard let block = dossier.document.blockIndex(at: place.lowerBound) else { continue }
      var range = dossier.document.blocks[block].range
      if !dossier.document.blocks[block].isVisible {
        let position = dossier.document.blocks[block].position
        range = position..<position + 1
        if let around = dossier.document.blockIndex(at: position) {
          range = dossier.document.blocks[around].range
        }
        range = max(range.lowerBound, position - 200)..<min(range.upperBound, position + 200)
      } else {
        range =
          max(
            range.lowerBound, place.lowerBound - 300)..<min(
            range.upperBound, place.upperBound + 300)
      }
      let first = signals.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
      for signal in signals[first...].prefix(while: { $0.range.lowerBound < range.upperBound }) {
        if case .service(let service) = signal.kind { found.insert(service) }
      }
    }
    return found
  }

  private func placeWeights(_ contact: Contact) -> [Weight] {
    var weights: [Weight] = []
    let mayBeOwn = mayBeOwn(contact)
    // The one line of a message is its first and its last.
    if !surroundings.isMessage {
      if contact.traits.contains(.opening) {
        weights.append(Weights.inOpening)
      } else if contact.isNumber, isEarly(contact) {
        weights.append(Weights.early)
      }
      if contact.traits.contains(.closing), !isEarly(contact), !mayBeOwn {
        weights.append(Weights.inClosing)
      }
    }
    if contact.isPrivate, contact.traits.contains(.linked), !contact.traits.contains(.visible) {
      weights.append(Weights.onlyLinked)
    }
    switch contact.visiblePlaces {
    case 2... where mayBeOwn: weights.append(Weights.repeatedPlainly)
    case 3...: weights.append(Weights.repeated)
    case 2: weights.append(Weights.twice)
    default: break
    }
    return weights
  }

  /// In the first paragraph under the title.
  private func isEarly(_ contact: Contact) -> Bool {
    var visible = 0
    for block in dossier.document.blocks where block.isVisible && block.range.count > 2 {
      visible += 1
      guard visible <= 2 else { return false }
      if contact.places.contains(where: {
        block.range.contains($0.range.lowerBound)
      }) {
        return true
      }
    }
    return false
  }

  private func spellingWeights(_ contact: Contact) -> [Weight] {
    var weights: [Weight] = []
    if contact.traits.contains(.disguised) {
      weights.append(Weights.disguised)
    } else if contact.disguise != nil {
      weights.append(Weights.odd)
    }
    if surroundings.isEvasive { weights.append(Weights.evasivePage) }
    return weights
  }

  // MARK: Addresses

  private func addressWeights(_ contact: Contact) -> [Weight] {
    let host = contact.channel.value.prefix { $0 != "/" }
    var weights: [Weight] = []
    if surroundings.opensWithOffer {
      weights.append(Weights.offerInOpening)
    } else if !services(beside: contact).isDisjoint(with: Surroundings.offers) {
      weights.append(Weights.offerBeside)
    } else if !surroundings.openingServices.isEmpty {
      weights.append(Weights.serviceBeside)
    }
    let isCalledOfficial = isCalledOfficial(contact)
    guard !weights.isEmpty || isCalledOfficial else { return [] }
    // A page that calls a company by its name speaks of it, and does not smuggle it in; and
    // carriers put short addresses into their messages.
    if !contact.traits.contains(.disguised), !ThrowAway.isEnding(of: host),
      surroundings.isMessage || namedHosts.isNamed(host)
    {
      return []
    }
    if isCalledOfficial { weights.append(Weights.saidOfficial) }
    guard !weights.isEmpty else { return [] }
    if Referral.isReferral(contact, in: dossier.document) { weights.append(Weights.referral) }
    if ThrowAway.isEnding(of: host) { weights.append(Weights.throwAway) }
    if KnownHosts.isShortener(host) || KnownHosts.isLinkInBio(host) {
      weights.append(Weights.unresolved)
    }
    let others = dossier.contacts.contains {
      !($0.channel == contact.channel) && $0.channel.kind != .image && $0.channel.kind != .ussd
    }
    if !others { weights.append(Weights.onlyWayOut) }
    if contact.traits.contains(.called) { weights.append(Weights.isPrivate) }
    return weights + placeWeights(contact) + spellingWeights(contact)
  }

  private func isCalledOfficial(_ contact: Contact) -> Bool {
    guard !officialLinks.isEmpty else { return false }
    return contact.places.contains { place in
      let start = place.range.lowerBound
      return officialLinks.last(startingBy: start)?.contains(start) ?? false
    }
  }

  private func isPagesOwn(_ contact: Contact) -> Bool {
    guard contact.isAddress, let url = dossier.url,
      let own = WrittenURL(Array(url.utf8)).flatMap({ Domains.registrableDomain(ofHost: $0.host) })
    else { return false }
    return contact.channel.value == own
  }

  // MARK: Company

  /// Contacts that stand beside an accused one under labels of their own share its fate, one
  /// step lower: spammers list every messenger they have.
  private func addCompany(_ all: inout [Weighed]) {
    guard
      let worst = all.max(by: {
        ($0.level?.rank ?? -1, $0.points) < ($1.level?.rank ?? -1, $1.points)
      }),
      worst.level != nil
    else { return }
    let accused = all.filter { $0.level != nil }.flatMap(\.contact.places)
      .map(\.range)
      .sorted { $0.lowerBound < $1.lowerBound }
    for index in all.indices where all[index].level == nil {
      guard isCompany(all[index], of: accused) else { continue }
      all[index].level = .warning
      all[index].weights.append(
        Weight(points: 0, words: "it stands on one page with \(worst.contact.defanged)"))
    }
  }
}

extension Weighing {
  /// Bytes between two contacts of one list of contacts, at most.
  private static let companyReach = 60

  private func isCompany(_ weighed: Weighed, of accused: [Range<Int>]) -> Bool {
    let contact = weighed.contact
    guard contact.channel.kind.holder != .group else { return false }
    if contact.traits.contains(.disguised) { return true }
    guard contact.isAddress else {
      return contact.traits.contains(.called)
        || contact.isPrivate && contact.traits.contains(.linked)
    }
    if Referral.isReferral(contact, in: dossier.document) { return true }
    // A company that the page calls by name has its own address beside its number.
    let host = contact.channel.value.prefix { $0 != "/" }
    if !KnownHosts.isShared(String(host)), !ThrowAway.isEnding(of: host), namedHosts.isNamed(host) {
      return false
    }
    if contact.traits.contains(.called), !weighed.weights.isEmpty { return true }
    return contact.places.contains { place in
      let range = place.range
      return accused.near(range, reach: Self.companyReach).contains {
        let gap = max($0.lowerBound - range.upperBound, range.lowerBound - $0.upperBound)
        return gap >= 0 && gap <= Self.companyReach
          && !dossier.document.folded[
            min($0.upperBound, range.upperBound)..<max($0.lowerBound, range.lowerBound)
          ]
          .contains(0x2E)
      }
    }
  }
}

extension Severity {
  var rank: Int { self == .error ? 2 : self == .warning ? 1 : 0 }
}
