import TrueLineModel
import TrueLineText

/// What is asked of the built-in carriers at start and of every page: which files there are, whose
/// a host, a number, an account or a name is. It leads to the file that says more.
///
/// `Names/carriers.tsv`, made by `make names` of the files in `Carriers`, so that a start costs the
/// same however many these are; a test holds it against them. A key, what it leads to; sorted:
/// - `account:telegram:smart`, `host:smart.com.kh`, `number:888`: contacts, and the facts that give
///   them, as `kh/smart#12`: the carrier, the place of the fact in its file;
/// - `file:kh`: the cells of a `FileHead`;
/// - `kin:smart`: carriers of which a name, a legal name or a parent has this key (`NameKey`);
/// - `listed`: digits of all numbers that facts give;
/// - `name:smart`: ids of the carriers that this key names.
struct CarrierIndex: Sendable {
  enum Kind: String { case account, file, host, kin, name, number }

  static let builtIn = CarrierIndex()

  /// In the order of their names.
  let files: [FileEntry]
  /// Hashes of the hosts (`ListKey.ofHost`).
  let hosts: HashIndex
  private let table: TableFile
  private let places: [Substring: Int]

  private init() {
    let lines = EmbeddedFiles.all.first { $0.name == "Names/carriers.tsv" }
    let table = TableFile(lines.map { .embedded($0.bytes) } ?? .loaded([]))
    var files: [FileEntry] = []
    var places: [Substring: Int] = [:]
    for file in EmbeddedFiles.files(under: "Carriers") {
      let code = file.name.dropFirst("Carriers/".count).dropLast(".json".count)
      guard let line = table.line(Self.key(.file, String(code))) else { continue }
      places[code] = files.count
      files.append(
        FileEntry(FileHead(name: file.name, line), bytes: file.bytes, index: files.count))
    }
    var hosts = HashIndex()
    table.eachLine(from: Self.key(.host, "")) { key, _, _ in
      hosts.enter(ListKey.ofHost(key), 1)
    }
    self.files = files
    self.hosts = hosts
    self.table = table
    self.places = places
  }

  /// What the file of a carrier's country says, `nil` for a country without one.
  func content(of id: String) -> FileContent? {
    let code = id.utf8.firstIndex(of: UInt8(ascii: "/")).map { id[..<$0] } ?? id[...]
    return places[code].map { files[$0].content }
  }

  /// What a key leads to, in the order of the files.
  func values(_ kind: Kind, _ key: String) -> [String] {
    table.line(Self.key(kind, key))?.list(1) ?? []
  }

  /// The facts that give a contact.
  func entries(_ kind: Kind, _ key: String) -> [OfficialContacts.Entry] {
    values(kind, key).compactMap(entry)
  }

  private func entry(_ written: String) -> OfficialContacts.Entry? {
    let parts = written.split(separator: "#")
    guard parts.count == 2, let number = Int(parts[1]),
      let facts = content(of: String(parts[0]))?.file.facts, facts.indices.contains(number)
    else { return nil }
    return OfficialContacts.Entry(carrier: String(parts[0]), fact: facts[number])
  }

  /// Digits of all numbers that facts give, whether they hold or not.
  var numbers: Set<String> { Set(table.line(Self.listed)?.list(1) ?? []) }

  /// Every host with its carrier's id.
  var domains: [(domain: String, carrier: String)] {
    var all: [(domain: String, carrier: String)] = []
    table.eachLine(from: Self.key(.host, "")) { key, buffer, start in
      let carrier = TableLine(buffer, at: start).text(1).prefix { $0 != "#" }
      all.append((String(decoding: key, as: UTF8.self), String(carrier)))
    }
    return all
  }

  /// Carriers of which a name, a legal name or a parent begins with a key.
  func kin(beginningWith key: String) -> [String] {
    var ids: [String] = []
    table.eachLine(from: Self.key(.kin, key)) { _, buffer, start in
      ids += TableLine(buffer, at: start).list(1)
    }
    return ids
  }

  private static let listed = "listed"

  private static func key(_ kind: Kind, _ key: String) -> String { "\(kind.rawValue):\(key)" }

  /// The lines of a reference into which all files were read one by one.
  static func text(of reference: Reference) -> String {
    var lines: [[String]] = []
    func enter(_ kind: Kind, _ key: String, _ values: [String]) {
      lines.append([Self.key(kind, key), values.joined(separator: "|")])
    }
    func written(_ entry: OfficialContacts.Entry) -> String {
      let file = reference.entries[entry.fact.file]
      let place = file.content.file.facts.firstIndex { $0.place == entry.fact.place }
      precondition(
        entry.carrier.uppercased().hasPrefix(file.head.country + "/"),
        "a file speaks of carriers of its own country")
      return "\(entry.carrier)#\(place ?? 0)"
    }
    for (key, entry) in reference.officials.hosts { enter(.host, key, [written(entry)]) }
    for (key, entry) in reference.officials.accounts { enter(.account, key, [written(entry)]) }
    for (key, entries) in reference.officials.numbers { enter(.number, key, entries.map(written)) }
    for (key, ids) in reference.idsByName { enter(.name, key, ids) }
    var kin: [String: [String]] = [:]
    for carrier in reference.allCarriers {
      let names = carrier.names + carrier.legal + carrier.parents
      for key in Set(names.map(NameKey.of)) { kin[key, default: []].append(carrier.id) }
    }
    for (key, ids) in kin { enter(.kin, key, ids) }
    for entry in reference.entries {
      lines.append([Self.key(.file, entry.head.country.lowercased())] + entry.head.cells)
    }
    lines.append([listed, reference.gatheredNumbers.sorted().joined(separator: "|")])
    lines.sort { $0[0].utf8.lexicographicallyPrecedes($1[0].utf8) }
    return (["key\tvalues"] + lines.map { $0.joined(separator: "\t") }).map { $0 + "\n" }.joined()
  }
}
