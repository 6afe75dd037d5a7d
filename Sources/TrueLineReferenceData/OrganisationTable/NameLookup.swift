import TrueLineModel
import TrueLineText

extension Organisations {
  /// Everybody whose whole name words are, whatever stands between the words.
  ///
  ///     named("us postal-service")   // parcel/us/usps
  public func named(_ words: String) -> [NamedOrganisation] {
    let units = NameUnits.all(in: NameKeys.folded(words))
    return candidates(key: units.flatMap(\.self), units: units.count)
  }

  /// The longest name that starts at an offset of a folded text and ends where a word ends.
  ///
  /// The offset is where a word starts; in scripts without blanks, any character. Cost where
  /// no name starts: a hash of the word and a probe, and nothing is allocated.
  package func longestName(
    in text: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> NameMatch? {
    guard var end = NameUnits.end(ofUnitAt: start, in: text) else { return nil }
    var sum = NameUnits.sum(start..<end, of: text, from: Hash.seed)
    var most = 0
    index.eachHead(Hash.finish(sum)) { most = max(most, $0) }
    var found: NameMatch?
    var units = 1
    while units <= most {
      if index.hasName(Hash.finish(sum)) {
        // The key as one text, to be compared with the names themselves.
        let key = NameUnits.all(in: Array(text[start..<end])).flatMap(\.self)
        let candidates = candidates(key: key, units: units)
        if !candidates.isEmpty { found = NameMatch(range: start..<end, candidates: candidates) }
      }
      guard units < most, let next = NameUnits.start(after: end, in: text),
        let nextEnd = NameUnits.end(ofUnitAt: next, in: text)
      else { break }
      sum = NameUnits.sum(next..<nextEnd, of: text, from: sum)
      end = nextEnd
      units += 1
    }
    return found
  }

  private func candidates(key: [UInt8], units: Int) -> [NamedOrganisation] {
    var found: [NamedOrganisation] = []
    organisations.bytes.withBuffer { buffer in
      index.eachName(Hash.of(key)) { offset, number in
        let organisation = Organisation(TableLine(buffer, at: offset))
        let names = [organisation.name] + organisation.names
        guard number < names.count else { return }
        let keys = NameKeys(names[number])
        guard keys.key == key else { return }
        let isWord = organisation.isCommonWord && !names[number].contains(" ")
        found.append(
          NamedOrganisation(
            organisation: organisation, name: names[number],
            isCommonWord: isWord || units > keys.units))
      }
    }
    return found
  }
}
