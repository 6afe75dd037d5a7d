import TrueLineModel

extension LanguageTable {
  /// The table of language files, in the order in which they are given.
  ///
  /// A term of several languages means all that it means in each. The same line in two files is
  /// an error: the word belongs to one.
  package static func bytes(of files: [LanguageFile]) throws(LanguageFile.Problem) -> [UInt8] {
    var terms: [LanguageFile.Role: [String: Entry]] = [:]
    var owners: [String: String] = [:]
    for file in files {
      for line in file.lines {
        let whole = "\(line.role) \(line.notation)\t\(line.term)\t\(line.flags.rawValue)"
        if let other = owners.updateValue(file.name, forKey: whole) {
          throw LanguageFile.Problem(
            file: file.name, line: line.number, what: "“\(line.term)” stands in \(other), too")
        }
        terms[line.role, default: [:]][line.term, default: Entry()].add(line)
      }
    }
    let words = terms[.database, default: [:]]
    let weights = words.filter { $0.value.onlyWeighs }
    let kept = ConstantBytes(
      LiteralIndex.bytes(of: words.filter { weights[$0.key] == nil }.map(bare)))
    let first = LiteralTable(anywhere: [LiteralIndex(kept)])
    // A word that holds one of every document's words is among those: the longer hides the shorter.
    let late = withExtendedLifetime(kept) {
      weights.filter { !first.finds(in: Array($0.key.utf8)) }
    }
    let sections = [
      words.filter { late[$0.key] == nil }, late, terms[.local, default: [:]],
    ]
    let concepts = terms[.message, default: [:]]
    let sets = notations(of: sections + [concepts])
    let units = terms[.unit, default: [:]]
    let numbers = terms[.number, default: [:]]
    let lines = [sets, notations(of: [units]), notations(of: [numbers])]
    let indexes =
      sections.map { literals($0, sets) }
      + [
        literals(units, lines[1]), literals(numbers, lines[2]),
        literals(terms[.filler, default: [:]], []), literals(concepts, sets),
      ]
    return written(lines.map(text) + indexes.map(LiteralIndex.bytes))
  }

  /// Each once.
  private static func notations(of sections: [[String: Entry]]) -> [String] {
    Set(sections.flatMap { $0.values.map(\.notation) }).sorted()
  }

  /// All that a term means in all languages.
  private struct Entry {
    var notations: [Substring] = []
    var flags: WordFlags = []

    var notation: String { notations.joined(separator: " ") }
    var meanings: [Meaning] { notations.compactMap(Meaning.init(notation:)) }

    mutating func add(_ line: LanguageFile.Line) {
      for notation in line.notation.split(separator: " ") where !notations.contains(notation) {
        notations.append(notation)
      }
      flags.formUnion(line.flags)
      if meanings.contains(where: { if case .signal = $0 { true } else { false } }) {
        flags.insert(.signal)
      }
      if meanings.contains(where: { if case .cue = $0 { true } else { false } }) {
        flags.insert(.cue)
      }
    }

    /// Whether it only weighs in judging what something else found.
    var onlyWeighs: Bool {
      meanings.allSatisfy { meaning in
        switch meaning {
        case .signal(.telecom), .signal(.report), .signal(.helpLine), .signal(.invitation): false
        case .signal: true
        default: false
        }
      }
    }
  }

  private static func bare(_ term: (key: String, value: Entry)) -> LiteralIndex.Literal {
    LiteralIndex.Literal(bytes: Array(term.key.utf8))
  }

  private static func literals(
    _ terms: [String: Entry], _ notations: [String]
  ) -> [LiteralIndex.Literal] {
    let values = Dictionary(uniqueKeysWithValues: notations.enumerated().map { ($1, $0) })
    return terms.map { words, entry in
      LiteralIndex.Literal(
        bytes: Array(words.utf8), value: values[entry.notation, default: 0],
        flags: entry.flags.rawValue)
    }
  }

  /// Lines, padded with line ends.
  private static func text(_ lines: [String]) -> [UInt8] {
    var bytes = Array(lines.joined(separator: "\n").utf8)
    while bytes.count % 8 != 0 { bytes.append(UInt8(ascii: "\n")) }
    return bytes
  }

  private static func written(_ sections: [[UInt8]]) -> [UInt8] {
    var header = Array("TLW1".utf8)
    // Aligned, so that the numbers of the sections are loaded as such.
    var offset = (4 + (sections.count + 1) * 4 + 7) / 8 * 8
    for section in sections {
      header.append(offset)
      offset += section.count
    }
    header.append(offset)
    header.align()
    return header + sections.joined()
  }
}

extension LiteralTable {
  fileprivate func finds(in bytes: [UInt8]) -> Bool {
    var matches: [LiteralMatch] = []
    bytes.withUnsafeBufferPointer { scan($0, into: &matches) }
    return !matches.isEmpty
  }
}
