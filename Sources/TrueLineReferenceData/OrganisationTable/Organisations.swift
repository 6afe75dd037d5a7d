import TrueLineModel
import TrueLineText

/// The organisations that are imitated, and the hosts of which something is known.
///
///     let known = Organisations.builtIn
///     known.standing(ofHost: "www.paypal.com")?.organisations   // ["wallet/int/paypal"]
///     known.standing(ofHost: "paypal.web.app")?.isAnybodys      // true
///
/// Tables and their index lie in the binary and are looked up there, so that they cost nothing
/// at start. Text is made only of what was found.
public struct Organisations: Sendable {
  /// What is inside the binary.
  public static let builtIn = Organisations(
    tables: EmbeddedFiles.files(under: "Organisations").map { file in
      (String(file.name.dropFirst("Organisations/".count)), .embedded(file.bytes))
    })

  /// Nobody and nothing.
  public static let none = Organisations(tables: [])

  let organisations: TableFile
  /// In the order in which the index numbers them.
  let hosts: [TableFile]
  let sourceTable: TableFile
  let index: OrganisationIndex

  /// The tables that speak of hosts, by name.
  static let hostTables = ["domains.tsv", "sites.tsv", "suffixes.tsv", "user-hosts.tsv"]

  /// Files by name; one that is missing is empty, an index that is missing is made.
  init(tables: [(name: String, bytes: Bytes)]) {
    func table(_ name: String) -> TableFile {
      TableFile(tables.first { $0.name == name }?.bytes ?? .loaded([]))
    }
    organisations = table("organisations.tsv")
    hosts = Self.hostTables.map(table)
    sourceTable = table("sources.tsv")
    let written = tables.first { $0.name == "index.bin" }?.bytes
    index = OrganisationIndex(
      written ?? .loaded(OrganisationIndex.bytes(organisations: organisations, hosts: hosts)))
  }

  /// Tables by name, as texts; their index is made.
  package init(texts: [(name: String, text: String)]) {
    self.init(tables: texts.map { ($0.name, .loaded(Array($0.text.utf8))) })
  }

  /// The organisation of an id, or of an id without its sector (`us/usps`) if only one has it.
  public func organisation(_ id: String) -> Organisation? {
    if let line = organisations.line(id) { return Organisation(line) }
    guard id.utf8.contains(UInt8(ascii: "/")) else { return nil }
    let tail = Array(("/" + id).utf8)
    var found: [Organisation] = []
    organisations.eachLine { buffer, start in
      let cell = TableFile.firstCell(start, in: buffer)
      if cell.count > tail.count, cell.suffix(tail.count).elementsEqual(tail) {
        found.append(Organisation(TableLine(buffer, at: start)))
      }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// All of them, sorted by id; some milliseconds.
  public var all: [Organisation] {
    var all: [Organisation] = []
    organisations.eachLine { buffer, start in
      all.append(Organisation(TableLine(buffer, at: start)))
    }
    return all
  }

  /// The sources of the tables, sorted by id.
  public var sources: [OrganisationSource] {
    var all: [OrganisationSource] = []
    sourceTable.eachLine { buffer, start in all.append(Self.source(TableLine(buffer, at: start))) }
    return all
  }

  public func source(_ id: String) -> OrganisationSource? {
    sourceTable.line(id).map(Self.source)
  }

  static func source(_ line: TableLine) -> OrganisationSource {
    OrganisationSource(
      id: line.text(0), title: line.text(1), url: line.text(2), licence: line.text(3),
      version: line.text(4))
  }
}
