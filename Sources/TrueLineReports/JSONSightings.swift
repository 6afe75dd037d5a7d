import TrueLineModel

extension JSONWriter {
  /// What was read in a source.
  mutating func fields(of sightings: SourceSightings) {
    field("channels") { json in
      json.array(sightings.channels) { json, contact in
        json.object { json in
          json.fields(of: contact.channel)
          json.field("written", contact.written)
          json.field("block", contact.block.rawValue)
          json.field("traits", contact.traits.names)
          json.field("evidence") { json in json.object { $0.fields(of: contact.place) } }
          json.field("named", contact.isNamed)
        }
      }
    }
    field("claims") { json in
      json.array(sightings.claims) { json, claim in
        json.object { json in
          json.field("carrier", claim.carrier)
          json.field("predicate", claim.predicate.rawValue)
          json.field("value", claim.value)
          json.field("polarity", claim.polarity.rawValue)
          json.field("evidence") { json in json.object { $0.fields(of: claim.place) } }
        }
      }
    }
  }
}
