import TrueLineModel
import TrueLineText

/// All that is known beforehand: carriers and companies, facts, blocklists, allowlists.
///
///     var reference = Reference.builtIn()
///     try reference.add(referenceFile: bytes, name: "bank.json")
///     let opinion = reference.opinion(on: claim, in: JudgingContext(countries: ["KH"]))
///     // opinion.verdict == .refuted, opinion.right == "1204"
///
/// Copying is cheap; asking is pure, so that many threads may ask one value.
public struct Reference: Knowledge {
  /// Every file, built-in ones first; facts name their file by its index.
  private(set) var entries: [FileEntry] = []
  private(set) var carriers = ByCarrier<StoredCarrier>()
  /// Facts by carrier id, `kh/*` for all carriers of a country.
  private(set) var facts = ByCarrier<[StoredFact]>()
  private(set) var closed = ByCarrier<[ClosedSet]>()
  /// Which of `entries` speaks of a country, by ISO code; the first that does.
  private(set) var countries: [String: Int] = [:]
  /// Ids of the carriers that were added by name key (see `NameKey`), own names before former ones.
  var idsByName: [String: [String]] = [:]
  private(set) var officials = OfficialContacts()
  var lists = ListSet()
  /// Made anew where more official domains come in.
  private(set) var brands = BrandShelf()
  /// What is built in, `nil` for a reference that began with nothing.
  let builtIn: CarrierIndex?
  /// Organisations and hosts of which something is known; nobody's where nothing is built in.
  public var organisations = Organisations.none
  /// How many facts there are.
  public private(set) var factCount = 0
  /// The newest day on which sources of the built-in facts were read; empty for none.
  let builtInDate: String
  /// The newest day on which sources of the built-in facts were read, of all where none is built
  /// in; `YYYY-MM-DD`, empty for no facts.
  public var date: String {
    builtInDate.isEmpty ? entries.map(\.head.date).max() ?? "" : builtInDate
  }

  /// The day against which the age of facts is measured (`--as-of`); `nil` means `date`, or the
  /// day of the fact's own file where that is later.
  ///
  /// Never the clock: the same input and data must give the same report for ever. And never the
  /// day of another's file: one slip of a year in it would silence every fact that we have.
  public var asOf: String?

  /// A reference that knows nothing.
  public init() {
    builtIn = nil
    builtInDate = ""
  }

  /// A reference whose files are read when somebody asks for what is in them.
  private init(_ index: CarrierIndex) {
    builtIn = index
    entries = index.files
    builtInDate = entries.map(\.head.date).max() ?? ""
    carriers = ByCarrier { index.content(of: $0)?.carriers[$0] }
    facts = ByCarrier { index.content(of: $0)?.facts[$0] }
    closed = ByCarrier { index.content(of: $0)?.closed[$0] }
    officials = OfficialContacts(builtIn: index)
    for (place, entry) in entries.enumerated() { countries[entry.head.country] = place }
    factCount = entries.reduce(0) { $0 + $1.head.factCount }
    organisations = .builtIn
  }

  /// The carriers inside the binary, with its block- and allowlists if `lists` says so.
  public static func builtIn(lists: Bool = true) -> Reference {
    lists ? withLists : withoutLists
  }

  private static let withoutLists = Reference(.builtIn)

  private static let withLists: Reference = {
    var reference = withoutLists
    for file in EmbeddedFiles.files(under: "block") {
      reference.lists.add(.embedded(file.bytes), name: file.name, role: .block)
    }
    for file in EmbeddedFiles.files(under: "allow") {
      reference.lists.add(.embedded(file.bytes), name: file.name, role: .allow)
    }
    return reference
  }()

  /// Adds a user's own carriers or companies; `name` is how messages call the file.
  ///
  /// Its carriers must be new or belong to a country that the reference has; a fact
  /// whose id is known replaces the known one, so that a user may correct us.
  public mutating func add(
    referenceFile bytes: [UInt8], name: String
  ) throws(ReferenceError) {
    try add(.loaded(bytes), name: name)
  }

