import TrueLineModel

/// The names of built-in carriers and of all countries, gathered and indexed when the program is
/// made: a run looks them up where they lie, and its start costs nothing, however many they are.
///
/// `Names/names.tsv` has a line a name: the words, then a country's code or the ids of carriers
/// that `|` divides, then `common` for an ordinary word. A name's number is where its line starts;
/// `Names/table.bin` is the `NameTable` that gives these numbers. Both are made of
/// `Reference.gatheredNames` by `make names`, and a test holds them together.
struct BuiltInNames: NameList {
  static let shared = BuiltInNames()

  private let lines: EmbeddedBytes?
  private let found: EmbeddedBytes?

  private init() {
    let files = EmbeddedFiles.files(under: "Names")
    lines = files.first { $0.name == "Names/names.tsv" }?.bytes
    found = files.first { $0.name == "Names/table.bin" }?.bytes
  }

  var table: UnsafeRawBufferPointer? { found.map { UnsafeRawBufferPointer($0.buffer) } }

  var all: [Vocabulary.Name] {
    guard let lines = lines?.buffer else { return [] }
    var all: [Vocabulary.Name] = []
    var start = 0
    while start < lines.count {
      all.append(name(start))
      while lines[start] != Self.lineEnd { start += 1 }
      start += 1
    }
    return all
  }

  func name(_ number: Int) -> Vocabulary.Name {
    guard let lines = lines?.buffer else { return Vocabulary.Name(words: "", kind: .country("")) }
    var cells: [Range<Int>] = []
    var start = number
    var at = number
    var isCarriers = false
    // Words, then owners; what stands behind the last of them says that it is a common word.
    while at < lines.count, lines[at] != Self.lineEnd {
      if lines[at] == Self.tab || lines[at] == Self.bar, !cells.isEmpty || lines[at] == Self.tab {
        cells.append(start..<at)
        start = at + 1
      } else if lines[at] == UInt8(ascii: "/"), !cells.isEmpty {
        isCarriers = true
      }
      at += 1
    }
    cells.append(start..<at)
    let isCommonWord = lines[start..<at].elementsEqual(Self.common.utf8)
    let owners = cells[1..<(isCommonWord ? cells.count - 1 : cells.count)].map { cell in
      String(decoding: UnsafeBufferPointer(rebasing: lines[cell]), as: UTF8.self)
    }
    return Vocabulary.Name(
      words: String(decoding: UnsafeBufferPointer(rebasing: lines[cells[0]]), as: UTF8.self),
      kind: isCarriers ? .carrier(owners) : .country(owners[0]), isCommonWord: isCommonWord)
  }

  private static let tab = UInt8(ascii: "\t")
  private static let bar = UInt8(ascii: "|")
  private static let lineEnd = UInt8(ascii: "\n")

  private static let common = "common"

  /// The lines of names, and where each starts.
  static func lines(of names: [Vocabulary.Name]) -> (text: [UInt8], starts: [Int]) {
    var text: [UInt8] = []
    var starts: [Int] = []
    for name in names {
      starts.append(text.count)
      let owners =
        switch name.kind {
        case .carrier(let ids): ids.joined(separator: "|")
        case .country(let code): code
        }
      let cells = [name.words, owners] + (name.isCommonWord ? [common] : [])
      text += Array(cells.joined(separator: "\t").utf8) + [UInt8(ascii: "\n")]
    }
    return (text, starts)
  }
}
