import TrueLineModel

extension Dossier {
  /// Whether a company's own page gives its number just so: a line that companies have, written
  /// plainly, below the title and the headings of a page that was made as one.
  ///
  /// A page without an address cannot prove whose it is, so this clears nobody: a repeated number
  /// and one in the footer weigh less, and the finding is one step lower. Planted numbers stand in
  /// titles and in posts. Where a carrier is named whose contacts are known, one of them has to
  /// stand on the page, too.
  func isPlainCompanyNumber(_ contact: Contact) -> Bool {
    guard document.format.isServed, contact.isNumber, !contact.isPrivate, contact.disguise == nil,
      !contact.traits.contains(.disguised), !contact.traits.contains(.opening),
      !surroundings.isEvasive, !surroundings.isMessage, !isInHeading(contact)
    else { return false }
    guard namesCarrier(beside: contact) else { return true }
    return contacts.contains {
      $0.opinion.verdict == .allowed || $0.opinion.verdict == .supported
    }
  }

  /// Whether it stands in a title or a heading.
  func isInHeading(_ contact: Contact) -> Bool {
    contact.ranges.contains { place in
      guard let block = document.blockIndex(at: place.lowerBound) else { return false }
      let kind = document.blocks[block].kind
      return kind == .heading || kind == .title
    }
  }
}
