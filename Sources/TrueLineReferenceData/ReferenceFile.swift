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
