import TrueLineModel
import TrueLineText

extension Dossier {
  /// What can be learned from about each contact that the scorecard weighs.
  package func traces() -> SignTraces {
    let reader = words
    func spoken(in ranges: [Range<Int>]) -> [String] {
      var found: Set<String> = []
      for range in ranges {
        reader.visit(range) {
          let letters = reader.letters(of: $0).lazy.map(\.lowercasedASCII)
          found.insert(String(decoding: letters, as: UTF8.self))
        }
      }
      return found.sorted()
    }
    return SignTraces(
      isMessage: isShortMessage,
      contacts: candidates.map { index in
        let contact = contacts[index]
        return SignTraces.Contact(
          channel: contact.channel,
          signs: Scorecard.rows.filter {
            $0.contacts.contains(contact.sort) && $0.speaks(contact, self)
          }.map(\.id),
          words: spoken(in: surroundings(of: contact)))
      },
      opening: candidates.isEmpty ? [] : spoken(in: scene.opening),
      page: candidates.isEmpty
        ? [] : spoken(in: [0..<min(document.flowEnd, Self.pageLimit)]))
  }
}