  private mutating func add(_ bytes: Bytes, name: String) throws(ReferenceError) {
    let index = entries.count
    let file = try ReferenceFile(bytes, name: name, index: index)
    try check(file)
    for stored in file.carriers { carriers[stored.carrier.id] = stored }
    for fact in file.facts {
      var known = facts[fact.carrier] ?? []
      if let place = known.firstIndex(where: { $0.id == fact.id }) {
        known[place] = fact
      } else {
        known.append(fact)
        factCount += 1
      }
      facts[fact.carrier] = known
    }
    for set in file.closed { closed[set.carrier] = (closed[set.carrier] ?? []) + [set] }
    if countries[file.country] == nil { countries[file.country] = index }
    entries.append(FileEntry(file, index: index))
    addNames(of: file)
    officials.add(file)
    brands = BrandShelf()
  }

  /// A reference into which files are read one after the other, as the built-in index is made.
  static func reading(_ files: [EmbeddedFiles.File]) throws(ReferenceError) -> Reference {
    var reference = Reference()
    for file in files { try reference.add(.embedded(file.bytes), name: file.name) }
    return reference
  }

  /// What all files say; built-in ones that nobody asked for are read now.
  var files: [ReferenceFile] { entries.map(\.content.file) }

  /// Refuses what cannot be meant: facts about carriers that nobody named.
  private func check(_ file: ReferenceFile) throws(ReferenceError) {
    let known = Set(file.carriers.map(\.carrier.id))
    let subjects =
      file.facts.map { ($0.carrier, $0.place) } + file.closed.map { ($0.carrier, $0.place) }
    for (id, place) in subjects where !known.contains(id) && carriers[id] == nil {
      guard Countries.isEveryCarrier(id) else {
        throw ReferenceError(
          file: file.name, line: file.line(at: place), what: "“\(id)” is no carrier of this file",
          cure: "add it under “carriers”, or write one of: "
            + known.sorted().joined(separator: ", "))
      }
    }
  }

  public func carrier(_ id: String) -> Carrier? { carriers[id]?.carrier }

  /// All carriers, sorted by id.
  public var allCarriers: [Carrier] {
    Set(files.flatMap { $0.carriers.map(\.carrier.id) }).sorted().compactMap(carrier)
  }

  /// The facts of all files, without those that another file's replace.
  var allFacts: [StoredFact] {
    Set(files.flatMap { $0.facts.map(\.carrier) }).flatMap { facts[$0] ?? [] }
  }

  /// The ids of a country's carriers, sorted.
  func carrierIDs(in country: String) -> [String] {
    let known = builtIn?.content(of: country.lowercased())?.carriers.keys.map(\.self) ?? []
    return Set(known).union(carriers.added.keys).filter { self.country(of: $0) == country }.sorted()
  }

  public func facts(about carrier: String, kind: Predicate) -> [Fact] {
    stored(about: carrier).filter { $0.kind == kind }.map(fact)
  }

  /// Facts of a carrier and of all carriers of its country; a regulator is none of them.
  func stored(about carrier: String) -> [StoredFact] {
    let own = facts[carrier] ?? []
    guard let all = everyCarrier(ofCountryOf: carrier), all != carrier else { return own }
    return own + (facts[all] ?? [])
  }

  /// `kh/*` for `kh/smart`, `nil` for a regulator.
  func everyCarrier(ofCountryOf carrier: String) -> String? {
    guard let slash = carrier.utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    if carriers[carrier]?.sector == "regulator" { return nil }
    return Countries.everyCarrier(of: carrier[..<slash])
  }

  /// A fact with its note and sources, decoded from its file.
  func fact(_ stored: StoredFact) -> Fact {
    let (note, sources) = entries[stored.file].content.file.details(of: stored)
    return Fact(
      id: stored.id, carrier: stored.carrier, kind: stored.kind, purpose: stored.purpose,
      values: stored.values, status: stored.status, asOf: stored.asOf, checked: stored.checked,
      note: note, sources: sources)
  }
}

extension ReferenceFile {
  /// The line of an offset, from 1.
  func line(at offset: Int) -> Int {
    bytes.withBuffer { JSONReader($0, file: name).line(at: offset) }
  }

  /// Note and sources of a fact; empty where they are not in the right form.
  func details(of fact: StoredFact) -> (note: String, sources: [Fact.Source]) {
    bytes.withBuffer { buffer in
      var note = JSONReader(buffer, file: name, at: fact.note.lowerBound)
      var sources = JSONReader(buffer, file: name, at: fact.sources.lowerBound)
      return (
        fact.note.isEmpty ? "" : (try? note.string()) ?? "",
        fact.sources.isEmpty ? [] : (try? sources.sources()) ?? []
      )
    }
  }
}
