import TrueLineModel
import TrueLineText

/// An operator of the world table: enough to say where a name is at home.
public struct WorldOperator: Sendable, Equatable {
  /// ISO 3166-1 alpha-2.
  public var country: String
  /// MCC-MNC, empty where unknown.
  public var network: String
  public var brand: String
  /// The company behind the brand, empty where unknown.
  public var company: String
  public var aliases: [String]
  /// `operating`, `closed` or `unknown`.
  public var status: String
}

/// The operators of all countries by name, from public tables.
///
/// It serves to say that a brand is at home elsewhere. It is too thin to refute a
/// number or a code, and it is read only when somebody asks: reading takes about
/// a millisecond, a look-up a hash.
public struct World: Sendable {
  public static let builtIn = World(files: EmbeddedFiles.files(under: "World"))

  /// A row's place: which file, which bytes.
  private struct Row: Sendable {
    var file: Int32
    var start: Int32
    var end: Int32
  }

  private var files: [EmbeddedFiles.File]
  private var rows: [Row] = []
  /// Rows by the hash of a name key; equal hashes of unequal names are told apart on reading.
  private var byName = HashIndex()
  private var countryNames: [String: String] = [:]

  /// The operators with this name, in the order of the tables.
  ///
  /// A generic last word may be missing on either side: `Smile Mobile` finds `Smile`.
  public func operators(named name: String) -> [WorldOperator] {
    let key = NameKey.of(name)
    guard !key.isEmpty else { return [] }
    var found = rows(key)
    if found.isEmpty {
      for word in Self.genericEndings where key.hasSuffix(word) && key.utf8.count > word.utf8.count
      {
        found = rows(String(key.dropLast(word.count)))
        if !found.isEmpty { break }
      }
    }
    return found
  }

  /// ISO codes of the countries where a brand of this name operates or may do so, sorted.
  public func countries(ofBrand name: String) -> [String] {
    Set(
      operators(named: name).filter { $0.status != Carrier.Status.closed.rawValue }.map(\.country)
    ).sorted()
  }

  /// The English name of a country.
  public func countryName(_ code: String) -> String? { countryNames[code] }

  /// How many rows of operators there are.
  public var count: Int { rows.count }

  private static let genericEndings = AddressWords.longestFirst(.carrier)
    .map { String(decoding: $0, as: UTF8.self) }

  private func rows(_ key: String) -> [WorldOperator] {
    var found: [WorldOperator] = []
    byName.each(Hash.of(key.utf8)) { index in
      let row = operatorRow(rows[index])
      let names = [row.brand, row.company] + row.aliases
      let isNamed = names.contains { name in
        Self.parts(of: name).contains { NameKey.of($0) == key }
      }
      if isNamed { found.append(row) }
      return true
    }
    return found
  }

  /// A name and, where it lists several, each of them.
  private static func parts(of name: String) -> [String] {
    guard name.utf8.contains(UInt8(ascii: ",")) || name.utf8.contains(UInt8(ascii: "/")) else {
      return [name]
    }
    return [name] + name.split { $0 == "," || $0 == "/" }.map(String.init)
  }

  private func operatorRow(_ row: Row) -> WorldOperator {
    let file = files[Int(row.file)]
    let fields = Bytes.embedded(file.bytes).text(Int(row.start)..<Int(row.end))
      .split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    func field(_ index: Int) -> String { index < fields.count ? fields[index] : "" }
    if file.name == "World/names-zh.tsv" {
      return WorldOperator(
        country: field(1), network: "", brand: field(3), company: "",
        aliases: [field(4), field(5)].filter { !$0.isEmpty } + list(field(6)), status: "unknown")
    }
    return WorldOperator(
      country: field(0), network: field(1), brand: field(2), company: field(3),
      aliases: list(field(4)), status: field(5))
  }

  private func list(_ text: String) -> [String] {
    text.split(separator: ";").map { part in
      var part = part
      while part.first == " " { part = part.dropFirst() }
      return String(part)
    }
  }

  init(files: [EmbeddedFiles.File]) {
    self.files = files
    byName.reserve(12_000)
    for index in files.indices { read(index) }
  }

  /// Enters the rows of a file; its first line that is no remark names the columns.
  private mutating func read(_ index: Int) {
    let buffer = files[index].bytes.buffer
    let isChinese = files[index].name == "World/names-zh.tsv"
    let nameFields = isChinese ? 3...6 : 2...4
    var sawHead = false
    var start = 0
    while start < buffer.count {
      var end = start
      while end < buffer.count, buffer[end] != 0x0A { end += 1 }
      defer { start = end + 1 }
      guard end > start, buffer[start] != UInt8(ascii: "#") else { continue }
      guard sawHead else {
        sawHead = true
        continue
      }
      if isChinese, buffer[start] == UInt8(ascii: "c") {
        let fields = buffer[start..<end].split(separator: 0x09, omittingEmptySubsequences: false)
        if fields.count > 3 {
          countryNames[String(decoding: fields[1], as: UTF8.self)] = String(
            decoding: fields[3], as: UTF8.self)
        }
        continue
      }
      rows.append(Row(file: Int32(index), start: Int32(start), end: Int32(end)))
      enterNames(buffer, start..<end, nameFields)
    }
  }

  /// Enters every name of a row: whole fields, and the parts that `;`, `,` and `/` divide.
  private mutating func enterNames(
    _ buffer: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ fields: ClosedRange<Int>
  ) {
    let row = rows.count - 1
    var field = 0
    var listed = line.lowerBound
    var part = line.lowerBound
    for at in line.lowerBound...line.upperBound {
      let byte = at < line.upperBound ? buffer[at] : 0x09
      switch byte {
      case 0x09, UInt8(ascii: ";"):
        if fields.contains(field) {
          if part > listed { enterName(buffer, part..<at, row) }
          enterName(buffer, listed..<at, row)
        }
        if byte == 0x09 { field += 1 }
        listed = at + 1
        part = at + 1
      case UInt8(ascii: ","), UInt8(ascii: "/"):
        if fields.contains(field) { enterName(buffer, part..<at, row) }
        part = at + 1
      default: break
      }
    }
  }

  private mutating func enterName(
    _ buffer: UnsafeBufferPointer<UInt8>, _ name: Range<Int>, _ row: Int
  ) {
    // The key of ASCII letters without making a text of it: most names are such.
    var hash = Hash.seed
    var isEmpty = true
    for at in name {
      let byte = buffer[at]
      guard byte < 0x80 else {
        let text = String(decoding: UnsafeBufferPointer(rebasing: buffer[name]), as: UTF8.self)
        byName.enter(Hash.of(NameKey.of(text).utf8), row)
        return
      }
      guard let folded = NameKey.folded(byte) else { continue }
      hash = Hash.step(hash, folded)
      isEmpty = false
    }
    if !isEmpty { byName.enter(Hash.finish(hash), row) }
  }
}
