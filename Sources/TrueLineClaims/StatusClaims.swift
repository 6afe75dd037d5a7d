import TrueLineLanguage
import TrueLineModel

/// Claims about a carrier's being in business.
extension SentenceClaims {
  /// "Beeline closed in 2015", "Metfone is owned by Viettel", "get a Beeline SIM".
  func statusClaims() -> [ClaimSighting] {
    var found: [ClaimSighting] = []
    for index in sentence.parts.indices {
      switch sentence.parts[index].marker {
      case .closed: found += status(at: index)
      case .ownership: found += owner(at: index)
      case .sale: found += sale(at: index)
      default: break
      }
    }
    return found
  }

  private func status(at index: Int) -> [ClaimSighting] {
    guard let clause = clause(of: index),
      let who = parties(in: clause.parts).last(where: { $0 < index }),
      let subject = party(who)?.subject, sentence.gap(who, index) <= Distance.statement,
      isIntransitive(index, in: clause)
    else { return [] }
    var polarity = sentence.polarity(of: who...index, clause: clause.parts)
    // The year is when it closed.
    if polarity == .dated { polarity = .said }
    let claim = Claim(
      subject: subject, predicate: .status, purpose: isForGood(index) ? Claim.forGood : nil,
      values: [Carrier.Status.closed.rawValue], polarity: polarity)
    return [sighting(claim, parts: [who, index], party: nil)]
  }

  /// "closed", "closed in 2015", "left Cambodia", "merged into Smart"; not "closed 120 shops".
  private func isIntransitive(_ index: Int, in clause: Clause) -> Bool {
    let last = sentence.parts[index].range.upperBound
    let next = sentence.parts[(index + 1)...].first { $0.range.lowerBound >= last }
    let end = next.map(\.range.lowerBound) ?? sentence.range.upperBound
    switch next?.kind {
    case .value(.year), .country, .subject, .sign, .marker(.history):
      return end - last <= Distance.phrase
    case nil: return end - last <= Distance.joint
    default: return false
    }
  }

  /// Whether it says that the whole company is gone, and not that it gave up something.
  private func isForGood(_ index: Int) -> Bool {
    let range = sentence.parts[index].range
    guard !sentence.has(.hypothesis),
      sentence.parts.contains(where: { $0.marker == .gone && $0.range == range })
    else { return false }
    let next = sentence.parts.first { $0.range.lowerBound >= range.upperBound }
    return (next?.range.lowerBound ?? sentence.range.upperBound) - range.upperBound
      <= Distance.touching
  }

  // MARK: What is sold

  /// "Get a Lumetel SIM", "买卡建议选Lumetel": what is to be had today is of a carrier in business.
  ///
  /// Any word of selling in the carrier's clause or behind it counts where the sentence speaks of
  /// what carriers sell: of one that works nothing follows from it.
  private func sale(at index: Int) -> [ClaimSighting] {
    guard let clause = clause(of: index), !sentence.has(.closed), !sentence.has(.lapse),
      sentence.parts.contains(where: { $0.marker == .service || $0.kind.isShop }),
      let who = clause.parts.first(where: { sentence.parts[$0].subject != nil })
        ?? (0..<clause.parts.lowerBound).last(where: { sentence.parts[$0].subject != nil }),
      let subject = sentence.parts[who].subject
    else { return [] }
    let span = min(who, index)...max(who, index)
    let claim = Claim(
      subject: subject, predicate: .status, values: [Carrier.Status.operating.rawValue],
      polarity: sentence.polarity(of: span, clause: clause.parts))
    return [sighting(claim, parts: [who, index], party: nil)]
  }
}
