import TrueLineModel
import TrueLineText

/// A fact as it is kept: what verdicts need, and the place of what only reports need.
///
/// Sources are most of a file's bytes and are read by nobody until a finding
/// names its grounds.
struct StoredFact: Sendable {
  var id = ""
  var carrier = ""
  var kind = Predicate.alias
  var purpose: String?
  var values: [String] = []
  var status = Fact.Status.unknown
  var asOf: String?
  var checked = ""
  /// Where note and sources stand in the file, empty for none.
  var note = 0..<0
  var sources = 0..<0
  /// Offset in the file, for messages that name a line.
  var place = 0
  /// Index of the file in `Reference.files`.
  var file = 0

  /// Whether its values may refute others: those of thinner facts only clear.
  var isFirm: Bool { status == .verified || status == .corroborated }
  /// Whether a source that can be opened says its values and none contradicts.
  var isSupported: Bool { isFirm || status == .singleSource }
}

/// A set of facts that is believed complete: what it does not hold is not so.
struct ClosedSet: Sendable, Equatable {
  var carrier = ""
  var kind = Predicate.alias
  /// `nil` closes all purposes of the kind.
  var purpose: String?
  var why = ""
  /// Offset in the file.
  var place = 0
}

/// Where a victim or reader can report, by country.
public struct ReportChannel: Sendable, Equatable {
  /// By language: `en`, `zh`.
  public var name: [String: String]
  /// A number, an address or a site.
  public var contact: String
  /// What it takes reports of, by language.
  public var purpose: [String: String]
  public var sources: [Fact.Source]
}

/// A carrier and the line of business that the file gives it.
struct StoredCarrier: Sendable {
  var carrier: Carrier
  /// `mobile`, `regulator`, `bank`, ...: a regulator is no carrier of its country.
  var sector: String
  /// Offset in the file.
  var place: Int
}

/// One file of the reference, read: a country's carriers or a user's companies.
struct ReferenceFile: Sendable {
  var name: String
  var country = ""
  /// Names by language.
  var names: [String: [String]] = [:]
  /// Cities and adjectives that tell the country.
  var places: [String] = []
  var callingCode = ""
  var topLevelDomains: [String] = []
  var carriers: [StoredCarrier] = []
  var facts: [StoredFact] = []
  var closed: [ClosedSet] = []
  var reports: [ReportChannel] = []
  var bytes: Bytes
}

extension ReferenceFile {
  /// Reads a file; about 1 ms for all built-in ones together.
  ///
  /// A user's own file may leave out most: a fact without `status` is verified,
  /// since the file's owner vouches for it, and a fact without `checked` takes the
  /// file's.
  init(_ bytes: Bytes, name: String, index: Int) throws(ReferenceError) {
    self.init(name: name, bytes: bytes)
    try bytes.withBuffer { (buffer) throws(ReferenceError) in
      try read(buffer, index: index)
    }
  }

  private mutating func read(
    _ buffer: UnsafeBufferPointer<UInt8>, index: Int
  ) throws(ReferenceError) {
    var reader = JSONReader(buffer, file: name)
    var checked = ""
    try reader.object { (reader, key) throws(ReferenceError) in
      switch String(decoding: key, as: UTF8.self) {
      case "country": country = try reader.string()
      case "names": names = try reader.namesByLanguage()
      case "places": places = try reader.strings()
      case "callingCode": callingCode = try reader.optionalString() ?? ""
      case "tlds": topLevelDomains = try reader.strings()
      case "checked": checked = try reader.string()
      case "carriers":
        try reader.array { (reader) throws(ReferenceError) in
          carriers.append(try reader.carrier())
        }
      case "facts":
        try reader.array { (reader) throws(ReferenceError) in
          facts.append(try reader.fact(file: index))
        }
      case "closed":
        try reader.array { (reader) throws(ReferenceError) in
          closed.append(try reader.closedSet())
        }
      case "report":
        try reader.array { (reader) throws(ReferenceError) in
          reports.append(try reader.reportChannel())
        }
      default: try reader.skip()
      }
    }
    reader.skipBlanks()
    guard reader.at == buffer.count else {
      throw reader.error("something stands behind the last }", "one file is one object")
    }
    try complete(checked: checked, reader)
  }

  /// Fills in what one part of the file says for another.
  private mutating func complete(
    checked: String, _ reader: JSONReader
  ) throws(ReferenceError) {
    guard !country.isEmpty else {
      throw reader.error(
        "no “country”", "name the country of the companies: \"country\": \"KH\"", at: 0)
    }
    for place in carriers.indices { carriers[place].carrier.country = country }
    for place in facts.indices where facts[place].checked.isEmpty {
      guard !checked.isEmpty else {
        throw reader.error(
          "a fact without “checked”",
          "say on which day its sources were read: \"checked\": \"2026-01-31\"",
          at: facts[place].place)
      }
      facts[place].checked = checked
    }
  }
}

extension JSONReader {
  fileprivate mutating func namesByLanguage() throws(ReferenceError) -> [String: [String]] {
    var names: [String: [String]] = [:]
    try object { (reader, key) throws(ReferenceError) in
      names[String(decoding: key, as: UTF8.self)] = try reader.strings()
    }
    return names
  }

  fileprivate mutating func textByLanguage() throws(ReferenceError) -> [String: String] {
    var texts: [String: String] = [:]
    try object { (reader, key) throws(ReferenceError) in
      texts[String(decoding: key, as: UTF8.self)] = try reader.string()
    }
    return texts
  }

  fileprivate mutating func carrier() throws(ReferenceError) -> StoredCarrier {
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

  fileprivate mutating func fact(file: Int) throws(ReferenceError) -> StoredFact {
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

  fileprivate mutating func closedSet() throws(ReferenceError) -> ClosedSet {
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

  fileprivate mutating func reportChannel() throws(ReferenceError) -> ReportChannel {
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
