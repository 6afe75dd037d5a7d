import TrueLineModel
import TrueLineText

/// Points that are learned: for signs, and for words in three zones.
package enum Scorecard {
  /// Every sign that points may be learned for, those of the hand-set scales among them.
  package static let signs: [Sign] =
    Scale.contacts.signs + Scale.messages.signs + Scale.names.signs + Scale.offers.signs
    + Sign.kinds + Sign.around + Sign.hosts + Sign.spoken
}

extension Dossier {
  /// Bytes of the text whose words are looked at as those of the whole page.
  private static let pageLimit = 1 << 14

  /// What can be learned from about each contact that the scorecard weighs.
  package func traces() -> SignTraces {
    let words = Words(
      of: document,
      without: channels.filter { $0.traits.contains(.visible) }
        .map { Message.address(around: $0.range, in: document.folded) })
    func spoken(in ranges: [Range<Int>]) -> [String] {
      var found: Set<String> = []
      for range in ranges {
        words.visit(range) {
          found.insert(String(decoding: $0.lazy.map(\.lowercasedASCII), as: UTF8.self))
        }
      }
      return found.sorted()
    }
    return SignTraces(
      isMessage: scene.isMessage && !document.format.isServed,
      contacts: candidates.map { index in
        let contact = contacts[index]
        return SignTraces.Contact(
          channel: contact.channel,
          signs: Scorecard.signs.filter {
            $0.contacts.contains(contact.sort) && $0.speaks(contact, self)
          }.map(\.id),
          words: spoken(in: surroundings(of: contact)))
      },
      opening: candidates.isEmpty ? [] : spoken(in: scene.opening),
      page: candidates.isEmpty
        ? [] : spoken(in: [0..<min(document.flowEnd, Self.pageLimit)]))
  }
}
