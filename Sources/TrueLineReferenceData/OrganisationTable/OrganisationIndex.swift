import TrueLineModel
import TrueLineText

/// Where things stand in the tables of organisations: one file in front of them, made from them.
///
/// Layout: `TLO1`, the number of slots of three tables, four bytes each, then the tables
/// (`SlotTable`):
/// - hosts, by `ListKey.ofHost`: the table's number in the upper two bits, the offset of the
///   line below;
/// - names, by the hash of their key (`NameKeys`): the offset of the organisation's line in the
///   upper 24 bits, below which of its names it is;
/// - heads, by the hash of the first unit of a name: with how many units names begin so.
struct OrganisationIndex: Sendable {
  private let bytes: Bytes
  private let hosts: Range<Int>
  private let names: Range<Int>
  private let heads: Range<Int>

  private static let magic = Array("TLO1".utf8)
  private static let headLength = 16
  private static let tableShift: UInt32 = 30
  private static let nameShift: UInt32 = 8

  init(_ bytes: Bytes) {
    self.bytes = bytes
    let counts = bytes.withBuffer { buffer in
      precondition(
        buffer.count >= Self.headLength && buffer.prefix(4).elementsEqual(Self.magic),
        "an index has its mark and its counts")
      let raw = UnsafeRawBufferPointer(buffer)
      return (1...3).map { place in
        Int(UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: 4 * place, as: UInt32.self)))
      }
    }
    hosts = Self.headLength..<Self.headLength + 8 * counts[0]
    names = hosts.upperBound..<hosts.upperBound + 8 * counts[1]
    heads = names.upperBound..<names.upperBound + 8 * counts[2]
    let length = bytes.withBuffer(\.count)
    precondition(heads.upperBound == length, "an index is as long as its counts say")
  }

  @inline(__always)
  private func each(_ table: Range<Int>, _ hash: UInt64, _ body: (UInt32) -> Bool) {
    bytes.withBuffer { buffer in
      SlotTable(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[table]))
        .each(hash, body)
    }
  }

  /// Calls `body` with table and offset of every line whose host may have this hash.
  @inline(__always)
  func eachHost(_ hash: UInt64, _ body: (_ table: Int, _ offset: Int) -> Void) {
    each(hosts, hash) { number in
      body(Int(number >> Self.tableShift), Int(number & (1 << Self.tableShift - 1)))
      return true
    }
  }

  /// Calls `body` with the line of every organisation, and the number of its name, whose key
  /// may have this hash.
  @inline(__always)
  func eachName(_ hash: UInt64, _ body: (_ offset: Int, _ name: Int) -> Void) {
    each(names, hash) { number in
      body(Int(number >> Self.nameShift), Int(number & (1 << Self.nameShift - 1)))
      return true
    }
  }

  @inline(__always)
  func hasName(_ hash: UInt64) -> Bool {
    var has = false
    each(names, hash) { _ in
      has = true
      return false
    }
    return has
  }

  /// Calls `body` with the number of units of the longest name that begins with a unit.
  @inline(__always)
  func eachHead(_ hash: UInt64, _ body: (Int) -> Void) {
    each(heads, hash) { number in
      body(Int(number))
      return true
    }
  }

  /// The index over tables: the same tables give the same bytes.
  static func bytes(organisations: TableFile, hosts tables: [TableFile]) -> [UInt8] {
    var hosts: [(hash: UInt64, number: UInt32)] = []
    for (number, table) in tables.enumerated() {
      table.eachLine { buffer, start in
        let host = TableFile.firstCell(start, in: buffer)
        hosts.append((ListKey.ofHost(host), UInt32(number) << tableShift | UInt32(start)))
      }
    }
    var names: [(hash: UInt64, number: UInt32)] = []
    var lengths: [[UInt8]: Int] = [:]
    organisations.eachLine { buffer, start in
      let organisation = Organisation(TableLine(buffer, at: start))
      var seen: Set<[UInt8]> = []
      for (number, name) in ([organisation.name] + organisation.names).enumerated() {
        precondition(start < 1 << 24 && number < 1 << nameShift, "the table fits its numbers")
        let keys = NameKeys(name)
        guard !keys.key.isEmpty else { continue }
        if seen.insert(keys.key).inserted {
          names.append((Hash.of(keys.key), UInt32(start) << nameShift | UInt32(number)))
        }
        for cut in keys.cuts { lengths[cut.first] = max(lengths[cut.first] ?? 0, cut.count) }
      }
    }
    let heads = lengths.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { (hash: Hash.of($0.key), number: UInt32($0.value)) }
    let slots = [hosts, names, heads].map(SlotTable.bytes(of:))
    return magic
      + slots.flatMap { table in
        (0..<4).map { UInt8(truncatingIfNeeded: (table.count / 8) >> (8 * $0)) }
      } + slots.flatMap(\.self)
  }
}
