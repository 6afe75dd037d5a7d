import TrueLineModel
import TrueLineText

/// Reads carriers, facts and sources of a file.
extension JSONReader {
  mutating func namesByLanguage() throws(ReferenceError) -> [String: [String]] {
    var names: [String: [String]] = [:]
    try object { (reader, key) throws(ReferenceError) in
      names[String(decoding: key, as: UTF8.self)] = try reader.strings()
    }
    return names
  }

  mutating func textByLanguage() throws(ReferenceError) -> [String: String] {
    var texts: [String: String] = [:]
    try object { (reader, key) throws(ReferenceError) in
      texts[String(decoding: key, as: UTF8.self)] = try reader.string()
    }
    return texts
  }

  mutating func carrier() throws(ReferenceError) -> StoredCarrier {
    skipBlanks()
    let start = at
    var carrier = Carrier(id: "", name: "", country: "", names: [])
    var sector = ""
    try object { (reader, key) throws(ReferenceError) in
      switch String(decoding: key, as: UTF8.self) {
      case "id": carrier.id = try reader.string()
      case "name": carrier.name = try reader.string()
      case "names": carrier.names = try reader.strings()
      case "common": carrier.common = try reader.strings()
      case "legal": carrier.legal = try reader.strings()
      case "formerly": carrier.formerly = try reader.strings()
      case "parents": carrier.parents = try reader.strings()
      case "networks": carrier.networks = try reader.strings()
      case "ended": carrier.ended = try reader.optionalString()
      case "into": carrier.into = try reader.optionalString()
      case "sector": sector = try reader.optionalString() ?? ""
      case "status":
        carrier.status = try reader.word(
          "operating, licensed, closed or merged", Carrier.Status.init(rawValue:))
      default: try reader.skip()
      }
    }
    guard !carrier.id.isEmpty, !carrier.name.isEmpty else {
      throw error(
        "a carrier without “id” or “name”",
        "give both: \"id\": \"kh/smart\", \"name\": \"Smart\"", at: start)
    }
    if !carrier.names.contains(carrier.name) { carrier.names.insert(carrier.name, at: 0) }
    return StoredCarrier(carrier: carrier, sector: sector, place: start)
  }

  mutating func fact(file: Int) throws(ReferenceError) -> StoredFact {
    skipBlanks()
    let start = at
    var fact = StoredFact()
    fact.file = file
    fact.place = start
    fact.status = .verified
    var kind: Predicate?
    try object { (reader, key) throws(ReferenceError) in
      switch String(decoding: key, as: UTF8.self) {
      case "id": fact.id = try reader.string()
      case "carrier": fact.carrier = try reader.string()
      case "kind": kind = try reader.predicate()
      case "purpose": fact.purpose = try reader.optionalString()
      case "values": fact.values = try reader.strings()
      case "status":
        fact.status = try reader.word(
          "verified, corroborated, single-source, disputed or unknown",
          Fact.Status.init(rawValue:))
      case "asOf": fact.asOf = try reader.optionalString()
      case "checked": fact.checked = try reader.string()
      case "note": fact.note = try reader.skip()
      case "sources": fact.sources = try reader.skip()
      default: try reader.skip()
      }
    }
    guard let kind, !fact.id.isEmpty, !fact.carrier.isEmpty else {
      throw error(
        "a fact without “id”, “carrier” or “kind”",
        "give all three: \"id\": \"kh/smart/hotline\", \"carrier\": \"kh/smart\", "
          + "\"kind\": \"hotline\"", at: start)
    }
    fact.kind = kind
    return fact
  }

  mutating func closedSet() throws(ReferenceError) -> ClosedSet {
    skipBlanks()
    let start = at
    var set = ClosedSet()
    var kind: Predicate?
    set.place = start
    try object { (reader, key) throws(ReferenceError) in
      switch String(decoding: key, as: UTF8.self) {
      case "carrier": set.carrier = try reader.string()
      case "kind": kind = try reader.predicate()
      case "purpose": set.purpose = try reader.optionalString()
      case "why": set.why = try reader.string()
      default: try reader.skip()
      }
    }
    guard let kind, !set.carrier.isEmpty else {
      throw error(
        "a closed set without “carrier” or “kind”", "say which facts are complete", at: start)
    }
    set.kind = kind
    return set
  }

  mutating func reportChannel() throws(ReferenceError) -> ReportChannel {
    var channel = ReportChannel(name: [:], contact: "", purpose: [:], sources: [])
    try object { (reader, key) throws(ReferenceError) in
      switch String(decoding: key, as: UTF8.self) {
      case "name": channel.name = try reader.textByLanguage()
      case "contact": channel.contact = try reader.string()
      case "for": channel.purpose = try reader.textByLanguage()
      case "sources": channel.sources = try reader.sources()
      default: try reader.skip()
      }
    }
    return channel
  }

  mutating func sources() throws(ReferenceError) -> [Fact.Source] {
    if takeNull() { return [] }
    var all: [Fact.Source] = []
    try array { (reader) throws(ReferenceError) in
      var source = Fact.Source(url: "", publisher: "", says: "")
      try reader.object { (reader, key) throws(ReferenceError) in
        switch String(decoding: key, as: UTF8.self) {
        case "url": source.url = try reader.string()
        case "publisher": source.publisher = try reader.string()
        case "says": source.says = try reader.string()
        default: try reader.skip()
        }
      }
      all.append(source)
    }
    return all
  }

  private mutating func predicate() throws(ReferenceError) -> Predicate {
    try word(
      "one of " + Predicate.allCases.map(\.rawValue).joined(separator: ", "),
      Predicate.init(rawValue:))
  }

  /// A word of a fixed set.
  private mutating func word<Word>(
    _ choices: @autoclosure () -> String, _ make: (String) -> Word?
  ) throws(ReferenceError) -> Word {
    let start = at
    let text = try string()
    guard let word = make(text) else {
      throw error("“\(text)” is not known here", "write \(choices())", at: start)
    }
    return word
  }
}
