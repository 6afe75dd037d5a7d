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
  private var byName: [UInt64: [Int32]] = [:]
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
    Set(operators(named: name).filter { $0.status != "closed" }.map(\.country)).sorted()
  }

  /// The English name of a country.
  public func countryName(_ code: String) -> String? { countryNames[code] }

  /// How many rows of operators there are.
  public var count: Int { rows.count }

  private static let genericEndings = [
    "mobile", "telecom", "telecommunications", "communications", "cellular", "wireless", "移动",
    "移動", "电信", "電信", "通信", "通讯", "通訊", "手机",
  ]

  private func rows(_ key: String) -> [WorldOperator] {
    (byName[Hash.of(key.utf8)] ?? []).compactMap { index in
      let row = operatorRow(rows[Int(index)])
      let names = [row.brand, row.company] + row.aliases
      return names.contains { name in
        Self.parts(of: name).contains { NameKey.of($0) == key }
      } ? row : nil
    }
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
    byName.reserveCapacity(16_384)
    for index in files.indices { read(index) }
  }

  /// Enters the rows of a file; its first line that is no remark names the columns.
  private mutating func read(_ index: Int) {
    let buffer = files[index].bytes.buffer
    let isChinese = files[index].name == "World/names-zh.tsv"
    let nameFields = isChinese ? [3, 4, 5, 6] : [2, 3, 4]
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
      let line = UnsafeBufferPointer(rebasing: buffer[start..<end])
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
      if isChinese, fields.count > 3, fields[0].elementsEqual("country".utf8) {
        countryNames[String(decoding: fields[1], as: UTF8.self)] = String(
          decoding: fields[3], as: UTF8.self)
        continue
      }
      let row = Int32(rows.count)
      rows.append(Row(file: Int32(index), start: Int32(start), end: Int32(end)))
      for field in nameFields where field < fields.count { enter(fields[field], row) }
    }
  }

  /// Enters every name of a field: the whole, and the parts that `;`, `,` and `/` divide.
  private mutating func enter(_ field: Slice<UnsafeBufferPointer<UInt8>>, _ row: Int32) {
    guard !field.isEmpty else { return }
    for listed in field.split(separator: UInt8(ascii: ";")) {
      enterName(listed, row)
      guard listed.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "/") }) else {
        continue
      }
      for part in listed.split(whereSeparator: {
        $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "/")
      }) {
        enterName(part, row)
      }
    }
  }

  private mutating func enterName(_ name: Slice<UnsafeBufferPointer<UInt8>>, _ row: Int32) {
    let key = NameKey.of(String(decoding: name, as: UTF8.self))
    guard !key.isEmpty else { return }
    let hash = Hash.of(key.utf8)
    if byName[hash]?.last != row { byName[hash, default: []].append(row) }
  }
}
