import TrueLineModel

extension Weighing {
  /// Whether a company's own page gives its number just so: a line that companies have, written
  /// plainly, below the title and the headings of a page that was made as one.
  ///
  /// A page without an address cannot prove whose it is, so this clears nobody: a repeated number
  /// and one in the footer weigh less, and the finding is one step lower. Planted numbers stand in
  /// titles and in posts. Where a carrier is named whose contacts are known, one of them has to
  /// stand on the page, too.
  func mayBeOwn(_ contact: Contact) -> Bool {
    guard dossier.document.format == .html, contact.isNumber, !contact.isPrivate,
      contact.disguise == nil,
      !contact.traits.contains(.disguised), !contact.traits.contains(.opening),
      !surroundings.isEvasive, !surroundings.isMessage, !isInHeading(contact)
    else { return false }
    guard surroundings.carriers.contains(where: dossier.hasKnownContacts) else { return true }
    return dossier.contacts.contains {
      $0.opinion.verdict == .allowed || $0.opinion.verdict == .supported
    }
  }

  /// The level that a number gets which may be the page's own.
  func lowered(_ level: Severity?) -> Severity? { level == .error ? .warning : nil }

  private func isInHeading(_ contact: Contact) -> Bool {
    contact.places.contains { place in
      let start = place.range.lowerBound
      guard let block = dossier.document.blockIndex(at: start) else { return false }
      let kind = dossier.document.blocks[block].kind
      return kind == .heading || kind == .title
    }
  }
}
