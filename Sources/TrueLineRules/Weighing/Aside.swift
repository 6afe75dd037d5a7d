import TrueLineModel

extension Dossier {
  /// Whether a contact of a message of several thoughts stands in paragraphs that neither promise
  /// nor press, as authors write theirs below anything.
  ///
  /// Who sells puts what he sells and his contact into one breath, or writes little else.
  func isAside(_ contact: Contact) -> Bool {
    guard let message, message.isLong, !contact.isAddress else { return false }
    return contact.places.allSatisfy { place in
      guard
        let paragraph = document.blocks.first(where: { $0.range.contains(place.range.lowerBound) })
      else { return false }
      return !(signals + concepts).contains { signal in
        paragraph.range.contains(signal.range.lowerBound) && signal.kind.isPromiseOrPressure
          && !signal.range.overlaps(place.range)
      }
    }
  }
}

extension Signal.Kind {
  /// Whether it says why anybody should use a contact.
  fileprivate var isPromiseOrPressure: Bool {
    switch self {
    case .service, .helpLine, .prize, .threat, .urgency, .credential, .price: true
    case .concept(let concept):
      (Concept.pressures + Concept.offers + Concept.temptations + [.accountTrade, .relative])
        .contains(concept)
    default: false
    }
  }
}
