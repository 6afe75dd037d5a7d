import TrueLineModel
import TrueLineText

/// All that is looked for in documents: the words of the languages, the names of the reference,
/// and the literals at which detectors are asked.
package final class Lexicon: Sendable {
  package let vocabulary: Vocabulary
  let table: LanguageTable
  let names: NameTable
  /// The literals of detectors; a value is a place in `askers`.
  let anchors: LiteralIndex
  private let anchorBytes: ConstantBytes
  private let askers: [[Int]]

  /// `anchors` are the literals at which each detector is asked.
  package convenience init(vocabulary: Vocabulary, anchors: [[String]]) {
    self.init(vocabulary: vocabulary, anchors: anchors, table: .builtIn)
  }

  init(vocabulary: Vocabulary, anchors: [[String]], table: LanguageTable) {
    self.vocabulary = vocabulary
    self.table = table
    names =
      vocabulary.names.table.flatMap(NameTable.init(ready:))
      ?? NameTable(vocabulary.names.all.map { Self.folded($0.words) })
    var askers: [[Int]] = []
    var places: [[UInt8]: Int] = [:]
    for (detector, literals) in anchors.enumerated() {
      for literal in literals.map(Self.folded) {
        if let place = places[literal] {
          askers[place].append(detector)
        } else {
          places[literal] = askers.count
          askers.append([detector])
        }
      }
    }
    self.askers = askers
    anchorBytes = ConstantBytes(
      LiteralIndex.bytes(
        of: places.map { LiteralIndex.Literal(bytes: $0.key, value: $0.value) }))
    self.anchors = LiteralIndex(anchorBytes)
  }

  package var grammar: Grammar { table.grammar }
  package var units: Units { table.units }
  package var numberWords: NumberWords { table.numberWords }
  package var fillers: Fillers { table.fillers }
  /// Every set of meanings that a word has.
  package var meaningSets: MeaningSets { table.sets }

  /// How many literals every document is scanned for.
  package var literalCount: Int { table.words.count + anchors.count }

  /// The detectors that are asked at an anchor.
  package func detectors(at anchor: Token) -> [Int] {
    askers[Int(anchor.term)]
  }

  /// Words are numbered through both lists.
  func flags(of token: Token) -> WordFlags {
    let term = Int(token.term)
    if term < 0 { return [] }
    let count = table.words.count
    return WordFlags(
      rawValue: term < count
        ? table.words.flags(of: term) : table.weights.flags(of: term - count))
  }

  /// The set of meanings of a word, `nil` for a name that is no word.
  package func meaningSet(of token: Token) -> Int? {
    let term = Int(token.term)
    if term < 0 { return nil }
    let count = table.words.count
    return term < count ? table.words.value(of: term) : table.weights.value(of: term - count)
  }

  /// The kind of contact that the longest word at an offset announces, whatever stands around it,
  /// and the offset behind it; for short texts that are no documents.
  package func label(
    at offset: Int, of bytes: [UInt8]
  ) -> (kind: Channel.Kind, isWeak: Bool, end: Int)? {
    bytes.withUnsafeBufferPointer { text in
      table.words.first(at: offset, in: text) { entry in
        for case .cue(.channel(let kind)) in table.sets[table.words.value(of: entry)] {
          let flags = WordFlags(rawValue: table.words.flags(of: entry))
          return (kind, flags.contains(.weak), offset + table.words.length(of: entry))
        }
        return nil
      }
    }
  }

  /// Words as texts read after folding, with small ASCII letters.
  static func folded(_ words: String) -> [UInt8] {
    let written = Array(words.utf8)
    return (Folding.fold(written)?.bytes ?? written).map(\.lowercasedASCII)
  }
}
