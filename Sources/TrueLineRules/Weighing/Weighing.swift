import TrueLineModel
import TrueLineText

extension Dossier {
  /// Whether anything on the page is worth weighing: mostly not.
  var isWorthWeighing: Bool {
    guard !channels.isEmpty else { return false }
    let isSuspect =
      surroundings.isEvasive || !officialLinks.isEmpty || surroundings.isMessage
      || surroundings.opensWithOffer
    return channels.contains {
      switch $0.channel.kind {
      case .domain, .url, .email: isSuspect || $0.traits.contains(.disguised)
      default: $0.channel.kind.isWeighed
      }
    } && !isCarriersOwn
  }

  /// Whether the page came from a carrier's own site, which only its address can tell.
  private var isCarriersOwn: Bool {
    guard let url, let host = WrittenURL(Array(url.utf8))?.host else { return false }
    return knowledge.owner(ofHost: host) != nil
  }

  /// Weighs a contact; `nil` for those that are known, or nobody's, or the page's own.
  func weigh(_ contact: Contact) -> Weighed? {
    guard contact.channel.kind.isWeighed, contact.opinion.verdict != .allowed,
      contact.opinion.verdict != .supported,
      !isWriters(contact), !contact.isOnlyQuoted, !contact.isShortNumber, !isPagesOwn(contact),
      !isAside(contact)
    else { return nil }
    guard !contact.isAddress || isSmuggledIn(contact) else {
      return Weighed(contact: contact, signs: [])
    }
    let signs = Scale.contacts.signs(against: contact, in: self)
    return Weighed(contact: contact, signs: signs, level: level(of: contact, signs))
  }

  /// What signs come to on this page, which may take a level back.
  private func level(of contact: Contact, _ signs: [Sign]) -> Severity? {
    guard var level = Scale.contacts.level(of: signs), contact.isAddress || isSingledOut(contact)
    else { return nil }
    if isPlainCompanyNumber(contact) {
      guard level == .error else { return nil }
      level = .warning
    }
    return surroundings.isDisclosed ? .warning : level
  }

  /// Whether it is an address of whoever writes a mail: as one person's letter it is weighed by
  /// what else it says.
  private func isWriters(_ contact: Contact) -> Bool {
    guard let letter, letter.hasHeader else { return false }
    return contact.isAddress || contact.channel.value == letter.address
  }

  private func isPagesOwn(_ contact: Contact) -> Bool {
    guard contact.isAddress, let url,
      let own = WrittenURL(Array(url.utf8)).flatMap({ Domains.registrableDomain(ofHost: $0.host) })
    else { return false }
    return contact.channel.value == own
  }

  /// Whether the page sends its readers to an address without saying whose it is.
  ///
  /// A page that calls a company by its name speaks of it, and does not smuggle it in; and
  /// carriers put short addresses into their messages.
  private func isSmuggledIn(_ contact: Contact) -> Bool {
    guard
      !surroundings.openingServices.isEmpty || contact.isBesideOffer || isCalledOfficial(contact)
    else { return false }
    return contact.traits.contains(.disguised) || ThrowAway.isEnding(of: contact.host)
      || !(surroundings.isMessage || hosts.isNamed(contact.host))
  }

  /// Whether anything but the subject speaks of planting: a company's number, plainly given
  /// once on its page, is no sign of anything, nor is a group that a guide mentions.
  private func isSingledOut(_ contact: Contact) -> Bool {
    if contact.visiblePlaces >= 2 || contact.traits.contains(.disguised)
      || contact.disguise != nil || surroundings.isEvasive
    {
      return true
    }
    if surroundings.isMessage {
      // Carriers' texts name several ways out, their own among them.
      return contact.isPrivate && (contacts.count == 1 || surroundings.offersAnywhere)
    }
    if contact.traits.contains(.opening) { return true }
    return contact.isPrivate
      && (falseFacts.count > 1 || contact.traits.contains(.called)
        || contact.traits.contains(.helpLine) || surroundings.opensWithOffer
        || contact.isBesideOffer)
  }

  /// Whether a contact is the destination of a link whose words say "official site".
  func isCalledOfficial(_ contact: Contact) -> Bool {
    guard !officialLinks.isEmpty else { return false }
    return contact.ranges.contains { place in
      let start = place.lowerBound
      return officialLinks.last(startingBy: start)?.contains(start) ?? false
    }
  }
}
