import TrueLineModel
import TrueLineRules
import TrueLineText

/// Gathers what was read in a source, document by document.
struct SightingsRecord {
  /// Bytes of a contact's written form that a report holds, as many as of an excerpt.
  private static let longest = 1024

  private var sightings = SourceSightings()
  /// The contacts as they were judged: a list may call one by another name.
  private var judged: [Channel] = []

  mutating func add(_ dossier: Dossier, locate: (Range<Int>) -> Place) {
    let document = dossier.document
    for contact in dossier.channels {
      let sighting = contact.sighting
      judged.append(contact.channel)
      sightings.channels.append(
        SourceSightings.Contact(
          channel: sighting.channel, written: written(sighting.range, in: document),
          block: blockKind(at: sighting.range.lowerBound, in: document), traits: sighting.traits,
          place: locate(sighting.range)))
    }
    for claim in dossier.claims {
      let statement = Statement(claim)
      sightings.claims.append(
        SourceSightings.Statement(
          carrier: statement.carrier, predicate: claim.sighting.claim.predicate,
          value: statement.valueInReports, polarity: claim.sighting.claim.polarity,
          place: locate(claim.sighting.range)))
    }
  }

  /// All that was gathered; what these findings are about is named.
  consuming func finish(_ findings: [Finding], sketch: UInt64?) -> SourceSightings {
    let subjects = Set(findings.map(\.subject))
    for at in sightings.channels.indices {
      sightings.channels[at].isNamed =
        subjects.contains(.channel(sightings.channels[at].channel))
        || subjects.contains(.channel(judged[at]))
    }
    sightings.sketch = sketch.map(Hash.hexadecimal)
    return sightings
  }

  private func written(_ range: Range<Int>, in document: Document) -> String {
    let text = document.text[document.foldMap.origin(of: range)]
    return String(decoding: text.prefix(Self.longest), as: UTF8.self)
  }

  private func blockKind(at offset: Int, in document: Document) -> Block.Kind {
    document.blockIndex(at: offset).map { document.blocks[$0].kind } ?? .paragraph
  }
}
