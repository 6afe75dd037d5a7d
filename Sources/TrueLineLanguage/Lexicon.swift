import CEmbedded
import TrueLineModel
import TrueLineText

/// The words of all languages and the names of the reference, as one list of literals.
///
/// A language is data in one place: `Languages/<tag>.tsv`, a term a line.
package struct Lexicon: Sendable {
  /// One literal of the database and everything that it stands for.
  package struct Term: Sendable {
    /// Folded, ASCII letters in lower case.
    package var bytes: [UInt8]
    package var meanings: [Meaning] = []
    /// Index into the vocabulary's names, `-1` for none.
    package var name = -1
    /// Detectors that are called where it stands.
    package var detectors: [Int] = []
    /// Whether the term counts only beside further evidence.
    package var isWeak = false
    /// Whether digits may touch it, as in `QQ12345`; letters never may.
    package var isOpen = false

    /// Whether it only weighs in judging what something else found.
    fileprivate var onlyWeighs: Bool {
      name < 0 && detectors.isEmpty
        && meanings.allSatisfy { meaning in
          switch meaning {
          case .signal(.telecom), .signal(.report), .signal(.helpLine), .signal(.invitation): false
          case .signal: true
          default: false
          }
        }
    }
  }

  /// What the scan's inner loop asks of a term: plain values, so that a hit costs no
  /// reference counting.
  package struct Traits: Sendable {
    package var length: Int32
    /// Whether it is a word or a name, not only an anchor.
    package var isWord: Bool
    package var isOpen: Bool
    package var isAnchor: Bool
    package var isName: Bool
    package var hasMeanings: Bool
    package var isSignal: Bool
    package var isCue: Bool
  }

  package private(set) var terms: [Term] = []
  /// Parallel to `terms`.
  package private(set) var traits: [Traits] = []
  /// A word for a unit: `days` is 1 `d`, `weeks` are 7 `d`, 美元 is 1 `USD`.
  package struct Unit: Sendable {
    package var bytes: [UInt8]
    package var factor: Int
    package var symbol: String
  }

  /// Units of quantities, longest first: looked for behind and before numbers only,
  /// since words as short as 天 would swamp the database.
  package private(set) var units: [Unit] = []
  package private(set) var grammar = Grammar()
  private var indexes: [[UInt8]: Int] = [:]
  package let vocabulary: Vocabulary

  init(vocabulary: Vocabulary, anchors: [[String]]) {
    self.vocabulary = vocabulary
    for index in 0..<embedded_language_count {
      let file = embedded_languages[index]
      add(language: UnsafeBufferPointer(start: file.bytes, count: file.count))
    }
    units.sort { $0.bytes.count > $1.bytes.count }
    for (index, name) in vocabulary.names.enumerated() {
      let term = self.index(of: name.words)
      if terms[term].name < 0 { terms[term].name = index }
    }
    for (index, literals) in anchors.enumerated() {
      for anchor in literals {
        let term = self.index(of: anchor)
        terms[term].detectors.append(index)
      }
    }
    putContextLast()
    traits = terms.map(Traits.init)
  }

  /// How many terms go into the database that every document is scanned with.
  ///
  /// The others weigh only beside a contact or a carrier's name: they are looked for
  /// where there is one, and cost other documents nothing.
  package private(set) var anchorCount = 0

  /// Sorts the terms: those of the database first, those that only weigh behind them.
  ///
  /// A weighing term that holds a term of the database stays in it, since the longer
  /// word hides the shorter one.
  private mutating func putContextLast() {
    let isFirst = terms.map { !$0.onlyWeighs }
    let first = terms.filter { !$0.onlyWeighs }
    let table = LiteralTable(first.map(\.bytes))
    var matches: [LiteralMatch] = []
    let order = terms.indices.map { index -> Bool in
      if isFirst[index] { return true }
      matches.removeAll(keepingCapacity: true)
      terms[index].bytes.withUnsafeBufferPointer { table.scan($0, into: &matches) }
      return !matches.isEmpty
    }
    terms =
      terms.indices.filter { order[$0] }.map { terms[$0] }
      + terms.indices.filter { !order[$0] }.map { terms[$0] }
    anchorCount = order.count { $0 }
    indexes = [:]
  }

  /// Adds the lines `meanings<TAB>term[<TAB>flags]`; `#` begins a comment line.
  ///
  /// Flags, separated by blanks: `weak` and `open` (see `Term`), `local` (see `Grammar`).
  private mutating func add(language bytes: UnsafeBufferPointer<UInt8>) {
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      let columns = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      guard columns.count >= 2 else { continue }
      let words = String(decoding: columns[1], as: UTF8.self)
      let notation = String(decoding: columns[0], as: UTF8.self)
      if notation.hasPrefix("unit.") {
        addUnit(notation, words)
        continue
      }
      let flags =
        columns.count > 2
        ? String(decoding: columns[2], as: UTF8.self).split(separator: " ") : []
      if flags.contains("local") {
        grammar.add(
          Self.folded(words), notation.split(separator: " ").compactMap(Meaning.init(notation:)))
        continue
      }
      let term = index(of: words)
      for part in notation.split(separator: " ") {
        guard let meaning = Meaning(notation: part) else { continue }
        if !terms[term].meanings.contains(meaning) { terms[term].meanings.append(meaning) }
      }
      if flags.contains("weak") { terms[term].isWeak = true }
      if flags.contains("open") { terms[term].isOpen = true }
    }
  }

  /// Adds a unit: `unit.d`, `unit.30.d` (thirty days), `unit.USD`.
  private mutating func addUnit(_ notation: String, _ words: String) {
    let parts = notation.split(separator: ".")
    guard let symbol = parts.last, (2...3).contains(parts.count) else { return }
    let factor = parts.count == 3 ? Int(parts[1]) ?? 1 : 1
    units.append(Unit(bytes: Self.folded(words), factor: factor, symbol: String(symbol)))
  }

  private static func folded(_ words: String) -> [UInt8] {
    let written = Array(words.utf8)
    return (Folding.fold(written)?.bytes ?? written).map(lowercasedASCII)
  }

  /// The term of a literal, made where there is none yet.
  private mutating func index(of words: String) -> Int {
    let folded = Self.folded(words)
    if let index = indexes[folded] { return index }
    indexes[folded] = terms.count
    terms.append(Term(bytes: folded))
    return terms.count - 1
  }
}

/// ASCII capitals to small letters, all else as it is.
@inlinable @inline(__always)
package func lowercasedASCII(_ byte: UInt8) -> UInt8 {
  byte &- 65 < 26 ? byte | 0x20 : byte
}

extension Lexicon.Traits {
  fileprivate init(_ term: Lexicon.Term) {
    length = Int32(term.bytes.count)
    isWord = term.name >= 0 || !term.meanings.isEmpty
    isOpen = term.isOpen
    isAnchor = !term.detectors.isEmpty
    isName = term.name >= 0
    hasMeanings = !term.meanings.isEmpty
    isSignal = term.meanings.contains { if case .signal = $0 { true } else { false } }
    isCue = term.meanings.contains { if case .cue = $0 { true } else { false } }
  }
}
